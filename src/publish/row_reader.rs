//! Reads the cells of one row, and reports those that aren't of their kind.

use super::decimal;
use super::number_cells::expected_number;
use super::spreadsheet_damage::{MadeDate, find_date_for_period};
use super::table::{ColumnKey, Row, Table};
use crate::document::Texts;
use crate::model::Period;
use crate::validate::{Expected, Problem, TableRequirement};

/// How an indicator's numbers are read.
#[derive(Clone, Copy, Debug, Default)]
pub struct NumberForm {
    pub decimals: u8,
    /// Whether a per cent sign may follow.
    pub is_percent: bool,
}

/// One row of a table, and where its problems are reported.
pub struct RowReader<'t> {
    pub table: &'t Table,
    pub row: &'t Row,
    pub problems: &'t mut Vec<Problem>,
}

impl<'t> RowReader<'t> {
    /// The text of a cell.
    pub fn text(&self, column: impl ColumnKey) -> String {
        self.table.cell(self.row, column).to_owned()
    }

    /// Whether nothing stands in a cell.
    pub fn is_empty(&self, column: impl ColumnKey) -> bool {
        self.table.cell(self.row, column).is_empty()
    }

    /// The text of a cell; `None` where it is empty.
    pub fn optional_text(&self, column: impl ColumnKey) -> Option<String> {
        Some(self.text(column)).filter(|cell| !cell.is_empty())
    }

    /// A text in each language whose cell isn't empty.
    pub fn texts(&self, name: &str) -> Texts {
        self.table
            .languages(name)
            .filter_map(|tag| {
                let cell = self.table.cell(self.row, &*format!("{name}_{tag}"));
                (!cell.is_empty()).then(|| (tag.to_owned(), cell.to_owned()))
            })
            .collect()
    }

    /// A whole number; 0 where the cell is none, as the problem stops the publication anyway.
    pub fn whole_number<T: std::str::FromStr + Default>(&mut self, column: impl ColumnKey) -> T {
        self.parse_cell(column, Expected::WholeNumber)
    }

    /// A year, as [`Self::whole_number`].
    pub fn year(&mut self, name: &str) -> i16 {
        self.parse_cell(name, Expected::Year)
    }

    fn parse_cell<T: std::str::FromStr + Default>(
        &mut self,
        column: impl ColumnKey,
        expected: Expected,
    ) -> T {
        let cell = self.table.cell(self.row, column);
        let number = decimal::normalise(cell).unwrap_or_default();
        number.parse().unwrap_or_else(|_| {
            let expected = match expected_number(cell) {
                Expected::Number => expected,
                damaged => damaged,
            };
            self.report(column, cell, expected);
            T::default()
        })
    }

    /// The text of a cell with a period. What a spreadsheet has made a date of is reported; anything else that is no
    /// period is left for validation to judge.
    pub fn period(&mut self, column: impl ColumnKey) -> String {
        let cell = self.table.cell(self.row, column);
        if Period::parse(cell).is_none()
            && let Some(date) = find_date_for_period(cell)
        {
            let meant = TableRequirement::PeriodNotDate(MadeDate::period(date));
            self.report(column, cell, Expected::Table(meant));
        }
        cell.to_owned()
    }

    /// Whether the cell is `yes`; an empty one is a no.
    pub fn flag(&mut self, column: impl ColumnKey) -> bool {
        let cell = self.table.cell(self.row, column);
        if !matches!(cell, "" | "yes") {
            let expected = Expected::OneOf {
                words: ["yes"].into(),
                nearest: None,
            };
            self.report(column, cell, expected);
        }
        cell == "yes"
    }

    /// A number as a scaled integer, rounded once; `None` where the cell is empty or no number.
    pub fn scaled_number(&mut self, column: impl ColumnKey, form: NumberForm) -> Option<i64> {
        let cell = self.table.cell(self.row, column);
        if cell.is_empty() {
            return None;
        }
        let number = decimal::parse(cell);
        let scaled = number.and_then(|number| decimal::to_scaled(number, form.decimals));
        let expected = match scaled {
            None => expected_number(cell),
            Some(_) if cell.ends_with('%') && !form.is_percent => {
                Expected::Table(TableRequirement::WithoutPercentSign)
            }
            Some(_) => return scaled,
        };
        self.report(column, cell, expected);
        scaled
    }

    /// Reports a cell that isn't empty though it has no use for such an indicator.
    pub fn expect_empty(&mut self, column: impl ColumnKey) {
        let cell = self.table.cell(self.row, column);
        if !cell.is_empty() {
            self.report(column, cell, Expected::Table(TableRequirement::Empty));
        }
    }

    /// Reports a cell.
    pub fn report(&mut self, column: impl ColumnKey, found: &str, expected: Expected) {
        let problem = self.table.problem(self.row, column, found, expected);
        self.problems.push(problem);
    }
}
