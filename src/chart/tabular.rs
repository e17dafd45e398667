//! A table as a picture: rows and columns on a wide page, a block for each row on a phone.

use super::backend::Drawn;
use super::figure::{Drawing, Figure, Table};
use super::font::{LABEL_SIZE, Weight, break_anywhere, wrap};
use super::frame::Frame;
use super::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use super::tag::Tag;
use crate::model::Evidence;
use crate::wording::Messages;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;
use std::iter::{Once, once};

/// The width for a phone, and the least for a wide page, in CSS pixels.
const NARROW: i32 = 340;
const WIDE: i32 = 720;
/// The column of names, and the least of each other column, in CSS pixels.
const NAMES: i32 = 200;
const COLUMN: i32 = 124;
/// In a block on a phone: where what is said of a column begins, in CSS pixels.
const SAID: i32 = 124;
/// From one line of text to the next, in CSS pixels.
const LINE: i32 = 19;
/// From the top of a line to its base, in CSS pixels.
const BASE: i32 = 14;
/// Around texts, in CSS pixels.
const ROOM: i32 = 6;

/// What stands where a row meets a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    /// Whether something is known; where nothing is, its box is dashed.
    pub known: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub name: String,
    pub cells: Vec<Cell>,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tabular {
    pub evidence: Evidence,
    pub title: String,
    pub summary: String,
    /// The heading of the names of rows.
    pub names: String,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

impl Tabular {
    /// Rows as columns and columns as rows, of which this is the heading.
    #[must_use]
    pub fn turned(self, names: &str) -> Self {
        let row = |(at, name): (usize, &String)| Row {
            name: name.clone(),
            cells: self
                .rows
                .iter()
                .filter_map(|row| row.cells.get(at).cloned())
                .collect(),
        };
        Self {
            names: names.to_owned(),
            rows: self.columns.iter().enumerate().map(row).collect(),
            columns: self.rows.iter().map(|row| row.name.clone()).collect(),
            ..self
        }
    }
}

/// Picture, sentence and table of the same cells.
pub fn figure(messages: &Messages, table: &Tabular) -> Figure {
    let head = once(&table.names).chain(&table.columns);
    let row = |row: &Row| {
        let cells = row.cells.iter().map(|cell| cell.text.clone());
        once(row.name.clone()).chain(cells).collect()
    };
    Figure {
        title: table.title.clone(),
        subtitle: String::new(),
        summary: table.summary.clone(),
        warnings: Vec::new(),
        narrow: draw(messages, table, &lay_out_blocks(table), NARROW),
        wide: draw(messages, table, &lay_out_rows(table), wide_width(table)),
        table: Table {
            caption: table.title.clone(),
            head: head.cloned().collect(),
            rows: table.rows.iter().map(row).collect(),
        },
        readings: Vec::new(),
        notes: vec![messages.fixed_line(table.evidence).to_owned()],
    }
}

/// Everything that is drawn, in CSS pixels from the upper left corner.
#[derive(Default)]
struct Layout {
    /// Class, left edge, base line and text.
    texts: Vec<(&'static str, i32, i32, String)>,
    /// From the left edge to the right, at these heights.
    rules: Vec<i32>,
    /// Two corners of what is not known.
    boxes: Vec<[(i32, i32); 2]>,
    height: i32,
}

impl Layout {
    /// Sets a text below `top` and says how high it is.
    fn put(&mut self, class: &'static str, (left, top): (i32, i32), lines: &[String]) -> i32 {
        let mut below = top;
        for line in lines {
            self.texts.push((class, left, below + BASE, line.clone()));
            below += LINE;
        }
        below - top
    }

    fn put_cell(&mut self, cell: &Cell, (left, top): (i32, i32), room: i32) -> i32 {
        let lines = lines(&cell.text, Weight::Regular, room);
        let class = if cell.known { "" } else { "missing" };
        let height = self.put(class, (left, top), &lines);
        if !cell.known {
            let corner = (left + room, top + height + 2);
            self.boxes.push([(left - ROOM / 2, top - 2), corner]);
        }
        height
    }
}

/// A text in lines that have room, broken within words only where one alone has none.
fn lines(text: &str, weight: Weight, room: i32) -> Vec<String> {
    let room = f64::from(room);
    wrap(text, LABEL_SIZE, weight, room)
        .iter()
        .flat_map(|line| break_anywhere(line, LABEL_SIZE, weight, room))
        .collect()
}

fn count(table: &Tabular) -> i32 {
    i32::try_from(table.columns.len()).unwrap_or(1).max(1)
}

fn column_width(table: &Tabular) -> i32 {
    ((WIDE - NAMES) / count(table)).max(COLUMN)
}

fn wide_width(table: &Tabular) -> i32 {
    NAMES + column_width(table) * count(table)
}

fn lay_out_rows(table: &Tabular) -> Layout {
    let mut layout = Layout::default();
    let width = column_width(table);
    let left = |at: usize| NAMES + width * i32::try_from(at).unwrap_or(0);
    let names = NAMES - 2 * ROOM;
    let mut high = layout.put(
        "name",
        (0, 0),
        &lines(&table.names, Weight::Semibold, names),
    );
    for (at, column) in table.columns.iter().enumerate() {
        let said = lines(column, Weight::Semibold, width - 2 * ROOM);
        high = high.max(layout.put("name", (left(at), 0), &said));
    }
    let mut top = high + ROOM;
    for row in &table.rows {
        layout.rules.push(top);
        top += ROOM;
        let mut high = layout.put("", (0, top), &lines(&row.name, Weight::Regular, names));
        for (at, cell) in row.cells.iter().enumerate() {
            high = high.max(layout.put_cell(cell, (left(at), top), width - 2 * ROOM));
        }
        top += high + ROOM;
    }
    layout.height = top;
    layout
}

fn lay_out_blocks(table: &Tabular) -> Layout {
    let mut layout = Layout::default();
    let mut top = 0;
    for row in &table.rows {
        layout.rules.push(top);
        top += ROOM;
        let name = lines(&row.name, Weight::Semibold, NARROW);
        top += layout.put("name", (0, top), &name) + ROOM / 2;
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            let named = lines(column, Weight::Regular, SAID - 2 * ROOM);
            let high = layout.put("", (0, top), &named);
            let room = NARROW - SAID - ROOM;
            top += high.max(layout.put_cell(cell, (SAID, top), room)) + ROOM;
        }
    }
    layout.height = top;
    layout
}

fn draw(messages: &Messages, table: &Tabular, layout: &Layout, width: i32) -> Drawing {
    let tag = Tag::new(messages, table.evidence, width);
    let frame = Frame {
        width,
        height: layout.height + tag.height(),
        top: 0,
        right: 0,
        bottom: 0,
        left: 0,
    };
    frame.draw("tabular", &table.title, |root| {
        root.draw(&Cells {
            corner: (0, 0),
            layout,
            width,
        })?;
        root.draw(&tag.mark((0, layout.height * PIXEL), 0, 0))
    })
}

/// All that a layout says, drawn at once.
struct Cells<'a> {
    corner: BackendCoord,
    layout: &'a Layout,
    width: i32,
}

impl<'p> PointCollection<'p, BackendCoord> for &'p Cells<'_> {
    type Point = &'p BackendCoord;
    type IntoIter = Once<&'p BackendCoord>;
    fn point_iter(self) -> Self::IntoIter {
        once(&self.corner)
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Cells<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        corners: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        for (x, y) in corners {
            let at = |(left, top): (i32, i32)| (x + left * PIXEL, y + top * PIXEL);
            for rule in &self.layout.rules {
                canvas.line("rule", at((0, *rule)), at((self.width, *rule)));
            }
            for [from, to] in &self.layout.boxes {
                canvas.rectangle("missing", at(*from), at(*to));
            }
            for (class, left, base, text) in &self.layout.texts {
                canvas.text(class, at((*left, *base)), Anchor::Start, text);
            }
        }
        Ok(())
    }
}
