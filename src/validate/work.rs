//! `work.json`: stated facts, milestones and the network.

use super::disclosure::{is_percent, must_be_withheld};
use super::indicator::unit;
use super::judge::{At, Judge, Met};
use super::number::{to_text, with_decimals, written};
use super::{Checked, Expected, Rule, index, nation};
use crate::document;
use crate::document::found::Found;
use crate::document::read::Parsed;
use crate::model::{
    Answer, Area, Collection, Dataset, Evidence, Fact, Indicator, Milestone, NetworkEntry,
    NetworkKind, NoInformation, Number, Place, Role, Scope, SourceId, Status, Text, Unit, Value,
    Withheld, Work,
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
    let mut judge = Judge::new(document::file::WORK);
    judge.same_release(document.release(), dataset);
    let facts = facts(&mut judge, document, dataset);
    let milestones = milestones(&mut judge, document, dataset);
    let network = network(&mut judge, document, dataset);
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
    pub(super) fn same_release(&mut self, found: &str, dataset: &Dataset) {
        if found != &*dataset.release.id {
            let expected = Expected::SameAs {
                file: document::file::INDEX.to_owned(),
                value: dataset.release.id.to_string(),
            };
            self.add(At::ROOT, "release", found, expected);
        }
    }

    /// One of the seven, in the field of that name.
    pub(super) fn area(&mut self, at: At<'_>, found: &str) -> Option<Area> {
        let area = Area::from_id(found);
        if area.is_none() {
            let words = Area::ALL.into_iter().map(Area::id).collect();
            self.not_one_of(at, "area", found, words);
        }
        area
    }

    /// A state by its word.
    pub(super) fn state(&mut self, at: At<'_>, field: &str, found: &str) -> Option<Value> {
        let state = STATES.iter().find(|(_, word)| *word == found);
        if state.is_none() {
            let words = STATES.iter().map(|(_, word)| *word).collect();
            self.not_one_of(at, field, found, words);
        }
        state.map(|(value, _)| value.clone())
    }

    /// Whether what is only known nationally, or of the network, is said of no municipality.
    pub(super) fn in_scope(&mut self, at: At<'_>, indicator: &Indicator, place: Place) -> bool {
        let fits = indicator.scope == Scope::Municipality || place.is_sweden();
        if !fits {
            self.refuse(at, "municipality", &place.to_string(), Rule::NationalOnly);
        }
        fits
    }
}

fn facts(
    judge: &mut Judge<'_>,
    document: Found<'_, document::WorkDocument>,
    dataset: &Dataset,
) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    let mut met = Met::default();
    for (at, record) in judge.records("/facts", document.facts()) {
        let Some(fact) = fact(judge, at, record, dataset) else {
            continue;
        };
        // What makes two facts the same one.
        let key = [
            record.indicator(),
            record.municipality(),
            record.period(),
            fact.area.id(),
            record.source(),
        ];
        if judge.first(&mut met, at, "", record.indicator(), &key) {
            facts.push(fact);
        }
    }
    facts
}

fn fact(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Fact>,
    dataset: &Dataset,
) -> Option<Fact> {
    let indicator = index::known(
        judge,
        at,
        "indicator",
        record.indicator(),
        &dataset.indicators,
    );
    let place = judge.place(
        at,
        "municipality",
        record.municipality(),
        &dataset.municipalities,
    );
    let status = match record.status() {
        "" => Some(Status::Reported),
        status => judge.word(at, "status", status, &Status::ALL),
    };
    let collection = judge.word(at, "collection", record.collection(), &Collection::ALL);
    let source = judge.name(at, "source", record.source());
    let note = judge.maybe_text(at, "note", record.note());
    // What is planned or promised may lie ahead.
    let period = if matches!(status, Some(Status::Planned | Status::Promised)) {
        judge.period(at, "period", record.period())
    } else {
        judge.past_period(at, "period", record.period(), &dataset.release)
    };
    let own_unit = match record.unit() {
        Some(found) => unit(judge, at, "unit", found, &dataset.units).map(Some),
        None => Some(None),
    };
    let indicator = indicator?;
    if indicator.evidence != Evidence::Work {
        judge.refuse(at, "indicator", record.indicator(), Rule::WorkOnly);
        return None;
    }
    let area = area(judge, at, record, indicator);
    let own_unit = own_unit?;
    let value = value(judge, at, record, indicator, own_unit.as_deref(), dataset);
    let (place, period) = (place?, period?);
    if !judge.in_scope(at, indicator, place) {
        return None;
    }
    Some(Fact {
        indicator: indicator.id.clone(),
        place,
        area: area?,
        period,
        year_inferred: record.year_inferred(),
        value: value?,
        unit: own_unit,
        status: status?,
        collection: collection?,
        source: SourceId::new(&source?),
        note,
    })
}

/// The fact's own area, or its indicator's.
fn area(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Fact>,
    indicator: &Indicator,
) -> Option<Area> {
    match (record.area(), indicator.area) {
        (None, Some(area)) => Some(area),
        (found, _) => judge.area(at, found.unwrap_or_default()),
    }
}

