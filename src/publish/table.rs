//! A table whose columns are those of its schema, and its rows: from wherever they were read.

use super::table_schemas::TableSchema;
use crate::validate::{Expected, Problem};
use csv::StringRecord;

/// One row, with the line that it begins on.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line of a text, or the row of a sheet.
    pub line: usize,
    pub cells: StringRecord,
}

impl Row {
    /// All cells, in the order of the columns.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter()
    }
}

/// A table whose header is that of its schema, and its rows but the blank ones.
#[derive(Clone, Debug)]
pub struct Table {
    pub schema: TableSchema,
    pub header: Vec<String>,
    pub rows: Vec<Row>,
}

impl Table {
    /// The index of a column.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|known| known == name)
    }

    /// A cell without surrounding blanks; empty where the row has none.
    pub fn cell<'t>(&self, row: &'t Row, name: &str) -> &'t str {
        self.column(name)
            .and_then(|index| row.cells.get(index))
            .unwrap_or_default()
            .trim()
    }

    /// The tags of the languages that a text has columns in: `rmy` of `name_rmy`.
    pub fn languages(&self, text: &str) -> impl Iterator<Item = &str> {
        self.header
            .iter()
            .filter_map(move |name| name.strip_prefix(text)?.strip_prefix('_'))
    }

    /// A problem with a cell of this table.
    pub fn problem(&self, row: &Row, column: &str, found: &str, expected: Expected) -> Problem {
        let column = self.column(column).map_or(1, |index| index + 1);
        problem_at(self.schema.file, row.line, column, found, expected)
    }
}

/// A problem at a line and a column of a table, both counted from one.
pub fn problem_at(
    file: &str,
    line: usize,
    column: usize,
    found: &str,
    expected: Expected,
) -> Problem {
    Problem {
        file: file.to_owned(),
        place: format!("{line}:{column}"),
        found: found.to_owned(),
        expected,
    }
}
