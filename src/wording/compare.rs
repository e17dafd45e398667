//! Sentences of municipalities side by side.

use super::told::words;
use super::{Words, evidence, fill, indicator, whole};
use crate::analysis::difference::Difference;
use crate::model::{Dataset, Place};

words! {
    pub struct CompareWords {
        pub compare: &'static str,
        pub title_none: &'static str,
        pub title: &'static str,
        pub lead: &'static str,
        pub chosen: &'static str,
        pub add: &'static str,
        pub groups: &'static str,
        pub chosen_by_reader: &'static str,
        pub not_shown: &'static str,
        pub choose_two: &'static str,
        pub evidence: &'static str,
        pub work_note: &'static str,
        pub residents_note: &'static str,
        pub programme_note: &'static str,
        pub order: &'static str,
        pub by_area: &'static str,
        pub by_difference: &'static str,
        pub difference_note: &'static str,
        pub between: &'static str,
        pub lacking: &'static str,
        pub measure_year: &'static str,
        pub over_time: &'static str,
        pub with_others: &'static str,
    }
}

/// What is compared, with its year.
pub fn title(words: &Words, of: &Difference) -> String {
    let name = of.indicator.name.get(words.tag);
    let year = of.year.map(|year| year.to_string()).unwrap_or_default();
    fill(
        words.compare.measure_year,
        &[
            ("name", name),
            ("year", &year),
            ("unit", &super::beside::unit(words, of.indicator)),
        ],
    )
}

/// How far the lowest and the highest lie apart, told by who lies between; and who has no value.
pub fn difference(words: &Words, dataset: &Dataset, of: &Difference) -> Vec<String> {
    let texts = &words.compare;
    let name = |place: Place| indicator::name(words, dataset, place);
    let mut said = Vec::new();
    if let Some(apart) = of.apart {
        said.push(fill(
            texts.between,
            &[
                ("n", &whole(words, apart.between)),
                ("all", &whole(words, apart.others)),
                ("low", &name(apart.lowest)),
                ("high", &name(apart.highest)),
            ],
        ));
    }
    let lacking: Vec<String> = of.lacking.iter().map(|(place, _)| name(*place)).collect();
    if !lacking.is_empty() {
        let names = super::gap::join(words, &lacking);
        said.push(fill(texts.lacking, &[("names", &names)]));
    }
    said
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
