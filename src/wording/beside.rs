//! Sentences on a municipality beside Sweden and the middle half of the municipalities.

use super::told::words;
use super::{Words, fill, number, value};
use crate::analysis::national_comparison::NationalComparison;
use crate::model::{Evidence, Indicator, Number};

words! {
    pub struct BesideWords {
        pub sentence: &'static str,
        pub sentence_alone: &'static str,
        pub newer: &'static str,
        pub half: &'static str,
        pub half_sentence: &'static str,
        pub definition: &'static str,
        pub caution: &'static str,
    }
}

/// The same year for all, and a newer one of the municipality beside.
pub fn sentence(words: &Words, beside: &NationalComparison, name: &str) -> String {
    let texts = &words.beside;
    let indicator = beside.indicator;
    let told = |of: Number| value(words, &indicator.unit, of);
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
            &[("low", &number(words, low)), ("high", &told(high))],
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
pub fn half(words: &Words, low: Number, high: Number) -> String {
    fill(
        words.beside.half,
        &[("low", &number(words, low)), ("high", &number(words, high))],
    )
}

/// Measure and unit, and whom it is about.
pub fn caption(words: &Words, indicator: &Indicator) -> String {
    fill(
        words.trend.caption,
        &[
            ("name", indicator.name.get(words.tag)),
            ("unit", &unit(words, indicator)),
            ("fixed", words.fixed_line(Evidence::Residents)),
        ],
    )
}

/// What a number of the indicator counts: `%`, `år`, `per 1 000 invånare`.
pub fn unit(words: &Words, indicator: &Indicator) -> String {
    let unit = fill(indicator.unit.other.get(words.tag), &[("", "")]);
    unit.trim().to_owned()
}

/// Meaning, caution, source.
pub fn notes(words: &Words, indicator: &Indicator) -> Vec<String> {
    let definition = indicator.definition.get(words.tag);
    let mut notes = vec![fill(words.beside.definition, &[("text", definition)])];
    if let Some(caution) = &indicator.caution {
        notes.push(fill(
            words.beside.caution,
            &[("text", caution.get(words.tag))],
        ));
    }
    notes.extend(super::trend::source_line(words, indicator));
    if indicator.evidence == Evidence::Residents {
        notes.push(words.trend.half_is_own.to_owned());
    }
    notes
}
