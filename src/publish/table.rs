//! Reads a table as a spreadsheet saves it: with any usual separator and line ends, a byte-order mark, blank rows.

use super::lines::{LineCounter, split_lines};
use super::quotes::{Swallowing, find_swallowing_cell};
use super::table_schemas::{ORDER, ORDERED, TableSchema};
use crate::validate::{Expected, Problem, TableRequirement, nearest};
use csv::StringRecord;
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The size above which a table isn't parsed, in bytes.
pub const MAX_BYTES: usize = 64_000_000;

/// The most characters of a cell, which are Excel's own.
const MAX_CHARS: usize = 32_767;

/// So much of a longer cell is told of.
const TOLD_CHARS: usize = 80;

/// One row, with the line that it begins on. A table has hundreds of thousands of them, so each takes little more room
/// than its text.
#[derive(Clone, Debug)]
pub struct Row {
    pub line: usize,
    /// The cells' texts, one after the other, but for empty ones at the end.
    text: Box<str>,
    /// Where in the text each cell ends.
    ends: Box<[u32]>,
}

impl Row {
    fn new<'c>(line: usize, cells: impl Iterator<Item = &'c str>) -> Self {
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

    fn cell(&self, index: usize) -> Option<&str> {
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
    header: Vec<String>,
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

/// Reads a table, and reports what can't be read; `None` where its header is wrong.
pub fn read_table(schema: TableSchema, bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Table> {
    let file = schema.file;
    if bytes.len() > MAX_BYTES {
        let found = bytes.len().to_string();
        problems.push(problem_at(
            file,
            1,
            1,
            &found,
            Expected::BytesAtMost(MAX_BYTES),
        ));
        return None;
    }
    let text = match decode_text(file, bytes) {
        Ok(text) => text,
        Err(problem) => {
            problems.push(problem);
            return None;
        }
    };
    let text = &*compose(text);
    let separator = detect_separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = LineCounter::new(text.as_bytes());
    let mut table: Option<Table> = None;
    let mut cells = StringRecord::new();
    loop {
        let start = reader.position().byte() as usize;
        match reader.read_record(&mut cells) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                let expected = Expected::Table(TableRequirement::ReadableFile);
                problems.push(problem_at(file, 1, 1, &error.to_string(), expected));
                return None;
            }
        }
        let end = reader.position().byte() as usize;
        let row = text.get(start..end).unwrap_or_default();
        // The reader leaves blank lines, and the `\n` of a `\r\n`, to the row that comes after them.
        let blank = row.len() - row.trim_start_matches(['\n', '\r']).len();
        let line = lines.line_of(start + blank);
        let width = table
            .as_ref()
            .map_or(schema.columns.len(), |table| table.header.len());
        let swallowing = find_swallowing_cell(&row[blank..], cells.iter(), separator, width);
        let problem = swallowing
            .map(|found| swallowing_problem(file, line, &cells, &found))
            .or_else(|| too_long_problem(file, line, &cells));
        match (problem, &mut table) {
            (Some(problem), Some(_)) => problems.push(problem),
            (Some(problem), None) => {
                problems.push(problem);
                return None;
            }
            (None, Some(table)) => add_row(table, line, &cells, problems),
            (None, None) => table = Some(begin_table(schema, line, &cells, problems)?),
        }
    }
    if table.is_none() {
        check_header(schema, 1, &[], problems);
    }
    table
}

/// The table with its header and no rows; `None` where the header is wrong.
fn begin_table(
    schema: TableSchema,
    line: usize,
    cells: &StringRecord,
    problems: &mut Vec<Problem>,
) -> Option<Table> {
    let header: Vec<String> = cells.iter().map(|name| name.trim().to_owned()).collect();
    check_header(schema, line, &header, problems).then(|| Table {
        schema,
        header,
        rows: Vec::new(),
    })
}

fn swallowing_problem(
    file: &str,
    line: usize,
    cells: &StringRecord,
    found: &Swallowing,
) -> Problem {
    let cell = cells.get(found.cell).unwrap_or_default();
    let expected = Expected::Table(TableRequirement::Quote(found.lines));
    problem_at(file, line, found.cell + 1, &beginning(cell), expected)
}

/// The problem of a cell that holds more than a spreadsheet could.
fn too_long_problem(file: &str, line: usize, cells: &StringRecord) -> Option<Problem> {
    // Bytes are counted first: there are never fewer of them.
    let is_long = |cell: &str| cell.len() > MAX_CHARS && cell.chars().count() > MAX_CHARS;
    let (index, cell) = cells.iter().enumerate().find(|(_, cell)| is_long(cell))?;
    let expected = Expected::Table(TableRequirement::Characters(MAX_CHARS));
    Some(problem_at(
        file,
        line,
        index + 1,
        &beginning(cell),
        expected,
    ))
}

fn beginning(cell: &str) -> String {
    cell.chars().take(TOLD_CHARS).collect()
}

/// The bytes as text, without the byte-order mark of spreadsheets.
fn decode_text<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Problem> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let (before, from) = bytes.split_at(error.valid_up_to());
        let separator = detect_separator(&String::from_utf8_lossy(bytes));
        let line = LineCounter::new(bytes).line_of(before.len());
        let (mut column, mut quoted) = (1, false);
        for byte in before {
            match *byte {
                b'"' => quoted = !quoted,
                b'\n' | b'\r' if !quoted => column = 1,
                byte if byte == separator && !quoted => column += 1,
                _ => {}
            }
        }
        let found = from
            .first()
            .map_or_else(String::new, |byte| format!("byte {byte:02x}"));
        let expected = Expected::Table(TableRequirement::Utf8);
        problem_at(file, line, column, &found, expected)
    })
}

/// The text with composed letters: a Mac writes ö as an o with dots after it.
fn compose(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// The separator that is most frequent in the header.
fn detect_separator(text: &str) -> u8 {
    let header = split_lines(text).next().unwrap_or_default();
    let count = |separator: u8| header.bytes().filter(|byte| *byte == separator).count();
    [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|separator| count(*separator))
        .unwrap_or(b',')
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
    for (index, name) in header.iter().enumerate() {
        // Empty names stand over the empty columns that spreadsheets leave behind.
        if name.is_empty() {
            continue;
        }
        if let Some(first) = header[..index].iter().position(|other| other == name) {
            let first = format!("{line}:{}", first + 1);
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
    if cells.iter().all(|cell| cell.trim().is_empty()) {
        return;
    }
    let width = table.header.len();
    // Spreadsheets leave out empty cells at the end of a row, or add some.
    let surplus = cells.iter().enumerate().find(|(index, cell)| {
        let unnamed = table.header.get(*index).is_none_or(String::is_empty);
        unnamed && !cell.trim().is_empty()
    });
    if let Some((index, cell)) = surplus {
        let expected = Expected::Table(TableRequirement::Cells(width));
        problems.push(problem_at(
            table.schema.file,
            line,
            index + 1,
            cell,
            expected,
        ));
        return;
    }
    table.rows.push(Row::new(line, cells.iter()));
}
