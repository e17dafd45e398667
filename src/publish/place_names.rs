//! Municipalities that rows name rather than give by code, and what was read for a name that isn't the exact one.

use super::table::Table;
use super::tables::Tables;
use crate::validate::{Expected, Problem, forms_of_place_name};
use std::collections::{BTreeMap, HashMap};

/// The municipalities by name.
#[derive(Debug)]
pub struct PlaceNames<'t> {
    /// Code by exact name.
    exact: BTreeMap<&'t str, &'t str>,
    /// Code and name by the name's plain form; none where two have the same.
    plain: HashMap<String, Option<(&'t str, &'t str)>>,
}

impl<'t> PlaceNames<'t> {
    pub fn new(tables: &'t Tables) -> Self {
        let exact = tables.municipality_codes();
        let mut plain = HashMap::new();
        for (&name, &code) in &exact {
            let form = forms_of_place_name(name).into_iter().next();
            plain
                .entry(form.unwrap_or_default())
                .and_modify(|known| *known = None)
                .or_insert(Some((code, name)));
        }
        Self { exact, plain }
    }

    /// The code of the municipality that a cell names; `None` where it names none.
    pub fn code(&self, cell: &str) -> Option<&'t str> {
        if is_code(cell) {
            return None;
        }
        self.exact
            .get(cell)
            .copied()
            .or_else(|| Some(self.find_plain(cell)?.0))
    }

    /// The code and the name that are read for a name that isn't the exact one.
    fn find_plain(&self, cell: &str) -> Option<(&'t str, &'t str)> {
        let forms = forms_of_place_name(cell);
        forms.iter().find_map(|form| *self.plain.get(form)?)
    }

    /// What was read for each name that isn't the exact one, for the publisher to see.
    pub fn notices(&self, tables: &Tables) -> Vec<Problem> {
        let of_table = |table: &Table| -> Vec<Problem> {
            if table.schema.file == tables.municipalities.schema.file {
                return Vec::new();
            }
            let rows = table.rows.iter();
            let municipality = table.column("municipality");
            rows.filter_map(|row| {
                let found = table.cell(row, municipality);
                if is_code(found) || self.exact.contains_key(found) {
                    return None;
                }
                let (code, name) = self.find_plain(found)?;
                let expected = Expected::ReadAs(format!("{code} {name}"));
                Some(table.problem(row, municipality, found, expected))
            })
            .collect()
        };
        tables.all().into_iter().flat_map(of_table).collect()
    }
}

/// Whether a cell holds a code, as nearly all do, or nothing: no name is digits alone.
fn is_code(cell: &str) -> bool {
    cell.bytes().all(|byte| byte.is_ascii_digit())
}
