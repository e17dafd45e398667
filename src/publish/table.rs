//! Reads a table as a spreadsheet saves it: with any usual separator, a byte-order mark, blank rows.

use super::table_schemas::TableSchema;
use crate::validate::{Expected, Problem, TableRequirement, nearest};
use csv::StringRecord;
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The size above which a table isn't parsed, in bytes.
pub const MAX_BYTES: usize = 64_000_000;

/// One row, with the line that it begins on.
#[derive(Clone, Debug)]
pub struct Row {
    pub line: usize,
    cells: StringRecord,
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
    header: Vec<String>,
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
    let mut records = reader.records();
    let header: Vec<String> = match records.next() {
        Some(Ok(header)) => header.iter().map(|name| name.trim().to_owned()).collect(),
        _ => Vec::new(),
    };
    if !check_header(schema, &header, problems) {
        return None;
    }
    let mut table = Table {
        schema,
        header,
        rows: Vec::new(),
    };
    for record in records {
        match record {
            Ok(cells) => add_row(&mut table, cells, problems),
            Err(error) => problems.push(problem_at(
                file,
                error.position().map_or(1, |place| place.line() as usize),
                1,
                &error.to_string(),
                Expected::Table(TableRequirement::Cells(table.header.len())),
            )),
        }
    }
    check_quotes(&table, text, problems);
    Some(table)
}

/// The bytes as text, without the byte-order mark of spreadsheets.
fn decode_text<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Problem> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let (before, from) = bytes.split_at(error.valid_up_to());
        let separator = detect_separator(&String::from_utf8_lossy(bytes));
        let (mut line, mut column, mut quoted) = (1, 1, false);
        for byte in before {
            match *byte {
                b'"' => quoted = !quoted,
                b'\n' => {
                    line += 1;
                    column = if quoted { column } else { 1 };
                }
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
    let header = text.lines().next().unwrap_or_default();
    let count = |separator: u8| header.bytes().filter(|byte| *byte == separator).count();
    [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|separator| count(*separator))
        .unwrap_or(b',')
}

/// Whether the header has every column of the schema and no unknown one; reports what is wrong.
fn check_header(schema: TableSchema, header: &[String], problems: &mut Vec<Problem>) -> bool {
    let before = problems.len();
    let file = schema.file;
    for (index, name) in header.iter().enumerate() {
        // Empty names stand over the empty columns that spreadsheets leave behind.
        if name.is_empty() {
            continue;
        }
        if let Some(first) = header[..index].iter().position(|other| other == name) {
            let first = format!("1:{}", first + 1);
            problems.push(problem_at(
                file,
                1,
                index + 1,
                name,
                Expected::Unique { first },
            ));
        } else if !is_known_column(schema, name) {
            let known = nearest(name, schema.columns.iter().copied());
            let expected = Expected::Table(TableRequirement::KnownColumn(known));
            problems.push(problem_at(file, 1, index + 1, name, expected));
        }
    }
    for name in schema.columns {
        if !header.iter().any(|found| found == name) {
            let expected = Expected::Table(TableRequirement::Column(name));
            problems.push(problem_at(file, 1, 1, "", expected));
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
    schema.columns.contains(&name) || other_language()
}

fn add_row(table: &mut Table, cells: StringRecord, problems: &mut Vec<Problem>) {
    if cells.iter().all(|cell| cell.trim().is_empty()) {
        return;
    }
    let line = cells.position().map_or(1, |place| place.line() as usize);
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
    table.rows.push(Row { line, cells });
}

/// Reports a quote that isn't closed, at the longest row: it makes one cell of all that follows.
fn check_quotes(table: &Table, text: &str, problems: &mut Vec<Problem>) {
    if text
        .bytes()
        .filter(|byte| *byte == b'"')
        .count()
        .is_multiple_of(2)
    {
        return;
    }
    let longest = table
        .rows
        .iter()
        .max_by_key(|row| row.cells.as_slice().len());
    let line = longest.map_or(1, |row| row.line);
    let expected = Expected::Table(TableRequirement::Quote);
    problems.push(problem_at(
        table.schema.file,
        line,
        1,
        "a quote that isn't closed",
        expected,
    ));
}
