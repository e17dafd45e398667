//! Where tables are read from: a folder of CSV files, or a workbook with a sheet for each.

use super::csv_table::read_csv;
use super::table::{Row, Table};
use super::table_builder::TableBuilder;
use super::table_schemas::{FILES, TABLES, TableSchema};
use super::tables::{Tables, is_optional};
use super::workbook::{OddCell, OddKind, Sheet, read_workbook, table_of_sheet};
use crate::load::files::unreadable_file;
use crate::validate::{Expected, Position, Problem, TableRequirement, nearest};
use csv::StringRecord;
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use unicode_normalization::UnicodeNormalization;

/// Columns that hold a day, and nothing that a spreadsheet could have made a day of.
const DAY_COLUMNS: [&str; 2] = ["date", "published"];

/// Reads the tables of a folder, the bytes of each from a function by its file name.
pub fn read_csv_tables(
    bytes: impl Fn(&str) -> io::Result<Vec<u8>>,
    problems: &mut Vec<Problem>,
) -> Option<Tables> {
    Tables::read(|schema| match bytes(schema.file) {
        Ok(bytes) => read_csv(schema, &bytes, problems),
        Err(error) if is_optional(schema) && error.kind() == ErrorKind::NotFound => {
            Some(Table::new(schema, Vec::new()))
        }
        Err(error) => {
            problems.push(unreadable_file(schema.file, &error));
            None
        }
    })
}

/// Reads the tables of a workbook.
pub fn read_workbook_tables(bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Tables> {
    let sheets = match read_workbook(bytes) {
        Ok(sheets) => sheets,
        Err(problem) => {
            problems.push(problem);
            return None;
        }
    };
    let mut by_file: BTreeMap<&str, Sheet> = BTreeMap::new();
    for sheet in sheets {
        let (file, requirement) = match table_of_sheet(&sheet.name) {
            None => {
                let name = sheet.name.to_lowercase();
                let meant = nearest(&name, FILES.map(super::workbook::sheet_name));
                (&*sheet.name, TableRequirement::OnlySheets(meant))
            }
            Some(schema) if by_file.contains_key(schema.file) => {
                (schema.file, TableRequirement::OneSheet)
            }
            Some(schema) => {
                by_file.insert(schema.file, sheet);
                continue;
            }
        };
        problems.push(problem_of_sheet(file, &sheet.name, requirement));
    }
    // In the order of the tables, whatever the order of the sheets.
    for schema in TABLES {
        let file = schema.file;
        if !by_file.contains_key(file) && !is_optional(schema) {
            let sheet = TableRequirement::Sheet;
            problems.push(problem_of_sheet(file, "", sheet));
        }
    }
    Tables::read(|schema| match by_file.remove(schema.file) {
        Some(sheet) => read_sheet(schema, sheet, problems),
        None => is_optional(schema).then(|| Table::new(schema, Vec::new())),
    })
}

fn problem_of_sheet(file: &str, found: &str, requirement: TableRequirement) -> Problem {
    Problem {
        file: file.into(),
        place: Position::Whole,
        found: found.into(),
        expected: Expected::Table(requirement),
    }
}

fn read_sheet(schema: TableSchema, sheet: Sheet, problems: &mut Vec<Problem>) -> Option<Table> {
    let mut table = TableBuilder::new(schema);
    for row in sheet.rows {
        if !table.add(row.line, &compose(&row), problems) {
            return None;
        }
    }
    let table = table.finish(problems)?;
    for cell in sheet.odd_cells {
        problems.extend(odd_cell_problem(&table, &cell));
    }
    Some(table)
}

/// Cells with composed letters, as a text's.
fn compose(row: &Row) -> StringRecord {
    let composed = row.cells().map(|cell| cell.nfc().collect::<String>());
    composed.collect::<Vec<_>>().into()
}

/// What is wrong with a cell that isn't a text or a number; nothing, where a date is wanted.
fn odd_cell_problem(table: &Table, cell: &OddCell) -> Option<Problem> {
    let column = table.header.get(cell.column - 1);
    let is_day = column.is_some_and(|name| DAY_COLUMNS.contains(&name.as_str()));
    let requirement = match cell.kind {
        OddKind::Date { is_whole: true } if is_day => return None,
        OddKind::Date { .. } => TableRequirement::NoDate,
        OddKind::Formula => TableRequirement::FormulaResult,
        OddKind::Error => TableRequirement::NoCellError,
    };
    let expected = Expected::Table(requirement);
    Some(table.problem_at(cell.row, cell.column, &cell.found, expected))
}
