//! The sheets of an XLSX, read cell by cell: a range of it may claim more cells than there is memory for.

use super::budget::Budget;
use super::cell_text::{shown_number, shows_whole_date};
use super::problems::unreadable;
use super::sheet::{OddKind, Sheet, SheetBuilder, file_of_sheet};
use super::sheet_names::{Meaning, meaning};
use crate::validate::Problem;
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Xlsx};
use std::io::Cursor;

/// The day after the last that Excel knows, 9999-12-31, as its number.
const DATES_END: f64 = 2_958_466.0;

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads all sheets that hold something.
///
/// # Errors
/// The problem of a workbook that can't be read, or is beyond a limit.
pub fn read_sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    let mut workbook: Workbook<'_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let mut budget = Budget::new();
    let mut sheets = Vec::new();
    for known in workbook.sheets_metadata().to_vec() {
        let only_first = match meaning(&known.name) {
            Meaning::Ours => continue,
            Meaning::Table => false,
            Meaning::Unknown => true,
        };
        if known.typ != SheetType::WorkSheet {
            continue;
        }
        let sheet = SheetBuilder::new(&known.name, &file_of_sheet(&known.name), &mut budget);
        sheets.extend(read_sheet(&mut workbook, sheet, &known.name, only_first)?);
    }
    Ok(sheets)
}

fn read_sheet(
    workbook: &mut Workbook<'_>,
    mut sheet: SheetBuilder<'_>,
    name: &str,
    only_first: bool,
) -> Result<Option<Sheet>, Problem> {
    let mut has_empty = false;
    {
        let mut cells = workbook
            .worksheet_cells_reader(name)
            .map_err(|error| unreadable(&error))?;
        while let Some((cell, style)) = cells
            .next_cell_with_style_id()
            .map_err(|error| unreadable(&error))?
        {
            let format = cells.styles().get(style);
            let format = format.and_then(|style| style.number_format.as_ref());
            let format = format.map_or("", |format| &*format.format_code);
            match text_of(cell.get_value(), format) {
                Some((text, kind)) => sheet.add_cell(position(cell.get_position()), text, kind)?,
                None => has_empty = true,
            }
            if only_first && !sheet.is_empty() {
                return sheet.finish();
            }
        }
    }
    if has_empty {
        add_formulas_without_result(workbook, &mut sheet, name)?;
    }
    sheet.finish()
}

/// Formulas that another program has written, and none has computed, look like empty cells.
fn add_formulas_without_result(
    workbook: &mut Workbook<'_>,
    sheet: &mut SheetBuilder<'_>,
    name: &str,
) -> Result<(), Problem> {
    let mut cells = workbook
        .worksheet_cells_reader(name)
        .map_err(|error| unreadable(&error))?;
    while let Some(cell) = cells
        .next_cell_with_formula_metadata()
        .map_err(|error| unreadable(&error))?
    {
        if cell.formula.is_some() && cell.value == DataRef::Empty {
            sheet.add_odd_cell(position(cell.pos), "=", OddKind::Formula)?;
        }
    }
    Ok(())
}

/// Row and column counted from one.
const fn position((row, column): (u32, u32)) -> (usize, usize) {
    (row as usize + 1, column as usize + 1)
}

/// What a cell shows, and what it is if it isn't a text or a number; nothing of an empty one.
fn text_of(value: &DataRef<'_>, format: &str) -> Option<(String, Option<OddKind>)> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => shown_number(*number, format),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string().to_uppercase(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTime(date) => {
            let kind = OddKind::Date {
                is_whole: shows_whole_date(format),
            };
            return Some((date_text(date), Some(kind)));
        }
        DataRef::DateTimeIso(text) => {
            let kind = OddKind::Date {
                is_whole: shows_whole_date(format),
            };
            return Some((text.clone(), Some(kind)));
        }
        DataRef::Error(error) => return Some((error.to_string(), Some(OddKind::Error))),
    };
    Some((text, None))
}

/// A day as `2019-01-01`, with its time where it has one.
fn date_text(date: &ExcelDateTime) -> String {
    let number = date.as_f64();
    if !date.is_datetime() || !(0.0..DATES_END).contains(&number) {
        return shown_number(number, "");
    }
    let (year, month, day, hours, minutes, seconds, _) = date.to_ymd_hms_milli();
    let text = format!("{year:04}-{month:02}-{day:02}");
    if (hours, minutes, seconds) == (0, 0, 0) {
        text
    } else {
        format!("{text} {hours:02}:{minutes:02}:{seconds:02}")
    }
}