/// A value, or the state that stands in its place; never both, never neither.
fn value(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Fact>,
    indicator: &Indicator,
    own_unit: Option<&Unit>,
    dataset: &Dataset,
) -> Option<Value> {
    match (record.value(), record.state()) {
        (Some(found), None) => answer(judge, at, found, indicator, own_unit, dataset),
        (None, Some(state)) => judge.state(at, "state", state),
        (found, _) => {
            let found = found.unwrap_or_default();
            judge.add(at, "value", found, Expected::ValueOrState);
            None
        }
    }
}

fn answer(
    judge: &mut Judge<'_>,
    at: At<'_>,
    found: &str,
    indicator: &Indicator,
    own_unit: Option<&Unit>,
    dataset: &Dataset,
) -> Option<Value> {
    const YES_OR_NO: [(bool, &str); 2] = [(true, "yes"), (false, "no")];
    let unit = own_unit.unwrap_or(&indicator.unit);
    let answer = match &*unit.id {
        "yes/no" => match judge.word(at, "value", found, &YES_OR_NO)? {
            true => Answer::Yes,
            false => Answer::No,
        },
        "text" => Answer::Text(Text::new(&judge.name(at, "value", found)?)),
        _ => {
            let number = number(judge, at, found, indicator, own_unit)?;
            let rule = must_be_withheld(&dataset.thresholds, indicator, unit, number, None);
            if let Some(rule) = rule {
                judge.refuse(at, "value", found, rule);
                return None;
            }
            Answer::Number(number)
        }
    };
    Some(Value::Known(answer))
}

/// A number with the indicator's decimals; in a unit of its own, with those that are written.
fn number(
    judge: &mut Judge<'_>,
    at: At<'_>,
    found: &str,
    indicator: &Indicator,
    own_unit: Option<&Unit>,
) -> Option<Number> {
    let Some(number) = written(found) else {
        judge.add(at, "value", found, Expected::Number);
        return None;
    };
    if number.scaled < 0 {
        judge.add(at, "value", found, Expected::AtLeast("0".to_owned()));
        return None;
    }
    let unit = own_unit.unwrap_or(&indicator.unit);
    if &*unit.id == "year" && (number.decimals > 0 || !(1000..=2200).contains(&number.scaled)) {
        judge.add(at, "value", found, Expected::Year);
        return None;
    }
    if own_unit.is_some() {
        let most = Number::new(100, 0);
        if is_percent(unit) && number.to_f64() > most.to_f64() {
            judge.add(at, "value", found, Expected::AtMost(to_text(100, 0)));
            return None;
        }
        return Some(number);
    }
    let padded = with_decimals(number, indicator.decimals)
        .filter(|padded| padded.decimals == indicator.decimals);
    let Some(padded) = padded else {
        judge.add(at, "value", found, Expected::Decimals(indicator.decimals));
        return None;
    };
    nation::in_range(judge, at, "value", padded.scaled, indicator).then_some(padded)
}

fn milestones(
    judge: &mut Judge<'_>,
    document: Found<'_, document::WorkDocument>,
    dataset: &Dataset,
) -> Vec<Milestone> {
    let mut milestones: Vec<Milestone> = Vec::new();
    for (at, record) in judge.records("/milestones", document.milestones()) {
        let period = judge.period(at, "date", record.date());
        let scope = judge.word(at, "scope", record.scope(), &Scope::ALL);
        let place = judge.place(
            at,
            "municipality",
            record.municipality(),
            &dataset.municipalities,
        );
        let text = judge.text(at, "text", record.text());
        let source = judge.name(at, "source", record.source());
        if let (Some(period), Some(scope), Some(place), Some(text), Some(source)) =
            (period, scope, place, text, source)
        {
            milestones.push(Milestone {
                period,
                scope,
                place,
                text,
                source: SourceId::new(&source),
            });
        }
    }
    milestones
}

fn network(
    judge: &mut Judge<'_>,
    document: Found<'_, document::WorkDocument>,
    dataset: &Dataset,
) -> Vec<NetworkEntry> {
    let mut entries: Vec<NetworkEntry> = Vec::new();
    for (at, record) in judge.records("/network", document.network()) {
        let kind = judge.word(at, "kind", record.kind(), &NetworkKind::ALL);
        let period = judge.period(at, "date", record.date());
        let place = match record.municipality() {
            Some(found) => judge
                .place(at, "municipality", found, &dataset.municipalities)
                .map(Some),
            None => Some(None),
        };
        let role = match record.role() {
            Some(found) => judge.word(at, "role", found, &Role::ALL).map(Some),
            None => Some(None),
        };
        let location = judge.maybe_text(at, "place", record.place());
        let text = judge.maybe_text(at, "text", record.text());
        let source = judge.name(at, "source", record.source());
        if let (Some(kind), Some(period), Some(place), Some(role), Some(source)) =
            (kind, period, place, role, source)
        {
            entries.push(NetworkEntry {
                kind,
                period,
                place,
                role,
                location,
                text,
                source: SourceId::new(&source),
            });
        }
    }
    entries
}
