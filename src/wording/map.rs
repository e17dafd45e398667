//! Sentences of the map: what it shows, what each look of a municipality stands for.

use super::told::words;
use super::{Words, beside, fill, number, value, whole};
use crate::analysis::classes::Class;
use crate::analysis::difference::MissingReason;
use crate::analysis::distribution::Distribution;
use crate::model::{Cohort, CohortKind, Dataset, NoInformation, Place};

words! {
    pub struct MapWords {
        pub map: &'static str,
        pub as_map: &'static str,
        pub choose_on_map: &'static str,
        pub kinds: &'static str,
        pub taking_part: &'static str,
        pub measures: &'static str,
        pub title: &'static str,
        pub title_taking_part: &'static str,
        pub lead_taking_part: &'static str,
        pub unit_and_year: &'static str,
        pub classes: &'static str,
        pub class: &'static str,
        pub class_of: &'static str,
        pub missing: &'static str,
        pub not_in: &'static str,
        pub first_stands: &'static str,
        pub explore: &'static str,
        pub explore_hint: &'static str,
        pub zoom: &'static str,
        pub nearer: &'static str,
        pub farther: &'static str,
        pub around: &'static str,
        pub choose: &'static str,
        pub choose_one: &'static str,
        pub chosen: &'static str,
        pub open_page: &'static str,
        pub compare: &'static str,
        pub list_heading: &'static str,
        pub column_class: &'static str,
        pub borders: &'static str,
        pub no_map: &'static str,
        pub more: &'static str,
    }
}

/// The ends of all values, as the finding; the measure and the year alone where there are none.
pub fn title(words: &Words, of: &Distribution) -> String {
    let name = of.indicator.name.get(words.tag);
    let year = of.year.to_string();
    let (Some((_, low)), Some((_, high))) = (of.values.first(), of.values.last()) else {
        return format!("{name} ({year})");
    };
    let (low, high) = (number(words, *low), value(words, &of.indicator.unit, *high));
    let texts = [
        ("name", name),
        ("low", &low),
        ("high", &high),
        ("year", &year),
    ];
    fill(words.map.title, &texts)
}

/// How many municipalities have been in a programme.
pub fn title_taking_part(words: &Words, dataset: &Dataset) -> String {
    let has_been = |place: Place| {
        let programme = |cohort: &&Cohort| cohort.kind == CohortKind::Programme;
        let mut programmes = dataset.cohorts.iter().filter(programme);
        programmes.any(|cohort| cohort.members.contains(&place))
    };
    let mut members = 0;
    for known in &dataset.municipalities {
        members += usize::from(has_been(known.place));
    }
    let all = whole(words, dataset.municipalities.len());
    let texts = [("n", &*whole(words, members)), ("all", &all)];
    fill(words.map.title_taking_part, &texts)
}

/// What the classes are of.
pub fn unit_and_year(words: &Words, of: &Distribution) -> String {
    let unit = beside::unit(words, of.indicator);
    fill(
        words.map.unit_and_year,
        &[("unit", &unit), ("year", &of.year.to_string())],
    )
}

/// The limits of a class, both of them values in it.
pub fn limits(words: &Words, class: &Class) -> String {
    let low = number(words, class.low);
    if class.low == class.high {
        return low;
    }
    format!("{low}–{}", number(words, class.high))
}

/// Which of the classes, from the lowest.
pub fn class(words: &Words, nth: usize, all: usize) -> String {
    fill(
        words.map.class,
        &[("n", &whole(words, nth)), ("all", &whole(words, all))],
    )
}

/// The year, and which of the classes from where to where.
pub fn class_of(words: &Words, of: &Distribution, class: &str, limits: &str) -> String {
    let year = of.year.to_string();
    fill(
        words.map.class_of,
        &[("year", &year), ("class", class), ("limits", limits)],
    )
}

/// Why there is no value.
pub const fn lack(words: &Words, lack: MissingReason) -> &'static str {
    match lack {
        MissingReason::NotPublished | MissingReason::NoInformation(NoInformation::NoneFound) => {
            words.statement.none_found
        }
        MissingReason::NoInformation(NoInformation::NotMeasured) => words.statement.not_measured,
        MissingReason::NotApplicable => words.statement.not_applicable,
        MissingReason::Withheld(_) => words.statement.withheld,
    }
}

/// A cohort by its name and years.
pub fn cohort(words: &Words, cohort: &Cohort) -> String {
    let mut name = cohort.name.get(words.tag).to_owned();
    if !name.contains(&cohort.first_year.to_string()) {
        name.push(' ');
        name.push_str(&super::generation::years(
            cohort.first_year,
            cohort.last_year,
        ));
    }
    name
}
