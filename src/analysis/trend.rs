//! Trends: series over time, divided where values may not be joined by a line, which is at a break in the series and at
//! a year without a value.

use crate::model::{
    Dataset, Indicator, NationSeries, NationYear, Number, Place, Series, TimeSeries,
};

/// Years of Sweden and the middle half that may be joined by a line.
pub type Run = Vec<NationYear>;

/// Sweden and the middle half of the municipalities over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend<'a> {
    pub indicator: &'a Indicator,
    /// Runs in order of time, with a break between one and the next. They hold the years that both Sweden and the
    /// middle half have a value for.
    pub runs: Vec<Run>,
}

impl Trend<'_> {
    /// All years in order.
    pub fn years(&self) -> impl Iterator<Item = &NationYear> {
        self.runs.iter().flatten()
    }

    /// The first year.
    pub fn first(&self) -> Option<&NationYear> {
        self.years().next()
    }

    /// The latest year.
    pub fn last(&self) -> Option<&NationYear> {
        self.runs.last().and_then(|run| run.last())
    }
}

/// The trend of a published series.
pub fn from_nation_series<'a>(indicator: &'a Indicator, series: &NationSeries) -> Trend<'a> {
    let mut runs: Vec<Run> = Vec::new();
    for &year in series.years.iter().filter(|year| year.is_complete()) {
        let joined = runs.last_mut().filter(|run| {
            run.last()
                .is_some_and(|last| !indicator.has_break_between(last.year, year.year))
        });
        match joined {
            Some(run) => run.push(year),
            None => runs.push(vec![year]),
        }
    }
    Trend { indicator, runs }
}

/// The trend of an indicator of all residents; without years where the dataset has none for the country.
pub fn for_indicator<'a>(dataset: &Dataset, indicator: &'a Indicator) -> Trend<'a> {
    match dataset.nation(&indicator.id) {
        Some(nation) => from_nation_series(indicator, nation),
        None => Trend {
            indicator,
            runs: Vec::new(),
        },
    }
}

/// The values of one place over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub place: Place,
    /// Values by year that may be joined by a line, in order of time.
    pub runs: Vec<Vec<(i16, Number)>>,
}

/// The lines of some places, in the order given, without places that have no value.
pub fn lines_with_values(indicator: &Indicator, series: &Series, places: &[Place]) -> Vec<Line> {
    let mut lines = lines_for_places(indicator, series, places);
    lines.retain(|line| !line.runs.is_empty());
    lines
}

/// The lines of all places that have a value, for where no line for Sweden beside a middle half can be drawn; Sweden's
/// alone where there are more than so many.
pub fn few_lines(indicator: &Indicator, series: &Series, most: usize) -> Vec<Line> {
    let mut places: Vec<Place> = series.rows.iter().map(|row| row.place).collect();
    places.dedup();
    let mut lines = lines_with_values(indicator, series, &places);
    if lines.len() > most {
        lines.retain(|line| line.place.is_sweden());
    }
    lines
}

/// The lines of all the places, in the order given; those of places that have no value are empty.
pub fn lines_for_places(indicator: &Indicator, series: &Series, places: &[Place]) -> Vec<Line> {
    places
        .iter()
        .map(|&place| line_from_series(indicator, series, place))
        .collect()
}

fn line_from_series(indicator: &Indicator, series: &Series, place: Place) -> Line {
    let row = series
        .rows
        .iter()
        .find(|row| row.place == place && row.breakdown.is_none());
    let cells = row.map_or(&[][..], |row| &row.cells);
    let values = cells
        .iter()
        .map(|cell| cell.as_ref().and_then(|cell| cell.value.number()));
    Line {
        place,
        runs: join_runs(indicator, values),
    }
}

/// The line of a place.
pub fn line_from_time_series(
    indicator: &Indicator,
    place: Place,
    time_series: &TimeSeries,
) -> Line {
    let values = indicator.periods.iter().map(|period| {
        let known = time_series.values.iter().find(|(other, _)| other == period);
        known.map(|(_, value)| *value)
    });
    Line {
        place,
        runs: join_runs(indicator, values),
    }
}

/// Joins neighbouring values into runs; there is one value, or none, for each of the indicator's periods.
fn join_runs(
    indicator: &Indicator,
    values: impl Iterator<Item = Option<Number>>,
) -> Vec<Vec<(i16, Number)>> {
    let mut runs: Vec<Vec<(i16, Number)>> = Vec::new();
    let mut previous = None;
    for (period, value) in indicator.periods.iter().zip(values) {
        let year = period.end_year();
        if let Some(value) = value {
            let joins = previous.is_some_and(|last| !indicator.has_break_between(last, year));
            match runs.last_mut().filter(|_| joins) {
                Some(run) => run.push((year, value)),
                None => runs.push(vec![(year, value)]),
            }
        }
        previous = value.map(|_| year);
    }
    runs
}
