//! The time that a value is about: a year, a span of years, a school year, a month or a day.

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    pub year: i16,
    pub month: u8,
    pub day: u8,
}

impl Day {
    /// Parses `2026-11-22`; `None` where the calendar has no such day.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parse_digits(parts.next()?, 4)?;
        let month = parse_digits(parts.next()?, 2)?;
        let day = parse_digits(parts.next()?, 2)?;
        let exists = parts.next().is_none()
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self {
            year: year as i16,
            month: month as u8,
            day: day as u8,
        })
    }
}

fn days_in_month(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

/// A number of exactly so many digits.
fn parse_digits(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// The time that a value is about. Periods sort by their end, as published series do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    Year(i16),
    /// First and last year, the last one later than the first.
    Span(i16, i16),
    /// A school year, by the year of its spring: 2022 is 2021/22.
    SchoolYear(i16),
    Month(i16, u8),
    Day(Day),
}

impl Period {
    /// Parses `2019`, `2012-2015`, `2021/22`, `2013-10` or `2013-03-07`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(year) = parse_digits(text, 4) {
            return Some(Self::Year(year as i16));
        }
        if let Some(day) = Day::parse(text) {
            return Some(Self::Day(day));
        }
        if let Some((first, last)) = text.split_once('/') {
            let (first, last) = (parse_digits(first, 4)?, parse_digits(last, 2)?);
            return ((first + 1) % 100 == last).then_some(Self::SchoolYear(first as i16 + 1));
        }
        let (first, last) = text.split_once('-')?;
        let first = parse_digits(first, 4)? as i16;
        match parse_digits(last, 2) {
            Some(month) => (1..=12)
                .contains(&month)
                .then_some(Self::Month(first, month as u8)),
            None => {
                let last = parse_digits(last, 4)? as i16;
                (first < last).then_some(Self::Span(first, last))
            }
        }
    }

    /// The year that the period starts in.
    pub const fn first_year(self) -> i16 {
        match self {
            Self::Year(year) | Self::SchoolYear(year) | Self::Month(year, _) => year,
            Self::Span(first, _) => first,
            Self::Day(day) => day.year,
        }
    }

    /// The year that the period ends in, which stands for the period where there is room for one year alone.
    pub const fn end_year(self) -> i16 {
        match self {
            Self::Span(_, last) => last,
            _ => self.first_year(),
        }
    }

    /// Year, month and day of the end; the last day of a month counts as the 31st, as only the order matters.
    const fn end(self) -> (i16, u8, u8) {
        match self {
            Self::Day(day) => (day.year, day.month, day.day),
            Self::Month(year, month) => (year, month, 31),
            _ => (self.end_year(), 12, 31),
        }
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.end()
            .cmp(&other.end())
            .then(other.first_year().cmp(&self.first_year()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_or_refused() {
        let day = Day {
            year: 2013,
            month: 3,
            day: 7,
        };
        for (text, expected) in [
            ("2019", Some(Period::Year(2019))),
            ("2012-2015", Some(Period::Span(2012, 2015))),
            ("2021/22", Some(Period::SchoolYear(2022))),
            ("1999/00", Some(Period::SchoolYear(2000))),
            ("2013-10", Some(Period::Month(2013, 10))),
            ("2013-03-07", Some(Period::Day(day))),
            ("2013-02-29", None),
            ("2015-2012", None),
            ("2021/23", None),
            ("2013-13", None),
            ("omkring 2019", None),
            ("19", None),
            ("", None),
        ] {
            assert_eq!(Period::parse(text), expected, "{text}");
        }
    }

    #[test]
    fn periods_sort_by_their_end() {
        let mut periods: Vec<Period> = ["2016", "2012-2015", "2015", "2015-03-07", "2014/15"]
            .iter()
            .map(|text| Period::parse(text).unwrap())
            .collect();
        periods.sort();
        assert_eq!(periods[0], Period::parse("2015-03-07").unwrap());
        assert_eq!(periods[4], Period::Year(2016));
        assert_eq!(periods[3], Period::Span(2012, 2015));
    }
}
