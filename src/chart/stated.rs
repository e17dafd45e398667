//! What municipalities have stated of an indicator of the work: a mark each, by year. No line, no share.

use super::figure::Figure;
use super::readout::Reading;
use super::rows::{self, Mark, Row, Rows, Said};
use crate::analysis::facts_by_place::PlaceFacts;
use crate::analysis::place_work::PlaceWork;
use crate::model::order;
use crate::model::{Area, Dataset, Evidence, Fact, Indicator, KnownValue, Value};
use crate::wording::{self, Messages, period, statement};

/// The strategy's first year, from which the scale reaches to the day of the dataset.
const FIRST_YEAR: i16 = 2012;

/// All facts of an indicator, a row for each municipality.
pub fn figure(
    messages: &Messages,
    dataset: &Dataset,
    indicator: &Indicator,
    stated: &[PlaceFacts],
    title: &str,
) -> Figure {
    let name =
        |known: &PlaceFacts| wording::municipality::place_name(messages, dataset, known.place);
    let value = |fact: &Fact| statement::value_text(messages, indicator, fact);
    let row = |known: &PlaceFacts| Row {
        name: name(known),
        marks: known
            .facts
            .iter()
            .map(|fact| Mark {
                text: short_text(fact, value(fact)),
                reading: Reading {
                    heading: name(known),
                    values: vec![(when(messages, fact), value(fact))],
                },
                ..mark(fact)
            })
            .collect(),
        value: String::new(),
    };
    let rows = stated.iter().map(row).collect();
    let cells = stated.iter().flat_map(|known| {
        let cells = |fact: &&Fact| vec![name(known), value(fact), when(messages, fact)];
        known.facts.iter().map(cells)
    });
    let head = [
        messages.overview.column_municipality,
        messages.indicator.column_value,
        messages.common.year,
    ];
    let area = indicator.area.map_or("cross", Area::id);
    let rows = rows_by_year(dataset, area, rows);
    rows::figure(
        messages,
        &rows,
        &Said::finding(title),
        &head,
        cells.collect(),
    )
}

/// When municipalities have told of their work in an area: a mark for each year, whatever was stated.
pub fn area_figure(
    messages: &Messages,
    dataset: &Dataset,
    area: Area,
    stated: &[PlaceFacts],
    title: &str,
) -> Figure {
    let name =
        |known: &PlaceFacts| wording::municipality::place_name(messages, dataset, known.place);
    let named = stated.iter().map(|known| (name(known), &*known.facts));
    let head = messages.overview.column_municipality;
    named_figure(messages, dataset, area, (head, named.collect()), title)
}

/// The work of one place: a row for each area that something was stated of, and all that was stated in the table.
pub fn place_figure(
    messages: &Messages,
    dataset: &Dataset,
    work: &PlaceWork,
    title: &str,
) -> Figure {
    let (mut rows, mut cells) = (Vec::new(), Vec::new());
    for told in &work.areas {
        let name = messages.area(told.area);
        let mut facts: Vec<&Fact> = Vec::new();
        for statement in &told.statements {
            facts.extend(&statement.facts);
            cells.extend(statement.facts.iter().map(|fact| {
                vec![
                    name.to_owned(),
                    messages.text(&statement.indicator.name).into_owned(),
                    statement::value_text(messages, statement.indicator, fact),
                    when(messages, fact),
                ]
            }));
        }
        if !facts.is_empty() {
            order::sort_by_key(facts.as_mut_slice(), |fact| fact.period.end_year());
            rows.push(Row {
                name: name.to_owned(),
                marks: read_by_year(name, years(messages, &facts)),
                value: String::new(),
            });
        }
    }
    let head = [
        messages.overview.column_area,
        messages.generation.column_what,
        messages.indicator.column_value,
        messages.common.year,
    ];
    let rows = rows_by_year(dataset, Area::Cross.id(), rows);
    rows::figure(messages, &rows, &Said::finding(title), &head, cells)
}

/// When something was stated, by name and under the heading `head`: the facts of each, from the oldest on.
pub fn named_figure(
    messages: &Messages,
    dataset: &Dataset,
    area: Area,
    (head, named): (&'static str, Vec<(String, &[&Fact])>),
    title: &str,
) -> Figure {
    let (mut rows, mut cells) = (Vec::new(), Vec::new());
    for (name, facts) in named {
        let years = years(messages, facts);
        let texts: Vec<&str> = years.iter().map(|(_, text)| text.as_str()).collect();
        cells.push(vec![name.clone(), texts.join(", ")]);
        rows.push(Row {
            marks: read_by_year(&name, years),
            name,
            value: String::new(),
        });
    }
    let rows = rows_by_year(dataset, area.id(), rows);
    rows::figure(
        messages,
        &rows,
        &Said::finding(title),
        &[head, messages.common.year],
        cells,
    )
}

/// A mark and its words for each year that has facts; hollow where all of them are.
fn years(messages: &Messages, facts: &[&Fact]) -> Vec<(Mark, String)> {
    let mut years: Vec<(Mark, String)> = Vec::new();
    for fact in facts {
        let next = mark(fact);
        match years.last_mut() {
            Some((last, _)) if last.at == next.at => last.hollow &= next.hollow,
            _ => years.push((next, when(messages, fact))),
        }
    }
    years
}

/// The marks of a row with this name, at each of which its year is read.
fn read_by_year(name: &str, years: Vec<(Mark, String)>) -> Vec<Mark> {
    let read = |(mark, when)| Mark {
        reading: Reading::new(name, when),
        ..mark
    };
    years.into_iter().map(read).collect()
}

fn when(messages: &Messages, fact: &Fact) -> String {
    period::format_maybe_inferred(messages, fact.period, fact.year_inferred)
}

/// Rows on a scale of years, up to the day of the dataset.
fn rows_by_year(dataset: &Dataset, area: &'static str, rows: Vec<Row>) -> Rows {
    let last = dataset.release.date.year;
    let years = rows.iter().flat_map(|row| &row.marks);
    let first = years.map(|mark| mark.at as i16).fold(FIRST_YEAR, i16::min);
    Rows {
        evidence: Evidence::Work,
        area,
        rows,
        elsewhere: Vec::new(),
        scale: rows::year_scale(first, last),
        nation: None,
        key: Vec::new(),
    }
}

/// Without a text.
fn mark(fact: &Fact) -> Mark {
    Mark {
        at: f64::from(fact.period.end_year()),
        hollow: fact.status.is_tentative() || fact.year_inferred,
        ..Mark::default()
    }
}

/// A long answer has its words in the table alone.
fn short_text(fact: &Fact, text: String) -> String {
    match &fact.value {
        Value::Known(KnownValue::Text(_)) => String::new(),
        _ => text,
    }
}
