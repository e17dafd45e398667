//! A workbook that is written: all cells are text, so that a spreadsheet neither changes nor runs them.

use super::choices::Choice;
use crate::publish::workbook::{LISTS, sheet_name};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, Note, Url, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;

/// Why a workbook can't be written.
pub type BookError = XlsxError;

/// Told as the day that a workbook was made, so that the same tables give the same bytes.
const CREATED: (u16, u8, u8) = (2012, 2, 16);

/// The most characters of a cell.
const MAX_CHARS: usize = 32_767;
/// The last row of a sheet, counted from nought.
const LAST_ROW: u32 = 1_048_575;
/// The rows that ids of other sheets are looked for in.
const ID_ROWS: usize = 5_000;

const COLUMN_WIDTH: f64 = 18.0;
/// The first column has ids, and what marks an example.
const FIRST_WIDTH: f64 = 26.0;
/// The height of a line of text.
const LINE_HEIGHT: f64 = 15.0;
const NOTE_WIDTH: u32 = 320;
const NOTE_HEIGHT: u32 = 170;

/// No red and no green; the kind is told in words too.
const HEADER_FILL: u32 = 0x00E8_E4DC;
const EXAMPLE_FILL: u32 = 0x00EF_EFEF;
pub const ERROR_FILL: u32 = 0x00FF_D9A0;
pub const NOTICE_FILL: u32 = 0x00D6_E6F5;

/// A workbook as far as it has been written.
pub struct Book {
    workbook: Workbook,
}

impl Book {
    pub fn new() -> Self {
        let mut workbook = Workbook::new();
        let (year, month, day) = CREATED;
        let mut properties = DocProperties::new().set_title("Inkludering 2032");
        if let Ok(created) = ExcelDateTime::from_ymd(year, month, day) {
            properties = properties.set_creation_datetime(&created);
        }
        workbook.set_properties(&properties);
        Self { workbook }
    }

    /// Adds the sheet of a table, each of its columns as text.
    ///
    /// # Errors
    /// Where the name isn't one that a sheet can have.
    pub fn add_table(&mut self, file: &str) -> Result<SheetWriter<'_>, BookError> {
        let mut sheet = self.add_sheet(sheet_name(file))?;
        sheet.is_table = true;
        sheet.sheet.set_freeze_panes(1, 0)?;
        Ok(sheet)
    }

    /// Adds another sheet.
    ///
    /// # Errors
    /// As [`Self::add_table`].
    pub fn add_sheet(&mut self, name: &str) -> Result<SheetWriter<'_>, BookError> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(name)?;
        Ok(SheetWriter {
            sheet,
            is_table: false,
            formats: Formats::new(),
            is_example: false,
            widths: Vec::new(),
            lines: BTreeMap::new(),
        })
    }

    /// The bytes.
    ///
    /// # Errors
    /// Where they can't be made.
    pub fn finish(mut self) -> Result<Vec<u8>, BookError> {
        self.workbook.save_to_buffer()
    }
}

/// The looks of cells.
struct Formats {
    text: Format,
    header: Format,
    example: Format,
}

impl Formats {
    fn new() -> Self {
        let text = Format::new()
            .set_num_format("@")
            .set_align(FormatAlign::Top);
        let header = text
            .clone()
            .set_bold()
            .set_background_color(Color::RGB(HEADER_FILL))
            .set_border_bottom(FormatBorder::Thin);
        let example = text
            .clone()
            .set_italic()
            .set_background_color(Color::RGB(EXAMPLE_FILL));
        Self {
            text,
            header,
            example,
        }
    }
}

/// A sheet as far as it has been written. Rows and columns are counted from nought.
pub struct SheetWriter<'b> {
    sheet: &'b mut Worksheet,
    is_table: bool,
    formats: Formats,
    /// Whether the row that is being written is an example.
    is_example: bool,
    /// Of a sheet to read: how wide its columns are, and how many lines the rows have that need more than one.
    widths: Vec<f64>,
    lines: BTreeMap<usize, usize>,
}

