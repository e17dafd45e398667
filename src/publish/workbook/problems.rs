//! Problems of a workbook as a whole, which stand at no cell of it.

use crate::validate::{Expected, Position, Problem, TableRequirement};
use std::fmt::Display;

/// A problem of a workbook as a whole.
pub fn problem_of_workbook(found: &str, requirement: TableRequirement) -> Problem {
    Problem {
        file: "".into(),
        place: Position::Whole,
        found: found.into(),
        expected: Expected::Table(requirement),
    }
}

/// The problem of a workbook that its reader doesn't take.
pub fn unreadable(message: &dyn Display) -> Problem {
    problem_of_workbook(&message.to_string(), TableRequirement::ReadableWorkbook)
}
