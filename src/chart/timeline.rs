//! What happened when, as marks on a line of years: the state's, the network's, the municipalities'.

use super::figure::Figure;
use super::readout::Reading;
use super::rows::{self, Mark, Row, Rows, Said};
use crate::model::{Evidence, Milestone, Period, Scope};
use crate::wording::{Messages, fill, municipality};

/// The years of the strategy, which the line reaches over, and from the first date on where that is earlier.
const YEARS: [i16; 2] = [2012, 2032];

/// The dates in order of time; at least one.
pub fn figure(messages: &Messages, dates: &[&Milestone]) -> Figure {
    let year = |date: Option<&&Milestone>| date.map_or(0, |date| date.period.end_year());
    let (first, last) = (year(dates.first()), year(dates.last()));
    let rows = Rows {
        evidence: Evidence::Work,
        area: "cross",
        rows: rows_by_scope(messages, dates),
        elsewhere: Vec::new(),
        scale: rows::year_scale(YEARS[0].min(first), YEARS[1]),
        nation: None,
        key: Vec::new(),
    };
    let summary = fill(
        messages.road.timeline_summary,
        &[
            ("n", &dates.len().to_string()),
            ("first", &first.to_string()),
            ("last", &last.to_string()),
        ],
    );
    let head = [messages.common.year, messages.generation.column_what];
    let cells = dates
        .iter()
        .map(|date| {
            let (when, what) = municipality::milestone_texts(messages, date);
            vec![when, what]
        })
        .collect();
    rows::figure(messages, &rows, &Said::finding(&summary), &head, cells)
}

/// A row for each kind of date that there is.
fn rows_by_scope(messages: &Messages, dates: &[&Milestone]) -> Vec<Row> {
    [
        (Scope::National, messages.road.timeline_state),
        (Scope::Network, messages.road.timeline_network),
        (Scope::Municipality, messages.header.municipalities),
        (Scope::International, messages.road.timeline_international),
    ]
    .into_iter()
    .map(|(scope, name)| Row {
        name: name.to_owned(),
        marks: dates
            .iter()
            .filter(|date| date.scope == scope)
            .map(|date| Mark {
                at: position(date.period),
                reading: reading(messages, date),
                ..Mark::default()
            })
            .collect(),
        value: String::new(),
    })
    .filter(|row| !row.marks.is_empty())
    .collect()
}

fn reading(messages: &Messages, date: &Milestone) -> Reading {
    let (when, what) = municipality::milestone_texts(messages, date);
    Reading::new(when, what)
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
