//! `work.json`: stated facts, milestones and the network.

use super::checked::Checked;
use super::number::with_decimals;
use super::problem::{Expected, Rule};
use super::range::out_of_range;
use super::rules::withholding_rule;
use super::validator::{Validated, Validator};
use crate::document::{self, WorkDocument, file};
use crate::model::{
    Area, Collection, Dataset, Evidence, Fact, Indicator, KnownValue, Milestone, NetworkEntry,
    NetworkKind, NoInformation, Number, Place, Role, Scope, Status, Text, Unit, Value, Withheld,
    Work,
};

/// The words for why a value is missing.
pub const STATES: [(Value, &str); 4] = [
    (Value::NoInformation(NoInformation::NoneFound), "none found"),
    (
        Value::NoInformation(NoInformation::NotMeasured),
        "not measured",
    ),
    (Value::NotApplicable, "not applicable"),
    (Value::Withheld(Withheld::TooFewPeople), "withheld"),
];
const YES_OR_NO: [(KnownValue, &str); 2] = [(KnownValue::Yes, "yes"), (KnownValue::No, "no")];

/// Reads the facts of the work, the milestones and the network. References to sources are checked in
/// `validate::release`.
pub fn work(document: &WorkDocument, dataset: &Dataset) -> Checked<Work> {
    let mut validator = Validator::new(file::WORK, &dataset.municipalities);
    validator.check_release(&document.release, dataset);
    let facts = validator.records("facts", &document.facts, |v, record| {
        let fact = fact(v, record, dataset)?;
        // Two facts with the same of all these would be one.
        let id = &record.indicator;
        let key = [
            id,
            &*record.municipality,
            &record.period,
            fact.area.id(),
            &record.source,
        ];
        v.unique("", id, &key)?;
        Ok(fact)
    });
    let milestones = validator.records("milestones", &document.milestones, milestone);
    let network = validator.records("network", &document.network, network_entry);
    Checked {
        dataset: Work {
            facts,
            milestones,
            network,
        },
        problems: validator.into_problems(),
    }
}

impl Validator<'_> {
    /// Reports a document of another release, such as one from an old cache.
    pub(super) fn check_release(&mut self, found: &str, dataset: &Dataset) {
        let own = &dataset.release.id;
        if found != &**own {
            self.report("release", found, Expected::as_index(own));
        }
    }

    /// Refuses a municipality where the indicator is national or of the network.
    pub(super) fn in_scope(
        &mut self,
        field: &str,
        indicator: &Indicator,
        place: Place,
    ) -> Validated<Place> {
        if indicator.scope != Scope::Municipality && !place.is_sweden() {
            return Err(self.refuse(field, &place.to_string(), Rule::NationalOnly));
        }
        Ok(place)
    }
}

fn fact(v: &mut Validator<'_>, record: &document::Fact, dataset: &Dataset) -> Validated<Fact> {
    let indicator = v.indicator("indicator", &record.indicator, &dataset.indicators);
    let place = v.place("municipality", &record.municipality);
    let status = match &*record.status {
        "" => Ok(Status::Reported),
        status => v.word("status", status, &Status::IDS),
    };
    let collection = v.word("collection", &record.collection, &Collection::IDS);
    let source = v.name("source", &record.source);
    let note = v.optional_text("note", &record.note);
    // What is planned or promised may lie ahead.
    let period = match status {
        Ok(Status::Planned | Status::Promised) => v.period("period", &record.period),
        _ => v.past_period("period", &record.period, &dataset.release),
    };
    let unit = record.unit.as_deref();
    let unit = unit.map(|found| v.unit("unit", found, &dataset.units));
    // Area, scope and value are judged by the indicator.
    let indicator = indicator?;
    if indicator.evidence != Evidence::Work {
        return Err(v.refuse("indicator", &record.indicator, Rule::WorkOnly));
    }
    let area = match (record.area.as_deref(), indicator.area) {
        (None, Some(area)) => Ok(area),
        (found, _) => v.word("area", found.unwrap_or_default(), &Area::IDS),
    };
    let unit = unit.transpose()?;
    let value = value(v, record, indicator, unit.as_deref(), dataset);
    let place = place.and_then(|place| v.in_scope("municipality", indicator, place));
    Ok(Fact {
        indicator: indicator.id.clone(),
        place: place?,
        area: area?,
        period: period?,
        year_inferred: record.year_inferred,
        value: value?,
        unit,
        status: status?,
        collection: collection?,
        source: source?.into(),
        note,
    })
}

