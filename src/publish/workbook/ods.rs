//! The sheets of an ODS, read as they stand in its text, and no further than their limits.
//!
//! `calamine` reads ODS too, but keeps a whole sheet as a rectangle, writes out as many blanks and repeated rows as the
//! file asks for, and doesn't end on a text that is cut off.

use super::archive::Archive;
use super::budget::Budget;
use super::cell_text::shown_number;
use super::problems::{problem_of_workbook, unreadable};
use super::sheet::{OddKind, Sheet, SheetBuilder, file_of_sheet};
use super::sheet_names::{Meaning, meaning};
use crate::publish::table_builder::{MAX_COLUMNS, MAX_ROWS};
use crate::validate::{Problem, TableRequirement};
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::{BufReader, Read};

/// What tells that the content is locked, in the list of a workbook's parts.
const LOCKED: &str = "encryption-data";

/// Reads all sheets that hold something.
///
/// # Errors
/// The problem of a workbook that can't be read, or is beyond a limit.
pub fn read_sheets(archive: &mut Archive<'_>) -> Result<Vec<Sheet>, Problem> {
    if let Ok(mut manifest) = archive.by_name("META-INF/manifest.xml") {
        let mut text = String::new();
        if manifest.read_to_string(&mut text).is_ok() && text.contains(LOCKED) {
            let locked = TableRequirement::NoPassword;
            return Err(problem_of_workbook("", locked));
        }
    }
    let content = archive
        .by_name("content.xml")
        .map_err(|error| unreadable(&error))?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().expand_empty_elements = true;
    let mut budget = Budget::new();
    let mut sheets = Vec::new();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) if element.name().as_ref() == "table:table" => {
                let name = attribute(&element, "table:name")?.unwrap_or_default();
                sheets.extend(read_sheet(&mut reader, &name, &mut budget)?);
            }
            Ok(Event::Eof) => return Ok(sheets),
            Ok(_) => {}
            Err(error) => return Err(unreadable(&error)),
        }
    }
}

/// A cell as far as it has been read.
#[derive(Default)]
struct Cell {
    repeats: usize,
    value_type: String,
    value: Option<String>,
    has_formula: bool,
    is_error: bool,
    text: String,
    paragraphs: usize,
    /// How deep what is read now lies within the cell, and within what isn't its text, such as a comment.
    depth: usize,
    skipped: usize,
}

/// A row as far as it has been read: its cells that aren't empty, by column, counted from one.
#[derive(Default)]
struct RowCells {
    repeats: usize,
    width: usize,
    cells: Vec<(usize, String, Option<OddKind>)>,
}

fn read_sheet(
    reader: &mut Reader<impl std::io::BufRead>,
    name: &str,
    budget: &mut Budget,
) -> Result<Option<Sheet>, Problem> {
    let known = meaning(name);
    let mut sheet = SheetBuilder::new(name, &file_of_sheet(name), budget);
    let mut next_row = 1_usize;
    let mut row = RowCells::default();
    let mut cell: Option<Cell> = None;
    let mut tables_within = 0_usize;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader
            .read_event_into(&mut buffer)
            .map_err(|error| unreadable(&error))?;
        match (event, &mut cell) {
            (Event::Eof, _) => return Err(unreadable(&"end of file within a sheet")),
            (Event::End(element), Some(open)) if open.depth == 0 => {
                if is_cell(element.name().as_ref())
                    && let Some(closed) = cell.take()
                {
                    row.add(closed);
                }
            }
            (event, Some(open)) => open.read(&event)?,
            (Event::Start(element), None) => match element.name().as_ref() {
                "table:table-row" => {
                    row = RowCells {
                        repeats: count(&element, "table:number-rows-repeated")?,
                        ..RowCells::default()
                    }
                }
                name if is_cell(name) => cell = Some(Cell::begin(&element)?),
                "table:table" => tables_within += 1,
                _ => {}
            },
            (Event::End(element), None) => match element.name().as_ref() {
                "table:table-row" => {
                    let ended = std::mem::take(&mut row);
                    let repeats = ended.repeats;
                    let is_wanted = match known {
                        Meaning::Table => true,
                        Meaning::Unknown => sheet.is_empty(),
                        Meaning::Ours => false,
                    };
                    if is_wanted {
                        ended.add_to(&mut sheet, next_row)?;
                    }
                    next_row = next_row.saturating_add(repeats);
                }
                "table:table" if tables_within == 0 => return sheet.finish(),
                "table:table" => tables_within -= 1,
                _ => {}
            },
            _ => {}
        }
    }
}

fn is_cell(name: &str) -> bool {
    matches!(name, "table:table-cell" | "table:covered-table-cell")
}

impl RowCells {
    fn add(&mut self, cell: Cell) {
        let first = self.width.saturating_add(1);
        self.width = self.width.saturating_add(cell.repeats);
        // What lies beyond the last column is told by one cell there.
        let last = self.width.min(MAX_COLUMNS + 1);
        let Some((text, kind)) = cell.finish() else {
            return;
        };
        for column in first..=last.max(first) {
            self.cells.push((column, text.clone(), kind));
        }
    }

