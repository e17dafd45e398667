//! The rows of tables as they were given, right or wrong, for a copy of them.

use super::csv_table::read_rows;
use super::given::{Given, recognise};
use super::table::Row;
use super::table_schemas::{TABLES, TableSchema};
use super::workbook::{Sheet, read_workbook, table_of_sheet};
use crate::load::files::{read_file, unreadable_file};
use crate::validate::{Expected, Position, Problem, TableRequirement};
use std::io::ErrorKind;
use std::path::Path;

/// The rows of a table that aren't blank, its header among them.
#[derive(Clone, Debug)]
pub struct Grid {
    pub schema: TableSchema,
    pub rows: Vec<Row>,
}

/// Reads the tables of a folder or a workbook, in the order of the schemas.
///
/// # Errors
/// The problem of what holds no tables, or can't be read at all.
pub fn read_grids(path: &Path) -> Result<Vec<Grid>, Problem> {
    match recognise(path)? {
        Given::Tables => TABLES
            .into_iter()
            .filter_map(|schema| read_csv_grid(path, schema).transpose())
            .collect(),
        Given::Workbook => {
            let bytes = read_file(path).map_err(|error| unreadable_file("", &error))?;
            Ok(grids_of_sheets(read_workbook(&bytes)?))
        }
        Given::Release | Given::Site => Err(Problem {
            file: "".into(),
            place: Position::Whole,
            found: "".into(),
            expected: Expected::Table(TableRequirement::TablesOfRelease),
        }),
    }
}

/// A table of a folder; none where it isn't there, or isn't text.
fn read_csv_grid(folder: &Path, schema: TableSchema) -> Result<Option<Grid>, Problem> {
    let bytes = match read_file(&folder.join(schema.file)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable_file(schema.file, &error)),
    };
    let mut rows = Vec::new();
    // What is wrong has been told when the tables were checked.
    read_rows(schema.file, &bytes, &mut Vec::new(), |row| {
        if !is_blank(row.cells.iter()) {
            rows.push(Row::new(row.line, row.cells.iter()));
        }
        true
    });
    Ok((!rows.is_empty()).then_some(Grid { schema, rows }))
}

fn grids_of_sheets(sheets: Vec<Sheet>) -> Vec<Grid> {
    let mut sheets: Vec<Grid> = sheets
        .into_iter()
        .filter_map(|sheet| {
            let schema = table_of_sheet(&sheet.name)?;
            let mut rows = sheet.rows;
            rows.retain(|row| !is_blank(row.cells()));
            Some(Grid { schema, rows })
        })
        .collect();
    let place = |grid: &Grid| {
        TABLES
            .iter()
            .position(|schema| schema.file == grid.schema.file)
    };
    sheets.sort_by_key(place);
    sheets.dedup_by_key(|grid| grid.schema.file);
    sheets
}

fn is_blank<'c>(mut cells: impl Iterator<Item = &'c str>) -> bool {
    cells.all(|cell| cell.trim().is_empty())
}
