//! The template of a workbook: a sheet for each table with everything explained, empty or filled with tables.

mod book;
mod choices;
mod examples;
mod explanations;

pub use book::{Book, BookError, ERROR_FILL, NOTICE_FILL, SheetWriter};

use super::grids::Grid;
use super::table_schemas::{MUNICIPALITIES, ORDER, ORDERED, TABLES, TableSchema, UNITS};
use super::workbook::{LISTS, READ_FIRST};
use crate::wording::messages;
use csv::StringRecord;
use explanations::{explain_column, explain_table};

/// What every country's workbook begins with: the municipalities and the usual units.
const FILLED: [(TableSchema, &str); 2] = [
    (
        MUNICIPALITIES,
        include_str!("../../../data/tables/municipalities.csv"),
    ),
    (UNITS, include_str!("../../../data/tables/units.csv")),
];

/// The widths of the columns that explain.
const EXPLANATION_WIDTHS: [f64; 4] = [16.0, 22.0, 70.0, 70.0];

/// Writes a workbook with an example row in each sheet; the same bytes each time.
///
/// # Errors
/// Where the workbook can't be written.
pub fn write_template() -> Result<Vec<u8>, BookError> {
    let grid = |schema: TableSchema| {
        let filled = FILLED.iter().find(|(known, _)| known.file == schema.file);
        let rows = match filled {
            Some((_, text)) => rows_of(text),
            None => [header(schema)]
                .into_iter()
                .chain(examples::rows(schema))
                .collect(),
        };
        (schema, rows)
    };
    write(&TABLES.map(grid))
}

/// Writes a workbook with these tables, and no example rows.
///
/// # Errors
/// As [`write_template`].
pub fn write_filled_template(grids: &[Grid]) -> Result<Vec<u8>, BookError> {
    let grid = |schema: TableSchema| {
        let given = grids.iter().find(|grid| grid.schema.file == schema.file);
        let rows = match given {
            Some(grid) => grid.rows.iter().map(|row| row.cells().collect()).collect(),
            None => vec![header(schema)],
        };
        (schema, rows)
    };
    write(&TABLES.map(grid))
}

fn header(schema: TableSchema) -> StringRecord {
    let order = ORDERED.contains(&schema.file).then_some(ORDER);
    schema.columns.iter().copied().chain(order).collect()
}

fn rows_of(text: &str) -> Vec<StringRecord> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    // Part of the program, and held to be a table by the tests.
    reader.records().filter_map(Result::ok).collect()
}

fn write(tables: &[(TableSchema, Vec<StringRecord>)]) -> Result<Vec<u8>, BookError> {
    let mut book = Book::new();
    add_read_first(&mut book)?;
    let municipalities = tables
        .iter()
        .find(|(schema, _)| schema.file == MUNICIPALITIES.file);
    let names = municipalities.map_or(&[][..], |(_, rows)| rows.get(1..).unwrap_or_default());
    let names: Vec<&str> = ["Sverige"]
        .into_iter()
        .chain(names.iter().filter_map(|row| row.get(1)))
        .collect();
    for (schema, rows) in tables {
        let mut sheet = book.add_table(schema.file)?;
        for (index, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                sheet.write(index, column, cell)?;
            }
        }
        let columns: Vec<&str> = rows
            .first()
            .map_or_else(Vec::new, |row| row.iter().collect());
        for (index, name) in columns.iter().enumerate() {
            let [sv, en] = ["sv", "en"].map(|tag| explain_column(tag, schema.file, name));
            if !sv.is_empty() {
                sheet.add_note(0, index, &format!("{sv}\n\n{en}"))?;
            }
            if let Some(choice) = choices::of_column(schema.file, name) {
                sheet.add_choice(index, &choice, names.len())?;
            }
        }
    }
    let mut lists = book.add_sheet(LISTS)?;
    lists.write(0, 0, "municipality")?;
    for (index, name) in names.iter().enumerate() {
        lists.write(index + 1, 0, name)?;
    }
    book.finish()
}

/// How to go about it, and what stands in each column, in both languages.
fn add_read_first(book: &mut Book) -> Result<(), BookError> {
    let [sv, en] = ["sv", "en"].map(|tag| &messages(Some(tag)).terminal.template);
    let mut sheet = book.add_sheet(READ_FIRST)?;
    sheet.set_widths(&EXPLANATION_WIDTHS)?;
    let mut row = 0;
    for (sv, en) in sv.steps.iter().zip(&en.steps) {
        for (column, text) in [(2, sv), (3, en)] {
            sheet.write(row, column, text)?;
        }
        row += 1;
    }
    row += 1;
    let titles = [
        format!("{} / {}", sv.sheet, en.sheet),
        format!("{} / {}", sv.column, en.column),
        messages(Some("sv")).name.to_owned(),
        messages(Some("en")).name.to_owned(),
    ];
    for (column, title) in titles.iter().enumerate() {
        sheet.write_title(row, column, title)?;
    }
    for schema in TABLES {
        row += 1;
        let name = super::workbook::sheet_name(schema.file);
        sheet.write_link(row, 0, name)?;
        for (column, tag) in [(2, "sv"), (3, "en")] {
            sheet.write(row, column, explain_table(tag, schema.file))?;
        }
        for column in schema.columns {
            row += 1;
            sheet.write(row, 1, column)?;
            for (at, tag) in [(2, "sv"), (3, "en")] {
                sheet.write(row, at, explain_column(tag, schema.file, column))?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_and_column_is_explained() {
        for schema in TABLES {
            for tag in ["sv", "en"] {
                assert_ne!(explain_table(tag, schema.file), "", "{}", schema.file);
                for column in schema.columns {
                    let text = explain_column(tag, schema.file, column);
                    assert_ne!(text, "", "{}: {column}", schema.file);
                }
            }
        }
    }

    #[test]
    fn the_template_has_the_same_bytes_each_time() {
        assert_eq!(write_template().unwrap(), write_template().unwrap());
    }
}