impl SheetWriter<'_> {
    /// Writes a cell: a header on the first row of a table.
    ///
    /// # Errors
    /// Where the cell lies beyond a sheet.
    pub fn write(&mut self, row: usize, column: usize, text: &str) -> Result<(), BookError> {
        let (at_row, at_column) = position(row, column);
        if !self.is_table {
            let format = self.formats.text.clone().set_text_wrap();
            let text = within_a_cell(text);
            self.make_room(row, column, &text)?;
            self.sheet
                .write_string_with_format(at_row, at_column, text, &format)?;
            return Ok(());
        }
        if column == 0 {
            self.is_example = text.starts_with(crate::publish::table_builder::EXAMPLE);
        }
        let format = match row {
            0 => {
                let width = if column == 0 {
                    FIRST_WIDTH
                } else {
                    COLUMN_WIDTH
                };
                self.sheet.set_column_width(at_column, width)?;
                self.sheet
                    .set_column_format(at_column, &self.formats.text)?;
                &self.formats.header
            }
            _ if self.is_example => &self.formats.example,
            _ => &self.formats.text,
        };
        if !text.is_empty() {
            let text = within_a_cell(text);
            self.sheet
                .write_string_with_format(at_row, at_column, text, format)?;
        } else if self.is_example && row > 0 {
            self.sheet.write_blank(at_row, at_column, format)?;
        }
        Ok(())
    }

    /// Makes a row as high as a text needs in a column: not every program does so by itself.
    fn make_room(&mut self, row: usize, column: usize, text: &str) -> Result<(), BookError> {
        let Some(width) = self.widths.get(column) else {
            return Ok(());
        };
        let lines_of = |line: &str| (line.chars().count() as f64 / width).ceil().max(1.0) as usize;
        let lines = text.split('\n').map(lines_of).sum();
        if lines > *self.lines.get(&row).unwrap_or(&1) {
            self.lines.insert(row, lines);
            let (row, _) = position(row, column);
            self.sheet.set_row_height(row, LINE_HEIGHT * lines as f64)?;
        }
        Ok(())
    }

    /// Writes a cell once more, with a colour behind it.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn mark(
        &mut self,
        row: usize,
        column: usize,
        text: &str,
        fill: u32,
    ) -> Result<(), BookError> {
        let (row, column) = position(row, column);
        let format = self.formats.text.clone();
        let format = format.set_background_color(Color::RGB(fill));
        match within_a_cell(text) {
            text if text.is_empty() => self.sheet.write_blank(row, column, &format)?,
            text => self
                .sheet
                .write_string_with_format(row, column, text, &format)?,
        };
        Ok(())
    }

    /// # Errors
    /// As [`Self::write`].
    pub fn write_title(&mut self, row: usize, column: usize, text: &str) -> Result<(), BookError> {
        let (row, column) = position(row, column);
        self.sheet
            .write_string_with_format(row, column, text, &self.formats.header)?;
        Ok(())
    }

    /// Writes a link to a sheet, by its name, or to a cell of it, such as `observations!C12`.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn write_link(&mut self, row: usize, column: usize, to: &str) -> Result<(), BookError> {
        let (row, column) = position(row, column);
        let (sheet, cell) = to.split_once('!').unwrap_or((to, "A1"));
        let link = Url::new(format!("internal:'{sheet}'!{cell}"));
        self.sheet
            .write_url_with_text(row, column, link, to.rsplit('!').next().unwrap_or(to))?;
        Ok(())
    }

    /// Adds a comment to a cell.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn add_note(&mut self, row: usize, column: usize, text: &str) -> Result<(), BookError> {
        let (row, column) = position(row, column);
        let note = Note::new(within_a_cell(text))
            .add_author_prefix(false)
            .set_author("Inkludering 2032")
            .set_width(NOTE_WIDTH)
            .set_height(NOTE_HEIGHT);
        self.sheet.insert_note(row, column, &note)?;
        Ok(())
    }

    /// Offers what a column may hold, below its header.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn add_choice(
        &mut self,
        column: usize,
        choice: &Choice,
        municipalities: usize,
    ) -> Result<(), BookError> {
        let validation = match choice {
            Choice::Words(words) => DataValidation::new()
                .allow_list_strings(words)?
                .set_error_style(DataValidationErrorStyle::Stop),
            Choice::Ids(file) => {
                let ids = format!("={}!$A$2:$A${}", sheet_name(file), ID_ROWS + 1);
                DataValidation::new()
                    .allow_list_formula(Formula::new(ids))
                    .set_error_style(DataValidationErrorStyle::Warning)
            }
            // A code is as right as a name, and isn't on the list.
            Choice::Municipalities => {
                let names = format!("='{LISTS}'!$A$2:$A${}", municipalities + 1);
                DataValidation::new()
                    .allow_list_formula(Formula::new(names))
                    .show_error_message(false)
            }
        };
        let (_, column) = position(0, column);
        self.sheet
            .add_data_validation(1, column, LAST_ROW, column, &validation)?;
        Ok(())
    }

    /// # Errors
    /// As [`Self::write`].
    pub fn set_widths(&mut self, widths: &[f64]) -> Result<(), BookError> {
        self.widths = widths.to_vec();
        for (column, width) in widths.iter().enumerate() {
            let (_, column) = position(0, column);
            self.sheet.set_column_width(column, *width)?;
        }
        Ok(())
    }
}

/// Numbers that are too large are those of no cell, which writing it tells.
fn position(row: usize, column: usize) -> (u32, u16) {
    (
        u32::try_from(row).unwrap_or(u32::MAX),
        u16::try_from(column).unwrap_or(u16::MAX),
    )
}

/// A text that a cell can hold: not too long, and without characters that no XML has.
fn within_a_cell(text: &str) -> String {
    let is_allowed = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars().filter(is_allowed).take(MAX_CHARS).collect()
}
