//! What follows from several fields of an indicator together, and from a text and its place.

use super::super::problem::Rule;
use crate::model::{Basis, Direction, Evidence, Mark};

/// The fields that evidence, direction and mark refuse together.
pub(in crate::validate) fn refused_together(
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

/// Whether a text has something else in braces than some names, which stand apart by spaces.
pub(in crate::validate) fn has_unknown_placeholder(text: &str, names: &str) -> bool {
    text.split('{').skip(1).any(|rest| {
        let end = rest.find('}');
        let found = end.map(|end| format!("{{{}}}", &rest[..end]));
        found.is_none_or(|found| !names.split(' ').any(|known| known == found))
    })
}
