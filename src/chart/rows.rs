//! Rows of marks on one scale: what was stated where and when, or what was measured and how much.
//! Points are points: no line joins them.

mod data;
mod drawing;

use super::figure::{Figure, Table};
use crate::wording::Messages;
pub use data::{Mark, Nation, Row, Rows, WITH_TEXTS, WITHOUT_TEXTS};
pub use drawing::draw;

/// The width for a phone, in CSS pixels.
pub const NARROW: i32 = 340;

/// Picture, sentence and table of the same points.
pub fn figure(
    messages: &Messages,
    rows: &Rows,
    title: &str,
    head: &[&str],
    lines: Vec<Vec<String>>,
) -> Figure {
    Figure {
        title: title.to_owned(),
        subtitle: String::new(),
        summary: title.to_owned(),
        warnings: rows
            .rows
            .iter()
            .flat_map(|row| &row.marks)
            .find(|mark| mark.hollow)
            .map(|_| messages.indicator.hollow_note.to_owned())
            .into_iter()
            .collect(),
        narrow: draw(messages, rows, title, NARROW),
        wide: draw(messages, rows, title, 720),
        table: Table {
            caption: title.to_owned(),
            head: head.iter().map(|cell| (*cell).to_owned()).collect(),
            rows: lines,
        },
        readings: rows.readings(),
        notes: vec![messages.fixed_line(rows.evidence).to_owned()],
    }
}
