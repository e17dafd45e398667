//! What a release says otherwise than the one before, in sentences: for its notes, the terminal and the feeds.

use super::messages::Messages;
use super::messages::changes::ChangesMessages;
use super::number::{fill_plural, format_number, format_value};
use super::outcome::group_name;
use super::statement::state_text;
use super::template::fill;
use crate::document::{
    Change, Changes, Correction, FieldChange, Index, Indicator, Record, RecordChange, RecordCounts,
    Revision, Texts, ToldValue, ValueCounts, ValueGroup,
};
use crate::model::{
    Area, Language, NoInformation, Number, Period, Place, Text, Unit, Value, Withheld,
};
use std::collections::BTreeMap;

/// So many places are named; more are counted.
const MOST_NAMED: usize = 6;

/// What ids are called: as in the release, and for what is there no more as in the one before.
#[derive(Debug, Default)]
pub struct Names<'d> {
    indicators: BTreeMap<&'d str, &'d Indicator>,
    units: BTreeMap<&'d str, Unit>,
    municipalities: BTreeMap<&'d str, &'d str>,
}

impl<'d> Names<'d> {
    /// The names of some releases, those of the first before those of the others.
    pub fn new(indexes: &[&'d Index]) -> Self {
        let mut names = Self::default();
        for index in indexes {
            for it in index.indicators.iter().filter_map(Record::parsed) {
                names.indicators.entry(&it.indicator).or_insert(it);
            }
            for it in index.units.iter().filter_map(Record::parsed) {
                names.units.entry(&it.unit).or_insert_with(|| Unit {
                    id: it.unit.as_str().into(),
                    counts: None,
                    one: to_text(&it.one),
                    other: to_text(&it.other),
                });
            }
            for it in index.municipalities.iter().filter_map(Record::parsed) {
                let code = it.municipality.as_str();
                names.municipalities.entry(code).or_insert(&it.name);
            }
        }
        names
    }

    /// The name of an indicator, or else its id.
    pub fn indicator(&self, messages: &Messages, id: &str) -> String {
        let indicator = self.indicators.get(id);
        indicator.map_or_else(|| id.to_owned(), |it| in_language(messages, &it.name))
    }

    /// The name of an indicator, with the group of people or the area that a value of it is about.
    pub fn part(
        &self,
        messages: &Messages,
        id: &str,
        breakdown: Option<&str>,
        area: Option<&str>,
    ) -> String {
        let group = breakdown.map(|breakdown| group_name(messages, breakdown));
        let area = area.map(|id| {
            let area = Area::ALL.into_iter().find(|area| area.id() == id);
            area.map_or(id, |area| messages.area(area)).to_owned()
        });
        let parts = std::iter::once(self.indicator(messages, id))
            .chain(group)
            .chain(area);
        parts.collect::<Vec<String>>().join(", ")
    }

    /// The name of a place, or else its code.
    pub fn place(&self, messages: &Messages, code: &str) -> String {
        if code == Place::SWEDEN.to_string() {
            return messages.common.sweden.to_owned();
        }
        let name = self.municipalities.get(code).copied();
        name.unwrap_or(code).to_owned()
    }

    /// What was told of an indicator: a value with its unit, or why there is none.
    fn value(&self, messages: &Messages, indicator: &str, told: &ToldValue) -> String {
        let Some(value) = &told.value else {
            return state(told.state.as_deref())
                .and_then(|state| state_text(messages, &state))
                .map_or_else(|| told.state.clone().unwrap_or_default(), str::to_owned);
        };
        let own = self.indicators.get(indicator).map(|it| it.unit.as_str());
        let unit = told.unit.as_deref().or(own).unwrap_or_default();
        let text = match (&**value, value.parse::<Number>(), self.units.get(unit)) {
            ("yes", ..) => messages.statement.yes.to_owned(),
            ("no", ..) => messages.statement.no.to_owned(),
            (_, Ok(_), _) if unit == "year" => value.clone(),
            (_, Ok(number), Some(unit)) => format_value(messages, unit, number),
            (_, Ok(number), None) => format_number(messages, number),
            (text, Err(_), _) => text.to_owned(),
        };
        let interval = match (&told.low, &told.high) {
            (Some(low), Some(high)) => format!(" ({low}–{high})"),
            _ => String::new(),
        };
        match &*told.status {
            "" => format!("{text}{interval}"),
            status => format!("{text}{interval} ({})", status_word(messages, status)),
        }
    }
}

/// A text of the data; in Swedish where the language lacks it.
pub fn in_language(messages: &Messages, texts: &Texts) -> String {
    messages.text(&to_text(texts)).into_owned()
}

fn to_text(texts: &Texts) -> Text {
    let swedish = texts.get("sv").map_or("", String::as_str);
    let others = texts.iter().filter(|(tag, _)| *tag != "sv");
    others.fold(Text::new(swedish), |text, (tag, other)| {
        text.with(Language::new(tag), other)
    })
}

fn status_word<'t>(messages: &Messages, status: &'t str) -> &'t str {
    let names = &messages.export.statuses;
    match status {
        "estimated" => names.estimated,
        "second-hand" => names.second_hand,
        "promised" => names.promised,
        "planned" => names.planned,
        "assigned" => names.assigned,
        "unverified" => names.unverified,
        other => other,
    }
}

