//! A table whose columns are those of its schema, and its rows: from wherever they were read.

use super::table_schemas::TableSchema;
use crate::validate::{Expected, Position, Problem};
use std::sync::Arc;

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
    pub fn new<'c>(line: usize, cells: impl Iterator<Item = &'c str> + Clone) -> Self {
        let filled = cells
            .clone()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty());
        let filled = filled.last().map_or(0, |(last, _)| last + 1);
        let cells = cells.take(filled);
        let mut text = String::with_capacity(cells.clone().map(str::len).sum());
        let ends = cells.map(|cell| {
            text.push_str(cell);
            u32::try_from(text.len()).unwrap_or(u32::MAX)
        });
        let ends = ends.collect();
        Self {
            line,
            text: text.into(),
            ends,
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

/// What tells a column of a table: its name, or where it stands.
pub trait ColumnKey: Copy {
    /// Its index in the table's header.
    fn index_in(self, table: &Table) -> Option<usize>;
}

impl ColumnKey for &str {
    fn index_in(self, table: &Table) -> Option<usize> {
        table.header.iter().position(|known| known == self)
    }
}

/// Where a column stands in its table, if it is there.
#[derive(Clone, Copy, Debug)]
pub struct Column(Option<usize>);

impl Column {
    /// A row's cell without surrounding blanks; empty where the row has none.
    pub fn cell_of(self, row: &Row) -> &str {
        let cell = self.0.and_then(|index| row.cell(index));
        cell.unwrap_or_default().trim()
    }
}

impl ColumnKey for Column {
    fn index_in(self, _: &Table) -> Option<usize> {
        self.0
    }
}

/// A table whose header is that of its schema, and its rows but the blank ones.
#[derive(Clone, Debug)]
pub struct Table {
    pub schema: TableSchema,
    /// The schema's file name, shared by all problems.
    pub file: Arc<str>,
    pub header: Vec<String>,
    pub rows: Vec<Row>,
}

impl Table {
    /// A table without rows.
    pub fn new(schema: TableSchema, header: Vec<String>) -> Self {
        Self {
            schema,
            file: schema.file.into(),
            header,
            rows: Vec::new(),
        }
    }

    /// A column, to be looked up once for many rows.
    pub fn column(&self, name: &str) -> Column {
        Column(name.index_in(self))
    }

    /// A cell without surrounding blanks; empty where the row has none.
    pub fn cell<'t>(&self, row: &'t Row, column: impl ColumnKey) -> &'t str {
        Column(column.index_in(self)).cell_of(row)
    }

    /// The tags of the languages that a text has columns in: `rmy` of `name_rmy`.
    pub fn languages(&self, text: &str) -> impl Iterator<Item = &str> {
        self.header
            .iter()
            .filter_map(move |name| name.strip_prefix(text)?.strip_prefix('_'))
    }

    /// A problem with a cell of this table.
    pub fn problem(
        &self,
        row: &Row,
        column: impl ColumnKey,
        found: &str,
        expected: Expected,
    ) -> Problem {
        let column = column.index_in(self).map_or(1, |index| index + 1);
        self.problem_at(row.line, column, found, expected)
    }

    /// A problem at a line and a column of this table, both counted from one.
    pub fn problem_at(
        &self,
        line: usize,
        column: usize,
        found: &str,
        expected: Expected,
    ) -> Problem {
        problem_at(self.file.clone(), line, column, found, expected)
    }
}

/// A problem at a line and a column of a table, both counted from one.
pub fn problem_at(
    file: impl Into<Arc<str>>,
    line: usize,
    column: usize,
    found: &str,
    expected: Expected,
) -> Problem {
    Problem {
        file: file.into(),
        place: Position::at(line, column),
        found: found.into(),
        expected,
    }
}
