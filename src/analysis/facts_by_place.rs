//! What was stated of one indicator of the work, or in one area: by municipality, never counted as a share.

use super::{coverage, search};
use crate::model::{Area, Dataset, Fact, IndicatorId, Place, Work};

/// The facts of one indicator in one place, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceFacts<'a> {
    pub place: Place,
    pub facts: Vec<&'a Fact>,
}

impl<'a> PlaceFacts<'a> {
    /// The newest fact of each area, in the areas' order: one, where the indicator is of one area.
    pub fn newest_by_area(&self) -> Vec<&'a Fact> {
        let of = |area: Area| self.facts.iter().rev().find(|fact| fact.area == area);
        Area::CROSS_FIRST
            .into_iter()
            .filter_map(of)
            .copied()
            .collect()
    }
}

/// By name; Sweden first.
pub fn for_indicator<'a>(
    dataset: &Dataset,
    work: &'a Work,
    indicator: &IndicatorId,
) -> Vec<PlaceFacts<'a>> {
    stated(dataset, work, &|fact| fact.indicator == *indicator)
}

/// What municipalities have told of their own work in an area.
pub fn for_area<'a>(dataset: &Dataset, work: &'a Work, area: Area) -> Vec<PlaceFacts<'a>> {
    stated(dataset, work, &|fact| {
        fact.area == area && coverage::is_own_work(dataset, fact)
    })
}

fn stated<'a>(
    dataset: &Dataset,
    work: &'a Work,
    test: &dyn Fn(&Fact) -> bool,
) -> Vec<PlaceFacts<'a>> {
    let mut stated: Vec<PlaceFacts> = Vec::new();
    for fact in work.facts.iter().filter(|fact| test(fact)) {
        match stated.iter_mut().find(|known| known.place == fact.place) {
            Some(known) => known.facts.push(fact),
            None => stated.push(PlaceFacts {
                place: fact.place,
                facts: vec![fact],
            }),
        }
    }
    for known in &mut stated {
        known.facts.sort_by_key(|fact| fact.period);
    }
    stated.sort_by_key(|known| {
        dataset
            .municipality(known.place)
            .map(|municipality| search::swedish_sort_key(&municipality.name))
    });
    stated
}