fn state(word: Option<&str>) -> Option<Value> {
    Some(match word? {
        "none found" => Value::NoInformation(NoInformation::NoneFound),
        "not measured" => Value::NoInformation(NoInformation::NotMeasured),
        "not applicable" => Value::NotApplicable,
        "withheld" => Value::Withheld(Withheld::TooFewPeople),
        _ => return None,
    })
}

/// What there is of changes, a line for the values and one for each table; what is the first, or has none, says so.
pub fn count_lines(messages: &Messages, changes: &Changes) -> Vec<String> {
    let texts = &messages.terminal.changes;
    if changes.before.is_none() {
        return vec![texts.first.to_owned()];
    }
    let values = value_counts(messages, changes.counts.values);
    let tables = changes.counts.records.iter();
    let tables = tables.map(|(table, counts)| {
        let counts = record_counts(messages, *counts);
        let table = table_name(messages, table);
        fill(texts.of_table, &[("table", table), ("counts", &counts)])
    });
    let lines: Vec<String> = Some(values)
        .filter(|values| !values.is_empty())
        .into_iter()
        .chain(tables)
        .collect();
    if lines.is_empty() {
        return vec![texts.nothing.to_owned()];
    }
    lines
}

/// `290 new values, 3 revised values`; empty where nothing has changed.
pub fn value_counts(messages: &Messages, counts: ValueCounts) -> String {
    let texts = &messages.terminal.changes.values;
    join_counts(
        messages,
        &[
            (counts.added, &texts.added),
            (counts.revised, &texts.revised),
            (counts.withdrawn, &texts.withdrawn),
            (counts.annotated, &texts.annotated),
        ],
    )
}

/// `3 new, 1 changed`; empty where nothing has changed.
pub fn record_counts(messages: &Messages, counts: RecordCounts) -> String {
    let texts = &messages.terminal.changes.records;
    join_counts(
        messages,
        &[
            (counts.added, &texts.added),
            (counts.changed, &texts.changed),
            (counts.withdrawn, &texts.withdrawn),
        ],
    )
}

fn join_counts(messages: &Messages, counts: &[(usize, &super::messages::Plural)]) -> String {
    let told = counts.iter().filter(|(count, _)| *count > 0);
    told.map(|(count, text)| fill_plural(messages, *count, text))
        .collect::<Vec<String>>()
        .join(", ")
}

const fn change_word(texts: &ChangesMessages, change: Change) -> &'static str {
    match change {
        Change::Added => texts.added,
        Change::Changed => texts.changed,
        Change::Withdrawn => texts.withdrawn,
    }
}

/// What a table holds, in a word or two.
pub fn table_name<'t>(messages: &Messages, table: &'t str) -> &'t str {
    let names = &messages.terminal.changes.tables;
    match table {
        "release" => names.release,
        "indicators" => names.indicators,
        "units" => names.units,
        "municipalities" => names.municipalities,
        "counties" => names.counties,
        "skr_groups" => names.skr_groups,
        "goals" => names.goals,
        "cohorts" => names.cohorts,
        "sources" => names.sources,
        "questions" => names.questions,
        "answers" => names.answers,
        "milestones" => names.milestones,
        "network" => names.network,
        "themes" => names.themes,
        "similar" => names.similar,
        "corrections" => names.corrections,
        "help" => names.help,
        other => other,
    }
}

/// An indicator, or a place, and what has changed of it.
pub fn of_line(messages: &Messages, name: &str, counts: &str) -> String {
    let template = messages.terminal.changes.of_indicator;
    fill(template, &[("indicator", name), ("counts", counts)])
}

