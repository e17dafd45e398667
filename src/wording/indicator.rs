//! Sentences of an indicator's page: what it measures, how the municipalities' values lie, what was stated.

use super::told::words;
use super::{Words, beside, count, evidence, fill, number, value};
use crate::analysis::distribution::Distribution;
use crate::model::{Dataset, Evidence, Indicator, Number, Place};

words! {
    pub struct IndicatorWords {
        pub no_such: &'static str,
        pub every_dot: &'static str,
        pub ends: &'static str,
        pub half: &'static str,
        pub place_value: &'static str,
        pub place_missing: &'static str,
        pub missing: [&'static str; 2],
        pub several: &'static str,
        pub axis_note: &'static str,
        pub explore: &'static str,
        pub explore_hint: &'static str,
        pub years: &'static str,
        pub chosen: &'static str,
        pub add: &'static str,
        pub remove: &'static str,
        pub spread_heading: &'static str,
        pub time_heading: &'static str,
        pub table_heading: &'static str,
        pub table_caption: &'static str,
        pub column_value: &'static str,
        pub column_note: &'static str,
        pub meaning_heading: &'static str,
        pub stated: [&'static str; 2],
        pub stated_sweden: &'static str,
        pub stated_note: &'static str,
        pub facts_heading: &'static str,
        pub points: &'static str,
        pub point_note: &'static str,
        pub hollow_note: &'static str,
        pub to_municipalities: &'static str,
        pub terms: &'static str,
    }
}

/// A place's name, without "kommun".
pub fn name(words: &Words, dataset: &Dataset, place: Place) -> String {
    super::municipality::name(words, dataset, place)
}

/// The finding for Sweden in the year shown, or else the name and the year.
pub fn title(words: &Words, distribution: &Distribution) -> String {
    let year = distribution.year.to_string();
    let indicator = distribution.indicator;
    distribution
        .nation
        .and_then(|nation| nation.sweden)
        .and_then(|sweden| super::trend::finding(words, indicator, words.sweden, sweden, &year))
        .unwrap_or_else(|| format!("{} ({year})", indicator.name.get(words.tag)))
}

/// What a dot is, and of which year.
pub fn every_dot(words: &Words, distribution: &Distribution) -> String {
    fill(
        words.indicator.every_dot,
        &[
            ("year", &distribution.year.to_string()),
            ("unit", &beside::unit(words, distribution.indicator)),
        ],
    )
}

/// What is said of one dot.
pub fn said(
    words: &Words,
    dataset: &Dataset,
    indicator: &Indicator,
    place: Place,
    of: Number,
) -> String {
    format!(
        "{}: {}",
        name(words, dataset, place),
        value(words, &indicator.unit, of)
    )
}

/// An end of the distribution by name, or how many share it.
pub fn end(
    words: &Words,
    dataset: &Dataset,
    distribution: &Distribution,
    place: Place,
    of: Number,
) -> String {
    let same = |(_, value): &&(Place, Number)| value.scaled == of.scaled;
    match distribution.values.iter().filter(same).count() {
        0 | 1 => name(words, dataset, place),
        several => fill(words.indicator.several, &[("n", &several.to_string())]),
    }
}

/// The distribution in words: the ends, the middle half, Sweden, the chosen, who is missing.
pub fn distribution(
    words: &Words,
    dataset: &Dataset,
    distribution: &Distribution,
    chosen: &[Place],
) -> String {
    let (texts, indicator) = (&words.indicator, distribution.indicator);
    let told = |of: Number| value(words, &indicator.unit, of);
    let mut said: Vec<String> = Vec::new();
    if let (Some((lowest, low)), Some((highest, high))) =
        (distribution.values.first(), distribution.values.last())
    {
        said.push(fill(
            texts.ends,
            &[
                ("low", &number(words, *low)),
                ("high", &told(*high)),
                ("lowest", &end(words, dataset, distribution, *lowest, *low)),
                (
                    "highest",
                    &end(words, dataset, distribution, *highest, *high),
                ),
            ],
        ));
    }
    if let Some((low, high)) = distribution.nation.and_then(|year| year.middle_half) {
        said.push(fill(
            words.beside.half_sentence,
            &[("low", &number(words, low)), ("high", &told(high))],
        ));
    }
    for &place in chosen {
        let name = name(words, dataset, place);
        said.push(match distribution.value_of(place) {
            Some(value) => fill(
                texts.place_value,
                &[("place", &name), ("value", &told(value))],
            ),
            None => fill(texts.place_missing, &[("place", &name)]),
        });
    }
    if !distribution.missing.is_empty() {
        said.push(count(words, distribution.missing.len(), texts.missing));
    }
    said.join(" ")
}

/// The middle half, in short.
pub fn half(words: &Words, low: Number, high: Number) -> String {
    fill(
        words.indicator.half,
        &[("low", &number(words, low)), ("high", &number(words, high))],
    )
}

/// How many municipalities, or that the state, stated something of an indicator of the work.
pub fn stated(words: &Words, indicator: &Indicator, municipalities: usize) -> String {
    let name = indicator.name.get(words.tag);
    if municipalities == 0 {
        return fill(words.indicator.stated_sweden, &[("name", name)]);
    }
    let [one, other] = words.indicator.stated;
    let template = if municipalities == 1 { one } else { other };
    fill(
        template,
        &[("name", name), ("n", &municipalities.to_string())],
    )
}

/// An indicator's name as a heading's subtitle: name, tag, years.
pub fn subtitle(words: &Words, indicator: &Indicator) -> String {
    let years = super::trend::span(words, indicator);
    let name = indicator.name.get(words.tag);
    match indicator.evidence {
        Evidence::Work => words.tag_of(Evidence::Work).to_owned(),
        _ => format!("{name}, {years}"),
    }
}

/// When a value is about, for a row.
pub fn when(words: &Words, period: crate::model::Period, inferred: bool) -> String {
    evidence::dated(words, period, inferred)
}
