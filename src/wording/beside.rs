//! Sentences on a municipality beside Sweden and the middle half of the municipalities.

use super::messages::Messages;
use super::number::{format_number, format_value};
use super::reading;
use super::template::fill;
use crate::analysis::national_comparison::NationalComparison;
use crate::model::{Evidence, Indicator, Number};

/// The same year for all, and a newer one of the municipality beside.
pub fn sentence(words: &Messages, beside: &NationalComparison, name: &str) -> String {
    let texts = &words.beside;
    let indicator = beside.indicator;
    let told = |of: Number| format_value(words, &indicator.unit, of);
    let mut sentence = match &beside.latest_shared {
        Some((year, here)) => fill(
            texts.sentence,
            &[
                ("here", &told(*here)),
                ("place", name),
                ("sweden", &year.sweden.map(told).unwrap_or_default()),
                ("year", &year.year.to_string()),
            ],
        ),
        None => String::new(),
    };
    if let Some((low, high)) = beside.latest_shared.and_then(|(year, _)| year.middle_half) {
        sentence.push(' ');
        sentence.push_str(&fill(
            texts.half_sentence,
            &[("low", &format_number(words, low)), ("high", &told(high))],
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
                ("here", &told(*newer)),
                ("place", name),
                ("year", &year.to_string()),
            ],
        ));
    }
    sentence
}

/// Where half of the municipalities lie, for a label.
pub fn half(words: &Messages, low: Number, high: Number) -> String {
    fill(
        words.beside.half,
        &[
            ("low", &format_number(words, low)),
            ("high", &format_number(words, high)),
        ],
    )
}

/// Measure and unit, and whom it is about.
pub fn caption(words: &Messages, indicator: &Indicator) -> String {
    fill(
        words.trend.caption,
        &[
            ("name", &words.text(&indicator.name)),
            ("unit", &reading::unit(words, indicator)),
            ("fixed", words.fixed_line(Evidence::Residents)),
        ],
    )
}
