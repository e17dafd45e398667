//! The facts of one indicator of the work, or of one area, by municipality.

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
    let mut places: Vec<PlaceFacts> = by_place
        .into_iter()
        .map(|(place, mut facts)| {
            facts.sort_by_key(|fact| fact.period);
            PlaceFacts { place, facts }
        })
        .collect();
    // Sweden isn't a municipality: it has no key and comes first.
    places.sort_by_cached_key(|facts| {
        dataset
            .municipality(facts.place)
            .map(|municipality| search::swedish_sort_key(&municipality.name))
    });
    places
}
