//! How many values and rows a release has fewer and more than the one before, so that what was lost on the way is
//! seen.

use crate::document::{Record, SeriesDocument};
use crate::validate::Documents;
use std::collections::{BTreeMap, BTreeSet};

/// Of what values or rows are fewer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// The values of an indicator, by its id.
    Values(String),
    /// The rows of a table, by its file name.
    Rows(&'static str),
}

/// Something that a release has less of than the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    pub of: Counted,
    /// How many of those that were there are there no more.
    pub lost: usize,
    /// How many are there that weren't.
    pub gained: usize,
}

/// What each is known by, whatever it says.
type Keys = BTreeMap<Counted, BTreeSet<Vec<String>>>;

/// Counts what is lost between two releases.
pub fn count_losses(before: &Documents, after: &Documents) -> Vec<Loss> {
    let (before, after) = (keys(before), keys(after));
    let nothing = BTreeSet::new();
    before
        .into_iter()
        .filter_map(|(of, old)| {
            let new = after.get(&of).unwrap_or(&nothing);
            let lost = old.difference(new).count();
            let gained = new.difference(&old).count();
            (lost > 0).then_some(Loss { of, lost, gained })
        })
        .collect()
}

fn keys(documents: &Documents) -> Keys {
    let index = &documents.index;
    let mut keys = Keys::new();
    let mut add = |of: Counted, key: Vec<&String>| {
        let key = key.into_iter().cloned().collect();
        keys.entry(of).or_default().insert(key);
    };
    for it in parsed(&index.units) {
        add(Counted::Rows("units.csv"), vec![&it.unit]);
    }
    for it in parsed(&index.municipalities) {
        add(Counted::Rows("municipalities.csv"), vec![&it.municipality]);
    }
    for it in parsed(&index.indicators) {
        add(Counted::Rows("indicators.csv"), vec![&it.indicator]);
    }
    for it in parsed(&index.cohorts) {
        add(Counted::Rows("cohorts.csv"), vec![&it.cohort]);
    }
    for it in parsed(&index.goals) {
        add(Counted::Rows("goals.csv"), vec![&it.goal]);
    }
    let empty = String::new();
    if let Some(work) = &documents.work {
        for it in parsed(&work.facts) {
            let area = it.area.as_ref().unwrap_or(&empty);
            let key = vec![&it.municipality, &it.period, area, &it.source];
            add(Counted::Values(it.indicator.clone()), key);
        }
        for it in parsed(&work.milestones) {
            let key = vec![&it.date, &it.scope, &it.municipality, &it.source];
            add(Counted::Rows("milestones.csv"), key);
        }
        for it in parsed(&work.network) {
            let municipality = it.municipality.as_ref().unwrap_or(&empty);
            let role = it.role.as_ref().unwrap_or(&empty);
            let place = it.place.get("sv").unwrap_or(&empty);
            let key = vec![&it.kind, &it.date, municipality, role, place];
            add(Counted::Rows("network.csv"), key);
        }
    }
    if let Some(sources) = &documents.sources {
        for it in parsed(&sources.sources) {
            add(Counted::Rows("sources.csv"), vec![&it.source]);
        }
    }
    if let Some(answers) = &documents.answers {
        for it in parsed(&answers.questions) {
            add(Counted::Rows("questions.csv"), vec![&it.question]);
        }
        for it in parsed(&answers.answers) {
            let key = vec![&it.municipality, &it.question, &it.period];
            add(Counted::Rows("answers.csv"), key);
        }
    }
    if let Some(similar) = &documents.similar {
        for it in parsed(&similar.themes) {
            add(Counted::Rows("themes.csv"), vec![&it.theme]);
        }
        for it in parsed(&similar.similar) {
            let key = vec![&it.municipality, &it.theme];
            add(Counted::Rows("similar.csv"), key);
        }
    }
    for series in &documents.series {
        add_values(series, &mut add);
    }
    keys
}

/// Adds each value of a series, and each state that says why there is none.
fn add_values(series: &SeriesDocument, add: &mut impl FnMut(Counted, Vec<&String>)) {
    let empty = String::new();
    for row in parsed(&series.rows) {
        let breakdown = row.breakdown.as_ref().unwrap_or(&empty);
        for (period, value) in series.periods.iter().zip(&row.values) {
            if value.is_some() || row.states.contains_key(period) {
                let of = Counted::Values(series.indicator.clone());
                add(of, vec![&row.municipality, breakdown, period]);
            }
        }
    }
}

fn parsed<T>(records: &[Record<T>]) -> impl Iterator<Item = &T> {
    records.iter().filter_map(Record::parsed)
}
