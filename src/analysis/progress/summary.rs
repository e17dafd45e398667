//! What several answers say together, of an area or of a group of municipalities: how many are in each
//! class, never one score.

use super::{Class, Progress, Query, SeriesLookup, assess_query};
use crate::analysis::measurement_gap;
use crate::model::{Area, Dataset, IndicatorId, Method, Place};

/// Of fewer assessed indicators than this share no distribution is told: Statistics Canada's least
/// share for a summary of a goal.
pub const MIN_ASSESSED_PERCENT: usize = 60;

/// How many are in each class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassCounts {
    /// From the best class to the worst, those with none included.
    pub certain: Vec<(Class, usize)>,
    /// Those that the published intervals leave between two classes.
    pub uncertain: usize,
}

/// Several answers together. The parts always stand beside what is said of them all.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary<'a> {
    pub parts: Vec<Progress<'a>>,
    /// How many of the parts have a class.
    pub assessed: usize,
    /// Only where enough of the parts have a class: see [`MIN_ASSESSED_PERCENT`].
    pub distribution: Option<ClassCounts>,
}

/// Counts the classes of answers by one and the same method.
pub fn summarise(parts: Vec<Progress<'_>>) -> Summary<'_> {
    let assessed = parts.iter().filter_map(Progress::class).count();
    let enough = assessed > 0 && assessed * 100 >= parts.len() * MIN_ASSESSED_PERCENT;
    let certain: Vec<Class> = parts.iter().filter_map(Progress::certain_class).collect();
    let count = |class: Class| certain.iter().filter(|other| **other == class).count();
    Summary {
        distribution: enough.then(|| ClassCounts {
            certain: Class::IDS
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
pub fn summarise_area<'a>(
    dataset: &'a Dataset,
    series: SeriesLookup<'_, 'a>,
    area: Area,
    place: Place,
    method: Method,
    base: Option<i16>,
) -> Summary<'a> {
    let measurements = measurement_gap::for_area(dataset, area).measurements;
    let parts = measurements
        .into_iter()
        .filter_map(|indicator| {
            let asked = Query {
                indicator: &indicator.id,
                place,
                breakdown: None,
                method,
                base,
            };
            assess_query(dataset, series, &asked)
        })
        .collect();
    summarise(parts)
}

/// One indicator in each of several places, such as a cohort's members.
pub fn summarise_places<'a>(
    dataset: &'a Dataset,
    series: SeriesLookup<'_, 'a>,
    indicator: &'a IndicatorId,
    places: &[Place],
    method: Method,
    base: Option<i16>,
) -> Summary<'a> {
    let parts = places
        .iter()
        .filter_map(|&place| {
            let asked = Query {
                indicator,
                place,
                breakdown: None,
                method,
                base,
            };
            assess_query(dataset, series, &asked)
        })
        .collect();
    summarise(parts)
}
