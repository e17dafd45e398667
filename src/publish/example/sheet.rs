//! A table that is made in memory: the columns of its schema, written as CSV.

use super::super::formula_guard::guard;
use super::super::table_schemas::{ORDER, ORDERED, TableSchema};
use csv::Writer;
use std::io;

/// The rows of one table.
pub struct Sheet {
    schema: TableSchema,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    pub const fn new(schema: TableSchema) -> Self {
        Self {
            schema,
            rows: Vec::new(),
        }
    }

    /// Adds a row, in which columns that aren't named are empty. A name that is no column is a bug here.
    pub fn add_row(&mut self, cells: &[(&str, &str)]) {
        debug_assert!(
            cells
                .iter()
                .all(|(name, _)| self.schema.columns.contains(name)),
            "{cells:?}"
        );
        let cell = |name: &&str| {
            let named = cells.iter().find(|(known, _)| known == name);
            named.map_or_else(String::new, |(_, cell)| (*cell).to_owned())
        };
        self.rows
            .push(self.schema.columns.iter().map(cell).collect());
    }

    pub const fn file(&self) -> &'static str {
        self.schema.file
    }

    /// As CSV, with the order of the rows where the table has one.
    ///
    /// # Errors
    /// Never, as it is written to memory.
    pub fn to_csv(&self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::from_writer(Vec::new());
        let is_ordered = ORDERED.contains(&self.schema.file);
        let columns = self.schema.columns.iter().copied();
        writer.write_record(columns.chain(is_ordered.then_some(ORDER)))?;
        for (index, row) in self.rows.iter().enumerate() {
            let position = is_ordered.then(|| (index + 1).to_string());
            let cells = row.iter().chain(&position);
            writer.write_record(cells.map(|cell| guard(cell).into_owned()))?;
        }
        writer.into_inner().map_err(|error| error.into_error())
    }
}
