//! What a release says otherwise than the one before it, value by value and record by record.

mod counts;
mod groups;
mod records;
mod texts;
mod values;

pub use texts::{changes_text, diff_text};

use crate::document::{
    ChangeCounts, Changes, FORMAT, IndicatorChanges, MunicipalityChanges, Record, RecordCounts,
    Revision, ValueCounts,
};
use crate::validate::Documents;
use counts::{add_counts, count_event, count_record};
use groups::Groups;
use std::collections::BTreeMap;
use values::{Event, Key, Statements, collect_statements, compare_statements};

/// So many revisions are told one by one: with them the file stays under a megabyte.
const MOST_LISTED: usize = 8_000;

/// Compares a release with the one before it; with none before, it says that it is the first.
pub fn compare_releases(before: Option<&Documents>, after: &Documents) -> Changes {
    let changes = Changes {
        format: FORMAT,
        release: after.index.release.clone(),
        date: after.index.date.clone(),
        before: before.map(|before| before.index.release.clone()),
        ..Changes::default()
    };
    match before {
        Some(before) => find_changes(changes, before, after),
        None => changes,
    }
}

fn find_changes(mut changes: Changes, before: &Documents, after: &Documents) -> Changes {
    let [old, new] = [before, after].map(collect_statements);
    let mut by_municipality: BTreeMap<String, MunicipalityChanges> = BTreeMap::new();
    for (indicator, evidence) in indicators_in_order(before, after, &old, &new) {
        let nothing = Statements::new();
        let [old, new] = [&old, &new].map(|all| all.get(indicator).unwrap_or(&nothing));
        let events = compare_statements(old, new);
        let counts = add_events(&mut changes, indicator, &events);
        if counts == ValueCounts::default() {
            continue;
        }
        for (key, event) in &events {
            let counts = of_municipality(&mut by_municipality, key.municipality);
            count_event(&mut counts.values, event);
        }
        changes.indicators.push(IndicatorChanges {
            indicator: indicator.to_owned(),
            evidence: evidence.to_owned(),
            values: counts,
        });
        add_counts(&mut changes.counts.values, counts);
    }
    let found = records::compare_records(before, after);
    for record in &found.records {
        let of_its_own = record.table != "municipalities";
        if let Some(code) = record.municipality.as_deref().filter(|_| of_its_own) {
            let counts = of_municipality(&mut by_municipality, code);
            count_record(&mut counts.records, record);
        }
    }
    changes.counts = ChangeCounts {
        records: found.counts,
        ..changes.counts
    };
    changes.records = found.records;
    changes.municipalities = by_municipality.into_values().collect();
    changes
}

/// Every indicator with a value, with its evidence: those of the new index in its order, then those that are there no
/// more.
fn indicators_in_order<'d>(
    before: &'d Documents,
    after: &'d Documents,
    old: &BTreeMap<&'d str, Statements<'d>>,
    new: &BTreeMap<&'d str, Statements<'d>>,
) -> Vec<(&'d str, &'d str)> {
    let mut ids: Vec<(&str, &str)> = Vec::new();
    for index in [&after.index, &before.index] {
        for indicator in index.indicators.iter().filter_map(Record::parsed) {
            let id = indicator.indicator.as_str();
            let has_values = old.contains_key(id) || new.contains_key(id);
            if has_values && !ids.iter().any(|(known, _)| *known == id) {
                ids.push((id, &indicator.evidence));
            }
        }
    }
    ids
}

/// Adds what happened to an indicator's values to the lists.
fn add_events(
    changes: &mut Changes,
    indicator: &str,
    events: &[(Key<'_>, Event<'_>)],
) -> ValueCounts {
    let mut counts = ValueCounts::default();
    let [mut added, mut withdrawn, mut revised, mut annotated] =
        [(); 4].map(|()| Groups::default());
    for (key, event) in events {
        count_event(&mut counts, event);
        match event {
            Event::Added => added.add(key),
            Event::Withdrawn => withdrawn.add(key),
            Event::Revised(_) => revised.add(key),
            Event::Annotated => annotated.add(key),
        }
    }
    changes.added.extend(added.into_groups(indicator));
    changes.withdrawn.extend(withdrawn.into_groups(indicator));
    changes.annotated.extend(annotated.into_groups(indicator));
    if changes.revised.len() + counts.revised > MOST_LISTED {
        let together = revised.into_groups(indicator);
        changes.revised_together.extend(together);
    } else {
        let revisions = events.iter();
        let revisions = revisions.filter_map(|(key, event)| to_revision(indicator, key, event));
        changes.revised.extend(revisions);
    }
    counts
}

fn to_revision(indicator: &str, key: &Key<'_>, event: &Event<'_>) -> Option<Revision> {
    let Event::Revised(told) = event else {
        return None;
    };
    let [from, to] = &**told;
    Some(Revision {
        indicator: indicator.to_owned(),
        municipality: key.municipality.to_owned(),
        period: key.period.to_owned(),
        breakdown: key.breakdown.map(str::to_owned),
        area: key.area.map(str::to_owned),
        from: from.to_document(),
        to: to.to_document(),
    })
}

fn of_municipality<'m>(
    all: &'m mut BTreeMap<String, MunicipalityChanges>,
    code: &str,
) -> &'m mut MunicipalityChanges {
    all.entry(code.to_owned())
        .or_insert_with(|| MunicipalityChanges {
            municipality: code.to_owned(),
            values: ValueCounts::default(),
            records: RecordCounts::default(),
        })
}
