//! Sentences on a municipality beside Sweden and the middle half of the municipalities.

use super::messages::Messages;
use super::number::{format_number, format_value};
use super::reading;
use super::template::fill;
use crate::analysis::national_comparison::NationalComparison;
use crate::analysis::trend::Line;
use crate::model::{Indicator, Number};

/// The same year for all, and a newer one of the municipality beside.
pub fn sentence(messages: &Messages, beside: &NationalComparison, name: &str) -> String {
    let texts = &messages.beside;
    let indicator = beside.indicator;
    let with_unit = |number: Number| format_value(messages, &indicator.unit, number);
    let mut sentence = match &beside.latest_shared {
        Some((year, own)) => fill(
            texts.sentence,
            &[
                ("here", &with_unit(*own)),
                ("place", name),
                ("sweden", &year.sweden.map(with_unit).unwrap_or_default()),
                ("year", &year.year.to_string()),
            ],
        ),
        None => String::new(),
    };
    if let Some((low, high)) = beside.latest_shared.and_then(|(year, _)| year.middle_half) {
        sentence.push(' ');
        sentence.push_str(&fill(
            texts.half_sentence,
            &[
                ("low", &format_number(messages, low)),
                ("high", &with_unit(high)),
            ],
        ));
    }
    if let Some((year, newer)) = &beside.newer {
        let template = if beside.latest_shared.is_some() {
            texts.newer
        } else {
            texts.sentence_alone
        };
        if !sentence.is_empty() {
            sentence.push(' ');
        }
        sentence.push_str(&fill(
            template,
            &[
                ("here", &with_unit(*newer)),
                ("place", name),
                ("year", &year.to_string()),
            ],
        ));
    }
    sentence
}

/// From the first to the last of the newest years that may be joined by a line.
pub fn change(
    messages: &Messages,
    indicator: &Indicator,
    line: &Line,
    name: &str,
) -> Option<String> {
    let [(first, from), .., (last, to)] = line.runs.last()?.as_slice() else {
        return None;
    };
    let with_unit = |number: Number| format_value(messages, &indicator.unit, number);
    Some(fill(
        messages.beside.change,
        &[
            ("place", name),
            ("from", &with_unit(*from)),
            ("first", &first.to_string()),
            ("to", &with_unit(*to)),
            ("last", &last.to_string()),
        ],
    ))
}

/// Where half of the municipalities lie, for a label.
pub fn half(messages: &Messages, low: Number, high: Number) -> String {
    fill(
        messages.beside.half,
        &[
            ("low", &format_number(messages, low)),
            ("high", &format_number(messages, high)),
        ],
    )
}

/// Measure and unit.
pub fn caption(messages: &Messages, indicator: &Indicator) -> String {
    fill(
        messages.trend.caption,
        &[
            ("name", &messages.text(&indicator.name)),
            ("unit", &reading::unit(messages, indicator)),
        ],
    )
}
