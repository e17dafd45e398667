//! Sweden and the middle half of the municipalities, for every indicator of all residents.

use super::builder::ReleaseBuilder;
use super::decimal::halve;
use crate::analysis::distribution;
use crate::document::{Nation, NationYear, Record, SeriesDocument, SeriesRow};
use crate::model::Period;

/// Summarises each series of all residents.
pub fn build_nation(
    builder: &mut ReleaseBuilder<'_>,
    series: &[SeriesDocument],
) -> Vec<Record<Nation>> {
    let table = &builder.tables.indicators;
    let mut found = Vec::new();
    for row in &table.rows {
        let id = table.cell(row, "indicator");
        if table.cell(row, "evidence") != "residents" {
            continue;
        }
        if let Some(series) = series.iter().find(|series| series.indicator == id) {
            found.push((row.line, summarise_series(series)));
        }
    }
    builder.ordered_records("nation", table, found)
}

fn summarise_series(series: &SeriesDocument) -> Nation {
    let rows: Vec<&SeriesRow> = series
        .rows
        .iter()
        .filter_map(Record::parsed)
        .filter(|row| row.breakdown.is_none())
        .collect();
    let periods = series.periods.iter().enumerate();
    Nation {
        indicator: series.indicator.clone(),
        years: periods
            .map(|(index, period)| summarise_year(&rows, index, period))
            .collect(),
    }
}

fn summarise_year(rows: &[&SeriesRow], index: usize, period: &str) -> NationYear {
    let value = |row: &SeriesRow| row.values.get(index).copied().flatten();
    let is_sweden = |row: &&&SeriesRow| row.municipality == "0000";
    let values: Vec<i64> = rows
        .iter()
        .filter(|row| !is_sweden(row))
        .filter_map(|row| value(row))
        .collect();
    let municipalities = values.len();
    let middle = Some(values)
        .filter(|values| values.len() >= distribution::FEWEST_FOR_HALF)
        .and_then(distribution::middle_half);
    NationYear {
        year: Period::parse(period).map_or(0, Period::end_year),
        sweden: rows.iter().find(is_sweden).and_then(|row| value(row)),
        middle_half: middle.map(|middle| (middle.low, middle.high)),
        median: middle.map(|middle| halve(middle.twice_median)),
        municipalities,
    }
}