/// A value, or the state in its place: never both, never neither.
fn value(
    v: &mut Validator<'_>,
    record: &document::Fact,
    indicator: &Indicator,
    own_unit: Option<&Unit>,
    dataset: &Dataset,
) -> Validated<Value> {
    match (record.value.as_deref(), record.state.as_deref()) {
        (Some(found), None) => answer(v, found, indicator, own_unit, dataset).map(Value::Known),
        (None, Some(state)) => v.word("state", state, &STATES),
        (found, _) => Err(v.report("value", found.unwrap_or_default(), Expected::ValueOrState)),
    }
}

fn answer(
    v: &mut Validator<'_>,
    found: &str,
    indicator: &Indicator,
    own_unit: Option<&Unit>,
    dataset: &Dataset,
) -> Validated<KnownValue> {
    let unit = own_unit.unwrap_or(&indicator.unit);
    match &*unit.id {
        "yes/no" => v.word("value", found, &YES_OR_NO),
        "text" => Ok(KnownValue::Text(Text::new(&v.name("value", found)?))),
        _ => number(found, indicator, own_unit)
            .and_then(|number| {
                let rule = withholding_rule(&dataset.thresholds, indicator, unit, number, None);
                rule.map_or(Ok(number), |rule| Err(Expected::Rule(rule)))
            })
            .map(KnownValue::Number)
            .map_err(|expected| v.report("value", found, expected)),
    }
}

/// A number with the indicator's decimals, or as written where the fact has a unit of its own.
fn number(found: &str, indicator: &Indicator, own_unit: Option<&Unit>) -> Result<Number, Expected> {
    let number: Number = found.parse().map_err(|_| Expected::Number)?;
    if number.scaled < 0 {
        return Err(Expected::AtLeast("0".to_owned()));
    }
    let unit = own_unit.unwrap_or(&indicator.unit);
    if &*unit.id == "year" && (number.decimals > 0 || !(1000..=2200).contains(&number.scaled)) {
        return Err(Expected::Year);
    }
    if own_unit.is_some() {
        let too_much = unit.is_percent() && number.to_f64() > 100.0;
        return match too_much {
            true => Err(Expected::AtMost("100".to_owned())),
            false => Ok(number),
        };
    }
    let padded = with_decimals(number, indicator.decimals)
        .filter(|padded| padded.decimals == indicator.decimals)
        .ok_or(Expected::Decimals(indicator.decimals))?;
    out_of_range(padded.scaled, indicator).map_or(Ok(padded), Err)
}

fn milestone(v: &mut Validator<'_>, record: &document::Milestone) -> Validated<Milestone> {
    let period = v.period("date", &record.date);
    let scope = v.word("scope", &record.scope, &Scope::IDS);
    let place = v.place("municipality", &record.municipality);
    let text = v.text("text", &record.text);
    let source = v.name("source", &record.source);
    Ok(Milestone {
        period: period?,
        scope: scope?,
        place: place?,
        text: text?,
        source: source?.into(),
    })
}

fn network_entry(
    v: &mut Validator<'_>,
    record: &document::NetworkEntry,
) -> Validated<NetworkEntry> {
    let kind = v.word("kind", &record.kind, &NetworkKind::IDS);
    let period = v.period("date", &record.date);
    let place = record.municipality.as_deref();
    let place = place.map(|found| v.place("municipality", found));
    let role = record.role.as_deref();
    let role = role.map(|found| v.word("role", found, &Role::IDS));
    let location = v.optional_text("place", &record.place);
    let text = v.optional_text("text", &record.text);
    let source = v.name("source", &record.source);
    Ok(NetworkEntry {
        kind: kind?,
        period: period?,
        place: place.transpose()?,
        role: role.transpose()?,
        location,
        text,
        source: source?.into(),
    })
}
