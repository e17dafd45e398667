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
    messages: &Messages,
    indicator: &Indicator,
    series: &Series,
    (place, name): (Place, &str),
) -> Vec<OutcomeSentence> {
    let mut sentences = Vec::new();
    for row in series.rows.iter().filter(|row| row.place == place) {
        let periods = series.periods.iter().zip(&series.sources);
        for ((period, sources), cell) in periods.zip(&row.cells).rev() {
            let Some((cell, number)) = cell
                .as_ref()
                .and_then(|cell| Some((cell, cell.value.number()?)))
            else {
                continue;
            };
            let year = period::format_maybe_inferred(messages, *period, cell.year_inferred);
            let value = format_value(messages, &indicator.unit, number);
            let mut sentence = match &indicator.finding {
                Some(finding) => fill(
                    &messages.text(finding),
                    &[("value", &value), ("year", &year), ("place", name)],
                ),
                None => format!(
                    "{}, {name}: {value} ({year})",
                    messages.text(&indicator.name)
                ),
            };
            if let Some(breakdown) = &row.breakdown {
                sentence = fill(
                    messages.outcome.breakdown,
                    &[
                        ("sentence", &sentence),
                        ("group", &group_name(messages, breakdown)),
                    ],
                );
            }
            sentence.push_str(match cell.status {
                Status::Reported => "",
                Status::SecondHand => messages.outcome.second_hand,
                Status::Estimated => messages.outcome.estimated,
                _ => messages.outcome.unverified,
            });
            sentences.push(OutcomeSentence {
                sentence,
                hollow: cell.status.is_tentative(),
                source: sources.first().cloned(),
                note: cell
                    .note
                    .as_ref()
                    .map(|note| messages.text(note).into_owned()),
            });
        }
    }
    sentences
}

/// One measurement: which, of whom and when; what was measured; how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub name: String,
    pub value: Number,
    /// The value with its unit.
    pub text: String,
    /// Anything that its source doesn't simply report.
    pub hollow: bool,
}

/// The values of a place, oldest first.
pub fn points(
    messages: &Messages,
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
            let when = period::format_maybe_inferred(messages, *period, cell.year_inferred);
            let mut name = format!("{}, {when}", messages.text(&indicator.name));
            if let Some(breakdown) = &row.breakdown {
                name.push_str(", ");
                name.push_str(&group_name(messages, breakdown));
            }
            points.push(Point {
                name,
                value: number,
                text: format_value(messages, &indicator.unit, number),
                hollow: cell.status.is_tentative(),
            });
        }
    }
    points
}

/// When a pair was measured, and of whom.
pub fn pair_period(messages: &Messages, pair: &Pair) -> String {
    let inferred = pair.group.year_inferred;
    let mut name = period::format_maybe_inferred(messages, pair.period, inferred);
    if let Some(breakdown) = pair.breakdown {
        name.push_str(", ");
        name.push_str(&group_name(messages, breakdown));
    }
    name
}

/// A value with the interval that its publisher gives, or why there is none.
pub fn format_with_interval(
    messages: &Messages,
    indicator: &Indicator,
    cell: Option<&Observation>,
) -> String {
    let Some(cell) = cell else {
        return messages.overview.nothing_found.to_owned();
    };
    let Some(number) = cell.value.number() else {
        let state = super::statement::state_text(messages, &cell.value);
        return state.unwrap_or_default().to_owned();
    };
    let value = format_value(messages, &indicator.unit, number);
    let Some((low, high)) = cell.interval else {
        return value;
    };
    fill(
        messages.progress.interval,
        &[
            ("value", &value),
            ("low", &super::number::format_number(messages, low)),
            ("high", &super::number::format_number(messages, high)),
        ],
    )
}

/// Two values of one period, of a group and of what it is compared with.
pub fn pair_sentence(
    messages: &Messages,
    (group, reference): (&Indicator, &Indicator),
    pair: &Pair,
) -> String {
    fill(
        messages.outcome.pair,
        &[
            ("year", &pair_period(messages, pair)),
            ("group", &messages.text(&group.name)),
            (
                "value",
                &format_with_interval(messages, group, Some(pair.group)),
            ),
            ("reference", &messages.text(&reference.name)),
            (
                "other",
                &format_with_interval(messages, reference, pair.reference),
            ),
        ],
    )
}

/// What the group of a breakdown is called; its id where it has no name.
pub fn group_name(messages: &Messages, breakdown: &str) -> String {
    let names = &messages.outcome.breakdowns;
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
