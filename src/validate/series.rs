//! `indicators/<id>.json` and `municipalities/<code>.json`: a value for each period.

use super::checked::Checked;
use super::problem::{Expected, Rule};
use super::range::out_of_range;
use super::rules::withholding_rule;
use super::validator::{Validated, Validator};
use super::work::STATES;
use crate::document::{MunicipalityDocument, SeriesDocument, SeriesRow, escape_pointer, file};
use crate::model::{
    Collection, Dataset, Evidence, Indicator, KnownValue, Number, Observation, Period, PlaceSeries,
    Row, Series, SourceId, Status, TimeSeries, Value,
};
use std::sync::Arc;

/// Reads a series of residents or outcome; `None` where the dataset lacks its indicator, or where its periods
/// aren't those in the index.
pub fn series(document: &SeriesDocument, dataset: &Dataset) -> Checked<Option<Series>> {
    let file = file::indicator(&document.indicator);
    let mut validator = Validator::new(&file, &dataset.municipalities);
    validator.check_release(&document.release, dataset);
    let series = read_series(&mut validator, document, dataset);
    Checked {
        dataset: series.ok(),
        problems: validator.into_problems(),
    }
}

fn read_series(
    v: &mut Validator<'_>,
    document: &SeriesDocument,
    dataset: &Dataset,
) -> Validated<Series> {
    let indicator = v.indicator("indicator", &document.indicator, &dataset.indicators)?;
    if indicator.evidence == Evidence::Work {
        return Err(v.refuse("indicator", &document.indicator, Rule::SeriesOnly));
    }
    if document.decimals != indicator.decimals {
        let own = indicator.decimals.to_string();
        return Err(v.report("decimals", document.decimals, Expected::as_index(&own)));
    }
    let collection = v.word("collection", &document.collection, &Collection::IDS)?;
    let written = &document.periods;
    let same = |(own, written): (&Period, &String)| Period::parse(written) == Some(*own);
    let periods = &indicator.periods;
    if written.len() != periods.len() || !periods.iter().zip(written).all(same) {
        let own = format!("the periods of {}", indicator.id.as_str());
        return Err(v.report("periods", written.join(" "), Expected::as_index(&own)));
    }
    v.check_length("sources", &document.sources, written.len())?;
    let sources = document.sources.iter();
    let sources = sources.map(|ids| ids.iter().map(|id| SourceId::new(id)).collect());
    let rows = v.records("rows", &document.rows, |v, record| {
        let row = row(v, record, written, indicator, dataset)?;
        let place = &record.municipality;
        let breakdown = record.breakdown.as_deref().unwrap_or_default();
        v.unique("municipality", place, &[place, breakdown])?;
        Ok(row)
    });
    Ok(Series {
        indicator: indicator.id.clone(),
        collection,
        periods: periods.clone(),
        sources: sources.collect(),
        rows,
    })
}

impl Validator<'_> {
    /// A list with one entry for each period.
    fn check_length<T>(&mut self, field: &str, list: &[T], periods: usize) -> Validated<()> {
        if list.len() == periods {
            return Ok(());
        }
        Err(self.report(field, list.len(), Expected::Entries(periods)))
    }

    /// Reports keys that aren't periods of the series.
    fn check_periods<'p>(
        &mut self,
        field: &str,
        named: impl IntoIterator<Item = &'p String>,
        periods: &[String],
    ) {
        for period in named {
            if !periods.contains(period) {
                self.report(&in_period(field, period), period, Expected::Period);
            }
        }
    }
}

/// The pointer, within a record, to what a field says of a period.
fn in_period(field: &str, period: &str) -> String {
    format!("{field}/{}", escape_pointer(period))
}

fn row(
    v: &mut Validator<'_>,
    record: &SeriesRow,
    periods: &[String],
    indicator: &Indicator,
    dataset: &Dataset,
) -> Validated<Row> {
    let place = v.place("municipality", &record.municipality)?;
    v.in_scope("municipality", indicator, place)?;
    v.check_length("values", &record.values, periods.len())?;
    for (field, list) in [("low", &record.low), ("high", &record.high)] {
        if !list.is_empty() {
            v.check_length(field, list, periods.len())?;
        }
    }
    if !record.respondents.is_empty() {
        v.check_length("respondents", &record.respondents, periods.len())?;
    }
    v.check_periods("states", record.states.keys(), periods);
    v.check_periods("status", record.status.keys(), periods);
    v.check_periods("notes", record.notes.keys(), periods);
    v.check_periods("year_inferred", &record.year_inferred, periods);
    let cells = periods.iter().enumerate();
    let cells = cells.map(|(index, period)| cell(v, record, index, period, indicator, dataset));
    Ok(Row {
        place,
        breakdown: record.breakdown.as_deref().map(Arc::from),
        cells: cells.map(|cell| cell.ok().flatten()).collect(),
    })
}

