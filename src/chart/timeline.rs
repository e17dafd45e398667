//! What happened when, as marks on a line of years: the state's, the network's, the municipalities'.

use super::figure::Figure;
use super::rows::{self, Mark, Row, Rows};
use crate::model::{Evidence, Milestone, Period, Scope};
use crate::wording::{Words, fill, municipality};

/// The years of the strategy, which the line reaches over.
const YEARS: [i16; 2] = [2012, 2032];

/// The dates in order of time; at least one.
pub fn figure(words: &Words, dates: &[&Milestone]) -> Figure {
    let year = |date: Option<&&Milestone>| date.map_or(0, |date| date.period.end_year());
    let (first, last) = (year(dates.first()), year(dates.last()));
    let summary = fill(
        words.road.timeline_summary,
        &[
            ("n", &dates.len().to_string()),
            ("first", &first.to_string()),
            ("last", &last.to_string()),
        ],
    );
    let scopes = [
        (Scope::National, words.road.timeline_state),
        (Scope::Network, words.road.timeline_network),
        (Scope::Municipality, words.municipalities),
    ];
    let rows = scopes
        .into_iter()
        .map(|(scope, name)| Row {
            name: name.to_owned(),
            marks: dates
                .iter()
                .filter(|date| date.scope == scope)
                .map(|date| Mark {
                    at: position(date.period),
                    ..Mark::default()
                })
                .collect(),
        })
        .filter(|row| !row.marks.is_empty())
        .collect();
    let [from, to] = YEARS;
    let from = from.min(first);
    let rows = Rows {
        evidence: Evidence::Work,
        area: "cross",
        rows,
        row_height: rows::WITHOUT_TEXTS,
        scale: [from, i16::midpoint(from, to), to]
            .map(|year| (f64::from(year), year.to_string()))
            .to_vec(),
        nation: None,
        key: Vec::new(),
    };
    let head = [words.year, words.generation.column_what];
    let lines = dates
        .iter()
        .map(|date| {
            let (when, what) = municipality::milestone(words, date);
            vec![when, what]
        })
        .collect();
    rows::figure(words, &rows, &summary, &head, lines)
}

/// A place on an axis of years, where a year's number is its beginning.
fn position(period: Period) -> f64 {
    let year = f64::from(period.end_year());
    match period {
        Period::Month(_, month) => year + (f64::from(month) - 1.0) / 12.0,
        Period::Day(day) => year + (f64::from(day.month) - 1.0) / 12.0,
        _ => year,
    }
}
