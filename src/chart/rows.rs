//! Rows of marks on one scale: what was stated where and when, or what was measured and how much.
//! Points are points: no line joins them.

use super::canvas::{Anchor, Canvas, PIXEL, Spot};
use super::face::{Weight, text_width, wrapped};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{Frame, Plot};
use super::tag;
use crate::model::Evidence;
use crate::wording::Words;

/// One mark on its row's line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    pub at: f64,
    pub text: String,
    /// Not simply reported by its source.
    pub hollow: bool,
    /// From and to where the value may lie, where its publisher says so.
    pub interval: Option<(f64, f64)>,
    /// Of what the row's other mark is compared with: the two are joined.
    pub other: bool,
}

/// A row with its name above it; the marks from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub name: String,
    pub marks: Vec<Mark>,
}

/// What is drawn: the rows, and the places on the scale that are written out.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    pub evidence: Evidence,
    pub area: &'static str,
    pub rows: Vec<Row>,
    /// The height of a row in CSS pixels: its name, its texts where it has any, its line.
    pub row: i32,
    pub scale: Vec<(f64, String)>,
    /// What all rows are seen beside: the middle half, and Sweden with its name.
    pub beside: Option<Beside>,
    /// What the marks are of and what the others are of, where rows have both.
    pub key: Vec<String>,
}

/// The middle half of the municipalities and Sweden, on the same scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    pub half: (f64, f64),
    pub sweden: (f64, String),
}

const TEXT: f64 = 15.0;
/// Between the lines of a name that takes several.
const LINE: i32 = 19;
/// Before the names of what the marks are.
const KEY: i32 = 22;
/// The height of a row with texts at its marks, and of one without.
pub const WITH_TEXTS: i32 = 66;
pub const WITHOUT: i32 = 46;

/// The width for a phone.
pub const NARROW: i32 = 340;

/// Picture, sentence and table of the same points.
pub fn figure(
    words: &Words,
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
            .map(|_| words.indicator.hollow_note.to_owned())
            .into_iter()
            .collect(),
        narrow: drawing(words, rows, title, NARROW),
        wide: drawing(words, rows, title, 720),
        table: Table {
            caption: title.to_owned(),
            head: head.iter().map(|cell| (*cell).to_owned()).collect(),
            rows: lines,
        },
        notes: vec![words.fixed_line(rows.evidence).to_owned()],
    }
}

/// One drawing so wide.
pub fn drawing(words: &Words, rows: &Rows, label: &str, width: i32) -> Drawing {
    let tag_height = tag::height(words, rows.evidence, width);
    let count = i32::try_from(rows.rows.len()).unwrap_or(0);
    let names: Vec<Vec<String>> = rows
        .rows
        .iter()
        .map(|row| wrapped(&row.name, TEXT, Weight::Semibold, f64::from(width)))
        .collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(1);
    let height = rows.row + LINE * i32::try_from(lines.saturating_sub(1)).unwrap_or(0);
    // Sweden's name, or what the marks are.
    let room = f64::from(width - KEY);
    let key = rows.key.iter();
    let key: Vec<Vec<String>> = key
        .map(|name| wrapped(name, TEXT, Weight::Regular, room))
        .collect();
    let lines = key.iter().map(Vec::len).sum::<usize>();
    let lines = i32::try_from(lines).unwrap_or(0);
    let above = if rows.beside.is_some() {
        24
    } else {
        lines * (LINE + 2)
    };
    let frame = Frame {
        width,
        height: above + count * height + 30 + tag_height,
        top: above,
        right: 30,
        bottom: 30 + tag_height,
        left: 30,
    };
    let low = rows.scale.first().map_or(0.0, |tick| tick.0);
    let high = rows.scale.last().map_or(1.0, |tick| tick.0).max(low + 1.0);
    let class = format!("rows area-{}", rows.area);
    let ranges = (low..high, 0.0..f64::from(count.max(1)));
    let mut plot = Plot::new(frame, &class, label, ranges);
    if let Some(found) = &rows.beside {
        beside(&mut plot, found, f64::from(count), width);
    }
    for (at, (row, name)) in rows.rows.iter().zip(&names).enumerate() {
        // The line lies 13 pixels above the end of its row.
        let line = f64::from(count) - at as f64 - 1.0 + 13.0 / f64::from(height);
        let (from, to) = (plot.at(low, line), plot.at(high, line));
        plot.canvas.line("axis", from, to);
        for (line, above) in name.iter().rev().zip(0..) {
            let base = from.1 - (rows.row - 30 + LINE * above) * PIXEL;
            plot.canvas.text("name", (0, base), Anchor::Start, line);
        }
        joined(&mut plot, row, line);
        row_marks(&mut plot, rows.evidence, row, line, width);
    }
    for (x, text) in &rows.scale {
        let (x, y) = plot.at(*x, 0.0);
        let half = (text_width(text, TEXT, Weight::Regular) / 2.0 * f64::from(PIXEL)) as i32;
        let inside = x.clamp(half, (width * PIXEL - half).max(half));
        let canvas = &mut plot.canvas;
        canvas.text("tick", (inside, y + 160), Anchor::Middle, text);
    }
    key_of(&mut plot.canvas, rows.evidence, &key);
    let corner = (0, plot.at(low, 0.0).1 + 30 * PIXEL);
    tag::draw(&mut plot.canvas, words, rows.evidence, corner, width);
    plot.done()
}

