//! Rows of marks on one scale: what was stated where and when, or what was measured and how much.
//! Points are points: no line joins them.

mod data;
mod drawing;
mod signs;

use super::axis::named_years;
use super::figure::{Figure, Table};
use crate::wording::Messages;
pub use data::{Mark, Nation, Row, Rows};
pub use drawing::draw;

/// The width for a phone, in CSS pixels.
pub const NARROW: i32 = 340;

/// What is said of rows: the finding, whom they show where no row says it, and the sentence.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    pub title: &'a str,
    pub subtitle: &'a str,
    pub summary: &'a str,
}

impl<'a> Said<'a> {
    /// A finding that is a sentence by itself.
    pub const fn finding(title: &'a str) -> Self {
        Self {
            title,
            subtitle: "",
            summary: title,
        }
    }
}

/// The least length of a scale of years in CSS pixels, by which those that are written out are chosen.
const YEARS: i32 = 170;

/// A scale of years, of which about five are written out.
pub fn year_scale(first: i16, last: i16) -> Vec<(f64, String)> {
    named_years(&(first..=last).collect::<Vec<_>>(), YEARS)
        .into_iter()
        .map(|year| (f64::from(year), year.to_string()))
        .collect()
}

/// Picture, sentence and table of the same points.
pub fn figure(
    messages: &Messages,
    rows: &Rows,
    said: &Said,
    head: &[&str],
    lines: Vec<Vec<String>>,
) -> Figure {
    Figure {
        title: said.title.to_owned(),
        subtitle: said.subtitle.to_owned(),
        summary: said.summary.to_owned(),
        warnings: rows
            .rows
            .iter()
            .flat_map(|row| &row.marks)
            .find(|mark| mark.hollow)
            .map(|_| messages.indicator.hollow_note.to_owned())
            .into_iter()
            .collect(),
        narrow: draw(messages, rows, said.summary, NARROW),
        wide: draw(messages, rows, said.summary, 720),
        table: Table {
            caption: said.title.to_owned(),
            head: head.iter().map(|cell| (*cell).to_owned()).collect(),
            rows: lines,
        },
        readings: rows.readings(),
        notes: Vec::new(),
    }
}
