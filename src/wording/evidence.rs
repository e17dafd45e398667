//! How the time of a value is told, and what is uncertain about it.

use super::{Words, fill};
use crate::model::{Day, Period};

/// `2019`, `2012–2015`, `läsåret 2021/22`, `oktober 2013`… without "about".
pub fn period(words: &Words, period: Period) -> String {
    match period {
        Period::Year(year) => year.to_string(),
        Period::Span(first, last) => format!("{first}–{last}"),
        Period::SchoolYear(spring) => fill(
            words.school_year,
            &[("years", &format!("{}/{:02}", spring - 1, spring % 100))],
        ),
        Period::Month(year, month) => format!("{year}-{month:02}"),
        Period::Day(day) => date(day),
    }
}

/// A period whose year may have been inferred.
pub fn dated(words: &Words, of: Period, year_inferred: bool) -> String {
    let told = period(words, of);
    if year_inferred {
        fill(words.about_year, &[("year", &told)])
    } else {
        told
    }
}

/// `2026-11-22`, which Swedes and machines read alike.
pub fn date(day: Day) -> String {
    format!("{}-{:02}-{:02}", day.year, day.month, day.day)
}
