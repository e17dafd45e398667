//! What two releases say otherwise beside values: definitions, sources, milestones, answers, goals and the like.

use super::counts::count_record;
use crate::document::{Change, FieldChange, Record, RecordChange, RecordCounts, Texts};
use crate::validate::Documents;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What follows from the observations, which are compared themselves.
const DERIVED: [&str; 3] = ["periods", "places", "credits"];

/// What was found, and how much of it in each table.
#[derive(Default)]
pub struct Found {
    pub records: Vec<RecordChange>,
    pub counts: BTreeMap<String, RecordCounts>,
}

/// What a record is known by, called, and about.
struct Described {
    key: Vec<String>,
    name: Texts,
    municipality: Option<String>,
}

/// The text of each field, with slashes between names.
type Fields = BTreeMap<String, String>;

/// Compares all records of two releases, table by table.
pub fn compare_records(before: &Documents, after: &Documents) -> Found {
    let mut found = Found::default();
    let (old, new) = (&before.index, &after.index);
    found.compare_release(before, after);
    found.compare("indicators", &old.indicators, &new.indicators, |it| {
        described([&it.indicator], it.name.clone(), None)
    });
    found.compare("units", &old.units, &new.units, |it| {
        described([&it.unit], it.other.clone(), None)
    });
    let (municipalities, new_municipalities) = (&old.municipalities, &new.municipalities);
    found.compare("municipalities", municipalities, new_municipalities, |it| {
        let code = &it.municipality;
        described([code], swedish(&it.name), Some(code))
    });
    found.compare("counties", &old.counties, &new.counties, |it| {
        described([&it.county], swedish(&it.name), None)
    });
    found.compare("skr_groups", &old.skr_groups, &new.skr_groups, |it| {
        described([&it.skr_group], it.name.clone(), None)
    });
    found.compare("goals", &old.goals, &new.goals, |it| {
        described([&it.goal], it.text.clone(), None)
    });
    found.compare("cohorts", &old.cohorts, &new.cohorts, |it| {
        described([&it.cohort], it.name.clone(), None)
    });
    let [old, new] = [before, after].map(|of| of.sources.as_ref().map(|it| &*it.sources));
    found.compare("sources", list(old), list(new), |it| {
        described([&it.source], swedish(&it.title), None)
    });
    let [old, new] = [before, after].map(|of| of.answers.as_ref().map(|it| &*it.questions));
    found.compare("questions", list(old), list(new), |it| {
        described([&it.question], it.text.clone(), None)
    });
    let [old, new] = [before, after].map(|of| of.answers.as_ref().map(|it| &*it.answers));
    found.compare("answers", list(old), list(new), |it| {
        let key = [&it.municipality, &it.question, &it.period];
        described(key, it.answer.clone(), Some(&it.municipality))
    });
    let [old, new] = [before, after].map(|of| of.work.as_ref().map(|it| &*it.milestones));
    found.compare("milestones", list(old), list(new), |it| {
        let key = [&it.date, &it.scope, &it.municipality, &it.source];
        described(key, it.text.clone(), Some(&it.municipality))
    });
    let [old, new] = [before, after].map(|of| of.work.as_ref().map(|it| &*it.network));
    found.compare("network", list(old), list(new), |it| {
        let key = [Some(&it.kind), Some(&it.date), it.municipality.as_ref()];
        let key = [key[0], key[1], key[2], it.role.as_ref(), it.place.get("sv")];
        let name = if it.text.is_empty() {
            &it.place
        } else {
            &it.text
        };
        described(
            key.into_iter().flatten(),
            name.clone(),
            it.municipality.as_ref(),
        )
    });
    found.compare_similar(before, after);
    let [old, new] = [before, after].map(|of| of.corrections.as_ref().map(|it| &*it.corrections));
    found.compare("corrections", list(old), list(new), |it| {
        let key = [
            Some(&it.corrected),
            it.indicator.as_ref(),
            it.municipality.as_ref(),
        ];
        let name = it.what_is_right.clone();
        described(key.into_iter().flatten(), name, it.municipality.as_ref())
    });
    let [old, new] = [before, after].map(|of| of.help.as_ref().map(|it| &*it.help));
    found.compare("help", list(old), list(new), |it| {
        described([&it.help], it.name.clone(), it.municipality.as_ref())
    });
    found
}

fn list<T>(records: Option<&[T]>) -> &[T] {
    records.unwrap_or_default()
}

fn swedish(text: &str) -> Texts {
    Texts::from([("sv".to_owned(), text.to_owned())])
}

fn described<'k>(
    key: impl IntoIterator<Item = &'k String>,
    name: Texts,
    municipality: Option<&String>,
) -> Described {
    Described {
        key: key.into_iter().cloned().collect(),
        name,
        municipality: municipality.cloned(),
    }
}

