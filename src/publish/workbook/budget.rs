//! How much text a workbook may still give: a few bytes of it can stand for the same text in a million cells.

use super::problems::problem_of_workbook;
use crate::validate::{Problem, TableRequirement};

/// The most bytes of all rows, as they are kept in memory.
const MAX_TEXT: usize = 256_000_000;

/// What a row takes beside its text.
const ROW_BYTES: usize = 128;
const CELL_BYTES: usize = 8;

/// What is left of the limit.
pub struct Budget(usize);

impl Budget {
    pub const fn new() -> Self {
        Self(MAX_TEXT)
    }

    /// Takes what a row needs.
    ///
    /// # Errors
    /// The problem, where it isn't there any more.
    pub fn take(&mut self, cells: &[String]) -> Result<(), Problem> {
        let text: usize = cells.iter().map(|cell| cell.len() + CELL_BYTES).sum();
        match self.0.checked_sub(text + ROW_BYTES) {
            Some(left) => {
                self.0 = left;
                Ok(())
            }
            None => Err(problem_of_workbook(
                "",
                TableRequirement::TextAtMost(MAX_TEXT),
            )),
        }
    }
}
