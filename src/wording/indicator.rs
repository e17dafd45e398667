//! Sentences of an indicator's page: what it measures, how the municipalities' values lie, what was stated.

use super::compare::missing_text;
use super::messages::Messages;
use super::number::{fill_plural, format_number, format_value};
use super::template::fill;
use super::{municipality, reading};
use crate::analysis::distribution::Distribution;
use crate::analysis::missing::MissingKind;
use crate::model::{Dataset, Evidence, Indicator, Number, Place};

/// The finding for Sweden in the year shown, or else the name and the year.
pub fn title(messages: &Messages, distribution: &Distribution) -> String {
    let year = distribution.year.to_string();
    let indicator = distribution.indicator;
    distribution
        .nation
        .and_then(|nation| nation.sweden)
        .and_then(|sweden| {
            super::trend::finding_sentence(
                messages,
                indicator,
                messages.common.sweden,
                sweden,
                &year,
            )
        })
        .unwrap_or_else(|| format!("{} ({year})", messages.text(&indicator.name)))
}

/// What a dot is, and of which year.
pub fn every_dot(messages: &Messages, distribution: &Distribution) -> String {
    fill(
        messages.indicator.every_dot,
        &[
            ("year", &distribution.year.to_string()),
            ("unit", &reading::unit(messages, distribution.indicator)),
        ],
    )
}

/// That the municipalities have newer values than those of a year that the reader hasn't chosen, as Sweden has none.
pub fn newer_sentence(messages: &Messages, distribution: &Distribution) -> Option<String> {
    let newest = distribution.indicator.periods.last()?.end_year();
    let year = newest.to_string();
    (newest > distribution.year).then(|| fill(messages.indicator.newer_than, &[("year", &year)]))
}

/// An end of the distribution by name, or how many share it.
pub fn end_name(
    messages: &Messages,
    dataset: &Dataset,
    distribution: &Distribution,
    place: Place,
    end: Number,
) -> String {
    let same = |(_, value): &&(Place, Number)| value.scaled == end.scaled;
    match distribution.values.iter().filter(same).count() {
        0 | 1 => municipality::place_name(messages, dataset, place),
        several => fill(messages.indicator.several, &[("n", &several.to_string())]),
    }
}

/// The distribution in words: the ends, the middle half, Sweden, the chosen, who is missing.
pub fn distribution_sentence(
    messages: &Messages,
    dataset: &Dataset,
    distribution: &Distribution,
    chosen: &[Place],
) -> String {
    let (texts, indicator) = (&messages.indicator, distribution.indicator);
    let with_unit = |number: Number| format_value(messages, &indicator.unit, number);
    let mut sentences: Vec<String> = Vec::new();
    if let (Some((lowest, low)), Some((highest, high))) =
        (distribution.values.first(), distribution.values.last())
    {
        sentences.push(fill(
            texts.ends,
            &[
                ("low", &format_number(messages, *low)),
                ("high", &with_unit(*high)),
                (
                    "lowest",
                    &end_name(messages, dataset, distribution, *lowest, *low),
                ),
                (
                    "highest",
                    &end_name(messages, dataset, distribution, *highest, *high),
                ),
            ],
        ));
    }
    if let Some((low, high)) = distribution.nation.and_then(|year| year.middle_half) {
        sentences.push(fill(
            messages.beside.half_sentence,
            &[
                ("low", &format_number(messages, low)),
                ("high", &with_unit(high)),
            ],
        ));
    }
    for &place in chosen {
        let name = municipality::place_name(messages, dataset, place);
        let value = match distribution.value_of(place) {
            Some(value) => with_unit(value),
            None => missing_text(messages, distribution.missing_reason(place)).to_owned(),
        };
        sentences.push(fill(
            texts.place_value,
            &[("place", &name), ("value", &value)],
        ));
    }
    let reasons = distribution.missing.iter().map(|(_, why)| why.kind());
    let unknown = reasons.filter(|kind| *kind == MissingKind::Unknown).count();
    if unknown > 0 {
        sentences.push(fill_plural(messages, unknown, &texts.missing));
    }
    sentences.join(" ")
}

/// The middle half, in short.
pub fn half(messages: &Messages, low: Number, high: Number) -> String {
    fill(
        messages.indicator.half,
        &[
            ("low", &format_number(messages, low)),
            ("high", &format_number(messages, high)),
        ],
    )
}

/// How many municipalities, or that the state, stated something of an indicator of the work.
pub fn stated_sentence(
    messages: &Messages,
    indicator: &Indicator,
    municipalities: usize,
) -> String {
    let name = messages.text(&indicator.name);
    if municipalities == 0 {
        return fill(messages.indicator.stated_sweden, &[("name", &name)]);
    }
    let template = &messages.indicator.stated;
    fill(
        template.select(messages.tag, municipalities),
        &[("name", &name), ("n", &municipalities.to_string())],
    )
}

/// An indicator's name as a heading's subtitle: name, tag, years.
pub fn subtitle(messages: &Messages, indicator: &Indicator) -> String {
    let years = super::trend::span(messages, indicator);
    let name = messages.text(&indicator.name);
    match indicator.evidence {
        Evidence::Work => messages.tag_of(Evidence::Work).to_owned(),
        _ => format!("{name}, {years}"),
    }
}
