//! `indicators/<id>.json` and `municipalities/<code>.json`: values in columns.

use super::disclosure::must_be_withheld;
use super::judge::{Judge, escaped};
use super::nation::{in_range, out_of_range};
use super::number::to_text;
use super::{Checked, Expected, Kind, Rule, nearest::nearest};
use crate::document::found::{Asked, Found, List};
use crate::document::read::{Parsed, Published};
use crate::document::{self, MunicipalityDocument, SeriesDocument, SeriesRow};
use crate::model::{
    Collection, Dataset, Evidence, Indicator, KnownValue, Number, Observation, Period, PlaceSeries,
    Row, Series, SourceId, Status, TimeSeries, Value,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reads one series of residents or outcome; `None` where its indicator isn't one of the dataset's,
/// or where its columns aren't those periods that the index tells.
#[inline(never)]
pub fn series(document: &Parsed<SeriesDocument>, dataset: &Dataset) -> Checked<Option<Series>> {
    let document = document.found();
    let file = document::file::indicator(document.indicator().get());
    let mut judge = Judge::new(&file, &dataset.municipalities);
    judge.same_release(document.release(), dataset);
    let series = read_series(&mut judge, document, dataset);
    Checked {
        dataset: series,
        problems: judge.into_problems(),
    }
}

fn read_series(
    judge: &mut Judge<'_>,
    document: Found<'_, SeriesDocument>,
    dataset: &Dataset,
) -> Option<Series> {
    let indicator = judge.indicator(document.indicator(), &dataset.indicators)?;
    if indicator.evidence == Evidence::Work {
        judge.refuse(document.indicator(), Rule::SeriesOnly);
        return None;
    }
    if document.decimals().get() != indicator.decimals {
        let own = indicator.decimals.to_string();
        judge.tell(document.decimals(), Expected::as_index(&own));
        return None;
    }
    let collection = judge.one_of(document.collection(), &Collection::IDS)?;
    let written: Vec<&str> = document.periods().get().iter().collect();
    let same = |(own, written): (&Period, &&str)| Period::parse(written) == Some(*own);
    let periods = &indicator.periods;
    if written.len() != periods.len() || !periods.iter().zip(&written).all(same) {
        let own = format!("the periods of {}", indicator.id.as_str());
        judge.add("periods", &written.join(" "), Expected::as_index(&own));
        return None;
    }
    entries(
        judge,
        "sources",
        document.sources().get().len(),
        written.len(),
    )?;
    let mut sources: Vec<Vec<SourceId>> = Vec::new();
    for ids in document.sources().get().iter() {
        sources.push(ids.iter().map(SourceId::new).collect());
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut records = judge.records(document.rows());
    while let Some(record) = judge.next(&mut records) {
        let Some(row) = row(judge, record, &written, indicator, dataset) else {
            continue;
        };
        let breakdown = record.breakdown().or_default().get();
        let place = record.municipality().get();
        if judge.first("municipality", place, &[place, breakdown]) {
            rows.push(row);
        }
    }
    Some(Series {
        indicator: indicator.id.clone(),
        collection,
        periods: periods.clone(),
        sources,
        rows,
    })
}

/// Whether a list has one entry for each period.
fn entries(judge: &mut Judge<'_>, field: &str, found: usize, periods: usize) -> Option<()> {
    if found == periods {
        return Some(());
    }
    judge.add(field, &found.to_string(), Expected::Entries(periods));
    None
}

#[inline(never)]
fn row(
    judge: &mut Judge<'_>,
    record: Found<'_, SeriesRow>,
    periods: &[&str],
    indicator: &Indicator,
    dataset: &Dataset,
) -> Option<Row> {
    let place = judge.place(record.municipality());
    if judge.is_sound() {
        judge.in_scope(record.municipality(), indicator, place);
    }
    if !judge.is_sound() {
        return None;
    }
    entries(judge, "values", record.values().get().len(), periods.len())?;
    for (field, list) in [
        ("low", record.low().json()),
        ("high", record.high().json()),
        ("respondents", record.respondents().json()),
    ] {
        if !list.list().is_empty() {
            entries(judge, field, list.list().len(), periods.len())?;
        }
    }
    for (field, of) in [
        ("states", record.states().json()),
        ("status", record.status().json()),
        ("notes", record.notes().json()),
    ] {
        for (period, _) in of.fields() {
            by_known_period(judge, field, period, periods);
        }
    }
    for period in record.year_inferred().get().iter() {
        by_known_period(judge, "year_inferred", period, periods);
    }
    let mut cells: Vec<Option<Observation>> = Vec::with_capacity(periods.len());
    for (index, period) in periods.iter().enumerate() {
        cells.push(cell(judge, record, index, period, indicator, dataset));
    }
    Some(Row {
        place,
        breakdown: record.breakdown().get().map(Arc::from),
        cells,
    })
}

/// What is said by period is said of periods that the series has.
fn by_known_period(judge: &mut Judge<'_>, field: &str, period: &str, periods: &[&str]) {
    if !periods.contains(&period) {
        let place = format!("{field}/{}", escaped(period));
        judge.add(&place, period, Expected::Period);
    }
}

/// What is said of one period, where anything is.
fn of_period<'a, 'j, T: Published + 'static, R>(
    judge: &mut Judge<'j>,
    said: Asked<'a, BTreeMap<String, T>>,
    period: &str,
    read: impl FnOnce(&mut Judge<'j>, Asked<'a, T>) -> R,
) -> Option<R> {
    let value = said.json().get(period);
    if value.is_nothing() {
        return None;
    }
    let outside = judge.enter(said.name());
    judge.enter(&escaped(period));
    let read = read(judge, Asked::itself(value));
    judge.leave(outside);
    Some(read)
}

#[inline(never)]
fn cell(
    judge: &mut Judge<'_>,
    record: Found<'_, SeriesRow>,
    index: usize,
    period: &str,
    indicator: &Indicator,
    dataset: &Dataset,
) -> Option<Observation> {
    judge.begin();
    let scaled = record.values().get().at(index);
    let respondents = record.respondents().get().at(index);
    let stated = record.states().get().get(period).is_some();
    let value = match scaled {
        None => of_period(judge, record.states(), period, Judge::state)?,
        Some(scaled) => {
            let number = Number::new(scaled, indicator.decimals);
            let (found, expected) = if stated {
                (scaled.to_string(), Some(Expected::ValueOrState))
            } else {
                let expected = out_of_range(scaled, indicator).or_else(|| {
                    let (thresholds, unit) = (&dataset.thresholds, &indicator.unit);
                    must_be_withheld(thresholds, indicator, unit, number, respondents)
                        .map(Expected::Rule)
                });
                (to_text(scaled, indicator.decimals), expected)
            };
            if let Some(expected) = expected {
                judge.add(&format!("values/{index}"), &found, expected);
                return None;
            }
            Value::Known(KnownValue::Number(number))
        }
    };
    let status = of_period(judge, record.status(), period, |judge, found| {
        judge.word(found, &Status::IDS)
    });
    if !judge.is_sound() {
        return None;
    }
    let note = of_period(judge, record.notes(), period, Judge::maybe_text);
    let mut inferred = record.year_inferred().get().iter();
    Some(Observation {
        value,
        status: status.unwrap_or(Status::Reported),
        year_inferred: inferred.any(|inferred| inferred == period),
        interval: interval(judge, record, index, indicator),
        respondents,
        note: note.flatten(),
    })
}

/// A published interval: both ends, and the value between them.
fn interval(
    judge: &mut Judge<'_>,
    record: Found<'_, SeriesRow>,
    index: usize,
    indicator: &Indicator,
) -> Option<(Number, Number)> {
    let (low, high) = (record.low().get().at(index), record.high().get().at(index));
    let value = record.values().get().at(index);
    let text = |scaled: i64| to_text(scaled, indicator.decimals);
    match (low, value, high) {
        (None, _, None) => None,
        (Some(low), Some(value), Some(high)) if low <= value && value <= high => Some((
            Number::new(low, indicator.decimals),
            Number::new(high, indicator.decimals),
        )),
        (Some(low), Some(value), _) if low > value => {
            let most = Expected::AtMost(text(value));
            judge.add(&format!("low/{index}"), &text(low), most);
            None
        }
        (_, value, high) => {
            let least = Expected::AtLeast(text(value.unwrap_or_default()));
            let found = high.map(text).unwrap_or_default();
            judge.add(&format!("high/{index}"), &found, least);
            None
        }
    }
}

/// Reads all residents' series of one municipality, or of Sweden; `None` where the code isn't one.
#[inline(never)]
pub fn municipality(
    document: &Parsed<MunicipalityDocument>,
    dataset: &Dataset,
) -> Checked<Option<PlaceSeries>> {
    let document = document.found();
    let file = document::file::municipality(document.municipality().get());
    let mut judge = Judge::new(&file, &dataset.municipalities);
    judge.same_release(document.release(), dataset);
    let place = judge.place(document.municipality());
    let place = judge.is_sound().then_some(place);
    let mut courses: Vec<TimeSeries> = Vec::new();
    let outside = judge.enter("series");
    for (id, values) in document.series().get().iter() {
        courses.extend(course(&mut judge, id, values, dataset));
    }
    judge.leave(outside);
    Checked {
        dataset: place.map(|place| PlaceSeries {
            place,
            time_series: courses,
        }),
        problems: judge.into_problems(),
    }
}

fn course(
    judge: &mut Judge<'_>,
    id: &str,
    values: List<'_, Option<i64>>,
    dataset: &Dataset,
) -> Option<TimeSeries> {
    let field = escaped(id);
    let mut indicators = dataset.indicators.iter();
    let Some(indicator) = indicators.find(|known| known.id.as_str() == id) else {
        let ids = dataset.indicators.iter().map(|known| known.id.as_str());
        let expected = Expected::Known {
            kind: Kind::Indicator,
            nearest: nearest(id, ids).map(str::to_owned),
        };
        judge.add(&field, id, expected);
        return None;
    };
    if indicator.evidence != Evidence::Residents {
        judge.add(&field, id, Expected::Rule(Rule::SeriesOnly));
        return None;
    }
    entries(judge, &field, values.len(), indicator.periods.len())?;
    let mut course = TimeSeries {
        indicator: indicator.id.clone(),
        values: Vec::new(),
    };
    for (index, (period, scaled)) in indicator.periods.iter().zip(values.iter()).enumerate() {
        let Some(scaled) = scaled else { continue };
        if in_range(judge, &format!("{field}/{index}"), scaled, indicator) {
            let number = Number::new(scaled, indicator.decimals);
            course.values.push((*period, number));
        }
    }
    Some(course)
}
