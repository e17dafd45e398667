//! A workbook as sheets of text: each cell as the spreadsheet shows it, within limits that no file gets past.

mod archive;
mod budget;
mod cell_text;
mod ods;
mod problems;
mod sheet;
mod sheet_names;
mod xlsx;

pub use sheet::{OddCell, OddKind, Sheet};
pub use sheet_names::{LISTS, PROBLEMS, READ_FIRST, sheet_name, table_of_sheet};

use crate::validate::{Problem, TableRequirement};
use archive::{Kind, open};
use problems::problem_of_workbook;
use std::panic::catch_unwind;

/// The first bytes of a workbook of Excel before 2007, and of one with a password.
const OLD_OR_LOCKED: &[u8] = b"\xd0\xcf\x11\xe0";

/// Reads all sheets that hold something: tables whole, of others no more than that they are there.
///
/// # Errors
/// The problem of a workbook that can't be read at all, or is beyond a limit.
pub fn read_workbook(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    if bytes.starts_with(OLD_OR_LOCKED) {
        return Err(problem_of_workbook("", TableRequirement::NoPassword));
    }
    match open(bytes)? {
        // The reader doesn't expect every fault that a file can have, and stops the program at some.
        (Kind::Xlsx, _) => catch_unwind(|| xlsx::read_sheets(bytes))
            .unwrap_or_else(|_| Err(problem_of_workbook("", TableRequirement::ReadableWorkbook))),
        (Kind::Ods, mut archive) => ods::read_sheets(&mut archive),
    }
}
