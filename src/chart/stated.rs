//! What municipalities have stated of an indicator of the work: a mark each, by year. No line, no share.

use super::figure::Figure;
use super::rows::{self, Mark, Row, Rows};
use crate::analysis::facts_by_place::PlaceFacts;
use crate::model::{Area, Dataset, Evidence, Fact, Indicator, KnownValue, Value};
use crate::wording::{Words, evidence, indicator as told, statement};

/// The strategy's first year, from which the scale reaches to the day of the dataset.
const FIRST_YEAR: i16 = 2012;

pub fn figure(
    words: &Words,
    dataset: &Dataset,
    indicator: &Indicator,
    stated: &[PlaceFacts],
    title: &str,
) -> Figure {
    let (mut drawn, mut lines) = (Vec::new(), Vec::new());
    for known in stated {
        let name = told::name(words, dataset, known.place);
        let mut marks = Vec::new();
        for fact in &known.facts {
            let said = statement::value(words, indicator, fact);
            let when = evidence::dated(words, fact.period, fact.year_inferred);
            marks.push(mark(fact, &said));
            lines.push(vec![name.clone(), said, when]);
        }
        drawn.push(Row { name, marks });
    }
    let head = [
        words.overview.column_municipality,
        words.indicator.column_value,
        words.year,
    ];
    let area = indicator.area.map_or("cross", Area::id);
    let rows = by_year(dataset, area, drawn, rows::WITH_TEXTS);
    rows::figure(words, &rows, title, &head, lines)
}

/// When municipalities have told of their work in an area: a mark for each year, whatever was told.
pub fn of_area(
    words: &Words,
    dataset: &Dataset,
    area: Area,
    stated: &[PlaceFacts],
    title: &str,
) -> Figure {
    let name = |known: &PlaceFacts| told::name(words, dataset, known.place);
    let named = stated.iter().map(|known| (name(known), &*known.facts));
    let head = words.overview.column_municipality;
    by_name(words, dataset, area, (head, named.collect()), title)
}

/// When something was told of each that has a name, by the facts of each from the oldest on.
pub fn by_name(
    words: &Words,
    dataset: &Dataset,
    area: Area,
    (head, named): (&'static str, Vec<(String, &[&Fact])>),
    title: &str,
) -> Figure {
    let (mut drawn, mut lines) = (Vec::new(), Vec::new());
    for (name, facts) in named {
        let mut marks: Vec<Mark> = Vec::new();
        let mut years: Vec<String> = Vec::new();
        for fact in facts {
            let next = mark(fact, "");
            match marks.last_mut().filter(|last| last.at == next.at) {
                Some(last) => last.hollow &= next.hollow,
                None => {
                    marks.push(next);
                    years.push(evidence::dated(words, fact.period, fact.year_inferred));
                }
            }
        }
        lines.push(vec![name.clone(), years.join(", ")]);
        drawn.push(Row { name, marks });
    }
    let head = [head, words.year];
    let rows = by_year(dataset, area.id(), drawn, rows::WITHOUT);
    rows::figure(words, &rows, title, &head, lines)
}

/// Rows on a scale of years, up to the day of the dataset.
fn by_year(dataset: &Dataset, area: &'static str, rows: Vec<Row>, row: i32) -> Rows {
    let last = dataset.release.date.year;
    let years = rows.iter().flat_map(|row| &row.marks);
    let first = years.map(|mark| mark.at as i16).fold(FIRST_YEAR, i16::min);
    Rows {
        evidence: Evidence::Work,
        area,
        rows,
        row,
        scale: [first, i16::midpoint(first, last), last]
            .map(|year| (f64::from(year), year.to_string()))
            .to_vec(),
        beside: None,
        key: Vec::new(),
    }
}

/// A long answer has its words in the table alone.
fn mark(fact: &Fact, said: &str) -> Mark {
    let text = match &fact.value {
        Value::Known(KnownValue::Text(_)) => "",
        _ => said,
    };
    Mark {
        at: f64::from(fact.period.end_year()),
        text: text.to_owned(),
        hollow: fact.status.is_tentative() || fact.year_inferred,
        ..Mark::default()
    }
}