    /// Adds the row as often as it is repeated, if it isn't empty.
    fn add_to(self, sheet: &mut SheetBuilder<'_>, first: usize) -> Result<(), Problem> {
        if self.cells.is_empty() {
            return Ok(());
        }
        let last = first.saturating_add(self.repeats).min(MAX_ROWS + 2);
        for row in first..last.max(first + 1) {
            for (column, text, kind) in &self.cells {
                sheet.add_cell((row, *column), text.clone(), *kind)?;
            }
        }
        Ok(())
    }
}

impl Cell {
    fn begin(element: &BytesStart<'_>) -> Result<Self, Problem> {
        let mut cell = Self {
            repeats: count(element, "table:number-columns-repeated")?,
            ..Self::default()
        };
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|error| unreadable(&error))?;
            let value = || unescape(&attribute.value).map_err(|error| unreadable(&error));
            match attribute.key.as_ref() {
                "office:value-type" => cell.value_type = value()?.into_owned(),
                "office:value"
                | "office:date-value"
                | "office:time-value"
                | "office:boolean-value"
                | "office:string-value" => {
                    cell.value = Some(value()?.into_owned());
                }
                "table:formula" => cell.has_formula = true,
                "calcext:value-type" => cell.is_error = value()? == "error",
                _ => {}
            }
        }
        Ok(cell)
    }

    /// Takes in what stands within the cell: the text of its paragraphs.
    fn read(&mut self, event: &Event<'_>) -> Result<(), Problem> {
        match event {
            Event::Start(element) => {
                let is_paragraph = element.name().as_ref() == "text:p";
                if self.skipped > 0 || (self.depth == 0 && !is_paragraph) {
                    self.skipped += 1;
                } else if self.depth == 0 {
                    if self.paragraphs > 0 {
                        self.text.push('\n');
                    }
                    self.paragraphs += 1;
                } else {
                    self.add_blanks(element)?;
                }
                self.depth += 1;
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                self.skipped = self.skipped.saturating_sub(1);
            }
            _ if self.skipped > 0 || self.depth == 0 => {}
            Event::Text(text) => self.text.push_str(&text.xml10_content()),
            Event::CData(text) => self.text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => self.add_reference(reference)?,
            _ => {}
        }
        Ok(())
    }

    /// Blanks and line ends are elements of their own.
    fn add_blanks(&mut self, element: &BytesStart<'_>) -> Result<(), Problem> {
        match element.name().as_ref() {
            "text:s" => {
                // No more than would make the cell too long, which is told of it.
                let blanks = count(element, "text:c")?.min(usize::from(u16::MAX));
                self.text.extend(std::iter::repeat_n(' ', blanks));
            }
            "text:tab" => self.text.push('\t'),
            "text:line-break" => self.text.push('\n'),
            _ => {}
        }
        Ok(())
    }

    fn add_reference(&mut self, reference: &BytesRef<'_>) -> Result<(), Problem> {
        let resolved = reference.resolve_char_ref();
        match resolved.map_err(|error| unreadable(&error))? {
            Some(letter) => self.text.push(letter),
            None => match resolve_xml_entity(reference.as_ref()) {
                Some(text) => self.text.push_str(text),
                None => return Err(unreadable(&"unknown entity")),
            },
        }
        Ok(())
    }

    /// What the cell shows, and what it is if it isn't a text or a number; nothing of an empty one.
    fn finish(self) -> Option<(String, Option<OddKind>)> {
        if self.is_error {
            return Some((self.text, Some(OddKind::Error)));
        }
        let value = self.value.as_deref();
        let (text, kind) = match &*self.value_type {
            "float" | "currency" => (number_text(value?, &self.text, ""), None),
            "percentage" => (number_text(value?, &self.text, "0%"), None),
            "date" => {
                let is_whole = self.text.split(|c: char| !c.is_alphanumeric()).count() > 2;
                (value?.to_owned(), Some(OddKind::Date { is_whole }))
            }
            "boolean" => (value?.to_uppercase(), None),
            "" if self.has_formula && self.text.is_empty() => {
                ("=".to_owned(), Some(OddKind::Formula))
            }
            _ => (value.map_or(self.text, str::to_owned), None),
        };
        (!text.is_empty() || kind.is_some()).then_some((text, kind))
    }
}

/// The number as the sheet shows it: a format with noughts before a code is told by its text alone.
fn number_text(value: &str, shown: &str, format: &str) -> String {
    let Ok(number) = value.parse::<f64>() else {
        return value.to_owned();
    };
    let is_code = shown.starts_with('0') && shown.bytes().all(|byte| byte.is_ascii_digit());
    if is_code {
        shown_number(number, &"0".repeat(shown.len()))
    } else {
        shown_number(number, format)
    }
}

/// An attribute's value.
fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Problem> {
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| unreadable(&error))?;
        if attribute.key.as_ref() == name {
            let value = unescape(&attribute.value);
            let value = value.map_err(|error| unreadable(&error))?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// How often something is repeated: once, where nothing is told.
fn count(element: &BytesStart<'_>, name: &str) -> Result<usize, Problem> {
    let told = attribute(element, name)?;
    Ok(told.map_or(1, |told| told.parse().unwrap_or(usize::MAX)))
}
