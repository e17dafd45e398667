//! The observations of residents and outcome to `indicators/<id>.json`.

use super::builder::ReleaseBuilder;
use super::number_forms::check_number_forms;
use super::observation_summary::distinct_periods;
use super::origins::SeriesOrigin;
use super::row_reader::{NumberForm, RowReader};
use super::table::Row;
use super::work::belongs_to_series;
use crate::document::{FORMAT, Record, SeriesDocument, SeriesRow, file};
use crate::validate::Expected;
use std::collections::BTreeMap;

/// Makes every series, in the order of the indicators.
pub fn build_series(builder: &mut ReleaseBuilder<'_>) -> Vec<SeriesDocument> {
    let mut by_indicator = builder.observations_by_indicator();
    let indicators = &builder.tables.indicators;
    let mut documents = Vec::new();
    for row in &indicators.rows {
        let id = indicators.cell(row, "indicator");
        // The second indicator of the same id has no observations left; validation reports it.
        if let (true, Some(rows)) = (belongs_to_series(builder, id), by_indicator.remove(id)) {
            check_number_forms(builder, id, &rows);
            documents.push(build_document(builder, id, &rows));
        }
    }
    documents
}

/// One series: a row for each place and breakdown, a column for each period.
fn build_document(builder: &mut ReleaseBuilder<'_>, id: &str, rows: &[&Row]) -> SeriesDocument {
    let table = &builder.tables.observations;
    let form = builder.number_form(id);
    let periods = distinct_periods(rows.iter().map(|row| table.cell(row, "period")));
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
        let place = builder.municipality_code(table.cell(row, "municipality"));
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
            builder.problems.push(problem);
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
        add_observation(builder, row, record, index, form);
        check_collection(builder, row, &mut collection);
    }
    let mut records = Vec::with_capacity(by_place.len());
    for (record, lines) in by_place.into_values() {
        records.push(Record::Parsed(record));
        origin.rows.push(lines);
    }
    builder.origins.add_series(file::indicator(id), origin);
    SeriesDocument {
        format: FORMAT,
        release: builder.release_id(),
        indicator: id.to_owned(),
        collection: collection.unwrap_or_else(|| "census".to_owned()),
        decimals: form.decimals,
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
        ..SeriesRow::default()
    }
}

/// Sets the cells of one observation in its row.
fn add_observation(
    builder: &mut ReleaseBuilder<'_>,
    row: &Row,
    record: &mut SeriesRow,
    index: usize,
    form: NumberForm,
) {
    let table = &builder.tables.observations;
    let mut reader = RowReader {
        table,
        row,
        problems: &mut builder.problems,
    };
    let period = reader.period("period");
    reader.expect_empty("area");
    reader.expect_empty("unit");
    let periods = record.values.len();
    let at = (index, periods);
    set(&mut record.values, at, reader.scaled_number("value", form));
    set(&mut record.low, at, reader.scaled_number("low", form));
    set(&mut record.high, at, reader.scaled_number("high", form));
    if !reader.is_empty("respondents") {
        let respondents = reader.whole_number("respondents");
        set(&mut record.respondents, at, Some(respondents));
    }
    match reader.optional_text("state") {
        Some(state) => {
            record.states.insert(period.clone(), state);
        }
        None if reader.is_empty("value") => {
            reader.report("value", "", Expected::ValueOrState);
        }
        None => {}
    }
    let status = reader.text("status");
    if status != "reported" {
        record.status.insert(period.clone(), status);
    }
    if reader.flag("year_inferred") {
        record.year_inferred.push(period.clone());
    }
    let note = reader.texts("note");
    if !note.is_empty() {
        record.notes.insert(period, note);
    }
}

/// Sets the entry of a period in a list, which has one for each period once it has any.
fn set<T: Clone>(list: &mut Vec<Option<T>>, (index, periods): (usize, usize), value: Option<T>) {
    if value.is_some() && list.is_empty() {
        *list = vec![None; periods];
    }
    if let Some(entry) = list.get_mut(index) {
        *entry = value;
    }
}

/// Reports an observation of another collection than those before it: a series is either a census or of what
/// was found.
fn check_collection(builder: &mut ReleaseBuilder<'_>, row: &Row, collection: &mut Option<String>) {
    let table = &builder.tables.observations;
    let found = table.cell(row, "collection");
    let first = collection.get_or_insert_with(|| found.to_owned());
    if first != found {
        let expected = Expected::SameAs {
            file: table.schema.file.to_owned(),
            value: first.clone(),
        };
        builder
            .problems
            .push(table.problem(row, "collection", found, expected));
    }
}
