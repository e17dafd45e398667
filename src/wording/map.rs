//! Sentences of the map: what it shows, what each look of a municipality stands for.

use super::messages::Messages;
use super::number::{format_count, format_number, format_value};
use super::reading;
use super::template::fill;
use crate::analysis::classes::Class;
use crate::analysis::distribution::Distribution;
use crate::analysis::missing::MissingReason;
use crate::model::{Cohort, CohortKind, Dataset, NoInformation, Place};

/// The ends of all values, as the finding; the measure and the year alone where there are none.
pub fn title(messages: &Messages, distribution: &Distribution) -> String {
    let name = messages.text(&distribution.indicator.name);
    let year = distribution.year.to_string();
    let (Some((_, low)), Some((_, high))) =
        (distribution.values.first(), distribution.values.last())
    else {
        return format!("{name} ({year})");
    };
    let (low, high) = (
        format_number(messages, *low),
        format_value(messages, &distribution.indicator.unit, *high),
    );
    let texts = [
        ("name", &*name),
        ("low", &low),
        ("high", &high),
        ("year", &year),
    ];
    fill(messages.map.title, &texts)
}

/// How many municipalities have been in a programme.
pub fn title_taking_part(messages: &Messages, dataset: &Dataset) -> String {
    let has_been = |place: Place| {
        let programme = |cohort: &&Cohort| cohort.kind == CohortKind::Programme;
        let mut programmes = dataset.cohorts.iter().filter(programme);
        programmes.any(|cohort| cohort.members.contains(&place))
    };
    let mut members = 0;
    for known in &dataset.municipalities {
        members += usize::from(has_been(known.place));
    }
    let all = format_count(messages, dataset.municipalities.len());
    let texts = [("n", &*format_count(messages, members)), ("all", &all)];
    fill(messages.map.title_taking_part, &texts)
}

/// What the classes are of.
pub fn unit_and_year(messages: &Messages, distribution: &Distribution) -> String {
    let unit = reading::unit(messages, distribution.indicator);
    fill(
        messages.map.unit_and_year,
        &[("unit", &unit), ("year", &distribution.year.to_string())],
    )
}

/// The limits of a class, both of them values in it.
pub fn limits(messages: &Messages, class: &Class) -> String {
    let low = format_number(messages, class.low);
    if class.low == class.high {
        return low;
    }
    format!("{low}–{}", format_number(messages, class.high))
}

/// Which of the classes, from the lowest.
pub fn class_text(messages: &Messages, nth: usize, all: usize) -> String {
    fill(
        messages.map.class,
        &[
            ("n", &format_count(messages, nth)),
            ("all", &format_count(messages, all)),
        ],
    )
}

/// The year, and which of the classes from where to where.
pub fn class_description(
    messages: &Messages,
    distribution: &Distribution,
    class: &str,
    limits: &str,
) -> String {
    let year = distribution.year.to_string();
    fill(
        messages.map.class_of,
        &[("year", &year), ("class", class), ("limits", limits)],
    )
}

/// Why there is no value.
pub const fn missing_text(messages: &Messages, reason: MissingReason) -> &'static str {
    match reason {
        MissingReason::NotPublished | MissingReason::NoInformation(NoInformation::NoneFound) => {
            messages.statement.none_found
        }
        MissingReason::NoInformation(NoInformation::NotMeasured) => messages.statement.not_measured,
        MissingReason::NotApplicable => messages.statement.not_applicable,
        MissingReason::Withheld(_) => messages.statement.withheld,
    }
}

/// A cohort by its name and years.
pub fn cohort_name(messages: &Messages, cohort: &Cohort) -> String {
    let mut name = messages.text(&cohort.name).into_owned();
    if !name.contains(&cohort.first_year.to_string()) {
        name.push(' ');
        name.push_str(&super::generation::years(
            cohort.first_year,
            cohort.last_year,
        ));
    }
    name
}
