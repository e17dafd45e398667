//! The observations of residents and outcome to `indicators/<id>.json`.

use super::made::Made;
use super::origins::SeriesOrigin;
use super::table::Row;
use super::told::periods;
use super::work::is_of_series;
use crate::document::{FORMAT, Record, SeriesDocument, SeriesRow, file};
use crate::validate::Expected;
use std::collections::BTreeMap;

/// Makes every series, in the order of the indicators.
pub fn series(made: &mut Made<'_>) -> Vec<SeriesDocument> {
    let mut by_indicator = made.observations_by_indicator();
    let indicators = &made.tables.indicators;
    let mut documents = Vec::new();
    for row in &indicators.rows {
        let id = indicators.cell(row, "indicator");
        // The second of two of the same name has no observations left, and is told by validation.
        if let (true, Some(rows)) = (is_of_series(made, id), by_indicator.remove(id)) {
            documents.push(one(made, id, &rows));
        }
    }
    documents
}

/// One series: a row for each place and breakdown, a column for each period.
fn one(made: &mut Made<'_>, id: &str, rows: &[&Row]) -> SeriesDocument {
    let table = &made.tables.observations;
    let decimals = made.decimals.get(id).copied().unwrap_or_default();
    let periods = periods(rows.iter().map(|row| table.cell(row, "period")));
    let count = periods.len();
    let mut collection: Option<String> = None;
    let mut sources: Vec<Vec<String>> = vec![Vec::new(); count];
    let mut origin = SeriesOrigin {
        periods: periods.clone(),
        sources: vec![Vec::new(); count],
        first: rows.first().map_or(1, |row| row.line),
        ..SeriesOrigin::default()
    };
    let mut by_place: BTreeMap<(String, String), (SeriesRow, Vec<usize>)> = BTreeMap::new();
    for row in rows {
        let place = made.code(table.cell(row, "municipality"));
        let breakdown = table.cell(row, "breakdown").to_owned();
        let period = table.cell(row, "period");
        let Some(index) = periods.iter().position(|known| known == period) else {
            continue;
        };
        let (record, lines) = by_place
            .entry((place.clone(), breakdown.clone()))
            .or_insert_with(|| (empty_row(place, &breakdown, count), vec![0; count]));
        if let Some(first) = lines.get(index).copied().filter(|line| *line > 0) {
            let first = format!("{first}:1");
            let problem = table.problem(row, "indicator", id, Expected::Unique { first });
            made.problems.push(problem);
            continue;
        }
        if let Some(line) = lines.get_mut(index) {
            *line = row.line;
        }
        let source = table.cell(row, "source");
        if let (Some(sources), Some(lines)) =
            (sources.get_mut(index), origin.sources.get_mut(index))
            && !sources.iter().any(|known| known == source)
        {
            sources.push(source.to_owned());
            lines.push(row.line);
        }
        observation(made, row, record, index, period, decimals);
        same_collection(made, row, &mut collection);
    }
    let mut records = Vec::with_capacity(by_place.len());
    for (record, lines) in by_place.into_values() {
        records.push(Record::Read(without_empty_lists(record)));
        origin.rows.push(lines);
    }
    made.origins.series(file::indicator(id), origin);
    SeriesDocument {
        format: FORMAT,
        release: made.release_id(),
        indicator: id.to_owned(),
        collection: collection.unwrap_or_else(|| "census".to_owned()),
        decimals,
        periods,
        sources,
        rows: records,
    }
}

fn empty_row(municipality: String, breakdown: &str, periods: usize) -> SeriesRow {
    SeriesRow {
        municipality,
        breakdown: Some(breakdown.to_owned()).filter(|breakdown| !breakdown.is_empty()),
        values: vec![None; periods],
        low: vec![None; periods],
        high: vec![None; periods],
        respondents: vec![None; periods],
        ..SeriesRow::default()
    }
}

fn without_empty_lists(mut row: SeriesRow) -> SeriesRow {
    if row.low.iter().all(Option::is_none) {
        row.low.clear();
    }
    if row.high.iter().all(Option::is_none) {
        row.high.clear();
    }
    if row.respondents.iter().all(Option::is_none) {
        row.respondents.clear();
    }
    row
}

/// Puts one observation into its row.
fn observation(
    made: &mut Made<'_>,
    row: &Row,
    record: &mut SeriesRow,
    index: usize,
    period: &str,
    decimals: u8,
) {
    let table = &made.tables.observations;
    let mut cells = super::cells::Cells {
        table,
        row,
        problems: &mut made.problems,
    };
    cells.empty("area");
    cells.empty("unit");
    let put = |list: &mut Vec<Option<i64>>, value: Option<i64>| {
        if let Some(cell) = list.get_mut(index) {
            *cell = value;
        }
    };
    put(&mut record.values, cells.scaled("value", decimals));
    put(&mut record.low, cells.scaled("low", decimals));
    put(&mut record.high, cells.scaled("high", decimals));
    if cells.maybe("respondents").is_some()
        && let Some(cell) = record.respondents.get_mut(index)
    {
        *cell = Some(cells.whole("respondents"));
    }
    match cells.maybe("state") {
        Some(state) => {
            record.states.insert(period.to_owned(), state);
        }
        None if cells.maybe("value").is_none() => {
            cells.problem("value", "", Expected::ValueOrState);
        }
        None => {}
    }
    let status = cells.text("status");
    if status != "reported" {
        record.status.insert(period.to_owned(), status);
    }
    if cells.flag("year_inferred") {
        record.year_inferred.push(period.to_owned());
    }
    let note = cells.texts("note");
    if !note.is_empty() {
        record.notes.insert(period.to_owned(), note);
    }
}

/// One series is known for all places, or only where something was found; never partly.
fn same_collection(made: &mut Made<'_>, row: &Row, collection: &mut Option<String>) {
    let table = &made.tables.observations;
    let found = table.cell(row, "collection");
    let first = collection.get_or_insert_with(|| found.to_owned());
    if first != found {
        let expected = Expected::SameAs {
            file: table.columns.file.to_owned(),
            value: first.clone(),
        };
        made.problems
            .push(table.problem(row, "collection", found, expected));
    }
}
