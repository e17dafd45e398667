//! A sheet's rows as they are read, cell by cell.

use super::budget::Budget;
use super::sheet_names::sheet_name;
use crate::publish::table::{Row, problem_at};
use crate::publish::table_builder::{MAX_COLUMNS, MAX_ROWS};
use crate::validate::{Expected, Problem, TableRequirement};

/// A sheet with its rows that aren't empty, in order.
#[derive(Debug)]
pub struct Sheet {
    pub name: String,
    pub rows: Vec<Row>,
    pub odd_cells: Vec<OddCell>,
}

/// A cell that isn't a text or a number. Row and column are counted from one.
#[derive(Debug)]
pub struct OddCell {
    pub row: usize,
    pub column: usize,
    pub found: String,
    pub kind: OddKind,
}

/// What it is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OddKind {
    /// A date; whether the sheet shows all of it, and not only a month or a day.
    Date { is_whole: bool },
    /// A formula that nothing has computed.
    Formula,
    /// A formula that came to nothing, as `#N/A`.
    Error,
}

/// A sheet as far as it has been read.
pub struct SheetBuilder<'b> {
    /// The name that problems are reported by.
    file: String,
    sheet: Sheet,
    row: usize,
    cells: Vec<String>,
    budget: &'b mut Budget,
}

impl<'b> SheetBuilder<'b> {
    pub fn new(name: &str, file: &str, budget: &'b mut Budget) -> Self {
        let sheet = Sheet {
            name: name.to_owned(),
            rows: Vec::new(),
            odd_cells: Vec::new(),
        };
        Self {
            file: file.to_owned(),
            sheet,
            row: 0,
            cells: Vec::new(),
            budget,
        }
    }

    pub const fn is_empty(&self) -> bool {
        self.sheet.rows.is_empty() && self.cells.is_empty()
    }

    /// Adds a cell. Row and column are counted from one.
    ///
    /// # Errors
    /// The problem of a cell beyond a limit.
    pub fn add_cell(
        &mut self,
        (row, column): (usize, usize),
        text: String,
        kind: Option<OddKind>,
    ) -> Result<(), Problem> {
        let is_beyond = |requirement| {
            let expected = Expected::Table(requirement);
            Err(problem_at(&*self.file, row, column, "", expected))
        };
        if column > MAX_COLUMNS {
            return is_beyond(TableRequirement::Columns(MAX_COLUMNS));
        }
        if row > MAX_ROWS {
            return is_beyond(TableRequirement::Rows(MAX_ROWS));
        }
        if row != self.row {
            self.end_row()?;
            self.row = row;
        }
        if let Some(kind) = kind {
            self.add_odd_cell((row, column), &text, kind)?;
        }
        if self.cells.len() < column {
            self.cells.resize(column, String::new());
        }
        if let Some(cell) = self.cells.get_mut(column - 1) {
            *cell = text;
        }
        Ok(())
    }

    /// Notes what a cell is.
    ///
    /// # Errors
    /// As [`Self::add_cell`].
    pub fn add_odd_cell(
        &mut self,
        (row, column): (usize, usize),
        text: &str,
        kind: OddKind,
    ) -> Result<(), Problem> {
        let found = text.to_owned();
        self.budget.take(std::slice::from_ref(&found))?;
        self.sheet.odd_cells.push(OddCell {
            row,
            column,
            found,
            kind,
        });
        Ok(())
    }

    /// Ends the row that cells were added to.
    fn end_row(&mut self) -> Result<(), Problem> {
        if self.cells.is_empty() {
            return Ok(());
        }
        self.budget.take(&self.cells)?;
        let cells = self.cells.iter().map(String::as_str);
        self.sheet.rows.push(Row::new(self.row, cells));
        self.cells.clear();
        Ok(())
    }

    /// The sheet; `None` of an empty one.
    ///
    /// # Errors
    /// As [`Self::add_cell`].
    pub fn finish(mut self) -> Result<Option<Sheet>, Problem> {
        self.end_row()?;
        let mut sheet = self.sheet;
        // Spreadsheets write rows in order; another program may not.
        sheet.rows.sort_by_key(|row| row.line);
        Ok((!sheet.rows.is_empty()).then_some(sheet))
    }
}

/// The name of the file that a sheet's problems are reported by: its table's, or its own.
pub fn file_of_sheet(name: &str) -> String {
    let table = super::sheet_names::table_of_sheet(name);
    table.map_or_else(
        || sheet_name(name).to_owned(),
        |table| table.file.to_owned(),
    )
}
