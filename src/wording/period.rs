//! How the time of a value is told, and what is uncertain about it.

use super::messages::Messages;
use super::template::fill;
use crate::model::{Day, Period};

/// `2019`, `2012–2015`, `läsåret 2021/22`, `oktober 2013`… without "about".
pub fn format_period(messages: &Messages, period: Period) -> String {
    match period {
        Period::Year(year) => year.to_string(),
        Period::Span(first, last) => format!("{first}–{last}"),
        Period::SchoolYear(spring) => fill(
            messages.common.school_year,
            &[("years", &format!("{}/{:02}", spring - 1, spring % 100))],
        ),
        Period::Month(year, month) => format!("{year}-{month:02}"),
        Period::Day(day) => format_date(day),
    }
}

/// A period whose year may have been inferred.
pub fn format_maybe_inferred(messages: &Messages, period: Period, is_inferred: bool) -> String {
    let written = format_period(messages, period);
    if is_inferred {
        fill(messages.common.about_year, &[("year", &written)])
    } else {
        written
    }
}

/// `2026-11-22`, which Swedes and machines read alike.
pub fn format_date(day: Day) -> String {
    format!("{}-{:02}-{:02}", day.year, day.month, day.day)
}
