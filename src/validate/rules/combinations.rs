//! Fields of an indicator that exclude each other.

use super::super::problem::Rule;
use crate::model::{Basis, Direction, Evidence, Mark};

/// The fields whose values don't go with those of other fields, each with the rule that says so.
pub(in crate::validate) fn refused_combinations(
    evidence: Evidence,
    basis: Option<Basis>,
    direction: Direction,
    mark: Mark,
) -> Vec<(&'static str, Rule)> {
    let mut refused = Vec::new();
    if mark != Mark::More && evidence != Evidence::Residents {
        refused.push(("mark", Rule::MarkOfResidents));
    }
    if direction != Direction::None {
        if mark == Mark::Context {
            refused.push(("direction", Rule::ContextWithDirection));
        } else if evidence == Evidence::Work || basis == Some(Basis::Reports) {
            refused.push(("direction", Rule::WithoutDirection));
        }
    }
    refused
}
