//! Several answers together, for an area or a group of municipalities: how many are in each class, never one score.

use super::answer::Progress;
use super::class::Class;
use super::query::{Query, SeriesLookup, assess_query};
use crate::analysis::measurement_gap;
use crate::model::{Area, Dataset, IndicatorId, Method, Place};

/// The lowest share of assessed answers that is summarised, in per cent: Statistics Canada's for a summary of a
/// goal.
pub const MIN_ASSESSED_PERCENT: usize = 60;

/// How many answers are in each class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassCounts {
    /// All classes from the best to the worst, with the number of answers that are certainly in each.
    pub certain: Vec<(Class, usize)>,
    /// The answers that the published confidence intervals leave between two classes.
    pub uncertain: usize,
}

/// Several answers together. The answers are always shown with their summary.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary<'a> {
    pub parts: Vec<Progress<'a>>,
    /// How many of the answers have a class.
    pub assessed: usize,
    /// Set where enough of the answers have a class: see [`MIN_ASSESSED_PERCENT`].
    pub distribution: Option<ClassCounts>,
}

/// Counts the classes of answers, which are all by the same method.
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

/// Progress of one place on each of the outcomes for Roma in an area.
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
            let query = Query {
                indicator: &indicator.id,
                place,
                breakdown: None,
                method,
                base,
            };
            assess_query(dataset, series, &query)
        })
        .collect();
    summarise(parts)
}

/// Progress on one indicator in each of several places, such as a cohort's members.
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
            let query = Query {
                indicator,
                place,
                breakdown: None,
                method,
                base,
            };
            assess_query(dataset, series, &query)
        })
        .collect();
    summarise(parts)
}
