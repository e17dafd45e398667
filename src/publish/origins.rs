//! The way back from a place in a document to the cell that a person edits, as a source map is for code.

use super::table::{ColumnKey, Table};
use super::tables::Tables;
use crate::validate::{Expected, Position, Problem};
use std::collections::HashMap;

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
    records: HashMap<String, HashMap<String, Origin>>,
    series: HashMap<String, SeriesOrigin>,
}

impl Origins {
    /// Keeps the line that a record was made from.
    pub fn add_record(&mut self, file: &str, pointer: String, table: &Table, line: usize) {
        let origin = Origin {
            table: table.schema.file,
            line,
        };
        match self.records.get_mut(file) {
            Some(records) => drop(records.insert(pointer, origin)),
            None => {
                drop((self.records).insert(file.to_owned(), HashMap::from([(pointer, origin)])))
            }
        }
    }

    /// Keeps the lines that a series was made from.
    pub fn add_series(&mut self, file: String, origin: SeriesOrigin) {
        self.series.insert(file, origin);
    }

    /// The problem with its place in a table; unchanged where it came from no cell. A municipality of a series stands
    /// in a row for each of its values, each of which has the problem.
    pub fn locate_in_table(&self, problem: Problem, tables: &Tables) -> Vec<Problem> {
        let (file, pointer) = (&*problem.file, problem.place.pointer());
        let Some((table, line, column)) = self.find_cell(file, pointer, tables) else {
            return vec![problem];
        };
        let lines = self.lines_of_place(file, pointer);
        let expected = match problem.expected {
            Expected::Unique { first } => Expected::Unique {
                first: match self.find_cell(file, first.pointer(), tables) {
                    Some((_, line, column)) => Position::at(line, column),
                    None => first,
                },
            },
            other => other,
        };
        let at_line = |line| table.problem_at(line, column, &problem.found, expected.clone());
        match lines {
            Some(lines) => lines.map(at_line).collect(),
            None => vec![at_line(line)],
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

    /// The table, the line and the column, both counted from one, that a pointer leads to.
    fn find_cell<'t>(
        &self,
        file: &str,
        pointer: &str,
        tables: &'t Tables,
    ) -> Option<(&'t Table, usize, usize)> {
        let (origin, field) = self
            .find_observation(file, pointer)
            .or_else(|| self.find_row(file, pointer))?;
        let table = tables.by_file(origin.table)?;
        Some((table, origin.line, field.column_number(table)))
    }

    /// The row of the innermost record that the pointer is in, and the column.
    fn find_row<'p>(&self, file: &str, pointer: &'p str) -> Option<(Origin, Field<'p>)> {
        let records = self.records.get(file)?;
        let mut above = pointer;
        loop {
            if let Some(origin) = records.get(above) {
                let list = above.split('/').nth(1).unwrap_or_default();
                let field = match pointer.get(above.len() + 1..) {
                    // An indicator's periods are those of its observations.
                    None if above.contains("/periods/") => Field("period", ""),
                    within => {
                        let mut parts = within.unwrap_or_default().split('/');
                        let [first, second] = [(); 2].map(|()| parts.next().unwrap_or_default());
                        Field::of(list, first, second)
                    }
                };
                return Some((*origin, field));
            }
            above = &above[..above.rfind('/')?];
        }
    }

    /// The row of the observation that a pointer into a series leads to, and the column.
    fn find_observation<'p>(&self, file: &str, pointer: &'p str) -> Option<(Origin, Field<'p>)> {
        let series = self.series.get(file)?;
        let mut parts = pointer.split('/').skip(1);
        let parts: [Option<&'p str>; 5] = [(); 5].map(|()| parts.next());
        let lines = |row: &str| series.rows.get(row.parse::<usize>().ok()?);
        let (line, first, second) = match parts {
            [Some("rows"), Some(row), Some(field), Some(period), language] => {
                let line = *lines(row)?.get(series.period_index(field, period)?)?;
                (line, field, language.unwrap_or_default())
            }
            [Some("rows"), Some(row), field, ..] => {
                let first = lines(row)?.iter().copied().find(|line| *line > 0)?;
                (first, field.unwrap_or_default(), "")
            }
            [Some("sources"), Some(period), Some(nth), None, _] => {
                let lines = series.sources.get(period.parse::<usize>().ok()?)?;
                (*lines.get(nth.parse::<usize>().ok()?)?, "source", "")
            }
            [first, second, ..] => {
                let [first, second] = [first, second].map(Option::unwrap_or_default);
                (series.first, first, second)
            }
        };
        let origin = Origin {
            table: super::table_schemas::OBSERVATIONS.file,
            line,
        };
        Some((origin, Field::of("rows", first, second)))
    }
}

impl SeriesOrigin {
    /// The index of a period, which fields that are told by period name, and lists count.
    fn period_index(&self, field: &str, period: &str) -> Option<usize> {
        let name = period.replace("~1", "/").replace("~0", "~");
        let by_name = || self.periods.iter().position(|known| *known == name);
        match field {
            "states" | "status" | "notes" | "year_inferred" => by_name(),
            _ => period.parse().ok().or_else(by_name),
        }
    }
}

/// What a column was made of in a document: a field, and within it a language or a number.
#[derive(Clone, Copy)]
struct Field<'p>(&'p str, &'p str);

impl<'p> Field<'p> {
    /// By what the column is named, which a few fields aren't.
    fn of(list: &str, first: &'p str, second: &'p str) -> Self {
        match (list, first, second) {
            ("", "licence", "name") => Self("licence", ""),
            ("", "thresholds", "persons") => Self("minimum_persons", ""),
            ("", "thresholds", "pupils") => Self("minimum_pupils", ""),
            ("", "thresholds", "respondents") => Self("minimum_respondents", ""),
            ("", "thresholds", "uncertain_respondents") => Self("uncertain_respondents", ""),
            ("counties", "name", _) => Self("county_name", ""),
            ("goals", "target", _) => Self("value", ""),
            ("cohorts", "members", _) => Self("indicator", ""),
            ("rows", "values", _) => Self("value", ""),
            ("rows", "states", _) => Self("state", ""),
            ("rows", "notes", language) => Self("note", language),
            ("skr_groups", "name", language) => Self("skr_group", language),
            _ => Self(first, second),
        }
    }

    /// The number of its column, counted from one: `name/en` is the column `name_en`, `breaks/1` is `breaks`.
    fn column_number(self, table: &Table) -> usize {
        let Self(first, second) = self;
        let index = match second {
            "" => None,
            _ => format!("{first}_{second}").as_str().index_in(table),
        };
        let index = index.or_else(|| first.index_in(table));
        index.map_or(1, |index| index + 1)
    }
}
