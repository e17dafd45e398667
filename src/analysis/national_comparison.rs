//! A municipality beside Sweden and the middle half of the municipalities, in one and the same year.

use crate::model::{
    Dataset, Evidence, Indicator, Mark, NationYear, Number, PlaceSeries, TimeSeries,
};

/// One indicator of all residents in a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalComparison<'a> {
    pub indicator: &'a Indicator,
    pub time_series: &'a TimeSeries,
    /// The latest year that all shown have a value for, with the municipality's own.
    pub latest_shared: Option<(NationYear, Number)>,
    /// A newer value of the municipality, which stands beside and is never compared.
    pub newer: Option<(i16, Number)>,
}

/// The residents' indicators of a place, in the dataset's order: those with the given mark.
pub fn for_place<'a>(
    dataset: &'a Dataset,
    series: &'a PlaceSeries,
    marks: &[Mark],
) -> Vec<NationalComparison<'a>> {
    dataset
        .indicators
        .iter()
        .filter(|indicator| {
            indicator.evidence == Evidence::Residents && marks.contains(&indicator.mark)
        })
        .filter_map(|indicator| {
            let course = series
                .time_series
                .iter()
                .find(|course| course.indicator == indicator.id)?;
            Some(of_course(dataset, indicator, course))
        })
        .collect()
}

fn of_course<'a>(
    dataset: &Dataset,
    indicator: &'a Indicator,
    course: &'a TimeSeries,
) -> NationalComparison<'a> {
    let here = |year: i16| {
        course
            .values
            .iter()
            .find(|(period, _)| period.end_year() == year)
            .map(|(_, value)| *value)
    };
    let shared = dataset.nation(&indicator.id).and_then(|nation| {
        nation
            .years
            .iter()
            .rev()
            .filter(|year| year.sweden.is_some() && year.middle_half.is_some())
            .find_map(|year| Some((*year, here(year.year)?)))
    });
    let newer = course.values.last().and_then(|(period, value)| {
        let year = period.end_year();
        shared
            .as_ref()
            .is_none_or(|(shared, _)| year > shared.year)
            .then_some((year, *value))
    });
    NationalComparison {
        indicator,
        time_series: course,
        latest_shared: shared,
        newer,
    }
}
