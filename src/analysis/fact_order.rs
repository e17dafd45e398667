//! The orders that facts are listed in.

use crate::model::Fact;
use crate::model::order::sort_by;
use std::cmp::{Ordering, Reverse};

/// How two facts are ordered.
pub type FactOrder = fn(&&Fact, &&Fact) -> Ordering;

/// Orders facts; those that the order doesn't part stay as they are.
pub fn sort_facts(facts: &mut [&Fact], order: FactOrder) {
    sort_by(facts, order);
}

pub fn oldest_first(one: &&Fact, other: &&Fact) -> Ordering {
    one.period.cmp(&other.period)
}

pub fn newest_first(one: &&Fact, other: &&Fact) -> Ordering {
    oldest_first(other, one)
}

/// In the same period a fact whose year is stated comes before one whose year is inferred.
pub fn newest_and_stated_first(one: &&Fact, other: &&Fact) -> Ordering {
    let key = |fact: &Fact| (Reverse(fact.period), fact.year_inferred);
    key(one).cmp(&key(other))
}
