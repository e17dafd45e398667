//! The observations of residents and outcome to `indicators/<id>.json`.

use super::builder::ReleaseBuilder;
use super::number_forms::check_number_forms;
use super::observation_summary::distinct_periods;
use super::origins::SeriesOrigin;
use super::row_reader::{NumberForm, RowReader};
use super::table::{Column, Row, Table};
use super::work::belongs_to_series;
use crate::document::{FORMAT, Record, SeriesDocument, SeriesRow, Texts, file};
use crate::validate::{Expected, Position};
use std::collections::{BTreeMap, HashSet};

/// The columns of the observations, looked up once for all rows.
struct Columns<'t> {
    municipality: Column,
    period: Column,
    value: Column,
    state: Column,
    status: Column,
    collection: Column,
    year_inferred: Column,
    source: Column,
    breakdown: Column,
    area: Column,
    unit: Column,
    respondents: Column,
    low: Column,
    high: Column,
    /// By the language's tag.
    notes: Vec<(&'t str, Column)>,
}

impl<'t> Columns<'t> {
    fn of(table: &'t Table) -> Self {
        let column = |name: &str| table.column(name);
        let tags = table.languages("note");
        Self {
            municipality: column("municipality"),
            period: column("period"),
            value: column("value"),
            state: column("state"),
            status: column("status"),
            collection: column("collection"),
            year_inferred: column("year_inferred"),
            source: column("source"),
            breakdown: column("breakdown"),
            area: column("area"),
            unit: column("unit"),
            respondents: column("respondents"),
            low: column("low"),
            high: column("high"),
            notes: tags
                .map(|tag| (tag, column(&format!("note_{tag}"))))
                .collect(),
        }
    }
}

/// Makes every series, in the order of the indicators.
pub fn build_series(builder: &mut ReleaseBuilder<'_>) -> Vec<SeriesDocument> {
    let columns = Columns::of(&builder.tables.observations);
    let mut built = HashSet::new();
    let indicators = &builder.tables.indicators;
    let mut documents = Vec::new();
    for row in &indicators.rows {
        let id = indicators.cell(row, "indicator");
        let rows = builder.observations.get(id).copied();
        // There is no second series of the same id; validation reports the indicator.
        if let Some(rows) = rows.filter(|_| belongs_to_series(builder, id) && built.insert(id)) {
            check_number_forms(builder, id, rows);
            documents.push(build_document(builder, id, rows, &columns));
        }
    }
    documents
}

/// One series: a row for each place and breakdown, a column for each period.
fn build_document<'t>(
    builder: &mut ReleaseBuilder<'t>,
    id: &str,
    rows: &'t [Row],
    columns: &Columns<'t>,
) -> SeriesDocument {
    let table = &builder.tables.observations;
    let form = builder.number_form(id);
    let periods = distinct_periods(rows.iter().map(|row| table.cell(row, columns.period)));
    let count = periods.len();
    let mut collection: Option<&str> = None;
    let mut sources: Vec<Vec<String>> = vec![Vec::new(); count];
    let mut origin = SeriesOrigin {
        periods: periods.clone(),
        sources: vec![Vec::new(); count],
        first: rows.first().map_or(1, |row| row.line),
        ..SeriesOrigin::default()
    };
    let mut by_place: BTreeMap<(&str, &str), (SeriesRow, Vec<usize>)> = BTreeMap::new();
    for row in rows {
        let place = builder.municipality_code(table.cell(row, columns.municipality));
        let breakdown = table.cell(row, columns.breakdown);
        let period = table.cell(row, columns.period);
        let Some(index) = periods.iter().position(|known| known == period) else {
            continue;
        };
        let (record, lines) = by_place
            .entry((place, breakdown))
            .or_insert_with(|| (empty_row(place, breakdown, count), vec![0; count]));
        if let Some(first) = lines.get(index).copied().filter(|line| *line > 0) {
            let first = Position::at(first, 1);
            let problem = table.problem(row, "indicator", id, Expected::Unique { first });
            builder.problems.push(problem);
            continue;
        }
        if let Some(line) = lines.get_mut(index) {
            *line = row.line;
        }
        let source = table.cell(row, columns.source);
        if let (Some(sources), Some(lines)) =
            (sources.get_mut(index), origin.sources.get_mut(index))
            && !sources.iter().any(|known| known == source)
        {
            sources.push(source.to_owned());
            lines.push(row.line);
        }
        add_observation(builder, row, record, (index, form), columns);
        let found = table.cell(row, columns.collection);
        let first = *collection.get_or_insert(found);
        // A series is either a census or of what was found.
        if first != found {
            let expected = Expected::SameAs {
                file: table.file.clone(),
                value: first.into(),
            };
            let problem = table.problem(row, columns.collection, found, expected);
            builder.problems.push(problem);
        }
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
        collection: collection.unwrap_or("census").to_owned(),
        decimals: form.decimals,
        periods,
        sources,
        rows: records,
    }
}

fn empty_row(municipality: &str, breakdown: &str, periods: usize) -> SeriesRow {
    SeriesRow {
        municipality: municipality.to_owned(),
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
    (index, form): (usize, NumberForm),
    columns: &Columns<'_>,
) {
    let table = &builder.tables.observations;
    let mut reader = RowReader {
        table,
        row,
        problems: &mut builder.problems,
    };
    let period = reader.period(columns.period);
    reader.expect_empty(columns.area);
    reader.expect_empty(columns.unit);
    let periods = record.values.len();
    let at = (index, periods);
    let mut number = |column| reader.scaled_number(column, form);
    set(&mut record.values, at, number(columns.value));
    set(&mut record.low, at, number(columns.low));
    set(&mut record.high, at, number(columns.high));
    if !reader.is_empty(columns.respondents) {
        let respondents = reader.whole_number(columns.respondents);
        set(&mut record.respondents, at, Some(respondents));
    }
    let state = table.cell(row, columns.state);
    if !state.is_empty() {
        record.states.insert(period.clone(), state.to_owned());
    } else if reader.is_empty(columns.value) {
        reader.report(columns.value, "", Expected::ValueOrState);
    }
    let status = table.cell(row, columns.status);
    if status != "reported" {
        record.status.insert(period.clone(), status.to_owned());
    }
    if reader.flag(columns.year_inferred) {
        record.year_inferred.push(period.clone());
    }
    let notes = columns.notes.iter();
    let notes = notes.map(|(tag, column)| (*tag, table.cell(row, *column)));
    let note: Texts = notes
        .filter(|(_, cell)| !cell.is_empty())
        .map(|(tag, cell)| (tag.to_owned(), cell.to_owned()))
        .collect();
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
