//! Sentences of municipalities side by side.

use super::told::words;
use super::{Words, evidence, fill, indicator, whole};
use crate::analysis::difference::{Difference, MissingReason};
use crate::model::{Dataset, Indicator, NoInformation, Place};

words! {
    pub struct CompareWords {
        pub compare: &'static str,
        pub title_none: &'static str,
        pub title: &'static str,
        pub lead: &'static str,
        pub chosen: &'static str,
        pub add: &'static str,
        pub full: &'static str,
        pub from_list: &'static str,
        pub groups: &'static str,
        pub similar: &'static str,
        pub similar_choose: &'static str,
        pub similar_none: &'static str,
        pub similar_name: &'static str,
        pub chosen_by_reader: &'static str,
        pub not_shown: &'static str,
        pub choose_two: &'static str,
        pub evidence: &'static str,
        pub work_note: &'static str,
        pub residents_note: &'static str,
        pub programme_note: &'static str,
        pub seen: &'static str,
        pub charts: [&'static str; 4],
        pub order: &'static str,
        pub by_area: &'static str,
        pub by_difference: &'static str,
        pub difference_note: &'static str,
        pub years_note: &'static str,
        pub latest: &'static str,
        pub gaps_note: &'static str,
        pub multiples_note: &'static str,
        pub fours: &'static str,
        pub four: &'static str,
        pub between: &'static str,
        pub between_in: &'static str,
        pub lacking: [&'static str; 5],
        pub no_year: &'static str,
        pub measure_year: &'static str,
        pub measure: &'static str,
        pub table_caption: &'static str,
        pub column_measure: &'static str,
        pub over_time: &'static str,
        pub with_others: &'static str,
    }
}

/// What is compared, with its year where one is given.
pub fn title(words: &Words, indicator: &Indicator, year: Option<i16>) -> String {
    let told = year.map(|year| year.to_string()).unwrap_or_default();
    let template = match year {
        Some(_) => words.compare.measure_year,
        None => words.compare.measure,
    };
    fill(
        template,
        &[
            ("name", indicator.name.get(words.tag)),
            ("year", &told),
            ("unit", &super::beside::unit(words, indicator)),
        ],
    )
}

/// How far the lowest and the highest lie apart, told by who lies between; none without two values.
pub fn apart(words: &Words, dataset: &Dataset, of: &Difference) -> Option<String> {
    let apart = of.spread?;
    let name = |place: Place| indicator::name(words, dataset, place);
    Some(fill(
        words.compare.between,
        &[
            ("n", &whole(words, apart.between)),
            ("all", &whole(words, apart.others)),
            ("low", &name(apart.lowest)),
            ("high", &name(apart.highest)),
        ],
    ))
}

/// Who has no value, and why: a sentence for each reason.
pub fn lacking(
    words: &Words,
    dataset: &Dataset,
    lacking: &[(Place, MissingReason)],
) -> Vec<String> {
    let mut said = Vec::new();
    for (at, template) in words.compare.lacking.iter().enumerate() {
        let mut names: Vec<String> = Vec::new();
        for (place, why) in lacking {
            if reason(*why) == at {
                names.push(indicator::name(words, dataset, *place));
            }
        }
        if !names.is_empty() {
            let names = super::gap::join(words, &names);
            said.push(fill(template, &[("names", &names)]));
        }
    }
    said
}

/// The place of a reason among the sentences.
const fn reason(why: MissingReason) -> usize {
    match why {
        MissingReason::NotPublished => 0,
        MissingReason::NoInformation(NoInformation::NoneFound) => 1,
        MissingReason::NoInformation(NoInformation::NotMeasured) => 2,
        MissingReason::NotApplicable => 3,
        MissingReason::Withheld(_) => 4,
    }
}

/// Why there is no value, in the place of one.
pub const fn lack(words: &Words, why: MissingReason) -> &'static str {
    match why {
        MissingReason::NotPublished => words.overview.nothing_found,
        MissingReason::NoInformation(NoInformation::NoneFound) => words.statement.none_found,
        MissingReason::NoInformation(NoInformation::NotMeasured) => words.statement.not_measured,
        MissingReason::NotApplicable => words.statement.not_applicable,
        MissingReason::Withheld(_) => words.statement.withheld,
    }
}

/// That an indicator has no values for the year asked for, and which years it has.
pub fn no_year(words: &Words, of: &Difference) -> String {
    let year = of.year.map(|year| year.to_string()).unwrap_or_default();
    let span = super::trend::span(words, of.indicator);
    fill(words.compare.no_year, &[("year", &year), ("span", &span)])
}

/// Those similar to a municipality, by the name of a theme and its year.
pub fn similar(words: &Words, dataset: &Dataset, (to, theme, year): (Place, &str, i16)) -> String {
    fill(
        words.compare.similar_name,
        &[
            ("name", &indicator::name(words, dataset, to)),
            ("theme", &theme.to_lowercase()),
            ("year", &year.to_string()),
        ],
    )
}

/// `Jämför Haninge, Ale och Stockholm`.
pub fn heading(words: &Words, dataset: &Dataset, places: &[Place]) -> String {
    if places.is_empty() {
        return words.compare.title_none.to_owned();
    }
    let names: Vec<String> = places
        .iter()
        .map(|place| indicator::name(words, dataset, *place))
        .collect();
    let names = super::gap::join(words, &names);
    fill(words.compare.title, &[("names", &names)])
}

/// When an answer was given.
pub fn when(words: &Words, period: crate::model::Period, inferred: bool) -> String {
    evidence::dated(words, period, inferred)
}
