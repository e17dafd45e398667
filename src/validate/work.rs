//! `work.json`: stated facts, milestones and the network.

use super::disclosure::{is_percent, must_be_withheld};
use super::judge::Judge;
use super::number::{to_text, with_decimals, written};
use super::{Checked, Expected, Rule, nation};
use crate::document;
use crate::document::found::{Asked, Found};
use crate::document::read::Parsed;
use crate::model::{
    Area, Collection, Dataset, Evidence, Fact, Indicator, KnownValue, Milestone, NetworkEntry,
    NetworkKind, NoInformation, Number, Place, Role, Scope, Status, Text, Unit, Value, Withheld,
    Work,
};

/// Why a value is missing, and its word.
pub(super) const STATES: [(Value, &str); 4] = [
    (Value::NoInformation(NoInformation::NoneFound), "none found"),
    (
        Value::NoInformation(NoInformation::NotMeasured),
        "not measured",
    ),
    (Value::NotApplicable, "not applicable"),
    (Value::Withheld(Withheld::TooFewPeople), "withheld"),
];

/// Reads the facts of the work. Whether their sources are known is for [`super::release`].
pub fn work(document: &Parsed<document::WorkDocument>, dataset: &Dataset) -> Checked<Work> {
    let document = document.found();
    let mut judge = Judge::new(document::file::WORK, &dataset.municipalities);
    judge.same_release(document.release(), dataset);
    let facts = facts(&mut judge, document, dataset);
    let milestones = milestones(&mut judge, document);
    let network = network(&mut judge, document);
    Checked {
        dataset: Work {
            facts,
            milestones,
            network,
        },
        problems: judge.into_problems(),
    }
}

impl Judge<'_> {
    /// A document of another release isn't read as if it were of this one without a word.
    pub(super) fn same_release(&mut self, asked: Asked<'_, String>, dataset: &Dataset) {
        let own = &dataset.release.id;
        if asked.get() != &**own {
            self.tell(asked, Expected::as_index(own));
        }
    }

    /// A state by its word.
    pub(super) fn state(&mut self, asked: Asked<'_, String>) -> Value {
        let at = self.word_at(asked, &STATES).unwrap_or(0);
        STATES[at].0.clone()
    }

    /// What is only known nationally, or of the network, is said of no municipality.
    pub(super) fn in_scope(
        &mut self,
        asked: Asked<'_, String>,
        indicator: &Indicator,
        place: Place,
    ) {
        if indicator.scope != Scope::Municipality && !place.is_sweden() {
            self.refuse(asked, Rule::NationalOnly);
        }
    }
}

fn facts(
    judge: &mut Judge<'_>,
    document: Found<'_, document::WorkDocument>,
    dataset: &Dataset,
) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    let mut records = judge.records(document.facts());
    while let Some(record) = judge.next(&mut records) {
        let Some(fact) = fact(judge, record, dataset) else {
            continue;
        };
        // What makes two facts the same one.
        let id = record.indicator().get();
        let key = [
            id,
            record.municipality().get(),
            record.period().get(),
            fact.area.id(),
            record.source().get(),
        ];
        if judge.first("", id, &key) {
            facts.push(fact);
        }
    }
    facts
}

#[inline(never)]
fn fact(
    judge: &mut Judge<'_>,
    record: Found<'_, document::Fact>,
    dataset: &Dataset,
) -> Option<Fact> {
    let indicator = judge.indicator(record.indicator(), &dataset.indicators);
    let place = judge.place(record.municipality());
    let status = match record.status().get() {
        "" => Some(Status::Reported),
        _ => judge.one_of(record.status(), &Status::IDS),
    };
    let collection = judge.word(record.collection(), &Collection::IDS);
    let source = judge.name(record.source()).into();
    let note = judge.maybe_text(record.note());
    // What is planned or promised may lie ahead.
    let period = if matches!(status, Some(Status::Planned | Status::Promised)) {
        judge.period(record.period())
    } else {
        judge.past_period(record.period(), &dataset.release)
    };
    let found = record.unit().some();
    let unit = found.and_then(|found| judge.unit(found, &dataset.units));
    let indicator = indicator?;
    if indicator.evidence != Evidence::Work {
        judge.refuse(record.indicator(), Rule::WorkOnly);
        return None;
    }
    // The fact's own area, or its indicator's.
    let area = match (record.area().some(), indicator.area) {
        (None, Some(area)) => area,
        _ => judge.word(record.area().or_default(), &Area::IDS),
    };
    if found.is_some() && unit.is_none() {
        return None;
    }
    let value = value(judge, record, indicator, unit.as_deref(), dataset);
    if judge.is_sound() {
        judge.in_scope(record.municipality(), indicator, place);
    }
    let (Some(value), Some(status), true) = (value, status, judge.is_sound()) else {
        return None;
    };
    Some(Fact {
        indicator: indicator.id.clone(),
        place,
        area,
        period,
        year_inferred: record.year_inferred().get(),
        value,
        unit,
        status,
        collection,
        source,
        note,
    })
}

