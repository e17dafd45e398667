//! Reads a table as a spreadsheet saves it as CSV: in any usual encoding, with any usual separator and line ends, and
//! blank rows.

use super::encoding::decode;
use super::formula_guard::unguard;
use super::lines::{LineCounter, split_lines};
use super::quotes::{Swallowing, find_swallowing_cell};
use super::table::{Table, problem_at};
use super::table_builder::{TableBuilder, beginning};
use super::table_schemas::TableSchema;
use crate::validate::{Expected, Position, Problem, TableRequirement};
use csv::StringRecord;
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The size above which a table isn't parsed, in bytes.
pub const MAX_BYTES: usize = 64_000_000;

/// What Excel writes on a line of its own before the header: `sep=;`.
const SEPARATOR_LINE: &str = "sep=";

/// Reads a table, and reports what can't be read and what had to be recognised; `None` where its header is wrong.
pub fn read_csv(schema: TableSchema, bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Table> {
    let mut table = TableBuilder::new(schema);
    let mut refused = Vec::new();
    let is_whole = read_rows(schema.file, bytes, problems, |row| {
        if let Some(swallowing) =
            find_swallowing_cell(row.text, row.cells.iter(), row.separator, table.width())
        {
            refused.push(swallowing_problem(&table, row.line, row.cells, &swallowing));
            return table.has_begun();
        }
        table.add(row.line, row.cells, &mut refused)
    });
    problems.append(&mut refused);
    if is_whole {
        table.finish(problems)
    } else {
        None
    }
}

/// A row of a CSV.
pub struct CsvRow<'r> {
    pub line: usize,
    /// The row as it stands in the file.
    text: &'r str,
    pub cells: &'r StringRecord,
    separator: u8,
}

/// Hands on each row until one is refused, and reports a file that isn't text. Whether all were taken.
pub fn read_rows(
    file: &str,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
    mut take: impl FnMut(CsvRow<'_>) -> bool,
) -> bool {
    if bytes.len() > MAX_BYTES {
        let found = bytes.len().to_string();
        let expected = Expected::BytesAtMost(MAX_BYTES);
        problems.push(problem_at(file, 1, 1, &found, expected));
        return false;
    }
    let decoded = match decode(bytes) {
        Ok(decoded) => decoded,
        Err(undecodable) => {
            problems.push(undecodable_problem(file, bytes, undecodable.at));
            return false;
        }
    };
    if let Some(encoding) = decoded.other_encoding {
        problems.push(Problem {
            file: file.into(),
            place: Position::Whole,
            found: "".into(),
            expected: Expected::Table(TableRequirement::Encoding(encoding)),
        });
    }
    let text = &*compose(&decoded.text);
    let (separator, skipped) = detect_separator(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.get(skipped..).unwrap_or_default().as_bytes());
    let mut lines = LineCounter::new(text.as_bytes());
    let mut cells = StringRecord::new();
    loop {
        let start = skipped + reader.position().byte() as usize;
        match reader.read_record(&mut cells) {
            Ok(true) => {}
            Ok(false) => return true,
            Err(error) => {
                let expected = Expected::Table(TableRequirement::ReadableFile);
                problems.push(problem_at(file, 1, 1, &error.to_string(), expected));
                return false;
            }
        }
        let end = skipped + reader.position().byte() as usize;
        let row = text.get(start..end).unwrap_or_default();
        // The reader leaves blank lines, and the `\n` of a `\r\n`, to the row that comes after them.
        let blank = row.len() - row.trim_start_matches(['\n', '\r']).len();
        let line = lines.line_of(start + blank);
        if cells.as_slice().contains('\'') {
            cells = cells.iter().map(unguard).collect();
        }
        let row = CsvRow {
            line,
            text: &row[blank..],
            cells: &cells,
            separator,
        };
        if !take(row) {
            return false;
        }
    }
}

fn swallowing_problem(
    table: &TableBuilder,
    line: usize,
    cells: &StringRecord,
    found: &Swallowing,
) -> Problem {
    let cell = cells.get(found.cell).unwrap_or_default();
    let expected = Expected::Table(TableRequirement::Quote(found.lines));
    table.problem_at(line, found.cell + 1, &beginning(cell), expected)
}

/// The problem of the first byte that can't be read.
fn undecodable_problem(file: &str, bytes: &[u8], at: usize) -> Problem {
    let (before, from) = bytes.split_at(at.min(bytes.len()));
    let (separator, _) = detect_separator(&String::from_utf8_lossy(bytes));
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
}

/// The text with composed letters: a Mac writes ö as an o with dots after it.
fn compose(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// The separator, and how many bytes before the header only tell it. Otherwise it is the one that is most frequent in
/// the header.
fn detect_separator(text: &str) -> (u8, usize) {
    let first = split_lines(text).next().unwrap_or_default();
    let told = first.strip_prefix(SEPARATOR_LINE).map(str::as_bytes);
    if let Some(&[separator @ (b',' | b';' | b'\t')]) = told {
        return (separator, first.len());
    }
    let is_blank = |line: &&str| line.chars().all(|c| matches!(c, ',' | ';' | '\t' | ' '));
    let header = split_lines(text).find(|line| !is_blank(line));
    let header = header.unwrap_or_default();
    let count = |separator: u8| header.bytes().filter(|byte| *byte == separator).count();
    let separator = [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|separator| count(*separator));
    (separator.unwrap_or(b','), 0)
}
