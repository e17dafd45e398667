//! Sources that a reader couldn't find: without an address, or without the date that they are said to have.

use crate::publish::table::Table;
use crate::validate::{Advice, Expected, Problem};

/// The sources without an address, and those without a date but for those that are said to have none.
pub fn find_sources_without_origin(sources: &Table) -> Vec<Problem> {
    let mut problems = Vec::new();
    for row in &sources.rows {
        let is_empty = |name| sources.cell(row, name).is_empty();
        let mut advise = |column, advice| {
            let id = sources.cell(row, "source");
            problems.push(sources.problem(row, column, id, Expected::advice(advice)));
        };
        if is_empty("url") {
            advise("url", Advice::Address);
        }
        if is_empty("published") && sources.cell(row, "dating") != "undated" {
            advise("published", Advice::Date);
        }
    }
    problems
}
