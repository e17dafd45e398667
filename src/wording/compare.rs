//! Sentences of municipalities side by side.

use super::messages::Messages;
use super::municipality;
use super::number::{format_count, format_number};
use super::template::fill;
use crate::analysis::difference::Difference;
use crate::analysis::missing::MissingReason;
use crate::model::{Dataset, NoInformation, Number, Place};

/// What is compared, with its year, and Sweden's where that is an older one.
pub fn title_of(messages: &Messages, difference: &Difference) -> String {
    let (Some(year), Some((older, _))) = (difference.year, difference.older_sweden) else {
        return super::reading::measure(messages, difference.indicator, difference.year);
    };
    fill(
        messages.compare.measure_years,
        &[
            ("name", &messages.text(&difference.indicator.name)),
            ("year", &year.to_string()),
            ("older", &older.to_string()),
            (
                "unit",
                &super::reading::unit(messages, difference.indicator),
            ),
        ],
    )
}

/// Every value with whose it is, and where half of the municipalities lie.
pub fn summary(messages: &Messages, dataset: &Dataset, difference: &Difference) -> String {
    let mut values: Vec<String> = difference
        .values
        .iter()
        .map(|(place, value)| {
            let name = municipality::place_name(messages, dataset, *place);
            format!("{name} {}", format_number(messages, *value))
        })
        .collect();
    let nation = sweden(messages, difference);
    values.extend(nation.map(|(_, said)| format!("{} {said}", messages.common.sweden)));
    let mut said = title_of(messages, difference);
    said.push_str(": ");
    said.push_str(&super::gap::join_list(messages, &values));
    said.push('.');
    if let Some((low, high)) = difference.nation.and_then(|nation| nation.middle_half) {
        let [low, high] = [low, high].map(|value| format_number(messages, value));
        said.push(' ');
        said.push_str(&fill(
            messages.beside.half_sentence,
            &[("low", &low), ("high", &high)],
        ));
    }
    said
}

/// Sweden's value and how it is said: with its year where that is older than the municipalities'.
pub fn sweden(messages: &Messages, difference: &Difference) -> Option<(Number, String)> {
    let same_year = difference.nation.and_then(|nation| nation.sweden);
    let same_year = same_year.map(|value| (value, format_number(messages, value)));
    same_year.or_else(|| {
        let (year, value) = difference.older_sweden?;
        Some((
            value,
            format!("{} ({year})", format_number(messages, value)),
        ))
    })
}

/// That there are newer values than those shown, and who has none of them.
pub fn newer_sentence(
    messages: &Messages,
    dataset: &Dataset,
    difference: &Difference,
) -> Option<String> {
    let (year, lacking) = difference.newer.as_ref()?;
    let names: Vec<String> = lacking
        .iter()
        .map(|place| municipality::place_name(messages, dataset, *place))
        .collect();
    let names = super::gap::join_list(messages, &names);
    Some(fill(
        messages.compare.newer,
        &[("year", &year.to_string()), ("names", &names)],
    ))
}

/// How far the lowest and the highest lie apart, told by who lies between; none without two values.
pub fn spread_sentence(
    messages: &Messages,
    dataset: &Dataset,
    difference: &Difference,
) -> Option<String> {
    let spread = difference.spread?;
    let name = |place: Place| municipality::place_name(messages, dataset, place);
    Some(fill(
        messages.compare.between,
        &[
            ("n", &format_count(messages, spread.between)),
            ("all", &format_count(messages, spread.others)),
            ("low", &name(spread.lowest)),
            ("high", &name(spread.highest)),
        ],
    ))
}

/// Who has no value, and why: a sentence for each reason.
pub fn missing_sentences(
    messages: &Messages,
    dataset: &Dataset,
    missing: &[(Place, MissingReason)],
) -> Vec<String> {
    let mut sentences = Vec::new();
    let texts = &messages.compare.lacking;
    for (template, applies) in [
        (
            texts.not_published,
            (|why| why == MissingReason::NotPublished) as fn(MissingReason) -> bool,
        ),
        (texts.none_found, |why| {
            why == MissingReason::NoInformation(NoInformation::NoneFound)
        }),
        (texts.not_measured, |why| {
            why == MissingReason::NoInformation(NoInformation::NotMeasured)
        }),
        (texts.not_applicable, |why| {
            why == MissingReason::NotApplicable
        }),
        (texts.withheld, |why| {
            matches!(why, MissingReason::Withheld(_))
        }),
    ] {
        let names: Vec<String> = missing
            .iter()
            .filter(|(_, why)| applies(*why))
            .map(|(place, _)| municipality::place_name(messages, dataset, *place))
            .collect();
        if !names.is_empty() {
            let names = super::gap::join_list(messages, &names);
            sentences.push(fill(template, &[("names", &names)]));
        }
    }
    sentences
}

/// Why there is no value, in the place of one.
pub const fn missing_text(messages: &Messages, why: MissingReason) -> &'static str {
    match why {
        MissingReason::NotPublished => messages.overview.nothing_found,
        MissingReason::NoInformation(NoInformation::NoneFound) => messages.statement.none_found,
        MissingReason::NoInformation(NoInformation::NotMeasured) => messages.statement.not_measured,
        MissingReason::NotApplicable => messages.statement.not_applicable,
        MissingReason::Withheld(_) => messages.statement.withheld,
    }
}

/// That an indicator has no values for the year asked for, and which years it has.
pub fn no_year_sentence(messages: &Messages, difference: &Difference) -> String {
    let year = difference
        .year
        .map(|year| year.to_string())
        .unwrap_or_default();
    let span = super::trend::span(messages, difference.indicator);
    fill(
        messages.compare.no_year,
        &[("year", &year), ("span", &span)],
    )
}

/// Those similar to a municipality, by the name of a theme and its year.
pub fn similar_group_name(
    messages: &Messages,
    dataset: &Dataset,
    (to, theme, year): (Place, &str, i16),
) -> String {
    fill(
        messages.compare.similar_name,
        &[
            ("name", &municipality::place_name(messages, dataset, to)),
            ("theme", &theme.to_lowercase()),
            ("year", &year.to_string()),
        ],
    )
}

/// `Jämför Haninge, Ale och Stockholm`.
pub fn heading(messages: &Messages, dataset: &Dataset, places: &[Place]) -> String {
    if places.is_empty() {
        return messages.compare.title_none.to_owned();
    }
    let names: Vec<String> = places
        .iter()
        .map(|place| municipality::place_name(messages, dataset, *place))
        .collect();
    let names = super::gap::join_list(messages, &names);
    fill(messages.compare.title, &[("names", &names)])
}
