//! The way back from a place in a document to the cell that a person edits, as a source map is for code.

use super::table::{Table, problem_at};
use super::tables::Tables;
use crate::validate::{Expected, Problem};
use std::collections::BTreeMap;

/// The row that a record was made from.
#[derive(Clone, Copy, Debug)]
struct Origin {
    /// The table's file name.
    table: &'static str,
    line: usize,
}

/// The lines of a series' observations, as each value has a line of its own.
#[derive(Clone, Debug, Default)]
pub struct SeriesOrigin {
    pub periods: Vec<String>,
    /// By row and period; 0 where there is no observation.
    pub rows: Vec<Vec<usize>>,
    /// By period, of each of its sources.
    pub sources: Vec<Vec<usize>>,
    /// The first line of the indicator's observations.
    pub first: usize,
}

/// The origin of each record by its document and JSON pointer, and of the values of each series.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    records: BTreeMap<(String, String), Origin>,
    series: BTreeMap<String, SeriesOrigin>,
}

impl Origins {
    /// Keeps the line that a record was made from.
    pub fn add_record(&mut self, file: &str, pointer: String, table: &Table, line: usize) {
        let origin = Origin {
            table: table.schema.file,
            line,
        };
        self.records.insert((file.to_owned(), pointer), origin);
    }

    /// Keeps the lines that a series was made from.
    pub fn add_series(&mut self, file: String, origin: SeriesOrigin) {
        self.series.insert(file, origin);
    }

    /// The problem with its place in a table; unchanged where it came from no cell. A municipality of a series stands
    /// in a row for each of its values, each of which has the problem.
    pub fn locate_in_table(&self, problem: Problem, tables: &Tables) -> Vec<Problem> {
        let Some((origin, column)) = self.find_cell(&problem.file, &problem.place, tables) else {
            return vec![problem];
        };
        let lines = self.lines_of_place(&problem.file, &problem.place);
        let expected = match problem.expected {
            Expected::Unique { first } => Expected::Unique {
                first: match self.find_cell(&problem.file, &first, tables) {
                    Some((origin, column)) => format!("{}:{column}", origin.line),
                    None => first,
                },
            },
            other => other,
        };
        let at_line = |line| {
            let expected = expected.clone();
            problem_at(origin.table, line, column, &problem.found, expected)
        };
        match lines {
            Some(lines) => lines.map(at_line).collect(),
            None => vec![at_line(origin.line)],
        }
    }

    /// The lines of all values of a series' row, where a pointer leads to the row's municipality.
    fn lines_of_place(&self, file: &str, pointer: &str) -> Option<impl Iterator<Item = usize>> {
        let row = pointer
            .strip_prefix("/rows/")?
            .strip_suffix("/municipality")?;
        let lines = self
            .series
            .get(file)?
            .rows
            .get(row.parse::<usize>().ok()?)?;
        Some(lines.iter().copied().filter(|line| *line > 0))
    }

    /// The row that a pointer leads to, and the column, counted from one.
    fn find_cell(&self, file: &str, pointer: &str, tables: &Tables) -> Option<(Origin, usize)> {
        let (origin, field) = self
            .find_observation(file, pointer)
            .or_else(|| self.find_row(file, pointer))?;
        let table = tables.by_file(origin.table)?;
        Some((origin, column_number(table, &field)))
    }

    /// The row of the innermost record that the pointer is in, and the column's name.
    fn find_row(&self, file: &str, pointer: &str) -> Option<(Origin, String)> {
        let mut above = pointer;
        loop {
            let key = (file.to_owned(), above.to_owned());
            if let Some(origin) = self.records.get(&key) {
                let list = above.split('/').nth(1).unwrap_or_default();
                let field = match pointer.get(above.len() + 1..) {
                    // An indicator's periods are those of its observations.
                    None if above.contains("/periods/") => "period",
                    field => field.unwrap_or_default(),
                };
                return Some((*origin, column_name(list, field)));
            }
            above = &above[..above.rfind('/')?];
        }
    }

    /// The row of the observation that a pointer into a series leads to, and the column's name.
    fn find_observation(&self, file: &str, pointer: &str) -> Option<(Origin, String)> {
        let series = self.series.get(file)?;
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        let in_period = |name: &str| {
            let name = name.replace("~1", "/").replace("~0", "~");
            name.parse()
                .ok()
                .or_else(|| series.periods.iter().position(|period| *period == name))
        };
        let (line, field) = match parts[..] {
            ["rows", row, field, period, ref language @ ..] => {
                let lines = series.rows.get(row.parse::<usize>().ok()?)?;
                let by_name = matches!(field, "states" | "status" | "notes" | "year_inferred");
                let index = if by_name {
                    let name = period.replace("~1", "/").replace("~0", "~");
                    series.periods.iter().position(|known| *known == name)?
                } else {
                    in_period(period)?
                };
                (*lines.get(index)?, [&[field], language].concat().join("/"))
            }
            ["rows", row, ref field @ ..] => {
                let lines = series.rows.get(row.parse::<usize>().ok()?)?;
                let first = lines.iter().copied().find(|line| *line > 0)?;
                (first, field.join("/"))
            }
            ["sources", period, nth] => {
                let lines = series.sources.get(period.parse::<usize>().ok()?)?;
                let line = *lines.get(nth.parse::<usize>().ok()?)?;
                (line, "source".to_owned())
            }
            ref field => (series.first, field.join("/")),
        };
        let origin = Origin {
            table: super::table_schemas::OBSERVATIONS.file,
            line,
        };
        Some((origin, column_name("rows", &field)))
    }
}

/// The name of the column that a field was made from.
fn column_name(list: &str, field: &str) -> String {
    let name = match (list, field) {
        ("", "licence/name") => "licence",
        ("", "licence/url") => "licence_url",
        ("", "thresholds/persons") => "minimum_persons",
        ("", "thresholds/pupils") => "minimum_pupils",
        ("", "thresholds/respondents") => "minimum_respondents",
        ("", "thresholds/uncertain_respondents") => "uncertain_respondents",
        ("counties", "name") => "county_name",
        ("goals", "target") => "value",
        ("cohorts", members) if members.starts_with("members") => "indicator",
        ("rows", "values") => "value",
        ("rows", "states") => "state",
        ("rows", notes) if notes.starts_with("notes") => return notes.replacen("notes", "note", 1),
        ("skr_groups", name) if name.starts_with("name") => {
            return name.replacen("name", "skr_group", 1);
        }
        (_, field) => field,
    };
    name.to_owned()
}

/// The number of a field's column, counted from one: `name/en` is the column `name_en`, `breaks/1` is `breaks`.
fn column_number(table: &Table, field: &str) -> usize {
    let mut parts = field.split('/');
    let first = parts.next().unwrap_or_default();
    let second = parts.next().unwrap_or_default();
    table
        .column(&format!("{first}_{second}"))
        .or_else(|| table.column(first))
        .map_or(1, |index| index + 1)
}
