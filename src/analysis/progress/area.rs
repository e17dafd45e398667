//! What several answers say together, of an area or of a group of municipalities: how many are in each
//! class, never one score.

use super::{Ask, AtHand, Class, Progress, ask};
use crate::analysis::gap;
use crate::model::{Area, Dataset, IndicatorId, Method, Place};

/// Of fewer assessed indicators than this share no distribution is told: Statistics Canada's least
/// share for a summary of a goal.
pub const FEWEST_PER_CENT: usize = 60;

/// How many are in each class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// From the best class to the worst, those with none included.
    pub certain: Vec<(Class, usize)>,
    /// Those that the published intervals leave between two classes.
    pub uncertain: usize,
}

/// Several answers together. The parts always stand beside what is said of them all.
#[derive(Clone, Debug, PartialEq)]
pub struct RollUp<'a> {
    pub parts: Vec<Progress<'a>>,
    /// How many of the parts have a class.
    pub assessed: usize,
    /// Only where enough of the parts have a class: see [`FEWEST_PER_CENT`].
    pub distribution: Option<Distribution>,
}

/// Counts the classes of answers by one and the same method.
pub fn roll_up(parts: Vec<Progress<'_>>) -> RollUp<'_> {
    let assessed = parts.iter().filter_map(Progress::class).count();
    let enough = assessed > 0 && assessed * 100 >= parts.len() * FEWEST_PER_CENT;
    let certain: Vec<Class> = parts.iter().filter_map(Progress::certain_class).collect();
    let count = |class: Class| certain.iter().filter(|other| **other == class).count();
    RollUp {
        distribution: enough.then(|| Distribution {
            certain: Class::ALL
                .into_iter()
                .map(|(class, _)| (class, count(class)))
                .collect(),
            uncertain: assessed - certain.len(),
        }),
        assessed,
        parts,
    }
}

/// The measures of how it is for Roma in an area, each answered for one place.
pub fn of_area<'a>(
    dataset: &'a Dataset,
    series: AtHand<'_, 'a>,
    area: Area,
    place: Place,
    method: Method,
    base: Option<i16>,
) -> RollUp<'a> {
    let measurements = gap::of_area(dataset, area).measurements;
    let parts = measurements
        .into_iter()
        .filter_map(|indicator| {
            let asked = Ask {
                indicator: &indicator.id,
                place,
                breakdown: None,
                method,
                base,
            };
            ask(dataset, series, &asked)
        })
        .collect();
    roll_up(parts)
}

/// One indicator in each of several places, such as a cohort's members.
pub fn of_places<'a>(
    dataset: &'a Dataset,
    series: AtHand<'_, 'a>,
    indicator: &'a IndicatorId,
    places: &[Place],
    method: Method,
    base: Option<i16>,
) -> RollUp<'a> {
    let parts = places
        .iter()
        .filter_map(|&place| {
            let asked = Ask {
                indicator,
                place,
                breakdown: None,
                method,
                base,
            };
            ask(dataset, series, &asked)
        })
        .collect();
    roll_up(parts)
}
