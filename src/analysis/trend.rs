//! The course of a series, cut where it may not be joined: at a break, and at a year without a value.

use crate::model::{
    Dataset, Indicator, NationSeries, NationYear, Number, Observation, Place, Series, TimeSeries,
};

/// Years that may be joined by a line.
pub type Run = Vec<NationYear>;

/// Sweden and the middle half of the municipalities over time, up to the last year that both have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend<'a> {
    pub indicator: &'a Indicator,
    /// Runs in order; a break stands between one and the next.
    pub runs: Vec<Run>,
}

impl Trend<'_> {
    pub fn years(&self) -> impl Iterator<Item = &NationYear> {
        self.runs.iter().flatten()
    }

    pub fn first(&self) -> Option<&NationYear> {
        self.years().next()
    }

    /// The year to lead with: the latest that Sweden and the municipalities share.
    pub fn last(&self) -> Option<&NationYear> {
        self.runs.last().and_then(|run| run.last())
    }
}

/// A trend never crosses a break, and ends at the last year that Sweden and the municipalities share.
pub fn from_nation_series<'a>(indicator: &'a Indicator, series: &NationSeries) -> Trend<'a> {
    let shared = |year: &&NationYear| year.sweden.is_some() && year.middle_half.is_some();
    let mut runs: Vec<Run> = Vec::new();
    for &year in series.years.iter().filter(shared) {
        match runs.last_mut() {
            Some(run) if !breaks_between(indicator, run, year) => run.push(year),
            _ => runs.push(vec![year]),
        }
    }
    Trend { indicator, runs }
}

/// The trend of an indicator of all residents; without years where the whole country has none.
pub fn for_indicator<'a>(dataset: &Dataset, indicator: &'a Indicator) -> Trend<'a> {
    let runs = Vec::new();
    match dataset.nation(&indicator.id) {
        Some(nation) => from_nation_series(indicator, nation),
        None => Trend { indicator, runs },
    }
}

fn breaks_between(indicator: &Indicator, run: &Run, next: NationYear) -> bool {
    run.last()
        .is_some_and(|last| is_broken(indicator, last.year, next.year))
}

/// Whether a break lies after the one year and not after the other.
fn is_broken(indicator: &Indicator, from: i16, to: i16) -> bool {
    indicator
        .breaks
        .iter()
        .any(|year| (from + 1..=to).contains(year))
}

/// One municipality's values by year, in runs that may be joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub place: Place,
    pub runs: Vec<Vec<(i16, Number)>>,
}

/// The courses of some places in the order given; without those that have no value.
pub fn lines_with_values(indicator: &Indicator, series: &Series, places: &[Place]) -> Vec<Line> {
    let mut lines = lines_for_places(indicator, series, places);
    lines.retain(|line| !line.runs.is_empty());
    lines
}

/// The courses of all the places, in the order given; of some they may be empty.
pub fn lines_for_places(indicator: &Indicator, series: &Series, places: &[Place]) -> Vec<Line> {
    let line = |place: &Place| line(indicator, series, *place);
    places.iter().map(line).collect()
}

fn line(indicator: &Indicator, series: &Series, place: Place) -> Line {
    let row = series
        .rows
        .iter()
        .find(|row| row.place == place && row.breakdown.is_none());
    let cells = row.map_or(&[][..], |row| &row.cells);
    let number = |cell: &Option<Observation>| cell.as_ref().and_then(|cell| cell.value.number());
    joined(indicator, place, &mut cells.iter().map(number))
}

/// The course of a place, by the periods of its indicator.
pub fn line_from_time_series(indicator: &Indicator, place: Place, course: &TimeSeries) -> Line {
    let mut values = indicator.periods.iter().map(|period| {
        let known = course.values.iter().find(|(other, _)| other == period);
        known.map(|(_, value)| *value)
    });
    joined(indicator, place, &mut values)
}

/// Runs of values that lie side by side, one for each of the indicator's periods.
fn joined(
    indicator: &Indicator,
    place: Place,
    values: &mut dyn Iterator<Item = Option<Number>>,
) -> Line {
    let mut runs: Vec<Vec<(i16, Number)>> = Vec::new();
    let mut joined = false;
    for (period, value) in indicator.periods.iter().zip(values) {
        let Some(value) = value else {
            joined = false;
            continue;
        };
        let year = period.end_year();
        match runs.last_mut() {
            Some(run)
                if joined
                    && run
                        .last()
                        .is_some_and(|last| !is_broken(indicator, last.0, year)) =>
            {
                run.push((year, value));
            }
            _ => runs.push(vec![(year, value)]),
        }
        joined = true;
    }
    Line { place, runs }
}
