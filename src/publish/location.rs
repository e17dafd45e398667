//! Where a problem stands, as whoever mends it finds the place: a line of a text, or a cell of a workbook.

use rust_xlsxwriter::utility::column_number_to_name;
use std::fmt;
use std::sync::Arc;

/// A place in a file. Lines, rows and columns are counted from one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    /// The file as a whole.
    File,
    Text {
        line: u32,
        column: u32,
    },
    /// A sheet of a workbook as a whole.
    Sheet(Arc<str>),
    Cell {
        sheet: Arc<str>,
        row: u32,
        column: u32,
    },
}

impl Location {
    pub const fn line(&self) -> usize {
        match self {
            Self::Text { line, .. } | Self::Cell { row: line, .. } => *line as usize,
            Self::File | Self::Sheet(_) => 0,
        }
    }

    pub const fn column(&self) -> usize {
        match self {
            Self::Text { column, .. } | Self::Cell { column, .. } => *column as usize,
            Self::File | Self::Sheet(_) => 0,
        }
    }

    pub fn sheet(&self) -> Option<&str> {
        match self {
            Self::Sheet(sheet) | Self::Cell { sheet, .. } => Some(sheet),
            Self::File | Self::Text { .. } => None,
        }
    }

    /// The cell as a spreadsheet names it, `C12`.
    pub fn cell(&self) -> Option<String> {
        match self {
            Self::Cell { .. } => Some(cell_name(self.line(), self.column())),
            Self::File | Self::Text { .. } | Self::Sheet(_) => None,
        }
    }
}

/// `12:3` of a text, `observations!C12` of a workbook; nothing of a file.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => Ok(()),
            Self::Text { line, column } => write!(f, "{line}:{column}"),
            Self::Sheet(sheet) => f.write_str(sheet),
            Self::Cell { sheet, .. } => {
                write!(f, "{sheet}!{}", cell_name(self.line(), self.column()))
            }
        }
    }
}

/// The name of a cell, row and column counted from one: `C12`.
pub fn cell_name(row: usize, column: usize) -> String {
    let column = u16::try_from(column.saturating_sub(1)).unwrap_or(u16::MAX);
    format!("{}{row}", column_number_to_name(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_as_its_program_shows_it() {
        let cell = Location::Cell {
            sheet: "observations".into(),
            row: 12,
            column: 3,
        };
        let text = Location::Text {
            line: 12,
            column: 3,
        };
        for (place, expected) in [
            (cell, "observations!C12"),
            (text, "12:3"),
            (Location::Sheet("themes".into()), "themes"),
            (Location::File, ""),
        ] {
            assert_eq!(place.to_string(), expected);
        }
        assert_eq!(cell_name(1, 27), "AA1");
    }
}