/// The band and Sweden's line through all rows.
fn beside(plot: &mut Plot, beside: &Beside, top: f64, width: i32) {
    let (low, high) = beside.half;
    let (from, to) = (plot.at(low, 0.0), plot.at(high, top));
    plot.canvas.rectangle("half", from, to);
    let (at, text) = &beside.sweden;
    let (from, to) = (plot.at(*at, 0.0), plot.at(*at, top));
    let canvas = &mut plot.canvas;
    canvas.open("sweden", None);
    canvas.line("", from, to);
    let room = (text_width(text, TEXT, Weight::Semibold) * f64::from(PIXEL)) as i32 / 2;
    let middle = to.0.max(room).min(width * PIXEL - room);
    canvas.text("", (middle, to.1 - 60), Anchor::Middle, text);
    canvas.close();
}

/// A mark of each kind before its name.
fn key_of(canvas: &mut Canvas, evidence: Evidence, key: &[Vec<String>]) {
    let mut base = 16 * PIXEL;
    for (lines, other) in key.iter().zip([false, true]) {
        mark(canvas, (evidence, other), "point", (8 * PIXEL, base - 50));
        for line in lines {
            canvas.text("", (KEY * PIXEL, base), Anchor::Start, line);
            base += (LINE + 2) * PIXEL;
        }
    }
}

/// One mark by its kind of evidence, or as what is compared with.
fn mark(canvas: &mut Canvas, of: (Evidence, bool), class: &str, (x, y): Spot) {
    match of {
        (_, true) => {
            let points = [(x, y - 75), (x + 75, y), (x, y + 75), (x - 75, y)];
            canvas.path(&format!("{class} other"), &points, true);
        }
        (Evidence::Outcome, _) => canvas.circle(class, (x, y), 60),
        (Evidence::Work, _) => canvas.rectangle(class, (x - 50, y - 50), (x + 50, y + 50)),
        (Evidence::Residents, _) => canvas.rectangle(class, (x - 70, y - 30), (x + 70, y + 30)),
    }
}

/// The line that joins a mark with what it is compared with, and the intervals of both.
fn joined(plot: &mut Plot, row: &Row, line: f64) {
    if let ([one, two], true) = (&row.marks[..], row.marks.iter().any(|mark| mark.other)) {
        plot.path("join", &[(one.at, line), (two.at, line)], false);
    }
    for mark in &row.marks {
        let Some((from, to)) = mark.interval else {
            continue;
        };
        let class = if mark.other {
            "interval other"
        } else {
            "interval"
        };
        plot.path(class, &[(from, line), (to, line)], false);
        for end in [from, to] {
            let (x, y) = plot.at(end, line);
            plot.canvas.line(class, (x, y - 40), (x, y + 40));
        }
    }
}

/// The marks by the kind of evidence, with their texts above them, moved apart where they must.
fn row_marks(plot: &mut Plot, evidence: Evidence, row: &Row, line: f64, width: i32) {
    let mut wanted = Vec::new();
    for mark in &row.marks {
        wanted.push(Wanted {
            at: plot.at(mark.at, line).0,
            size: (text_width(&mark.text, TEXT, Weight::Regular) * f64::from(PIXEL)) as i32 + 80,
        });
    }
    let places = spread(&wanted, (0, width * PIXEL));
    for (mark, label) in row.marks.iter().zip(places) {
        let (x, y) = plot.at(mark.at, line);
        let class = if mark.hollow { "point hollow" } else { "point" };
        let canvas = &mut plot.canvas;
        self::mark(canvas, (evidence, mark.other), class, (x, y));
        canvas.text("", (label, y - 130), Anchor::Middle, &mark.text);
    }
}
