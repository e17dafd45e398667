//! Breaks in a series that nothing explains: readers see the line stop and aren't told why.

use crate::publish::tables::Tables;
use crate::validate::{Advice, Expected, Problem};
use std::collections::HashSet;

/// The breaks whose year neither the indicator's caution nor the note of a value in that year speaks of.
pub fn find_unexplained_breaks(tables: &Tables) -> Vec<Problem> {
    let (indicators, observations) = (&tables.indicators, &tables.observations);
    let noted: HashSet<(&str, &str)> = (observations.rows.iter())
        .filter(|row| !observations.cell(row, "note_sv").is_empty())
        .map(|row| {
            let year = observations.cell(row, "period").get(..4);
            (
                observations.cell(row, "indicator"),
                year.unwrap_or_default(),
            )
        })
        .collect();
    let mut problems = Vec::new();
    for row in &indicators.rows {
        let id = indicators.cell(row, "indicator");
        let caution = indicators.cell(row, "caution_sv");
        for year in indicators.cell(row, "breaks").split_whitespace() {
            if !caution.contains(year) && !noted.contains(&(id, year)) {
                let expected = Expected::advice(Advice::BreakExplained);
                problems.push(indicators.problem(row, "breaks", year, expected));
            }
        }
    }
    problems
}
