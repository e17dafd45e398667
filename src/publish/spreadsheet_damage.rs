//! What spreadsheets make of periods and numbers as they open a table: dates, and powers of ten.

use jiff::civil::{Date, DateTime, date};
use jiff::fmt::strtime;
use jiff::{Span, ToSpan};

/// How spreadsheets write the days that they make.
const FORMATS: [&str; 7] = [
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
    "%d/%m/%Y",
    "%m/%d/%Y",
    "%d.%m.%Y",
];

/// The beginnings of the months' names, in Swedish and English.
const MONTHS: [(&str, u8); 15] = [
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("maj", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
    ("des", 12),
];

/// The numbers that spreadsheets keep days as, here from 1954 to 2119, are counted from this day.
const SERIAL_NUMBERS: std::ops::RangeInclusive<i32> = 20_000..=80_000;
const DAY_ZERO: Date = date(1899, 12, 30);

/// Years as numbers, which spreadsheets show as days of 1905 where a column has the format of dates.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// A date that was made of something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeDate {
    Day(Date),
    /// A year and a month, such as `jan-19`.
    Month(i16, u8),
    /// A day and a month without a year, such as `01-apr`.
    DayOfMonth,
}

impl MadeDate {
    /// The period that stood there, where there is one that it is easily made of.
    pub fn period(self) -> Option<String> {
        match self {
            Self::Day(day) => {
                let serial = DAY_ZERO.until(day).ok().map(|span| span.get_days());
                let year = serial.filter(|serial| YEARS.contains(serial));
                Some(match (year, day.month(), day.day()) {
                    (Some(year), ..) => year.to_string(),
                    (None, 1, 1) => day.year().to_string(),
                    (None, month, 1) => format!("{}-{month:02}", day.year()),
                    (None, ..) => day.to_string(),
                })
            }
            Self::Month(year, month) => Some(format!("{year}-{month:02}")),
            Self::DayOfMonth => None,
        }
    }
}

/// The date that a spreadsheet has made of a period. A day as periods have it is none.
pub fn find_date_for_period(cell: &str) -> Option<MadeDate> {
    let serial = || {
        let serial: i32 = cell.parse().ok()?;
        let days: Span = SERIAL_NUMBERS.contains(&serial).then(|| serial.days())?;
        DAY_ZERO.checked_add(days).ok().map(MadeDate::Day)
    };
    written_date(cell).or_else(serial)
}

/// The date that a spreadsheet has made of a number. Of a day's own number nobody can tell.
pub fn find_date_for_number(cell: &str) -> Option<MadeDate> {
    let day = || strtime::parse("%Y-%m-%d", cell).ok()?.to_date().ok();
    written_date(cell).or_else(|| day().map(MadeDate::Day))
}

fn written_date(cell: &str) -> Option<MadeDate> {
    // Fractions of a second are nought.
    let (whole, _) = cell.split_once(".0").unwrap_or((cell, ""));
    // What has other characters has none of these formats, which are slow to try.
    let is_of_date = |c: char| c.is_ascii_digit() || "-/.:T ".contains(c);
    let formats: &[&str] = match whole.chars().all(is_of_date) {
        true => &FORMATS,
        false => &[],
    };
    let parsed = formats.iter().find_map(|format| {
        let parsed = strtime::parse(format, whole).ok()?;
        let at_time = || parsed.to_datetime().ok().map(DateTime::date);
        at_time().or_else(|| parsed.to_date().ok())
    });
    parsed
        .map(MadeDate::Day)
        .or_else(|| date_with_name(cell.trim_end_matches('.')))
}

/// `jan-19`, `okt 2013` and `01-apr`.
fn date_with_name(cell: &str) -> Option<MadeDate> {
    let (first, second) = cell.split_once(['-', ' '])?;
    let (first, second) = (first.trim_end_matches('.'), second.trim());
    match (month(first), month(second)) {
        (Some(month), None) => {
            let year: i16 = digits(second)?;
            match second.len() {
                // As Excel reads two digits of a year.
                2 if year < 30 => Some(MadeDate::Month(2000 + year, month)),
                2 => Some(MadeDate::Month(1900 + year, month)),
                4 => Some(MadeDate::Month(year, month)),
                _ => Some(MadeDate::DayOfMonth),
            }
        }
        (None, Some(_)) => digits(first).map(|_| MadeDate::DayOfMonth),
        _ => None,
    }
}

fn month(word: &str) -> Option<u8> {
    let word = word.trim_end_matches('.').to_lowercase();
    if !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let month = MONTHS.iter().find(|(name, _)| word.starts_with(name));
    month.map(|(_, number)| *number)
}

fn digits(text: &str) -> Option<i16> {
    let all_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    (all_digits && (1..=4).contains(&text.len()))
        .then(|| text.parse().ok())
        .flatten()
}

/// Whether a spreadsheet has shortened a number to a power of ten: `1e5`, `1,23E+05`.
pub fn is_power_of_ten(cell: &str) -> bool {
    let Some((number, power)) = cell.split_once(['e', 'E']) else {
        return false;
    };
    let power = power.strip_prefix(['+', '-', '\u{2212}']).unwrap_or(power);
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let number = number.strip_prefix(['-', '\u{2212}']).unwrap_or(number);
    let (whole, fraction) = number.split_once([',', '.']).unwrap_or((number, "0"));
    all_digits(whole) && all_digits(fraction) && all_digits(power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_that_became_dates_are_recognised() {
        for (cell, period) in [
            ("2019-01-01 00:00:00", Some(Some("2019"))),
            ("2019-01-01T00:00:00", Some(Some("2019"))),
            ("2019-01-01 00:00:00.000", Some(Some("2019"))),
            ("2013-10-01 00:00", Some(Some("2013-10"))),
            ("2013-03-07 00:00:00", Some(Some("2013-03-07"))),
            ("1905-07-11 00:00:00", Some(Some("2019"))),
            ("43466", Some(Some("2019"))),
            ("41548", Some(Some("2013-10"))),
            ("jan-19", Some(Some("2019-01"))),
            ("okt-13", Some(Some("2013-10"))),
            ("Oct 2013", Some(Some("2013-10"))),
            ("dec.-98", Some(Some("1998-12"))),
            ("01-apr", Some(None)),
            ("1 maj", Some(None)),
            ("01/01/2019", Some(Some("2019"))),
            ("2019", None),
            ("2012-2015", None),
            ("2021/22", None),
            ("2013-03-07", None),
            ("omkring 2019", None),
            ("", None),
        ] {
            let found = find_date_for_period(cell).map(MadeDate::period);
            let expected = period.map(|period| period.map(str::to_owned));
            assert_eq!(found, expected, "{cell}");
        }
    }

    #[test]
    fn numbers_that_became_dates_or_powers_are_recognised() {
        for (cell, is_date, is_power) in [
            ("01-apr", true, false),
            ("4-Jan", true, false),
            ("2026-04-01", true, false),
            ("2026-04-01 00:00:00", true, false),
            ("43466", false, false),
            ("1e5", false, true),
            ("1,23E+05", false, true),
            ("1.5E-3", false, true),
            ("e5", false, false),
            ("1e", false, false),
            ("ett", false, false),
            ("81,05", false, false),
        ] {
            assert_eq!(find_date_for_number(cell).is_some(), is_date, "{cell}");
            assert_eq!(is_power_of_ten(cell), is_power, "{cell}");
        }
    }
}
