//! Dates after the release's own day: what a release tells of had happened when it was published. No clock is asked.

use super::documents::Documents;
use super::problem::{Expected, Position, Problem};
use crate::document::{Record, file};
use crate::model::{Day, Period};

/// Reports each date that lies after the day of the release, but for what is planned and promised, and for the year of a
/// goal among the milestones. Periods of values
/// that end in a later year have been told where they were read.
pub(super) fn check_dates(problems: &mut Vec<Problem>, documents: &Documents, release: Day) {
    let last = format!(
        "{:04}-{:02}-{:02}",
        release.year, release.month, release.day
    );
    let mut report = |file: &str, place: String, found: &str| {
        problems.push(Problem {
            file: file.into(),
            place: Position::Pointer(place),
            found: found.into(),
            expected: Expected::NotAfter(last.clone()),
        });
    };
    let is_later = |found: &str| Period::parse(found).is_some_and(|it| begins_after(it, release));
    let is_later_in_year = |found: &str| {
        let is_this_year = |period: Period| period.end_year() <= release.year;
        Period::parse(found).is_some_and(|it| is_this_year(it) && begins_after(it, release))
    };
    let index = &documents.index;
    let is_goal_year = |found: &str| {
        let mut goals = parsed(&index.goals);
        goals.any(|(_, goal)| Period::parse(found) == Some(Period::Year(goal.year)))
    };
    for (nth, indicator) in parsed(&index.indicators) {
        let of_values = indicator.evidence != "work";
        for (at, period) in indicator.periods.iter().enumerate() {
            if of_values && is_later_in_year(period) {
                let place = format!("/indicators/{nth}/periods/{at}");
                report(file::INDEX, place, period);
            }
        }
    }
    if let Some(work) = &documents.work {
        for (nth, fact) in parsed(&work.facts) {
            let lies_ahead = matches!(&*fact.status, "planned" | "promised");
            if !lies_ahead && is_later_in_year(&fact.period) {
                report(file::WORK, format!("/facts/{nth}/period"), &fact.period);
            }
        }
        for (nth, milestone) in parsed(&work.milestones) {
            if is_later(&milestone.date) && !is_goal_year(&milestone.date) {
                let place = format!("/milestones/{nth}/date");
                report(file::WORK, place, &milestone.date);
            }
        }
        for (nth, entry) in parsed(&work.network) {
            if is_later(&entry.date) {
                report(file::WORK, format!("/network/{nth}/date"), &entry.date);
            }
        }
    }
    if let Some(answers) = &documents.answers {
        for (nth, answer) in parsed(&answers.answers) {
            if is_later_in_year(&answer.period) {
                let place = format!("/answers/{nth}/period");
                report(file::ANSWERS, place, &answer.period);
            }
        }
    }
    if let Some(sources) = &documents.sources {
        for (nth, source) in parsed(&sources.sources) {
            if let Some(published) = source.published.as_deref().filter(|date| is_later(date)) {
                let place = format!("/sources/{nth}/published");
                report(file::SOURCES, place, published);
            }
        }
    }
    if let Some(help) = &documents.help {
        for (nth, entry) in parsed(&help.help) {
            if is_later(&entry.read_on) {
                report(file::HELP, format!("/help/{nth}/read_on"), &entry.read_on);
            }
        }
    }
    if let Some(similar) = &documents.similar {
        for (nth, row) in parsed(&similar.similar) {
            if row.year > release.year {
                let place = format!("/similar/{nth}/year");
                report(file::SIMILAR, place, &row.year.to_string());
            }
        }
    }
}

fn parsed<T>(records: &[Record<T>]) -> impl Iterator<Item = (usize, &T)> {
    let records = records.iter().enumerate();
    records.filter_map(|(nth, record)| Some((nth, record.parsed()?)))
}

/// Whether a period begins after a day. A school year begins in the autumn before its spring.
const fn begins_after(period: Period, day: Day) -> bool {
    let (year, month, first) = match period {
        Period::Day(day) => (day.year, day.month, day.day),
        Period::Month(year, month) => (year, month, 1),
        Period::SchoolYear(spring) => (spring - 1, 8, 1),
        Period::Year(year) | Period::Span(year, _) => (year, 1, 1),
    };
    year > day.year
        || (year == day.year && (month > day.month || (month == day.month && first > day.day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_begun_on_the_day_is_not_after_it() {
        let day = Day::parse("2026-11-22").unwrap();
        for (period, expected) in [
            ("2026-11-22", false),
            ("2026-11-23", true),
            ("2026-11", false),
            ("2026-12", true),
            ("2026", false),
            ("2027", true),
            ("2026/27", false),
            ("2027/28", true),
            ("2025-2030", false),
        ] {
            let period = Period::parse(period).unwrap();
            assert_eq!(begins_after(period, day), expected, "{period:?}");
        }
    }
}
