//! The observations of residents and outcome to `indicators/<id>.json` and `municipalities/<code>.json`.

use super::made::{Made, Told};
use super::origins::SeriesOrigin;
use super::table::Row;
use super::work::is_of_series;
use crate::document::{FORMAT, MunicipalityDocument, Record, SeriesDocument, SeriesRow, file};
use crate::model::Period;
use crate::validate::{Documents, Expected};
use std::collections::{BTreeMap, BTreeSet};

/// Makes every series, in the order of the indicators, and what the index tells of them.
pub fn series(made: &mut Made<'_>) {
    let table = &made.tables.observations;
    let mut by_indicator: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &table.rows {
        let id = table.cell(row, "indicator");
        if is_of_series(made, id) {
            by_indicator.entry(id).or_default().push(row);
        }
    }
    let credits = credits(made);
    let indicators = &made.tables.indicators;
    for row in &indicators.rows {
        let id = indicators.cell(row, "indicator");
        if !is_of_series(made, id) {
            continue;
        }
        // An indicator that nobody has observed has a series without rows.
        let rows = by_indicator.remove(id).unwrap_or_default();
        if made.known.contains_key(id) {
            continue;
        }
        let document = one(made, id, &rows);
        let told = told(&document, &credits);
        for index in 0..document.periods.len() {
            let pointer = format!("/indicators/{}/periods/{index}", made.series_index(id));
            let line = made.first_line(&document.periods, index, &rows);
            made.origins.record(file::INDEX, pointer, table, line);
        }
        made.known.insert(id.to_owned(), told);
        made.series.push(document);
    }
}

impl Made<'_> {
    /// The place of an indicator among all.
    fn series_index(&self, id: &str) -> usize {
        let table = &self.tables.indicators;
        let mut rows = table.rows.iter();
        rows.position(|row| table.cell(row, "indicator") == id)
            .unwrap_or_default()
    }

    /// The line of the first observation of a period.
    fn first_line(&self, periods: &[String], index: usize, rows: &[&Row]) -> usize {
        let table = &self.tables.observations;
        let period = periods.get(index).map_or("", String::as_str);
        rows.iter()
            .find(|row| table.cell(row, "period") == period)
            .map_or(1, |row| row.line)
    }
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

/// The distinct periods by their end; what is no period last, for validation to tell.
fn periods<'p>(cells: impl Iterator<Item = &'p str>) -> Vec<String> {
    let distinct: BTreeSet<&str> = cells.collect();
    let mut periods: Vec<(bool, Option<Period>, &str)> = distinct
        .into_iter()
        .map(|cell| (Period::parse(cell).is_none(), Period::parse(cell), cell))
        .collect();
    periods.sort();
    periods
        .into_iter()
        .map(|(_, _, cell)| cell.to_owned())
        .collect()
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

/// What has to be credited, by source.
fn credits(made: &Made<'_>) -> BTreeMap<String, Vec<String>> {
    let table = &made.tables.sources;
    let parts = |row| {
        let credit = table.cell(row, "credit").split(';').map(str::trim);
        credit
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    };
    table
        .rows
        .iter()
        .map(|row| (table.cell(row, "source").to_owned(), parts(row)))
        .collect()
}

fn told(document: &SeriesDocument, credits: &BTreeMap<String, Vec<String>>) -> Told {
    let mut told = Told {
        periods: document.periods.clone(),
        ..Told::default()
    };
    for credit in document
        .sources
        .iter()
        .flatten()
        .filter_map(|id| credits.get(id))
        .flatten()
    {
        if !told.credits.contains(credit) {
            told.credits.push(credit.clone());
        }
    }
    let with_value: BTreeSet<&str> = document
        .rows
        .iter()
        .filter_map(Record::read)
        .filter(|row| row.values.iter().any(Option::is_some))
        .map(|row| row.municipality.as_str())
        .collect();
    told.places = with_value.len();
    told
}

/// All residents' series of each municipality and of Sweden, those without a value left out.
pub fn municipalities(documents: &Documents) -> Vec<MunicipalityDocument> {
    let index = &documents.index;
    let codes = index.municipalities.iter().filter_map(Record::read);
    let mut made: BTreeMap<&str, MunicipalityDocument> = codes
        .map(|record| record.municipality.as_str())
        .chain(["0000"])
        .map(|code| {
            let document = MunicipalityDocument {
                format: FORMAT,
                release: index.release.clone(),
                municipality: code.to_owned(),
                series: BTreeMap::new(),
            };
            (code, document)
        })
        .collect();
    let residents: BTreeSet<&str> = index
        .indicators
        .iter()
        .filter_map(Record::read)
        .filter(|record| record.evidence == "residents")
        .map(|record| record.indicator.as_str())
        .collect();
    for series in &documents.series {
        if !residents.contains(series.indicator.as_str()) {
            continue;
        }
        for row in series.rows.iter().filter_map(Record::read) {
            let whole = row.breakdown.is_none() && row.values.iter().any(Option::is_some);
            if let (true, Some(document)) = (whole, made.get_mut(row.municipality.as_str())) {
                let values = row.values.clone();
                document.series.insert(series.indicator.clone(), values);
            }
        }
    }
    made.into_values().collect()
}
