//! Whether an indicator still measures what it did in the release before: one that has got another unit or definition
//! breaks its series, and has to say so.

use crate::document::{Index, Indicator, Record, Texts, file};
use crate::validate::{Expected, Position, Problem, Rule};
use std::collections::BTreeMap;

/// The problems of indicators whose unit or definition is another than in the release before, though they name no break
/// that they didn't have then. A release that replaces one of its own name was never seen.
pub fn find_changed_measures(index: &Index, before: &Index) -> Vec<Problem> {
    if index.release == before.release {
        return Vec::new();
    }
    let old = before.indicators.iter().filter_map(Record::parsed);
    let old: BTreeMap<&str, &Indicator> = old.map(|it| (&*it.indicator, it)).collect();
    let mut problems = Vec::new();
    for (nth, record) in index.indicators.iter().enumerate() {
        let Some(new) = record.parsed() else {
            continue;
        };
        let Some(old) = old.get(&*new.indicator) else {
            continue;
        };
        if new.breaks.iter().any(|year| !old.breaks.contains(year)) {
            continue;
        }
        let mut report = |field: String, found: &str, rule| {
            problems.push(Problem {
                file: file::INDEX.into(),
                place: Position::Pointer(format!("/indicators/{nth}/{field}")),
                found: found.into(),
                expected: Expected::Rule(rule),
            });
        };
        if new.unit != old.unit {
            report("unit".to_owned(), &new.unit, Rule::UnitAsBefore);
        }
        if let Some((tag, text)) = changed_text(&new.definition, &old.definition) {
            report(format!("definition/{tag}"), text, Rule::DefinitionAsBefore);
        }
    }
    problems
}

/// The first language in which a text has other words. A text in a language that it wasn't in before is none.
fn changed_text<'t>(new: &'t Texts, old: &Texts) -> Option<(&'t str, &'t str)> {
    let changed = new.iter().find(|(tag, text)| {
        let old = old.get(*tag);
        old.is_some_and(|old| !old.split_whitespace().eq(text.split_whitespace()))
    });
    changed.map(|(tag, text)| (&**tag, &**text))
}
