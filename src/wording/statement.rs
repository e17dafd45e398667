//! What was stated, in words: yes, no, a number or a state, with its year and how sure it is.

use super::messages::Messages;
use super::number::format_number;
use super::template::fill;
use super::{in_place, period};
use crate::analysis::cycle::CycleKind;
use crate::model::{
    Dataset, Fact, Indicator, KnownValue, NoInformation, Number, Status, Unit, Value,
};

/// Whether an indicator tells how many years lie between two times.
fn is_interval(indicator: &Indicator) -> bool {
    CycleKind::CouncilElection.interval_indicator_id() == Some(indicator.id.as_str())
}

/// What was stated, without its year: `Ja`, `4 anställda`, `Visas inte: för få personer`.
pub fn value_text(messages: &Messages, indicator: &Indicator, fact: &Fact) -> String {
    let unit = fact.unit.as_ref().unwrap_or(&indicator.unit);
    match &fact.value {
        Value::Known(KnownValue::Number(years)) if is_interval(indicator) => {
            in_place::every_text(messages, trimmed(*years))
        }
        Value::Known(answer) => known(messages, unit, answer),
        missing => state_text(messages, missing).unwrap_or_default().to_owned(),
    }
}

/// Why there is no value; none where there is one.
pub const fn state_text(messages: &Messages, value: &Value) -> Option<&'static str> {
    let texts = &messages.statement;
    match value {
        Value::Known(_) => None,
        Value::NoInformation(NoInformation::NoneFound) => Some(texts.none_found),
        Value::NoInformation(NoInformation::NotMeasured) => Some(texts.not_measured),
        Value::NotApplicable => Some(texts.not_applicable),
        Value::Withheld(_) => Some(texts.withheld),
    }
}

/// A fact in words: `Ja, uppgett omkring 2023`, `4 anställda (2018), äldre uppgift`.
pub fn fact_sentence(
    messages: &Messages,
    dataset: &Dataset,
    indicator: &Indicator,
    fact: &Fact,
) -> String {
    let texts = &messages.statement;
    let value = value_text(messages, indicator, fact);
    let when = period::format_maybe_inferred(messages, fact.period, fact.year_inferred);
    let is_older = fact.period.end_year() < crate::analysis::coverage::first_recent_year(dataset);
    if indicator.is_start_year() && fact.status == Status::Reported && fact.value.number().is_some()
    {
        let template = if is_older {
            texts.since_older
        } else {
            texts.since
        };
        return fill(template, &[("value", &value), ("year", &when)]);
    }
    let is_yes = fact.value == Value::Known(KnownValue::Yes);
    let template = match fact.status {
        // What was planned is not yet a yes.
        Status::Planned if is_yes => texts.planned_yes,
        Status::Planned => texts.planned,
        Status::Promised => texts.promised,
        Status::Estimated => texts.estimated,
        Status::Assigned => texts.assigned,
        Status::Unverified => texts.unverified,
        Status::SecondHand => texts.second_hand,
        Status::Reported => texts.stated,
    };
    let mut sentence = fill(template, &[("value", &value), ("year", &when)]);
    if is_older {
        sentence.push_str(texts.older);
    }
    sentence
}

/// A fact in as few words: `Ja · 2020`, `4 anställda · 2018, äldre`; what isn't simply reported says all of it.
pub fn short_text(
    messages: &Messages,
    dataset: &Dataset,
    indicator: &Indicator,
    fact: &Fact,
) -> String {
    if fact.status != Status::Reported {
        return fact_sentence(messages, dataset, indicator, fact);
    }
    let value = value_text(messages, indicator, fact);
    let year = period::format_maybe_inferred(messages, fact.period, fact.year_inferred);
    // A year that says the same as its own year is told once.
    let said = if value == year {
        String::new()
    } else {
        format!("{value} · ")
    };
    let is_older = fact.period.end_year() < crate::analysis::coverage::first_recent_year(dataset);
    if is_older {
        said + &fill(messages.overview.older, &[("year", &year)])
    } else {
        said + &year
    }
}

fn known(messages: &Messages, unit: &Unit, answer: &KnownValue) -> String {
    match answer {
        KnownValue::Yes => messages.statement.yes.to_owned(),
        KnownValue::No => messages.statement.no.to_owned(),
        KnownValue::Text(text) => messages.text(text).into_owned(),
        // A year is a name and has no thousands.
        KnownValue::Number(number) if &*unit.id == "year" => number.scaled.to_string(),
        KnownValue::Number(number) => with_unit(messages, unit, trimmed(*number)),
    }
}

/// What was stated as 4 is told as 4, also where another municipality stated 0.5.
pub fn trimmed(mut number: Number) -> Number {
    while number.decimals > 0 && number.scaled % 10 == 0 {
        number = Number::new(number.scaled / 10, number.decimals - 1);
    }
    number
}

fn with_unit(messages: &Messages, unit: &Unit, number: Number) -> String {
    let template = if number == Number::new(1, 0) {
        &unit.one
    } else {
        &unit.other
    };
    fill(
        &messages.text(template),
        &[("", &format_number(messages, number))],
    )
}
