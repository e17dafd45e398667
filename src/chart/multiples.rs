//! Several pictures of one size as one, each below its title: below each other on a phone, two beside each other on a
//! wide page. The table has the rows of all.

use super::figure::{Drawing, Figure, Table};
use super::font::{Weight, wrap};
use super::stand_alone::split_drawing;
use super::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::wording::Messages;
use std::fmt::Write as _;

/// The width of a picture, and what is left free around it, in CSS pixels.
const WIDTH: i32 = 340;
const GAP: i32 = 40;
/// How a title is set: its size, and from one base line to the next, in CSS pixels.
const SIZE: f64 = 15.0;
const LINE: i32 = 20;

/// All as one figure; each picture's own title stands above it.
pub fn figure(messages: &Messages, title: &str, all: &[Figure]) -> Figure {
    let summaries: Vec<&str> = all.iter().map(|of| &*of.summary).collect();
    Figure {
        title: title.to_owned(),
        subtitle: String::new(),
        narrow: draw(all, title, 1),
        wide: draw(all, title, 2),
        warnings: told_of(all, |of| &of.warnings),
        table: table(messages, title, all),
        notes: told_of(all, |of| &of.notes),
        summary: summaries.join(" "),
    }
}

/// What is said of all pictures, once; and what is said of some, with what it is said of.
fn told_of(all: &[Figure], said: fn(&Figure) -> &Vec<String>) -> Vec<String> {
    let is_of_all = |text: &String| all.iter().all(|of| said(of).contains(text));
    let mut told: Vec<String> = Vec::new();
    for of in all {
        for text in said(of) {
            if !is_of_all(text) {
                told.push(format!("{}. {text}", of.title));
            } else if !told.contains(text) {
                told.push(text.clone());
            }
        }
    }
    told
}

fn draw(all: &[Figure], label: &str, columns: usize) -> Drawing {
    let across = i32::try_from(columns).unwrap_or(1);
    let width = across * WIDTH + (across - 1) * GAP;
    let mut inner = String::new();
    let mut top = 0;
    for row in all.chunks(columns) {
        let titles: Vec<Vec<String>> = row
            .iter()
            .map(|of| wrap(&of.title, SIZE, Weight::Semibold, f64::from(WIDTH)))
            .collect();
        let lines = titles.iter().map(Vec::len).max().unwrap_or_default();
        let below = LINE * i32::try_from(lines).unwrap_or(0) + LINE / 2;
        let (mut left, mut height) = (0, 0);
        for (of, title) in row.iter().zip(&titles) {
            let mut base = top;
            for line in title {
                base += LINE;
                let at = (left * PIXEL, (base - LINE / 4) * PIXEL);
                SvgCanvas::new(&mut inner, width, 0).text("name", at, Anchor::Start, line);
            }
            let (classes, picture) = split_drawing(&of.narrow);
            let down = top + below;
            // Writing to a string never fails.
            let _ = write!(
                inner,
                "<g class=\"{classes}\" transform=\"translate({left} {down})\">{picture}</g>"
            );
            height = height.max(of.narrow.height);
            left += WIDTH + GAP;
        }
        top += below + height + LINE;
    }
    let mut svg = String::new();
    // What stands alone has one colour for the bands of all areas: that of what is about several.
    let class = "multiples trend area-cross";
    SvgCanvas::open_document(&mut svg, (width, top), class, label);
    svg.push_str(&inner);
    svg.push_str("</svg>");
    Drawing {
        width,
        height: top,
        svg,
    }
}

/// The rows of all tables, each with what it is of; a column that a table lacks is empty in its rows.
fn table(messages: &Messages, title: &str, all: &[Figure]) -> Table {
    let mut columns: Vec<&String> = Vec::new();
    for name in all.iter().flat_map(|of| &of.table.head) {
        if !columns.contains(&name) {
            columns.push(name);
        }
    }
    let mut rows = Vec::new();
    for of in all {
        for cells in &of.table.rows {
            let cell = |column: &&String| {
                let at = of.table.head.iter().position(|name| name == *column);
                let cell = at.and_then(|at| cells.get(at));
                cell.cloned().unwrap_or_default()
            };
            let row = std::iter::once(of.title.clone());
            rows.push(row.chain(columns.iter().map(cell)).collect());
        }
    }
    let measure = messages.compare.column_measure.to_owned();
    Table {
        caption: title.to_owned(),
        head: std::iter::once(measure)
            .chain(columns.into_iter().cloned())
            .collect(),
        rows,
    }
}
