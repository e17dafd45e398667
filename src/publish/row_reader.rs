//! Reads the cells of one row; a problem for each that isn't of its kind.

use super::table::{Row, Table};
use crate::document::Texts;
use crate::validate::{Expected, Problem, TableRequirement};

/// One row of a table, and where its problems go.
pub struct RowReader<'t> {
    pub table: &'t Table,
    pub row: &'t Row,
    pub problems: &'t mut Vec<Problem>,
}

impl RowReader<'_> {
    pub fn text(&self, name: &str) -> String {
        self.table.cell(self.row, name).to_owned()
    }

    /// `None` of an empty cell.
    pub fn optional_text(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|cell| !cell.is_empty())
    }

    /// A text in the languages whose cells aren't empty.
    pub fn texts(&self, name: &str) -> Texts {
        self.table
            .languages(name)
            .filter_map(|tag| {
                let cell = self.table.cell(self.row, &format!("{name}_{tag}"));
                (!cell.is_empty()).then(|| (tag.to_owned(), cell.to_owned()))
            })
            .collect()
    }

    /// A whole number. Nought where there is none: the problem stops the publication.
    pub fn whole_number<T: std::str::FromStr + Default>(&mut self, name: &str) -> T {
        self.parse_cell(name, Expected::WholeNumber)
    }

    pub fn year(&mut self, name: &str) -> i16 {
        self.parse_cell(name, Expected::Year)
    }

    fn parse_cell<T: std::str::FromStr + Default>(&mut self, name: &str, expected: Expected) -> T {
        let cell = self.text(name);
        cell.parse().unwrap_or_else(|_| {
            self.report(name, &cell, expected);
            T::default()
        })
    }

    /// `yes`, or an empty cell for no.
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

    /// A number as a scaled integer, rounded once; `None` of an empty cell or of something else.
    pub fn scaled_number(&mut self, name: &str, decimals: u8) -> Option<i64> {
        let cell = self.optional_text(name)?;
        let scaled = super::decimal::parse(&cell)
            .and_then(|number| super::decimal::to_scaled(number, decimals));
        if scaled.is_none() {
            self.report(name, &cell, Expected::Number);
        }
        scaled
    }

    /// A cell that isn't used for such an indicator.
    pub fn expect_empty(&mut self, name: &str) {
        if let Some(cell) = self.optional_text(name) {
            self.report(name, &cell, Expected::Table(TableRequirement::Empty));
        }
    }

    pub fn report(&mut self, name: &str, found: &str, expected: Expected) {
        let problem = self.table.problem(self.row, name, found, expected);
        self.problems.push(problem);
    }
}