/// The indicator, periods and places of values.
pub fn group_line(messages: &Messages, names: &Names<'_>, group: &ValueGroup) -> String {
    let codes = &group.municipalities;
    let places = if codes.len() <= MOST_NAMED {
        let named = codes.iter().map(|code| names.place(messages, code));
        named.collect::<Vec<String>>().join(", ")
    } else {
        places_counted(messages, codes)
    };
    fill(
        messages.terminal.changes.group,
        &[
            ("indicator", &group_part(messages, names, group)),
            ("periods", &periods(messages, &group.periods)),
            ("places", &places),
        ],
    )
}

/// What the values of a group are called.
pub fn group_part(messages: &Messages, names: &Names<'_>, group: &ValueGroup) -> String {
    let (breakdown, area) = (group.breakdown.as_deref(), group.area.as_deref());
    names.part(messages, &group.indicator, breakdown, area)
}

/// Sweden by its name, the municipalities by how many they are.
fn places_counted(messages: &Messages, codes: &[String]) -> String {
    let sweden = Place::SWEDEN.to_string();
    let municipalities = codes.iter().filter(|code| **code != sweden).count();
    let counted = fill_plural(messages, municipalities, &messages.terminal.changes.places);
    if municipalities == codes.len() {
        counted
    } else {
        format!("{}, {counted}", messages.common.sweden)
    }
}

/// Periods as people write them, those between the first and the last left out where they are many.
pub fn periods(messages: &Messages, periods: &[String]) -> String {
    let written = |period: &String| {
        let read = Period::parse(period);
        read.map_or_else(
            || period.clone(),
            |read| super::period::format_period(messages, read),
        )
    };
    match periods {
        [first, .., last] if periods.len() > MOST_NAMED => {
            format!("{} – {}", written(first), written(last))
        }
        _ => periods.iter().map(written).collect::<Vec<_>>().join(", "),
    }
}

/// What a value is now, and what it was.
pub fn revision_line(messages: &Messages, names: &Names<'_>, revision: &Revision) -> String {
    let told = |told| names.value(messages, &revision.indicator, told);
    let period = std::slice::from_ref(&revision.period);
    let (breakdown, area) = (revision.breakdown.as_deref(), revision.area.as_deref());
    let indicator = names.part(messages, &revision.indicator, breakdown, area);
    fill(
        messages.terminal.changes.revision,
        &[
            ("indicator", &indicator),
            ("place", &names.place(messages, &revision.municipality)),
            ("period", &periods(messages, period)),
            ("to", &told(&revision.to)),
            ("from", &told(&revision.from)),
        ],
    )
}

/// What has happened to a record.
pub fn record_line(messages: &Messages, record: &RecordChange) -> String {
    let texts = &messages.terminal.changes;
    let name = in_language(messages, &record.name);
    let filled = [
        ("table", table_name(messages, &record.table)),
        ("change", change_word(texts, record.change)),
        ("name", if name.is_empty() { &record.id } else { &name }),
        ("id", &record.id),
    ];
    let template = if name.is_empty() {
        texts.record_without_name
    } else {
        texts.record
    };
    fill(template, &filled)
}

/// What a field says now, and what it said.
pub fn field_line(messages: &Messages, field: &FieldChange) -> String {
    let texts = &messages.terminal.changes;
    let said = |said: &Option<String>| said.clone().unwrap_or_else(|| texts.empty.to_owned());
    fill(
        texts.field,
        &[
            ("field", &field.field),
            ("to", &said(&field.to)),
            ("from", &said(&field.from)),
        ],
    )
}

/// What was wrong, since when, what is right, and who told of it.
pub fn correction_text(messages: &Messages, correction: &Correction) -> String {
    fill(
        messages.terminal.changes.correction,
        &[
            ("since", &correction.wrong_since),
            ("wrong", &in_language(messages, &correction.what_was_wrong)),
            ("right", &in_language(messages, &correction.what_is_right)),
            ("by", &in_language(messages, &correction.told_by)),
        ],
    )
}

/// The first lines of a list, and how many more there are.
pub fn bounded(
    messages: &Messages,
    lines: impl IntoIterator<Item = String>,
    most: usize,
) -> Vec<String> {
    let mut lines = lines.into_iter();
    let mut told: Vec<String> = lines.by_ref().take(most).collect();
    let more = lines.count();
    if more > 0 {
        told.push(fill_plural(messages, more, &messages.terminal.changes.more));
    }
    told
}
