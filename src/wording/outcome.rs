//! The few national figures on the outcome, each as a sentence with society as its subject.

use super::told::words;
use super::{Words, evidence, fill, value};
use crate::analysis::pairs::Pair;
use crate::model::{Indicator, Number, Observation, Place, Series, SourceId, Status};

words! {
    pub struct OutcomeWords {
        pub not_measured: &'static str,
        pub second_hand: &'static str,
        pub estimated: &'static str,
        pub unverified: &'static str,
        pub breakdown: &'static str,
        pub pair: &'static str,
        pub pair_note: &'static str,
        pub breakdowns: [(&'static str, &'static str); 5],
    }
}

/// One value of the outcome in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub sentence: String,
    /// Anything that its source doesn't simply report.
    pub hollow: bool,
    pub source: Option<SourceId>,
    pub note: Option<String>,
}

/// The values of a place, newest first.
pub fn of_place(
    words: &Words,
    indicator: &Indicator,
    series: &Series,
    (place, name): (Place, &str),
) -> Vec<Told> {
    let mut told = Vec::new();
    for row in series.rows.iter().filter(|row| row.place == place) {
        let periods = series.periods.iter().zip(&series.sources);
        for ((period, sources), cell) in periods.zip(&row.cells).rev() {
            let Some((cell, number)) = cell
                .as_ref()
                .and_then(|cell| Some((cell, cell.value.number()?)))
            else {
                continue;
            };
            let year = evidence::dated(words, *period, cell.year_inferred);
            let said = value(words, &indicator.unit, number);
            let mut sentence = match &indicator.finding {
                Some(finding) => fill(
                    finding.get(words.tag),
                    &[("value", &said), ("year", &year), ("place", name)],
                ),
                None => format!("{}, {name}: {said} ({year})", indicator.name.get(words.tag)),
            };
            if let Some(breakdown) = &row.breakdown {
                sentence = fill(
                    words.outcome.breakdown,
                    &[("sentence", &sentence), ("group", &group(words, breakdown))],
                );
            }
            sentence.push_str(match cell.status {
                Status::Reported => "",
                Status::SecondHand => words.outcome.second_hand,
                Status::Estimated => words.outcome.estimated,
                _ => words.outcome.unverified,
            });
            told.push(Told {
                sentence,
                hollow: cell.status.is_tentative(),
                source: sources.first().cloned(),
                note: cell
                    .note
                    .as_ref()
                    .map(|note| note.get(words.tag).to_owned()),
            });
        }
    }
    told
}

/// One measurement: which, of whom and when; what was measured; how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub name: String,
    pub value: Number,
    pub said: String,
    /// Anything that its source doesn't simply report.
    pub hollow: bool,
}

/// The values of a place, oldest first.
pub fn points(words: &Words, indicator: &Indicator, series: &Series, place: Place) -> Vec<Point> {
    let mut points = Vec::new();
    for row in series.rows.iter().filter(|row| row.place == place) {
        for (period, cell) in series.periods.iter().zip(&row.cells) {
            let Some((cell, number)) = cell
                .as_ref()
                .and_then(|cell| Some((cell, cell.value.number()?)))
            else {
                continue;
            };
            let when = evidence::dated(words, *period, cell.year_inferred);
            let mut name = format!("{}, {when}", indicator.name.get(words.tag));
            if let Some(breakdown) = &row.breakdown {
                name.push_str(", ");
                name.push_str(&group(words, breakdown));
            }
            points.push(Point {
                name,
                value: number,
                said: value(words, &indicator.unit, number),
                hollow: cell.status.is_tentative(),
            });
        }
    }
    points
}

/// When a pair was measured, and of whom.
pub fn when(words: &Words, pair: &Pair) -> String {
    let inferred = pair.group.year_inferred;
    let mut name = evidence::dated(words, pair.period, inferred);
    if let Some(breakdown) = pair.breakdown {
        name.push_str(", ");
        name.push_str(&group(words, breakdown));
    }
    name
}

/// A value with the interval that its publisher gives, or why there is none.
pub fn with_interval(words: &Words, indicator: &Indicator, cell: Option<&Observation>) -> String {
    let Some(cell) = cell else {
        return words.overview.nothing_found.to_owned();
    };
    let Some(number) = cell.value.number() else {
        let state = super::statement::state(words, &cell.value);
        return state.unwrap_or_default().to_owned();
    };
    let said = value(words, &indicator.unit, number);
    let Some((low, high)) = cell.interval else {
        return said;
    };
    fill(
        words.progress.interval,
        &[
            ("value", &said),
            ("low", &super::number(words, low)),
            ("high", &super::number(words, high)),
        ],
    )
}

/// Two values of one period, of a group and of what it is compared with.
pub fn pair(words: &Words, (group, reference): (&Indicator, &Indicator), pair: &Pair) -> String {
    fill(
        words.outcome.pair,
        &[
            ("year", &when(words, pair)),
            ("group", group.name.get(words.tag)),
            ("value", &with_interval(words, group, Some(pair.group))),
            ("reference", reference.name.get(words.tag)),
            ("other", &with_interval(words, reference, pair.reference)),
        ],
    )
}

fn group(words: &Words, breakdown: &str) -> String {
    words
        .outcome
        .breakdowns
        .iter()
        .find(|(id, _)| *id == breakdown)
        .map_or(breakdown, |(_, name)| name)
        .to_owned()
}
