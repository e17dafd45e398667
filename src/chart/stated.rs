//! What municipalities have stated of an indicator of the work: a mark each, by year. No line, no share.

use super::figure::Figure;
use super::rows::{self, Mark, Row, Rows};
use crate::analysis::stated::Stated;
use crate::model::{Answer, Area, Dataset, Evidence, Fact, Indicator, Value};
use crate::wording::{Words, evidence, indicator as told, statement};

/// The strategy's first year, from which the scale reaches to the day of the dataset.
const FIRST_YEAR: i16 = 2012;

pub fn figure(
    words: &Words,
    dataset: &Dataset,
    indicator: &Indicator,
    stated: &[Stated],
    title: &str,
) -> Figure {
    let last = dataset.release.date.year;
    let (mut first, mut drawn, mut lines) = (FIRST_YEAR, Vec::new(), Vec::new());
    for known in stated {
        let name = told::name(words, dataset, known.place);
        let mut marks = Vec::new();
        for fact in &known.facts {
            let said = statement::value(words, indicator, fact);
            let when = evidence::dated(words, fact.period, fact.year_inferred);
            first = first.min(fact.period.end_year());
            marks.push(mark(fact, &said));
            lines.push(vec![name.clone(), said, when]);
        }
        drawn.push(Row { name, marks });
    }
    let rows = Rows {
        evidence: Evidence::Work,
        area: indicator.area.map_or("cross", Area::id),
        rows: drawn,
        scale: [first, i16::midpoint(first, last), last]
            .map(|year| (f64::from(year), year.to_string()))
            .to_vec(),
    };
    let head = [
        words.overview.column_municipality,
        words.indicator.column_value,
        words.year,
    ];
    rows::figure(words, &rows, title, &head, lines)
}

/// A long answer has its words in the table alone.
fn mark(fact: &Fact, said: &str) -> Mark {
    let text = match &fact.value {
        Value::Known(Answer::Text(_)) => "",
        _ => said,
    };
    Mark {
        at: f64::from(fact.period.end_year()),
        text: text.to_owned(),
        hollow: fact.status.is_hollow() || fact.year_inferred,
    }
}
