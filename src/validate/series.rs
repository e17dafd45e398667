//! `indicators/<id>.json` and `municipalities/<code>.json`: values in columns.

use super::disclosure::must_be_withheld;
use super::judge::{At, Judge, Met, escaped};
use super::nation::in_range;
use super::{Checked, Expected, Rule, index};
use crate::document::found::Found;
use crate::document::read::Parsed;
use crate::document::{self, MunicipalityDocument, SeriesDocument, SeriesRow};
use crate::model::{
    Answer, Cell, Collection, Course, Dataset, Evidence, Indicator, Number, Period, PlaceSeries,
    Row, Series, SourceId, Status, Value,
};

/// Reads one series of residents or outcome; `None` where its indicator isn't one of the dataset's,
/// or where its columns aren't those periods that the index tells.
pub fn series(document: &Parsed<SeriesDocument>, dataset: &Dataset) -> Checked<Option<Series>> {
    let document = document.found();
    let file = document::file::indicator(document.indicator());
    let mut judge = Judge::new(&file);
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
    let id = document.indicator();
    let indicator = index::known(judge, At::ROOT, "indicator", id, &dataset.indicators)?;
    if indicator.evidence == Evidence::Work {
        judge.refuse(At::ROOT, "indicator", id, Rule::SeriesOnly);
        return None;
    }
    if document.decimals() != indicator.decimals {
        let found = document.decimals().to_string();
        same_as_index(judge, "decimals", &found, &indicator.decimals.to_string());
        return None;
    }
    let collection = judge.word(
        At::ROOT,
        "collection",
        document.collection(),
        &Collection::ALL,
    )?;
    let periods: Vec<Period> = document
        .periods()
        .iter()
        .filter_map(Period::parse)
        .collect();
    if periods != indicator.periods || periods.len() != document.periods().len() {
        let found = document.periods().iter().collect::<Vec<_>>().join(" ");
        same_as_index(judge, "periods", &found, &format!("the periods of {id}"));
        return None;
    }
    entries(
        judge,
        At::ROOT,
        "sources",
        document.sources().len(),
        periods.len(),
    )?;
    let sources = document
        .sources()
        .iter()
        .map(|ids| ids.iter().map(SourceId::new).collect())
        .collect();
    let mut rows: Vec<Row> = Vec::new();
    let mut met = Met::default();
    for (at, record) in judge.records("/rows", document.rows()) {
        let Some(row) = row(judge, at, record, document, indicator, dataset) else {
            continue;
        };
        let breakdown = record.breakdown().unwrap_or_default();
        let place = record.municipality();
        if judge.first(&mut met, at, "municipality", place, &[place, breakdown]) {
            rows.push(row);
        }
    }
    Some(Series {
        indicator: indicator.id.clone(),
        collection,
        periods,
        sources,
        rows,
    })
}

fn same_as_index(judge: &mut Judge<'_>, field: &str, found: &str, value: &str) {
    let expected = Expected::SameAs {
        file: document::file::INDEX.to_owned(),
        value: value.to_owned(),
    };
    judge.add(At::ROOT, field, found, expected);
}

/// Whether a list has one entry for each period.
fn entries(
    judge: &mut Judge<'_>,
    at: At<'_>,
    field: &str,
    found: usize,
    periods: usize,
) -> Option<()> {
    if found == periods {
        return Some(());
    }
    judge.add(at, field, &found.to_string(), Expected::Entries(periods));
    None
}

fn row(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, SeriesRow>,
    document: Found<'_, SeriesDocument>,
    indicator: &Indicator,
    dataset: &Dataset,
) -> Option<Row> {
    let municipalities = &dataset.municipalities;
    let place = judge.place(at, "municipality", record.municipality(), municipalities)?;
    if !judge.in_scope(at, indicator, place) {
        return None;
    }
    let count = document.periods().len();
    entries(judge, at, "values", record.values().len(), count)?;
    for (field, length) in [
        ("low", record.low().len()),
        ("high", record.high().len()),
        ("respondents", record.respondents().len()),
    ] {
        if length > 0 {
            entries(judge, at, field, length, count)?;
        }
    }
    by_known_period(judge, at, "states", record.states().keys(), document);
    by_known_period(judge, at, "status", record.status().keys(), document);
    by_known_period(judge, at, "notes", record.notes().keys(), document);
    by_known_period(
        judge,
        at,
        "year_inferred",
        record.year_inferred().iter(),
        document,
    );
    let cells = (0..count)
        .map(|index| {
            let period = document.periods().at(index);
            cell(judge, at, record, index, period, indicator, dataset)
        })
        .collect();
    Some(Row {
        place,
        breakdown: record.breakdown().map(Into::into),
        cells,
    })
}

