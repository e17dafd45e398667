//! A municipality compared with Sweden and the middle half of the municipalities, in one and the same year.

use crate::model::{
    Dataset, Evidence, Indicator, Mark, NationYear, Number, PlaceSeries, TimeSeries,
};

/// One indicator of all residents in a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalComparison<'a> {
    pub indicator: &'a Indicator,
    /// The municipality's own values.
    pub time_series: &'a TimeSeries,
    /// The latest year for which the municipality, Sweden and the middle half all have a value, with the
    /// municipality's own.
    pub latest_shared: Option<(NationYear, Number)>,
    /// A later year and the municipality's value in it, which may be told but not compared.
    pub newer: Option<(i16, Number)>,
}

/// The indicators of all residents that have one of the given marks, for one place, in the dataset's order.
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
            let time_series = series
                .time_series
                .iter()
                .find(|series| series.indicator == indicator.id)?;
            Some(compare(dataset, indicator, time_series))
        })
        .collect()
}

fn compare<'a>(
    dataset: &Dataset,
    indicator: &'a Indicator,
    time_series: &'a TimeSeries,
) -> NationalComparison<'a> {
    let value_in = |year: i16| {
        let mut values = time_series.values.iter();
        values
            .find(|(period, _)| period.end_year() == year)
            .map(|(_, value)| *value)
    };
    let latest_shared = dataset.nation(&indicator.id).and_then(|nation| {
        nation
            .years
            .iter()
            .rev()
            .filter(|year| year.is_complete())
            .find_map(|year| Some((*year, value_in(year.year)?)))
    });
    let newer = time_series
        .values
        .last()
        .map(|(period, value)| (period.end_year(), *value))
        .filter(|(year, _)| latest_shared.is_none_or(|(shared, _)| *year > shared.year));
    NationalComparison {
        indicator,
        time_series,
        latest_shared,
        newer,
    }
}
