//! Secondary disclosure: a single withheld value that can be worked out, as its total and all other parts are shown
//! (A. Hundepool and others, Statistical Disclosure Control, 2012, chapter 4).

use super::problem::{Expected, Position, Problem, Rule};
use crate::document::{SeriesDocument, file};
use crate::model::{Dataset, Observation, Row, Series, Unit, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Reports each withheld value that its total and the other parts of it give away: Sweden and all municipalities, or
/// everyone in a place and all groups of one kind, such as women and men.
pub(super) fn check_given_away(
    problems: &mut Vec<Problem>,
    dataset: &Dataset,
    documents: &[SeriesDocument],
    all: &[Series],
) {
    for series in all {
        let indicator = (dataset.indicators.iter()).find(|known| known.id == series.indicator);
        let document =
            (documents.iter()).find(|known| *known.indicator == *series.indicator.as_str());
        let (Some(indicator), Some(document)) = (indicator, document) else {
            continue;
        };
        if !adds_up(&indicator.unit) {
            continue;
        }
        for (nth, period) in document.periods.iter().enumerate() {
            let mut told = BTreeSet::new();
            for sum in sums(series, dataset) {
                if let Some(row) = sum.given_away(nth)
                    && told.insert((row.place, row.breakdown.clone()))
                {
                    problems.push(problem(document, row, period));
                }
            }
        }
    }
}

/// Whether values of a unit can be added up: not shares, rates, years or words.
fn adds_up(unit: &Unit) -> bool {
    let is_rate = unit.id.contains('/') || unit.id.split(' ').any(|word| word == "per");
    !unit.is_percent() && !is_rate && !matches!(&*unit.id, "year" | "years" | "text")
}

/// Rows that add up to another.
struct Sum<'s> {
    total: &'s Row,
    parts: Vec<&'s Row>,
}

impl<'s> Sum<'s> {
    /// The only withheld row among total and parts, where all others are known in a period.
    fn given_away(&self, period: usize) -> Option<&'s Row> {
        let mut withheld = None;
        for row in self.parts.iter().chain([&self.total]) {
            match row.cells.get(period)?.as_ref().map(value)? {
                Value::Known(_) | Value::NotApplicable => {}
                Value::Withheld(_) if withheld.is_none() => withheld = Some(*row),
                Value::Withheld(_) | Value::NoInformation(_) => return None,
            }
        }
        withheld
    }
}

const fn value(observation: &Observation) -> &Value {
    &observation.value
}

/// All sums among the rows of a series.
fn sums<'s>(series: &'s Series, dataset: &Dataset) -> Vec<Sum<'s>> {
    let mut by_breakdown: BTreeMap<Option<&str>, Vec<&Row>> = BTreeMap::new();
    let mut by_place: BTreeMap<_, Vec<&Row>> = BTreeMap::new();
    for row in &series.rows {
        let breakdown = row.breakdown.as_deref();
        by_breakdown.entry(breakdown).or_default().push(row);
        by_place.entry(row.place).or_default().push(row);
    }
    let mut sums = Vec::new();
    for rows in by_breakdown.into_values() {
        let (nation, parts): (Vec<&Row>, Vec<&Row>) =
            rows.into_iter().partition(|row| row.place.is_sweden());
        if let [total] = nation[..]
            && parts.len() == dataset.municipalities.len()
        {
            sums.push(Sum { total, parts });
        }
    }
    for rows in by_place.into_values() {
        let Some(total) = rows.iter().find(|row| row.breakdown.is_none()) else {
            continue;
        };
        let mut by_kind: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in &rows {
            if let Some(breakdown) = row.breakdown.as_deref() {
                let kind = breakdown.split(':').next().unwrap_or(breakdown);
                by_kind.entry(kind).or_default().push(row);
            }
        }
        let of_several = by_kind.into_values().filter(|parts| parts.len() > 1);
        sums.extend(of_several.map(|parts| Sum { total, parts }));
    }
    sums
}

fn problem(document: &SeriesDocument, row: &Row, period: &str) -> Problem {
    let code = row.place.to_string();
    let nth = document.rows.iter().position(|record| {
        record.parsed().is_some_and(|known| {
            known.municipality == code && known.breakdown.as_deref() == row.breakdown.as_deref()
        })
    });
    let period = crate::document::escape_pointer(period);
    Problem {
        file: file::indicator(&document.indicator).into(),
        place: Position::Pointer(format!("/rows/{}/states/{period}", nth.unwrap_or_default())),
        found: "withheld".into(),
        expected: Expected::Rule(Rule::GivenAway),
    }
}
