//! Values far from their series' own past: changes from one period to the next that are unlike those of the same
//! place's other years, by the Hampel identifier.

use super::hampel::Usual;
use crate::document::{SeriesDocument, SeriesRow, file};
use crate::model::{Number, Period};
use crate::publish::builder::ReleaseBuilder;
use crate::validate::{Advice, Expected, Position, Problem};

/// A change is told that lies so many times the usual deviation from the usual change. Statisticians take three of
/// single values; of the 90 000 changes of the first release three would tell of hundreds, and eight of a few that
/// somebody can look at, such as borrowers at a library that went from 388 to 975 in a year.
const FAR: f64 = 8.0;

/// With fewer changes of its own a place is measured by those of all places.
const FEWEST_OWN: usize = 5;

/// With fewer changes of all places nothing is usual.
const FEWEST_OF_ALL: usize = 20;

/// The value that a change leads to, by its index among the periods, and the one that it comes from.
#[derive(Clone, Copy)]
struct Change {
    from: usize,
    to: usize,
    difference: i64,
}

/// The values that changed as those of their series never do, and have no note that says why.
pub fn find_unlike_past(builder: &ReleaseBuilder<'_>, series: &[SeriesDocument]) -> Vec<Problem> {
    let of_series = series
        .iter()
        .flat_map(|document| find_in_series(builder, document));
    of_series
        .flat_map(|problem| builder.origins.locate_in_table(problem, builder.tables))
        .collect()
}

fn find_in_series(builder: &ReleaseBuilder<'_>, document: &SeriesDocument) -> Vec<Problem> {
    let years: Vec<i16> = (document.periods.iter())
        .map(|period| Period::parse(period).map_or(0, Period::end_year))
        .collect();
    let breaks = builder.breaks(&document.indicator);
    let rows: Vec<(usize, &SeriesRow, Vec<Change>)> = (document.rows.iter().enumerate())
        .filter_map(|(nth, row)| Some((nth, row.parsed()?)))
        .map(|(nth, row)| (nth, row, changes(row, &years, &breaks)))
        .collect();
    let of_all = rows.iter().flat_map(|(.., changes)| differences(changes));
    let of_all: Vec<f64> = of_all.collect();
    let usual_of_all = Usual::of(&of_all).filter(|_| of_all.len() >= FEWEST_OF_ALL);
    let has_large_and_small = builder.counts_people(&document.indicator);
    let mut problems = Vec::new();
    for (nth, row, changes) in &rows {
        let own: Vec<f64> = differences(changes).collect();
        let usual = match (Usual::of(&own), usual_of_all) {
            // What hardly ever changes isn't far from its past by the least step.
            (Some(own), Some(all)) if changes.len() >= FEWEST_OWN => Usual {
                deviation: own.deviation.max(all.deviation),
                ..own
            },
            (Some(own), None) if changes.len() >= FEWEST_OWN => own,
            // A small place's usual change says nothing of a large one's, where people are counted.
            (_, Some(all)) if !has_large_and_small => all,
            _ => continue,
        };
        for (change, times) in far_changes(changes, usual) {
            let period = document.periods.get(change.to);
            if period.is_some_and(|period| row.notes.contains_key(period)) {
                continue;
            }
            let number = |scaled| Number::new(scaled, document.decimals);
            let value = row.values.get(change.to).copied().flatten();
            problems.push(Problem {
                file: file::indicator(&document.indicator).into(),
                place: Position::Pointer(format!("/rows/{nth}/values/{}", change.to)),
                found: number(value.unwrap_or_default()).to_string().into(),
                expected: Expected::advice(Advice::LikePast {
                    change: number(change.difference),
                    before: document
                        .periods
                        .get(change.from)
                        .cloned()
                        .unwrap_or_default(),
                    usual: number(usual.median.round() as i64),
                    times: times.round() as u32,
                }),
            });
        }
    }
    problems
}

/// The changes from each known value of a row to the next, but for those over a break.
fn changes(row: &SeriesRow, years: &[i16], breaks: &[i16]) -> Vec<Change> {
    let known: Vec<(usize, i64)> = (row.values.iter().enumerate())
        .filter_map(|(index, value)| Some((index, (*value)?)))
        .collect();
    let pairs = known.iter().zip(known.iter().skip(1));
    pairs
        .map(|(&(from, before), &(to, after))| Change {
            from,
            to,
            difference: after.saturating_sub(before),
        })
        .filter(|change| {
            let year = |index: usize| years.get(index).copied().unwrap_or_default();
            let between = year(change.from) + 1..=year(change.to);
            !breaks.iter().any(|year| between.contains(year))
        })
        .collect()
}

fn differences(changes: &[Change]) -> impl Iterator<Item = f64> {
    changes.iter().map(|change| change.difference as f64)
}

/// The changes that lie far from the usual one, each with how many times the usual deviation. One that only goes back
/// on the one before it isn't told: the value between them is.
fn far_changes(changes: &[Change], usual: Usual) -> Vec<(Change, f64)> {
    let mut far: Vec<(Change, f64)> = Vec::new();
    for change in changes {
        let Some(times) = usual.times(change.difference as f64) else {
            continue;
        };
        if times <= FAR {
            continue;
        }
        let goes_back = far.last().is_some_and(|(before, _)| {
            before.to == change.from && (before.difference > 0) != (change.difference > 0)
        });
        if !goes_back {
            far.push((*change, times));
        }
    }
    far
}