/// A value, or the state that stands in its place; never both, never neither.
fn value(
    judge: &mut Judge<'_>,
    record: Found<'_, document::Fact>,
    indicator: &Indicator,
    own_unit: Option<&Unit>,
    dataset: &Dataset,
) -> Option<Value> {
    match (record.value().some(), record.state().some()) {
        (Some(found), None) => answer(judge, found, indicator, own_unit, dataset).map(Value::Known),
        (None, Some(state)) => Some(judge.state(state)),
        _ => {
            judge.tell(record.value(), Expected::ValueOrState);
            None
        }
    }
}

fn answer(
    judge: &mut Judge<'_>,
    asked: Asked<'_, String>,
    indicator: &Indicator,
    own_unit: Option<&Unit>,
    dataset: &Dataset,
) -> Option<KnownValue> {
    const YES_OR_NO: [(bool, &str); 2] = [(true, "yes"), (false, "no")];
    let unit = own_unit.unwrap_or(&indicator.unit);
    Some(match &*unit.id {
        "yes/no" => match judge.word(asked, &YES_OR_NO) {
            true => KnownValue::Yes,
            false => KnownValue::No,
        },
        "text" => KnownValue::Text(Text::new(&judge.name(asked))),
        _ => {
            let read = number(asked.get(), indicator, own_unit);
            let read = read.and_then(|number| {
                let rule = must_be_withheld(&dataset.thresholds, indicator, unit, number, None);
                rule.map_or(Ok(number), |rule| Err(Expected::Rule(rule)))
            });
            match read {
                Ok(number) => KnownValue::Number(number),
                Err(expected) => {
                    judge.tell(asked, expected);
                    return None;
                }
            }
        }
    })
}

/// A number with the indicator's decimals; in a unit of its own, with those that are written.
fn number(found: &str, indicator: &Indicator, own_unit: Option<&Unit>) -> Result<Number, Expected> {
    let number = written(found).ok_or(Expected::Number)?;
    if number.scaled < 0 {
        return Err(Expected::AtLeast("0".to_owned()));
    }
    let unit = own_unit.unwrap_or(&indicator.unit);
    if &*unit.id == "year" && (number.decimals > 0 || !(1000..=2200).contains(&number.scaled)) {
        return Err(Expected::Year);
    }
    if own_unit.is_some() {
        let too_much = is_percent(unit) && number.to_f64() > 100.0;
        return match too_much {
            true => Err(Expected::AtMost(to_text(100, 0))),
            false => Ok(number),
        };
    }
    let padded = with_decimals(number, indicator.decimals)
        .filter(|padded| padded.decimals == indicator.decimals)
        .ok_or(Expected::Decimals(indicator.decimals))?;
    nation::out_of_range(padded.scaled, indicator).map_or(Ok(padded), Err)
}

#[inline(never)]
fn milestones(
    judge: &mut Judge<'_>,
    document: Found<'_, document::WorkDocument>,
) -> Vec<Milestone> {
    let mut milestones: Vec<Milestone> = Vec::new();
    let mut records = judge.records(document.milestones());
    while let Some(record) = judge.next(&mut records) {
        let milestone = Milestone {
            period: judge.period(record.date()),
            scope: judge.word(record.scope(), &Scope::IDS),
            place: judge.place(record.municipality()),
            text: judge.text(record.text()),
            source: judge.name(record.source()).into(),
        };
        if judge.is_sound() {
            milestones.push(milestone);
        }
    }
    milestones
}

#[inline(never)]
fn network(
    judge: &mut Judge<'_>,
    document: Found<'_, document::WorkDocument>,
) -> Vec<NetworkEntry> {
    let mut entries: Vec<NetworkEntry> = Vec::new();
    let mut records = judge.records(document.network());
    while let Some(record) = judge.next(&mut records) {
        let (place, role) = (record.municipality().some(), record.role().some());
        let entry = NetworkEntry {
            kind: judge.word(record.kind(), &NetworkKind::IDS),
            period: judge.period(record.date()),
            place: place.map(|found| judge.place(found)),
            role: role.map(|found| judge.word(found, &Role::IDS)),
            location: judge.maybe_text(record.place()),
            text: judge.maybe_text(record.text()),
            source: judge.name(record.source()).into(),
        };
        if judge.is_sound() {
            entries.push(entry);
        }
    }
    entries
}
