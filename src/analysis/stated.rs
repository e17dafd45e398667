//! What was stated of one indicator of the work: by municipality, never counted as a share.

use super::search;
use crate::model::order::sort_few;
use crate::model::{Dataset, Fact, IndicatorId, Place, Work};

/// The facts of one indicator in one place, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated<'a> {
    pub place: Place,
    pub facts: Vec<&'a Fact>,
}

/// By name; Sweden first.
pub fn of_indicator<'a>(
    dataset: &Dataset,
    work: &'a Work,
    indicator: &IndicatorId,
) -> Vec<Stated<'a>> {
    let mut stated: Vec<Stated> = Vec::new();
    for fact in work
        .facts
        .iter()
        .filter(|fact| fact.indicator == *indicator)
    {
        match stated.iter_mut().find(|known| known.place == fact.place) {
            Some(known) => known.facts.push(fact),
            None => stated.push(Stated {
                place: fact.place,
                facts: vec![fact],
            }),
        }
    }
    for known in &mut stated {
        sort_few(&mut known.facts, |fact| fact.period);
    }
    sort_few(&mut stated, |known| {
        dataset
            .municipality(known.place)
            .map(|municipality| search::swedish_order(&municipality.name))
    });
    stated
}
