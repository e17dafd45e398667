//! Makes records of rows, and keeps the problems and the origin of each record on the way.

use super::origins::Origins;
use super::place_names::PlaceNames;
use super::row_reader::{NumberForm, RowReader};
use super::table::{Row, Table};
use super::tables::Tables;
use crate::document::{Record, file};
use crate::validate::{Expected, Problem};
use std::collections::BTreeMap;

/// What is kept while the tables become documents.
pub struct ReleaseBuilder<'t> {
    pub tables: &'t Tables,
    pub problems: Vec<Problem>,
    pub origins: Origins,
    municipalities: PlaceNames<'t>,
    /// The decimals of each indicator by its id.
    pub decimals: BTreeMap<String, u8>,
    /// The evidence of each indicator by its id.
    pub evidence: BTreeMap<&'t str, &'t str>,
    /// The unit of each indicator by its id.
    pub units: BTreeMap<&'t str, &'t str>,
    /// The observations of each indicator by its id, in the order of the table, in which they stand together.
    pub observations: BTreeMap<&'t str, &'t [Row]>,
}

impl<'t> ReleaseBuilder<'t> {
    pub fn new(tables: &'t Tables) -> Self {
        let indicators = &tables.indicators;
        let by_indicator = |name: &str| -> BTreeMap<&'t str, &'t str> {
            let cell = |row| {
                let id = indicators.cell(row, "indicator");
                (id, indicators.cell(row, name))
            };
            indicators.rows.iter().map(cell).collect()
        };
        let decimals = by_indicator("decimals")
            .into_iter()
            .filter_map(|(id, cell)| Some((id.to_owned(), cell.parse().ok()?)))
            .collect();
        Self {
            tables,
            problems: Vec::new(),
            origins: Origins::default(),
            municipalities: PlaceNames::new(tables),
            decimals,
            evidence: by_indicator("evidence"),
            units: by_indicator("unit"),
            observations: observations_by_indicator(&tables.observations),
        }
    }

    /// The id of the release; empty where its table has no row.
    pub fn release_id(&self) -> String {
        let table = &self.tables.release;
        let row = table.rows.first();
        row.map_or_else(String::new, |row| table.cell(row, "release").to_owned())
    }

    /// How an indicator's numbers are read.
    pub fn number_form(&self, indicator: &str) -> NumberForm {
        NumberForm {
            decimals: self.decimals.get(indicator).copied().unwrap_or_default(),
            is_percent: self.units.get(indicator) == Some(&"percent"),
        }
    }

    /// The years in which an indicator's series breaks.
    pub fn breaks(&self, indicator: &str) -> Vec<i16> {
        let table = &self.tables.indicators;
        let row = (table.rows.iter()).find(|row| table.cell(row, "indicator") == indicator);
        let cell = row.map_or("", |row| table.cell(row, "breaks"));
        let years = cell.split_whitespace();
        years.filter_map(|year| year.parse().ok()).collect()
    }

    /// Whether an indicator's unit counts people.
    pub fn counts_people(&self, indicator: &str) -> bool {
        let table = &self.tables.units;
        let unit = self.units.get(indicator).copied().unwrap_or_default();
        (table.rows.iter())
            .any(|row| table.cell(row, "unit") == unit && !table.cell(row, "counts").is_empty())
    }

    /// Reads the cells of a row, with problems going to the builder's own.
    pub fn read_row(&mut self, table: &'t Table, row: &'t Row) -> RowReader<'_> {
        RowReader {
            table,
            row,
            problems: &mut self.problems,
        }
    }

    /// The code of a municipality, given by code or name; anything else as it stands, for validation to report.
    pub fn municipality_code<'c>(&self, cell: &'c str) -> &'c str
    where
        't: 'c,
    {
        self.municipalities.code(cell).unwrap_or(cell)
    }

    /// What was read for names that aren't the exact ones.
    pub fn notices(&self) -> Vec<Problem> {
        self.municipalities.notices(self.tables)
    }

    /// Makes a record of each row of a table.
    pub fn read_records<T>(
        &mut self,
        table: &'t Table,
        file: &str,
        list: &str,
        mut record: impl FnMut(&mut RowReader<'_>) -> T,
    ) -> Vec<Record<T>> {
        let mut records = Vec::with_capacity(table.rows.len());
        for (index, row) in table.rows.iter().enumerate() {
            self.origins
                .add_record(file, format!("/{list}/{index}"), table, row.line);
            records.push(Record::Parsed(record(&mut self.read_row(table, row))));
        }
        records
    }

    /// Makes a list of the index of records, each given with the line of the row that it was made from.
    pub fn ordered_records<T>(
        &mut self,
        list: &str,
        table: &Table,
        records: Vec<(usize, T)>,
    ) -> Vec<Record<T>> {
        let records = records.into_iter().enumerate();
        records
            .map(|(index, (line, record))| {
                let pointer = format!("/{list}/{index}");
                self.origins.add_record(file::INDEX, pointer, table, line);
                Record::Parsed(record)
            })
            .collect()
    }

    /// Reports that a table has no rows.
    pub fn report_no_rows(&mut self, table: &Table) {
        let problem = table.problem_at(2, 1, "", Expected::Text);
        self.problems.push(problem);
    }

    /// Reports each row whose code has another name than in a row above.
    pub fn check_same_name(&mut self, table: &Table, code: &str, name: &str) {
        let mut names: BTreeMap<&str, &str> = BTreeMap::new();
        for row in &table.rows {
            let found = table.cell(row, name);
            let first = *names.entry(table.cell(row, code)).or_insert(found);
            if first != found {
                let expected = Expected::SameAs {
                    file: table.file.clone(),
                    value: first.into(),
                };
                self.problems
                    .push(table.problem(row, name, found, expected));
            }
        }
    }

    /// The codes of the municipalities whose value is yes, by indicator.
    pub fn members(&self) -> BTreeMap<String, Vec<String>> {
        let table = &self.tables.observations;
        let value = table.column("value");
        let mut members: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in &table.rows {
            if table.cell(row, value) == "yes" {
                let code = self.municipality_code(table.cell(row, "municipality"));
                let indicator = table.cell(row, "indicator").to_owned();
                members.entry(indicator).or_default().push(code.to_owned());
            }
        }
        for codes in members.values_mut() {
            codes.sort();
            codes.dedup();
        }
        members
    }
}

/// The rows of each indicator, by its id: sorted as they are, they stand together.
fn observations_by_indicator(table: &Table) -> BTreeMap<&str, &[Row]> {
    let indicator = table.column("indicator");
    let together = table
        .rows
        .chunk_by(|one, other| indicator.cell_of(one) == indicator.cell_of(other));
    together
        .filter_map(|rows| Some((indicator.cell_of(rows.first()?), rows)))
        .collect()
}
