//! Reads the cells of one row, and reports those that aren't of their kind.

use super::decimal;
use super::number_cells::expected_number;
use super::spreadsheet_damage::{MadeDate, find_date_for_period};
use super::table::{Row, Table};
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

impl RowReader<'_> {
    /// The text of a cell.
    pub fn text(&self, name: &str) -> String {
        self.table.cell(self.row, name).to_owned()
    }

    /// Whether nothing stands in a cell.
    pub fn is_empty(&self, name: &str) -> bool {
        self.table.cell(self.row, name).is_empty()
    }

    /// The text of a cell; `None` where it is empty.
    pub fn optional_text(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|cell| !cell.is_empty())
    }

    /// A text in each language whose cell isn't empty.
    pub fn texts(&self, name: &str) -> Texts {
        self.table
            .languages(name)
            .filter_map(|tag| {
                let cell = self.table.cell(self.row, &format!("{name}_{tag}"));
                (!cell.is_empty()).then(|| (tag.to_owned(), cell.to_owned()))
            })
            .collect()
    }

    /// A whole number; 0 where the cell is none, as the problem stops the publication anyway.
    pub fn whole_number<T: std::str::FromStr + Default>(&mut self, name: &str) -> T {
        self.parse_cell(name, Expected::WholeNumber)
    }

    /// A year, as [`Self::whole_number`].
    pub fn year(&mut self, name: &str) -> i16 {
        self.parse_cell(name, Expected::Year)
    }

    fn parse_cell<T: std::str::FromStr + Default>(&mut self, name: &str, expected: Expected) -> T {
        let cell = self.text(name);
        let number = decimal::normalise(&cell).unwrap_or_default();
        number.parse().unwrap_or_else(|_| {
            let expected = match expected_number(&cell) {
                Expected::Number => expected,
                damaged => damaged,
            };
            self.report(name, &cell, expected);
            T::default()
        })
    }

    /// The text of a cell with a period. What a spreadsheet has made a date of is reported; anything else that is no
    /// period is left for validation to judge.
    pub fn period(&mut self, name: &str) -> String {
        let cell = self.text(name);
        if Period::parse(&cell).is_none()
            && let Some(date) = find_date_for_period(&cell)
        {
            let meant = TableRequirement::PeriodNotDate(MadeDate::period(date));
            self.report(name, &cell, Expected::Table(meant));
        }
        cell
    }

    /// Whether the cell is `yes`; an empty one is a no.
    pub fn flag(&mut self, name: &str) -> bool {
        let cell = self.text(name);
        if !matches!(&*cell, "" | "yes") {
            let expected = Expected::OneOf {
                words: vec!["yes"],
                nearest: None,
            };
            self.report(name, &cell, expected);
        }
        cell == "yes"
    }

    /// A number as a scaled integer, rounded once; `None` where the cell is empty or no number.
    pub fn scaled_number(&mut self, name: &str, form: NumberForm) -> Option<i64> {
        let cell = self.table.cell(self.row, name);
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
        self.problems
            .push(self.table.problem(self.row, name, cell, expected));
        scaled
    }

    /// Reports a cell that isn't empty though it has no use for such an indicator.
    pub fn expect_empty(&mut self, name: &str) {
        if let Some(cell) = self.optional_text(name) {
            self.report(name, &cell, Expected::Table(TableRequirement::Empty));
        }
    }

    /// Reports a cell.
    pub fn report(&mut self, name: &str, found: &str, expected: Expected) {
        let problem = self.table.problem(self.row, name, found, expected);
        self.problems.push(problem);
    }
}