/// What is said by period is said of periods that the series has.
fn by_known_period<'p>(
    judge: &mut Judge<'_>,
    at: At<'_>,
    field: &str,
    found: impl Iterator<Item = &'p str>,
    document: Found<'_, SeriesDocument>,
) {
    for period in found {
        if document.periods().iter().all(|known| known != period) {
            let place = format!("{field}/{}", escaped(period));
            judge.add(at, &place, period, Expected::Period);
        }
    }
}

fn cell(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, SeriesRow>,
    index: usize,
    period: &str,
    indicator: &Indicator,
    dataset: &Dataset,
) -> Option<Cell> {
    let scaled = record.values().at(index);
    let respondents = record.respondents().at(index);
    let field = |list: &str| format!("{list}/{index}");
    let value = match (scaled, record.states().get(period)) {
        (None, None) => return None,
        (None, Some(state)) => {
            let place = format!("states/{}", escaped(period));
            judge.state(at, &place, state)?
        }
        (Some(scaled), Some(_)) => {
            judge.add(
                at,
                &field("values"),
                &scaled.to_string(),
                Expected::ValueOrState,
            );
            return None;
        }
        (Some(scaled), None) => {
            if !in_range(judge, at, &field("values"), scaled, indicator) {
                return None;
            }
            let number = Number::new(scaled, indicator.decimals);
            let thresholds = &dataset.thresholds;
            let rule =
                must_be_withheld(thresholds, indicator, &indicator.unit, number, respondents);
            if let Some(rule) = rule {
                let found = super::number::to_text(scaled, indicator.decimals);
                judge.refuse(at, &field("values"), &found, rule);
                return None;
            }
            Value::Known(Answer::Number(number))
        }
    };
    let status = match record.status().get(period) {
        Some(found) => {
            let place = format!("status/{}", escaped(period));
            judge.word(at, &place, found, &Status::ALL)?
        }
        None => Status::Reported,
    };
    let note = record.notes().get(period).and_then(|texts| {
        let place = format!("notes/{}", escaped(period));
        judge.maybe_text(at, &place, texts)
    });
    Some(Cell {
        value,
        status,
        year_inferred: record
            .year_inferred()
            .iter()
            .any(|inferred| inferred == period),
        interval: interval(judge, at, record, index, indicator),
        respondents,
        note,
    })
}

/// A published interval: both ends, and the value between them.
fn interval(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, SeriesRow>,
    index: usize,
    indicator: &Indicator,
) -> Option<(Number, Number)> {
    let (low, high) = (record.low().at(index), record.high().at(index));
    let value = record.values().at(index);
    let text = |scaled: i64| super::number::to_text(scaled, indicator.decimals);
    match (low, value, high) {
        (None, _, None) => None,
        (Some(low), Some(value), Some(high)) if low <= value && value <= high => Some((
            Number::new(low, indicator.decimals),
            Number::new(high, indicator.decimals),
        )),
        (Some(low), Some(value), _) if low > value => {
            let most = Expected::AtMost(text(value));
            judge.add(at, &format!("low/{index}"), &text(low), most);
            None
        }
        (_, value, high) => {
            let least = Expected::AtLeast(text(value.unwrap_or_default()));
            let found = high.map(text).unwrap_or_default();
            judge.add(at, &format!("high/{index}"), &found, least);
            None
        }
    }
}

/// Reads all residents' series of one municipality, or of Sweden; `None` where the code isn't one.
pub fn municipality(
    document: &Parsed<MunicipalityDocument>,
    dataset: &Dataset,
) -> Checked<Option<PlaceSeries>> {
    let document = document.found();
    let file = document::file::municipality(document.municipality());
    let mut judge = Judge::new(&file);
    judge.same_release(document.release(), dataset);
    let code = document.municipality();
    let place = judge.place(At::ROOT, "municipality", code, &dataset.municipalities);
    let at = At::list("/series");
    let mut courses: Vec<Course> = Vec::new();
    for (id, values) in document.series().iter() {
        let field = escaped(id);
        let Some(indicator) = index::known(&mut judge, at, &field, id, &dataset.indicators) else {
            continue;
        };
        if indicator.evidence != Evidence::Residents {
            judge.refuse(at, &field, id, Rule::SeriesOnly);
            continue;
        }
        if entries(
            &mut judge,
            at,
            &field,
            values.len(),
            indicator.periods.len(),
        )
        .is_none()
        {
            continue;
        }
        let mut course = Course {
            indicator: indicator.id.clone(),
            values: Vec::new(),
        };
        for (index, (period, scaled)) in indicator.periods.iter().zip(values.iter()).enumerate() {
            let Some(scaled) = scaled else { continue };
            if in_range(
                &mut judge,
                at,
                &format!("{field}/{index}"),
                scaled,
                indicator,
            ) {
                let number = Number::new(scaled, indicator.decimals);
                course.values.push((*period, number));
            }
        }
        courses.push(course);
    }
    Checked {
        dataset: place.map(|place| PlaceSeries { place, courses }),
        problems: judge.into_problems(),
    }
}
