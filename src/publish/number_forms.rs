//! Numbers that would be read otherwise than they were meant: thousands for decimals, shares for per cent.

use super::builder::ReleaseBuilder;
use super::number_cells::{Parts, THOUSANDS_DIGITS, parts};
use super::table::Row;
use crate::validate::{Expected, TableRequirement};

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
    let problem = table.problem(row, name, table.cell(row, name), expected);
    builder.problems.push(problem);
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

/// Whether all are from 0 to 1, some of them between: 0.627 for 62.7 per cent.
fn look_like_shares(values: &[Parts]) -> bool {
    let is_between = |value: &Parts| value.fraction.bytes().any(|digit| digit != b'0');
    values.iter().all(Parts::is_one_at_most) && values.iter().any(is_between)
}

#[cfg(test)]
mod tests {
    use super::*;

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
