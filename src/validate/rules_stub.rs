//! Stands in for `rules` where nobody publishes: refuses nothing, and suggests no other word.

use super::problem::{Expected, Kind, Rule};
use crate::document;
use crate::model::{
    Basis, Direction, Evidence, Indicator, Mark, Municipality, Number, Scope, Thresholds, Unit,
};
use std::sync::Arc;

#[derive(Default)]
pub(super) struct Guesses {}

impl Guesses {
    pub(super) fn nearest<'a>(
        &mut self,
        _kind: Kind,
        _found: &str,
        _known: impl Iterator<Item = &'a str>,
    ) -> Option<Arc<str>> {
        None
    }

    pub(super) fn one_of(
        &mut self,
        _found: &str,
        words: impl Iterator<Item = &'static str>,
    ) -> Expected {
        Expected::OneOf {
            words: words.collect(),
            nearest: None,
        }
    }

    pub(super) const fn municipality(
        &mut self,
        _found: &str,
        _municipalities: &[Municipality],
    ) -> Option<Arc<str>> {
        None
    }
}

pub(super) const fn restore_leading_zero(_code: &str, _name: &str) -> Option<Arc<str>> {
    None
}

pub(super) const fn withholding_rule(
    _thresholds: &Thresholds,
    _indicator: &Indicator,
    _unit: &Unit,
    _number: Number,
    _respondents: Option<u32>,
) -> Option<Rule> {
    None
}

pub(super) const fn find_personal_data(_text: &str) -> Option<(&str, Rule)> {
    None
}

pub(super) const fn find_banned_word(_text: &str) -> Option<&'static str> {
    None
}

pub(super) const fn has_unknown_placeholder(_text: &str, _names: &str) -> bool {
    false
}

pub(super) const fn find_refused_subject(
    _record: &document::Indicator,
    _evidence: Option<Evidence>,
    _scope: Option<Scope>,
    _counts_roma_locally: bool,
) -> Option<(String, &str, Rule)> {
    None
}

pub(super) const fn refused_combinations(
    _evidence: Evidence,
    _basis: Option<Basis>,
    _direction: Direction,
    _mark: Mark,
) -> Vec<(&'static str, Rule)> {
    Vec::new()
}

#[derive(Default)]
pub(super) struct UniqueKeys {}

impl UniqueKeys {
    pub(super) const fn insert(
        &mut self,
        _record: &str,
        _field: &str,
        _key: &[&str],
    ) -> Option<String> {
        None
    }
}
