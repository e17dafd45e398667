//! The facts of one indicator of the work, or of one area, by municipality.

use super::fact_order::{oldest_first, sort_facts};
use super::{coverage, search};
use crate::model::{Area, Dataset, Fact, IndicatorId, Place, Work};
use std::collections::BTreeMap;

/// The facts of one place, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceFacts<'a> {
    pub place: Place,
    pub facts: Vec<&'a Fact>,
}

impl<'a> PlaceFacts<'a> {
    /// The newest fact of each area, in the order of [`Area::CROSS_FIRST`].
    pub fn newest_by_area(&self) -> Vec<&'a Fact> {
        let newest = |area: Area| self.facts.iter().rfind(|fact| fact.area == area);
        Area::CROSS_FIRST
            .into_iter()
            .filter_map(newest)
            .copied()
            .collect()
    }
}

/// The facts of an indicator by place: Sweden, then municipalities by name.
pub fn for_indicator<'a>(
    dataset: &Dataset,
    work: &'a Work,
    indicator: &IndicatorId,
) -> Vec<PlaceFacts<'a>> {
    group_by_place(dataset, work, |fact| fact.indicator == *indicator)
}

/// What municipalities have stated about their own work in an area, by name.
pub fn for_area<'a>(dataset: &Dataset, work: &'a Work, area: Area) -> Vec<PlaceFacts<'a>> {
    group_by_place(dataset, work, |fact| {
        fact.area == area && coverage::is_own_work(dataset, fact)
    })
}

fn group_by_place<'a>(
    dataset: &Dataset,
    work: &'a Work,
    is_wanted: impl Fn(&Fact) -> bool,
) -> Vec<PlaceFacts<'a>> {
    let mut by_place: BTreeMap<Place, Vec<&Fact>> = BTreeMap::new();
    for fact in work.facts.iter().filter(|fact| is_wanted(fact)) {
        by_place.entry(fact.place).or_default().push(fact);
    }
    for facts in by_place.values_mut() {
        sort_facts(facts, oldest_first);
    }
    // Sweden isn't a municipality, and comes first.
    let known: Vec<Place> = by_place.keys().copied().collect();
    let by_name = search::sort_by_name(dataset, &known);
    let by_name = by_name.iter().map(|municipality| municipality.place);
    let places = std::iter::once(Place::SWEDEN).chain(by_name);
    let places = places.filter_map(|place| {
        let facts = by_place.remove(&place)?;
        Some(PlaceFacts { place, facts })
    });
    places.collect()
}
