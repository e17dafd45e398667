//! Units of a place's facts over time: where one year counts something else than the year before, the series breaks.

use super::problem::{Expected, Position, Problem, Rule};
use crate::document::{Fact, WorkDocument, file};
use crate::model::{Dataset, Indicator, Period};
use std::collections::BTreeMap;

/// What the facts of a series have in common.
type Key<'f> = (&'f str, &'f str, Option<&'f str>);

/// Reports each fact whose unit isn't that of the fact of the year before, where the indicator has no break between
/// them.
pub(super) fn check_units_over_time(
    problems: &mut Vec<Problem>,
    dataset: &Dataset,
    work: &WorkDocument,
) {
    let mut series: BTreeMap<Key<'_>, Vec<(i16, usize, &Fact)>> = BTreeMap::new();
    for (nth, record) in work.facts.iter().enumerate() {
        let Some(fact) = record.parsed() else {
            continue;
        };
        if let Some(period) = Period::parse(&fact.period) {
            let key = (&*fact.indicator, &*fact.municipality, fact.area.as_deref());
            let facts = series.entry(key).or_default();
            facts.push((period.end_year(), nth, fact));
        }
    }
    for ((id, ..), mut facts) in series {
        let known = (dataset.indicators.iter()).find(|known| known.id.as_str() == id);
        let Some(indicator) = known else {
            continue;
        };
        facts.sort_by_key(|(year, nth, _)| (*year, *nth));
        for (earlier, later) in facts.iter().zip(facts.iter().skip(1)) {
            if changes_unit(indicator, earlier, later) {
                problems.push(Problem {
                    file: file::WORK.into(),
                    place: Position::Pointer(format!("/facts/{}/unit", later.1)),
                    found: unit(indicator, later.2).into(),
                    expected: Expected::Rule(Rule::BreakOfUnit),
                });
            }
        }
    }
}

/// Whether the unit is another in a later year, without a break.
fn changes_unit(
    indicator: &Indicator,
    (year, _, earlier): &(i16, usize, &Fact),
    (later_year, _, later): &(i16, usize, &Fact),
) -> bool {
    year < later_year
        && unit(indicator, earlier) != unit(indicator, later)
        && !indicator.has_break_between(*year, *later_year)
}

fn unit<'f>(indicator: &'f Indicator, fact: &'f Fact) -> &'f str {
    fact.unit.as_deref().unwrap_or(&indicator.unit.id)
}