/// The entry of a list for a period.
fn entry<T: Copy>(list: &[Option<T>], index: usize) -> Option<T> {
    list.get(index).copied().flatten()
}

/// The observation of one period; `None` where nothing is published.
fn cell(
    v: &mut Validator<'_>,
    record: &SeriesRow,
    index: usize,
    period: &str,
    indicator: &Indicator,
    dataset: &Dataset,
) -> Validated<Option<Observation>> {
    let respondents = entry(&record.respondents, index);
    let state = record.states.get(period);
    let value = match (entry(&record.values, index), state) {
        (None, None) => {
            interval(v, record, index, indicator);
            return Ok(None);
        }
        (None, Some(state)) => v.word(&in_period("states", period), state, &STATES)?,
        (Some(scaled), Some(_)) => {
            let field = format!("values/{index}");
            return Err(v.report(&field, scaled, Expected::ValueOrState));
        }
        (Some(scaled), None) => {
            let number = Number::new(scaled, indicator.decimals);
            let expected = out_of_range(scaled, indicator).or_else(|| {
                let (thresholds, unit) = (&dataset.thresholds, &indicator.unit);
                withholding_rule(thresholds, indicator, unit, number, respondents)
                    .map(Expected::Rule)
            });
            if let Some(expected) = expected {
                return Err(v.report(&format!("values/{index}"), number, expected));
            }
            Value::Known(KnownValue::Number(number))
        }
    };
    let status = match record.status.get(period) {
        Some(status) => v.word(&in_period("status", period), status, &Status::IDS)?,
        None => Status::Reported,
    };
    let note = record.notes.get(period);
    let note = note.and_then(|note| v.optional_text(&in_period("notes", period), note));
    Ok(Some(Observation {
        value,
        status,
        year_inferred: record.year_inferred.iter().any(|known| known == period),
        interval: interval(v, record, index, indicator),
        respondents,
        note,
    }))
}

/// A published interval, which needs both ends and the value between them. An observation is kept without one.
fn interval(
    v: &mut Validator<'_>,
    record: &SeriesRow,
    index: usize,
    indicator: &Indicator,
) -> Option<(Number, Number)> {
    let (low, high) = (entry(&record.low, index), entry(&record.high, index));
    let value = entry(&record.values, index);
    let text = |scaled: i64| Number::new(scaled, indicator.decimals).to_string();
    let (field, found, expected) = match (low, value, high) {
        (None, _, None) => return None,
        (Some(end), None, _) => ("low", text(end), Expected::ValueOrState),
        (None, None, Some(end)) => ("high", text(end), Expected::ValueOrState),
        (None, Some(value), Some(_)) => ("low", String::new(), Expected::AtMost(text(value))),
        (Some(low), Some(value), _) if low > value => {
            ("low", text(low), Expected::AtMost(text(value)))
        }
        (Some(_), Some(value), None) => ("high", String::new(), Expected::AtLeast(text(value))),
        (Some(_), Some(value), Some(high)) if high < value => {
            ("high", text(high), Expected::AtLeast(text(value)))
        }
        (Some(low), Some(_), Some(high)) => {
            let low = v.in_range(&format!("low/{index}"), low, indicator);
            let high = v.in_range(&format!("high/{index}"), high, indicator);
            return low.ok().zip(high.ok());
        }
    };
    v.report(&format!("{field}/{index}"), found, expected);
    None
}

/// Reads all residents' series of a municipality or of Sweden; `None` where the code is unknown.
pub fn municipality(
    document: &MunicipalityDocument,
    dataset: &Dataset,
) -> Checked<Option<PlaceSeries>> {
    let file = file::municipality(&document.municipality);
    let mut validator = Validator::new(&file, &dataset.municipalities);
    validator.check_release(&document.release, dataset);
    let place = validator.place("municipality", &document.municipality);
    let time_series = validator.within("series", |v| {
        let series = document.series.iter();
        series
            .filter_map(|(id, values)| time_series(v, id, values, dataset).ok())
            .collect()
    });
    Checked {
        dataset: place.ok().map(|place| PlaceSeries { place, time_series }),
        problems: validator.into_problems(),
    }
}

fn time_series(
    v: &mut Validator<'_>,
    id: &str,
    values: &[Option<i64>],
    dataset: &Dataset,
) -> Validated<TimeSeries> {
    let field = escape_pointer(id);
    let indicator = v.indicator(&field, id, &dataset.indicators)?;
    if indicator.evidence != Evidence::Residents {
        return Err(v.refuse(&field, id, Rule::SeriesOnly));
    }
    v.check_length(&field, values, indicator.periods.len())?;
    let periods = indicator.periods.iter().zip(values).enumerate();
    let values = periods.filter_map(|(index, (period, scaled))| {
        let number = v.in_range(&format!("{field}/{index}"), (*scaled)?, indicator);
        Some((*period, number.ok()?))
    });
    Ok(TimeSeries {
        indicator: indicator.id.clone(),
        values: values.collect(),
    })
}
