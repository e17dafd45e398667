//! The few national figures on the outcome, each as a sentence with society as its subject.

use super::messages::Messages;
use super::number::format_value;
use super::period;
use super::template::fill;
use crate::analysis::pairs::Pair;
use crate::model::{Indicator, Number, Observation, Place, Series, SourceId, Status};

/// One value of the outcome in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeSentence {
    pub sentence: String,
    /// Anything that its source doesn't simply report.
    pub hollow: bool,
    pub source: Option<SourceId>,
    pub note: Option<String>,
}

/// The values of a place, newest first.
pub fn place_sentences(
    words: &Messages,
    indicator: &Indicator,
    series: &Series,
    (place, name): (Place, &str),
) -> Vec<OutcomeSentence> {
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
            let year = period::format_maybe_inferred(words, *period, cell.year_inferred);
            let said = format_value(words, &indicator.unit, number);
            let mut sentence = match &indicator.finding {
                Some(finding) => fill(
                    &words.text(finding),
                    &[("value", &said), ("year", &year), ("place", name)],
                ),
                None => format!("{}, {name}: {said} ({year})", words.text(&indicator.name)),
            };
            if let Some(breakdown) = &row.breakdown {
                sentence = fill(
                    words.outcome.breakdown,
                    &[
                        ("sentence", &sentence),
                        ("group", &group_name(words, breakdown)),
                    ],
                );
            }
            sentence.push_str(match cell.status {
                Status::Reported => "",
                Status::SecondHand => words.outcome.second_hand,
                Status::Estimated => words.outcome.estimated,
                _ => words.outcome.unverified,
            });
            told.push(OutcomeSentence {
                sentence,
                hollow: cell.status.is_tentative(),
                source: sources.first().cloned(),
                note: cell.note.as_ref().map(|note| words.text(note).into_owned()),
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
pub fn points(
    words: &Messages,
    indicator: &Indicator,
    series: &Series,
    place: Place,
) -> Vec<Point> {
    let mut points = Vec::new();
    for row in series.rows.iter().filter(|row| row.place == place) {
        for (period, cell) in series.periods.iter().zip(&row.cells) {
            let Some((cell, number)) = cell
                .as_ref()
                .and_then(|cell| Some((cell, cell.value.number()?)))
            else {
                continue;
            };
            let when = period::format_maybe_inferred(words, *period, cell.year_inferred);
            let mut name = format!("{}, {when}", words.text(&indicator.name));
            if let Some(breakdown) = &row.breakdown {
                name.push_str(", ");
                name.push_str(&group_name(words, breakdown));
            }
            points.push(Point {
                name,
                value: number,
                said: format_value(words, &indicator.unit, number),
                hollow: cell.status.is_tentative(),
            });
        }
    }
    points
}

/// When a pair was measured, and of whom.
pub fn pair_period(words: &Messages, pair: &Pair) -> String {
    let inferred = pair.group.year_inferred;
    let mut name = period::format_maybe_inferred(words, pair.period, inferred);
    if let Some(breakdown) = pair.breakdown {
        name.push_str(", ");
        name.push_str(&group_name(words, breakdown));
    }
    name
}

/// A value with the interval that its publisher gives, or why there is none.
pub fn format_with_interval(
    words: &Messages,
    indicator: &Indicator,
    cell: Option<&Observation>,
) -> String {
    let Some(cell) = cell else {
        return words.overview.nothing_found.to_owned();
    };
    let Some(number) = cell.value.number() else {
        let state = super::statement::state_text(words, &cell.value);
        return state.unwrap_or_default().to_owned();
    };
    let said = format_value(words, &indicator.unit, number);
    let Some((low, high)) = cell.interval else {
        return said;
    };
    fill(
        words.progress.interval,
        &[
            ("value", &said),
            ("low", &super::number::format_number(words, low)),
            ("high", &super::number::format_number(words, high)),
        ],
    )
}

/// Two values of one period, of a group and of what it is compared with.
pub fn pair_sentence(
    words: &Messages,
    (group, reference): (&Indicator, &Indicator),
    pair: &Pair,
) -> String {
    fill(
        words.outcome.pair,
        &[
            ("year", &pair_period(words, pair)),
            ("group", &words.text(&group.name)),
            (
                "value",
                &format_with_interval(words, group, Some(pair.group)),
            ),
            ("reference", &words.text(&reference.name)),
            (
                "other",
                &format_with_interval(words, reference, pair.reference),
            ),
        ],
    )
}

/// What the group of a breakdown is called; its id where it has no name.
pub fn group_name(words: &Messages, breakdown: &str) -> String {
    let names = &words.outcome.breakdowns;
    let name = match breakdown {
        "sex:women" => names.women,
        "sex:men" => names.men,
        "offence:assault" => names.assault,
        "offence:property" => names.property,
        "offence:threats" => names.threats,
        other => other,
    };
    name.to_owned()
}
