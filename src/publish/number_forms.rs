//! Numbers that would be read otherwise than they were meant: thousands for decimals, shares for per cent.

use super::builder::ReleaseBuilder;
use super::decimal::normalise;
use super::row_reader::RowReader;
use super::table::Row;
use crate::validate::{Expected, TableRequirement};

/// Digits between two separators of thousands.
const THOUSANDS_DIGITS: usize = 3;

/// Reports the numbers of an indicator that can't be what they look like, and asks about those that could be read
/// in two ways.
pub fn check_number_forms(builder: &mut ReleaseBuilder<'_>, indicator: &str, rows: &[&Row]) {
    let unit = Unit::of(builder, indicator);
    let table = &builder.tables.observations;
    if unit.is_whole {
        for row in rows {
            for name in ["value", "low", "high"] {
                let cell = table.cell(row, name);
                if parts(cell).is_some_and(|number| number.is_broken()) {
                    let expected = Expected::Table(TableRequirement::WholeCount);
                    report(builder, row, name, expected);
                }
            }
        }
        return;
    }
    let values: Vec<Parts> = rows
        .iter()
        .filter_map(|row| parts(table.cell(row, "value")))
        .collect();
    let first = rows
        .iter()
        .find(|row| parts(table.cell(row, "value")).is_some());
    let Some(first) = first else {
        return;
    };
    let count = values.len();
    if unit.decimals < THOUSANDS_DIGITS && values.iter().all(Parts::could_be_thousands) {
        let expected = Expected::Table(TableRequirement::Decimals { count });
        report(builder, first, "value", expected);
    } else if unit.is_unlimited_percent && look_like_shares(&values) {
        let expected = Expected::Table(TableRequirement::PerCent { count });
        report(builder, first, "value", expected);
    }
}

fn report(builder: &mut ReleaseBuilder<'_>, row: &Row, name: &str, expected: Expected) {
    let table = &builder.tables.observations;
    let found = table.cell(row, name).to_owned();
    let mut reader = RowReader {
        table,
        row,
        problems: &mut builder.problems,
    };
    reader.report(name, &found, expected);
}

/// What the tables say of an indicator's numbers.
struct Unit {
    /// Persons, pupils, respondents or kronor, of which there are no parts.
    is_whole: bool,
    /// Per cent, with no maximum of the indicator's own.
    is_unlimited_percent: bool,
    decimals: usize,
}

impl Unit {
    fn of(builder: &ReleaseBuilder<'_>, indicator: &str) -> Self {
        let tables = builder.tables;
        let (indicators, units) = (&tables.indicators, &tables.units);
        let by_id = |row: &&Row| indicators.cell(row, "indicator") == indicator;
        let row = indicators.rows.iter().find(by_id);
        let cell = |name| row.map_or("", |row| indicators.cell(row, name));
        let id = cell("unit");
        let unit = units.rows.iter().find(|row| units.cell(row, "unit") == id);
        let counts = unit.is_some_and(|row| !units.cell(row, "counts").is_empty());
        let decimals = cell("decimals").parse().unwrap_or_default();
        // Öre are published where the indicator says so; of a person there is never a half.
        let is_money = decimals == 0 && id.split(' ').next() == Some("SEK");
        Self {
            is_whole: counts || is_money,
            is_unlimited_percent: id == "percent" && cell("maximum").is_empty(),
            decimals,
        }
    }
}

/// A number's digits on both sides of its decimal point.
#[derive(Debug, PartialEq, Eq)]
struct Parts {
    whole: String,
    fraction: String,
}

impl Parts {
    /// Whether it has a fraction, or one that may be the last three digits of a larger number.
    fn is_broken(&self) -> bool {
        self.could_be_thousands() || self.fraction.bytes().any(|digit| digit != b'0')
    }

    /// Whether its point may separate thousands: `92.095` but neither `0.095` nor `1234.095`.
    fn could_be_thousands(&self) -> bool {
        self.fraction.len() == THOUSANDS_DIGITS
            && (1..=THOUSANDS_DIGITS).contains(&self.whole.len())
            && !self.whole.starts_with('0')
    }

    fn is_one_at_most(&self) -> bool {
        let is_zero = |digits: &str| digits.bytes().all(|digit| digit == b'0');
        is_zero(&self.whole) || (self.whole == "1" && is_zero(&self.fraction))
    }
}

/// The digits of a cell; `None` where it is empty or no number, which is told elsewhere.
fn parts(cell: &str) -> Option<Parts> {
    let number = normalise(cell)?;
    let digits = number.trim_start_matches('-');
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    Some(Parts {
        whole: whole.to_owned(),
        fraction: fraction.to_owned(),
    })
}

/// Whether all are from 0 to 1, some of them between: 0.627 for 62.7 per cent.
fn look_like_shares(values: &[Parts]) -> bool {
    let is_between = |value: &Parts| value.fraction.bytes().any(|digit| digit != b'0');
    values.iter().all(Parts::is_one_at_most) && values.iter().any(is_between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_may_separate_thousands() {
        for (cell, expected) in [
            ("92.095", true),
            ("92,095", true),
            ("1.000", true),
            ("0.627", false),
            ("1234.567", false),
            ("92.09", false),
            ("92", false),
        ] {
            let found = parts(cell).is_some_and(|number| number.could_be_thousands());
            assert_eq!(found, expected, "{cell}");
        }
    }

    #[test]
    fn shares_lie_between_0_and_1() {
        for (cells, expected) in [
            (&["0.627", "1", "0"][..], true),
            (&["0", "1"], false),
            (&["0.4", "1.2"], false),
            (&["62.7"], false),
        ] {
            let values: Vec<Parts> = cells.iter().filter_map(|cell| parts(cell)).collect();
            assert_eq!(look_like_shares(&values), expected, "{cells:?}");
        }
    }
}