impl Found {
    /// What stands in the release's own row.
    fn compare_release(&mut self, before: &Documents, after: &Documents) {
        let [old, new] = [before, after].map(|of| {
            let index = &of.index;
            let own = serde_json::json!({
                "licence": index.licence,
                "thresholds": index.thresholds,
                "languages": index.languages,
            });
            to_fields(own)
        });
        let fields = compare_fields(&old, &new);
        if !fields.is_empty() {
            self.add(RecordChange {
                table: "release".to_owned(),
                id: after.index.release.clone(),
                change: Change::Changed,
                municipality: None,
                name: Texts::new(),
                fields,
            });
        }
    }

    /// A theme's municipalities are told of together: all of them change once a year.
    fn compare_similar(&mut self, before: &Documents, after: &Documents) {
        let [old, new] = [before, after].map(|of| of.similar.as_ref().map(|it| &*it.themes));
        self.compare("themes", list(old), list(new), |it| {
            described([&it.theme], it.name.clone(), None)
        });
        let [old, new] = [before, after].map(|of| of.similar.as_ref().map(|it| &*it.similar));
        let mut rows = Self::default();
        rows.compare("similar", list(old), list(new), |it| {
            described([&it.theme, &it.municipality], Texts::new(), None)
        });
        let mut told = BTreeSet::new();
        for mut record in rows.records {
            let theme = record.id.split(' ').next().unwrap_or_default();
            record.id = theme.to_owned();
            record.fields.clear();
            if told.insert((record.id.clone(), record.change)) {
                self.records.push(record);
            }
        }
        self.counts.append(&mut rows.counts);
    }

    /// Compares the records of a table that are known by the same key.
    fn compare<T: Serialize>(
        &mut self,
        table: &str,
        before: &[Record<T>],
        after: &[Record<T>],
        describe: impl Fn(&T) -> Described,
    ) {
        let read = |records: &[Record<T>]| -> Vec<(Described, Fields)> {
            let records = records.iter().filter_map(Record::parsed);
            let fields = |record: &T| to_fields(serde_json::to_value(record).unwrap_or_default());
            records
                .map(|record| (describe(record), fields(record)))
                .collect()
        };
        let mut old: BTreeMap<Vec<String>, Vec<(Described, Fields)>> = BTreeMap::new();
        let mut order = Vec::new();
        for (described, fields) in read(before) {
            order.push(described.key.clone());
            let same = old.entry(described.key.clone()).or_default();
            same.push((described, fields));
        }
        let mut changed = Vec::new();
        for (described, fields) in read(after) {
            let same = old.get_mut(&described.key);
            let equal = same.as_ref().and_then(|same| {
                let mut same = same.iter();
                same.position(|(_, known)| *known == fields)
            });
            match (same, equal) {
                (Some(same), Some(index)) => drop(same.remove(index)),
                _ => changed.push((described, fields)),
            }
        }
        for (described, fields) in changed {
            let same = old.get_mut(&described.key);
            let known = same.and_then(|same| (!same.is_empty()).then(|| same.remove(0)));
            let (change, fields) = match known {
                Some((_, known)) => (Change::Changed, compare_fields(&known, &fields)),
                None => (Change::Added, Vec::new()),
            };
            self.add(to_change(table, described, change, fields));
        }
        for key in order {
            for (described, _) in old.remove(&key).unwrap_or_default() {
                self.add(to_change(table, described, Change::Withdrawn, Vec::new()));
            }
        }
    }

    fn add(&mut self, record: RecordChange) {
        let counts = self.counts.entry(record.table.clone()).or_default();
        count_record(counts, &record);
        self.records.push(record);
    }
}

fn to_change(
    table: &str,
    described: Described,
    change: Change,
    fields: Vec<FieldChange>,
) -> RecordChange {
    RecordChange {
        table: table.to_owned(),
        id: described.key.join(" "),
        change,
        municipality: described.municipality,
        name: described.name,
        fields,
    }
}

fn to_fields(record: Value) -> Fields {
    let mut fields = Fields::new();
    add_fields(&mut fields, String::new(), record);
    fields
}

fn add_fields(fields: &mut Fields, name: String, value: Value) {
    let text = match value {
        Value::Object(map) => {
            for (inner, value) in map {
                let name = match &*name {
                    "" if DERIVED.contains(&&*inner) => continue,
                    "" => inner,
                    outer => format!("{outer}/{inner}"),
                };
                add_fields(fields, name, value);
            }
            return;
        }
        Value::String(text) => text,
        Value::Array(list) => {
            let texts = list.into_iter().map(|entry| match entry {
                Value::String(text) => text,
                other => other.to_string(),
            });
            texts.collect::<Vec<String>>().join(" ")
        }
        other => other.to_string(),
    };
    fields.insert(name, text);
}

fn compare_fields(before: &Fields, after: &Fields) -> Vec<FieldChange> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name));
    changed
        .map(|name| FieldChange {
            field: name.clone(),
            from: before.get(name).cloned(),
            to: after.get(name).cloned(),
        })
        .collect()
}
