//! Numbers that would be read otherwise than they were meant: thousands for decimals, shares for per cent.

use super::builder::ReleaseBuilder;
use super::number_cells::{Digits, THOUSANDS_DIGITS, digits};
use super::table::{Column, Row};
use crate::validate::{Expected, TableRequirement};

/// Reports the numbers of an indicator that can't be what they look like, and asks about those that could be read
/// in two ways.
pub fn check_number_forms(builder: &mut ReleaseBuilder<'_>, indicator: &str, rows: &[Row]) {
    let unit = Unit::of(builder, indicator);
    let table = &builder.tables.observations;
    if unit.is_whole {
        let columns = ["value", "low", "high"].map(|name| table.column(name));
        for row in rows {
            for column in columns {
                let cell = table.cell(row, column);
                if digits(cell).is_some_and(Digits::is_broken) {
                    let expected = Expected::Table(TableRequirement::WholeCount);
                    report(builder, row, column, expected);
                }
            }
        }
        return;
    }
    let value = table.column("value");
    let numbers = rows.iter().map(|row| (row, table.cell(row, value)));
    let numbers = numbers.filter_map(|(row, cell)| Some((row, digits(cell)?)));
    let values = || numbers.clone().map(|(_, number)| number);
    let Some((first, _)) = numbers.clone().next() else {
        return;
    };
    let could_be_thousands = |number: Digits| number.could_be_thousands;
    if unit.decimals < THOUSANDS_DIGITS && values().all(could_be_thousands) {
        let count = values().count();
        let expected = Expected::Table(TableRequirement::Decimals { count });
        report(builder, first, value, expected);
    } else if unit.is_unlimited_percent && look_like_shares(values()) {
        let count = values().count();
        let expected = Expected::Table(TableRequirement::PerCent { count });
        report(builder, first, value, expected);
    }
}

fn report(builder: &mut ReleaseBuilder<'_>, row: &Row, column: Column, expected: Expected) {
    let table = &builder.tables.observations;
    let problem = table.problem(row, column, table.cell(row, column), expected);
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
fn look_like_shares(mut values: impl Iterator<Item = Digits> + Clone) -> bool {
    values.clone().all(|value| value.is_one_at_most) && values.any(|value| value.has_fraction)
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
            let values = cells.iter().filter_map(|cell| digits(cell));
            assert_eq!(look_like_shares(values), expected, "{cells:?}");
        }
    }
}
