//! A copy of tables as a workbook, with a colour and a comment at each cell that something is wrong with, and a list.

use super::check::LocatedProblem;
use super::grids::Grid;
use super::location::cell_name;
use super::table::Row;
use super::template::{Book, BookError, ERROR_FILL, NOTICE_FILL, SheetWriter};
use super::workbook::{PROBLEMS, sheet_name};
use crate::validate::Severity;
use crate::wording::problem::found_and_expected;
use crate::wording::{Messages, fill, format_count};
use std::collections::{BTreeMap, HashMap};

/// The most comments of a copy: a spreadsheet opens more only slowly. The colour and the list go on.
const MAX_NOTES: usize = 5_000;

/// The most links of a sheet, which are Excel's own, and the most problems of the list.
const MAX_LINKS: usize = 65_000;
const MAX_LISTED: usize = 100_000;

/// The most problems that one comment tells of.
const MAX_IN_NOTE: usize = 5;

const WIDTHS: [f64; 4] = [12.0, 18.0, 10.0, 110.0];

/// A copy, and how many of its cells are marked.
#[derive(Debug)]
pub struct Annotated {
    pub bytes: Vec<u8>,
    pub cells: usize,
}

/// Writes a copy of tables with what is wrong with them.
///
/// # Errors
/// Where the workbook can't be written.
pub fn annotate(
    grids: &[Grid],
    problems: &[LocatedProblem],
    messages: &Messages,
) -> Result<Annotated, BookError> {
    let mut book = Book::new();
    add_list(&mut book, grids, problems, messages)?;
    let mut by_cell: HashMap<(&str, usize, usize), Vec<&LocatedProblem>> = HashMap::new();
    for located in problems {
        let (line, column) = located.problem.place.line_and_column();
        if line > 0 {
            let cell = (&*located.problem.file, line, column);
            by_cell.entry(cell).or_default().push(located);
        }
    }
    let (mut cells, mut notes) = (0, 0);
    for grid in grids {
        let mut sheet = book.add_table(grid.schema.file)?;
        for (index, row) in grid.rows.iter().enumerate() {
            write_row(&mut sheet, index, row)?;
        }
        let rows = rows_by_line(grid);
        // In their order, as a hash has none of its own.
        let of_table = by_cell
            .iter()
            .filter(|((file, ..), _)| *file == grid.schema.file);
        let of_table: BTreeMap<_, _> = of_table.collect();
        for ((_, line, column), found) in of_table {
            let Some(&index) = rows.get(line) else {
                continue;
            };
            let column = column.saturating_sub(1);
            let text = grid.rows.get(index).and_then(|row| row.cell(column));
            sheet.mark(index, column, text.unwrap_or_default(), fill_of(found))?;
            cells += 1;
            if notes < MAX_NOTES {
                notes += 1;
                sheet.add_note(index, column, &note_text(found, messages))?;
            }
        }
    }
    let bytes = book.finish()?;
    Ok(Annotated { bytes, cells })
}

fn write_row(sheet: &mut SheetWriter<'_>, index: usize, row: &Row) -> Result<(), BookError> {
    row.cells()
        .enumerate()
        .try_for_each(|(column, cell)| sheet.write(index, column, cell))
}

/// The row of the copy, counted from nought, by the line that it was read from.
fn rows_by_line(grid: &Grid) -> HashMap<usize, usize> {
    let rows = grid.rows.iter().enumerate();
    rows.map(|(index, row)| (row.line, index)).collect()
}

fn fill_of(problems: &[&LocatedProblem]) -> u32 {
    let severities = problems.iter().map(|located| located.problem.severity());
    match severities.min() {
        Some(Severity::Error) => ERROR_FILL,
        _ => NOTICE_FILL,
    }
}

fn note_text(problems: &[&LocatedProblem], messages: &Messages) -> String {
    let told = problems.iter().take(MAX_IN_NOTE);
    let mut lines: Vec<String> = told
        .map(|located| found_and_expected(messages, &located.problem))
        .collect();
    if problems.len() > MAX_IN_NOTE {
        let n = format_count(messages, problems.len() - MAX_IN_NOTE);
        let more = messages.terminal.template.more;
        lines.push(fill(more, &[("n", &n)]));
    }
    lines.join("\n\n")
}

/// All problems, each with a link to its cell of the copy.
fn add_list(
    book: &mut Book,
    grids: &[Grid],
    problems: &[LocatedProblem],
    messages: &Messages,
) -> Result<(), BookError> {
    let texts = &messages.terminal.template;
    let mut list = book.add_sheet(PROBLEMS)?;
    list.set_widths(&WIDTHS)?;
    let titles = [texts.kind, texts.sheet, texts.cell, texts.what];
    for (column, title) in titles.into_iter().enumerate() {
        list.write_title(0, column, title)?;
    }
    let rows: HashMap<&str, HashMap<usize, usize>> = grids
        .iter()
        .map(|grid| (grid.schema.file, rows_by_line(grid)))
        .collect();
    for (index, located) in problems.iter().take(MAX_LISTED).enumerate() {
        let problem = &located.problem;
        let row = index + 1;
        let kind = match problem.severity() {
            Severity::Error => texts.error,
            Severity::Warning => texts.warning,
            Severity::Note => texts.notice,
        };
        let sheet = sheet_name(&problem.file);
        list.write(row, 0, kind)?;
        list.write(row, 1, sheet)?;
        let (line, column) = problem.place.line_and_column();
        let index = rows.get(&*problem.file).and_then(|rows| rows.get(&line));
        if let Some(index) = index {
            let cell = cell_name(index + 1, column);
            if row <= MAX_LINKS {
                list.write_link(row, 2, &format!("{sheet}!{cell}"))?;
            } else {
                list.write(row, 2, &cell)?;
            }
        }
        list.write(row, 3, &found_and_expected(messages, problem))?;
    }
    Ok(())
}
