//! The course of a series, cut where it may not be joined.

use crate::model::{Indicator, NationSeries, NationYear};

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
pub fn of_core<'a>(indicator: &'a Indicator, series: &NationSeries) -> Trend<'a> {
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

fn breaks_between(indicator: &Indicator, run: &Run, next: NationYear) -> bool {
    run.last().is_some_and(|last| {
        indicator
            .breaks
            .iter()
            .any(|year| (last.year + 1..=next.year).contains(year))
    })
}
