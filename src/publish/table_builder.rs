//! Makes a table of rows: the first that isn't blank is its header, and each of the others is judged by it.

use super::table::{Row, Table, problem_at};
use super::table_schemas::{ORDER, ORDERED, TableSchema};
use crate::validate::{Expected, Position, Problem, TableRequirement, nearest};
use csv::StringRecord;
use std::sync::Arc;

/// The most characters of a cell, which are Excel's own.
const MAX_CHARS: usize = 32_767;

/// The most rows of a table, which are Excel's own.
pub const MAX_ROWS: usize = 1_048_576;

/// The most columns of a table: more than any has, with as many languages as there are.
pub const MAX_COLUMNS: usize = 1_000;

/// So much of a longer cell is told of.
const TOLD_CHARS: usize = 80;

/// What the first cell of a row begins with that only shows how rows are written.
pub const EXAMPLE: &str = "EXEMPEL";

/// A table as far as it has been read.
pub struct TableBuilder {
    schema: TableSchema,
    file: Arc<str>,
    table: Option<Table>,
}

impl TableBuilder {
    pub fn new(schema: TableSchema) -> Self {
        Self {
            schema,
            file: schema.file.into(),
            table: None,
        }
    }

    /// How many columns the table has, as far as that is known.
    pub fn width(&self) -> usize {
        let columns = self.schema.columns.len();
        self.table
            .as_ref()
            .map_or(columns, |table| table.header.len())
    }

    /// Whether its header has been read.
    pub const fn has_begun(&self) -> bool {
        self.table.is_some()
    }

    /// A problem at a line and a column of the table.
    pub fn problem_at(
        &self,
        line: usize,
        column: usize,
        found: &str,
        expected: Expected,
    ) -> Problem {
        problem_at(self.file.clone(), line, column, found, expected)
    }

    /// Adds a row, and reports what is wrong with it. Whether the table can be read on.
    pub fn add(&mut self, line: usize, cells: &StringRecord, problems: &mut Vec<Problem>) -> bool {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return true;
        }
        let file = &self.file;
        let refused = find_odd_cell(file, line, cells);
        let Some(table) = &mut self.table else {
            return match refused {
                Some(problem) => {
                    problems.push(problem);
                    false
                }
                None => self.begin(line, cells, problems),
            };
        };
        if table.rows.len() >= MAX_ROWS {
            let expected = Expected::Table(TableRequirement::Rows(MAX_ROWS));
            problems.push(table.problem_at(line, 1, "", expected));
            return false;
        }
        match refused.or_else(|| find_example(file, line, cells)) {
            Some(problem) => problems.push(problem),
            None => add_row(table, line, cells, problems),
        }
        true
    }

    /// Begins the table with its header. Whether the header is right.
    fn begin(&mut self, line: usize, cells: &StringRecord, problems: &mut Vec<Problem>) -> bool {
        let mut header: Vec<String> = cells.iter().map(|name| name.trim().to_owned()).collect();
        // Spreadsheets leave empty columns behind the last.
        let named = header.iter().rposition(|name| !name.is_empty());
        header.truncate(named.map_or(0, |last| last + 1));
        let schema = self.schema;
        if !check_header(schema, line, &header, problems) {
            return false;
        }
        self.table = Some(Table::new(schema, header));
        true
    }

    /// The table, where its header was right; reports one that isn't there.
    pub fn finish(self, problems: &mut Vec<Problem>) -> Option<Table> {
        if self.table.is_none() {
            check_header(self.schema, 1, &[], problems);
        }
        self.table
    }
}

/// The first characters of a cell that is too long to be told whole.
pub fn beginning(cell: &str) -> String {
    cell.chars().take(TOLD_CHARS).collect()
}

/// The problem of a cell that holds more than a spreadsheet could, or what no text has.
fn find_odd_cell(file: &Arc<str>, line: usize, cells: &StringRecord) -> Option<Problem> {
    // Bytes are counted first: there are never fewer of them.
    let is_long = |cell: &str| cell.len() > MAX_CHARS && cell.chars().count() > MAX_CHARS;
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let row = cells.as_slice();
    if row.len() <= MAX_CHARS && !row.contains(is_control) {
        return None;
    }
    cells.iter().enumerate().find_map(|(index, cell)| {
        let requirement = if is_long(cell) {
            TableRequirement::Characters(MAX_CHARS)
        } else if cell.contains(is_control) {
            TableRequirement::NoControlCharacters
        } else {
            return None;
        };
        let expected = Expected::Table(requirement);
        let found = beginning(cell);
        Some(problem_at(file.clone(), line, index + 1, &found, expected))
    })
}

/// The problem of a row that the template has as an example.
fn find_example(file: &Arc<str>, line: usize, cells: &StringRecord) -> Option<Problem> {
    let first = cells.get(0)?.trim();
    let after = first.strip_prefix(EXAMPLE)?;
    if after.starts_with(char::is_alphanumeric) {
        return None;
    }
    let expected = Expected::Table(TableRequirement::NoExample);
    Some(problem_at(file.clone(), line, 1, first, expected))
}

/// Whether the header has every column of the schema and no unknown one; reports what is wrong.
fn check_header(
    schema: TableSchema,
    line: usize,
    header: &[String],
    problems: &mut Vec<Problem>,
) -> bool {
    let before = problems.len();
    let file = schema.file;
    if header.len() > MAX_COLUMNS {
        let found = header.len().to_string();
        let expected = Expected::Table(TableRequirement::Columns(MAX_COLUMNS));
        problems.push(problem_at(file, line, MAX_COLUMNS + 1, &found, expected));
        return false;
    }
    for (index, name) in header.iter().enumerate() {
        // Empty names stand over the empty columns that spreadsheets leave behind.
        if name.is_empty() {
            continue;
        }
        if let Some(first) = header[..index].iter().position(|other| other == name) {
            let first = Position::at(line, first + 1);
            problems.push(problem_at(
                file,
                line,
                index + 1,
                name,
                Expected::Unique { first },
            ));
        } else if !is_known_column(schema, name) {
            let known = nearest(name, schema.columns.iter().copied());
            let expected = Expected::Table(TableRequirement::KnownColumn(known));
            problems.push(problem_at(file, line, index + 1, name, expected));
        }
    }
    for name in schema.columns {
        if !header.iter().any(|found| found == name) {
            let expected = Expected::Table(TableRequirement::Column(name));
            problems.push(problem_at(file, line, 1, "", expected));
        }
    }
    problems.len() == before
}

/// Whether the schema has the column, or the text in another language.
fn is_known_column(schema: TableSchema, name: &str) -> bool {
    let other_language = || {
        name.rsplit_once('_').is_some_and(|(text, tag)| {
            let is_tag =
                (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase());
            is_tag && schema.text_columns.contains(&text)
        })
    };
    let is_order = name == ORDER && ORDERED.contains(&schema.file);
    schema.columns.contains(&name) || is_order || other_language()
}

fn add_row(table: &mut Table, line: usize, cells: &StringRecord, problems: &mut Vec<Problem>) {
    let width = table.header.len();
    // Spreadsheets leave out empty cells at the end of a row, or add some.
    let surplus = cells.iter().enumerate().find(|(index, cell)| {
        let unnamed = table.header.get(*index).is_none_or(String::is_empty);
        unnamed && !cell.trim().is_empty()
    });
    if let Some((index, cell)) = surplus {
        let expected = Expected::Table(TableRequirement::Cells(width));
        problems.push(table.problem_at(line, index + 1, cell, expected));
        return;
    }
    table.rows.push(Row::new(line, cells.iter().take(width)));
}
