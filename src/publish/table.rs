//! A table whose columns are those of its schema, and its rows: from wherever they were read.

use super::table_schemas::TableSchema;
use crate::validate::{Expected, Problem};

/// One row, with the line that it begins on. A table has hundreds of thousands of them, so each takes little more room
/// than its text.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line of a text, or the row of a sheet.
    pub line: usize,
    /// The cells' texts, one after the other, but for empty ones at the end.
    text: Box<str>,
    /// Where in the text each cell ends.
    ends: Box<[u32]>,
}

impl Row {
    pub fn new<'c>(line: usize, cells: impl Iterator<Item = &'c str>) -> Self {
        let (mut text, mut ends, mut filled) = (String::new(), Vec::new(), 0);
        for cell in cells {
            text.push_str(cell);
            ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
            if !cell.is_empty() {
                filled = ends.len();
            }
        }
        ends.truncate(filled);
        Self {
            line,
            text: text.into(),
            ends: ends.into(),
        }
    }

    /// The cells, in the order of the columns, but for empty ones at the end.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).filter_map(|index| self.cell(index))
    }

    /// The cell in a column, counted from nought; nothing behind the last that isn't empty.
    pub fn cell(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let before = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        self.text
            .get(before.map_or(0, |start| *start as usize)..end)
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
    /// A table that isn't there: no rows.
    pub const fn empty(schema: TableSchema) -> Self {
        Self {
            schema,
            header: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// The index of a column.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|known| known == name)
    }

    /// A cell without surrounding blanks; empty where the row has none.
    pub fn cell<'t>(&self, row: &'t Row, name: &str) -> &'t str {
        self.column(name)
            .and_then(|index| row.cell(index))
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
