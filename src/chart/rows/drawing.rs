//! The drawing of rows of marks.

use super::NARROW;
use super::data::{Mark, Nation, Row, Rows};
use super::signs::{KEY_LINE, KEY_SIGN, Key, draw_sign};
use crate::chart::backend::Drawn;
use crate::chart::callouts::{Callout, Callouts};
use crate::chart::figure::Drawing;
use crate::chart::font::{LABEL_SIZE, Weight, label_width, text_width, wrap};
use crate::chart::frame::{Chart, DrawError, Frame};
use crate::chart::labels::LabelSpan;
use crate::chart::marks::{Bar, DataPoint, Label, Line, ReadHere, Stroke};
use crate::chart::reading_key::ReadingKey;
use crate::chart::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::chart::tag::Tag;
use crate::model::Evidence;
use crate::wording::Messages;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;
use std::slice::Iter;

/// On both sides of the scale, in CSS pixels, where nothing stands there.
const MARGIN: i32 = 30;
/// Between a name or a value and the line of its row, in CSS pixels.
const BESIDE: i32 = 16;
/// Between the texts of two marks, in tenths of a CSS pixel.
const GAP: i32 = 80;
/// From the line of a row to the end of the row, in CSS pixels, where texts or names stand above the line.
const BELOW_LINE: i32 = 13;
/// Between the lines of a name that takes several, in CSS pixels.
const LINE: i32 = 19;

/// What the rows of a drawing take up, in CSS pixels.
struct Layout {
    /// The name of each row, in lines.
    names: Vec<Vec<String>>,
    /// The names in the key, in lines.
    key: Vec<Vec<String>>,
    /// What the band is.
    band: ReadingKey,
    /// Left and right of the scale. Names stand left of their rows, or above them where they are too long for that.
    left: i32,
    right: i32,
    has_names_above: bool,
    has_texts: bool,
    /// As that of the row with the longest name.
    row_height: i32,
    count: i32,
}

impl Layout {
    fn new(messages: &Messages, rows: &Rows, width: i32) -> Self {
        let all = || rows.rows.iter().chain(&rows.elsewhere);
        let longest = all().map(|row| text_room(&row.name, Weight::Semibold));
        let longest = longest.fold(0, i32::max);
        let value = all().map(|row| text_room(&row.value, Weight::Semibold));
        let value = value.fold(0, i32::max);
        // A phone has no room for names of several lines.
        let most = width * 2 / 5;
        let has_names_above = longest > most && width <= NARROW;
        let room = if has_names_above { width } else { most };
        let names: Vec<Vec<String>> = rows
            .rows
            .iter()
            .map(|row| wrap(&row.name, LABEL_SIZE, Weight::Semibold, room.into()))
            .collect();
        let lines = names.iter().map(Vec::len).max().unwrap_or(1);
        let lines = whole(lines.max(1));
        let mut marks = rows.rows.iter().flat_map(|row| &row.marks);
        let has_texts = marks.any(|mark| !mark.text.is_empty());
        let of_texts = if has_texts { 44 } else { 27 };
        let row_height = if has_names_above {
            of_texts + LINE * lines
        } else {
            (of_texts + 3).max(LINE * lines + 11)
        };
        let key_room = f64::from(width - KEY_SIGN);
        let key = rows.key.iter();
        let nation = rows.nation.as_ref();
        let has_band = nation.is_some_and(|nation| nation.middle_half.is_some());
        Self {
            left: if has_names_above {
                MARGIN
            } else {
                longest.min(most) + BESIDE
            },
            right: if value > 0 { value + BESIDE } else { MARGIN },
            has_names_above,
            has_texts,
            row_height,
            count: whole(names.len()),
            names,
            key: key
                .map(|name| wrap(name, LABEL_SIZE, Weight::Regular, key_room))
                .collect(),
            band: ReadingKey::of_band(messages, has_band, true, width),
        }
    }

    /// The room above the rows: for what the band is, Sweden's name, and the key.
    fn above(&self, has_nation: bool) -> i32 {
        let key = KEY_LINE * whole(self.key.iter().map(Vec::len).sum());
        self.band.height() + key + if has_nation { 24 } else { 0 }
    }

    /// Where a row's line lies on an axis that goes upwards and where each row is 1.
    fn line(&self, nth: usize) -> f64 {
        let below = if self.has_names_above || self.has_texts {
            BELOW_LINE
        } else {
            self.row_height / 2
        };
        f64::from(self.count - whole(nth) - 1) + f64::from(below) / f64::from(self.row_height)
    }

    /// From the line of a row down to the base line of the last line of its name.
    fn name_drop(&self, lines: usize) -> i32 {
        match (self.has_names_above, self.has_texts) {
            (true, true) => -36,
            (true, false) => -14,
            (false, true) => 5,
            (false, false) => 5 + (LINE * (whole(lines) - 1)) / 2,
        }
    }
}

fn text_room(text: &str, weight: Weight) -> i32 {
    text_width(text, LABEL_SIZE, weight).ceil() as i32
}

fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(0)
}

/// One drawing, so many CSS pixels wide; `label` is what a screen reader says of it.
pub fn draw(messages: &Messages, rows: &Rows, label: &str, width: i32) -> Drawing {
    let layout = Layout::new(messages, rows, width);
    let tag = Tag::new(messages, rows.evidence, width);
    let above = layout.above(rows.nation.is_some());
    let frame = Frame {
        width,
        height: above + layout.count * layout.row_height + 30 + tag.height(),
        top: above,
        right: layout.right,
        bottom: 30 + tag.height(),
        left: layout.left,
    };
    let low = rows.scale.first().map_or(0.0, |tick| tick.0);
    let high = rows.scale.last().map_or(1.0, |tick| tick.0).max(low + 1.0);
    let top = f64::from(layout.count);
    frame.draw(&format!("rows area-{}", rows.area), label, |root| {
        let mut chart = frame.chart(root, low..high, 0.0..top.max(1.0))?;
        if let Some(nation) = &rows.nation {
            draw_nation(&mut chart, nation, top)?;
        }
        for (nth, (row, name)) in rows.rows.iter().zip(&layout.names).enumerate() {
            let line = layout.line(nth);
            chart.draw_series([Line {
                class: "axis",
                points: vec![(low, line), (high, line)],
            }])?;
            draw_name(&mut chart, name, (low, line), &layout)?;
            draw_value(&mut chart, &row.value, (high, line), layout.right)?;
            draw_intervals(&mut chart, row, line)?;
            let from = if layout.has_names_above {
                0
            } else {
                layout.left - BESIDE
            };
            chart.draw_series([Callouts {
                all: marks_of(row, rows.evidence, line, (width - from) * PIXEL),
                within: (from * PIXEL, width * PIXEL),
            }])?;
            chart.draw_series(row.marks.iter().map(|mark| ReadHere {
                ends: [(mark.at, line); 2],
            }))?;
        }
        draw_scale(&mut chart, &rows.scale, (low, high), &frame)?;
        root.draw(&Key {
            corner: (0, layout.band.height() * PIXEL),
            evidence: rows.evidence,
            names: &layout.key,
        })?;
        chart.draw_series([tag.mark((low, 0.0), 0, 300)])?;
        root.draw(&layout.band)
    })
}

/// The band and Sweden's line through all rows.
fn draw_nation(chart: &mut Chart, nation: &Nation, top: f64) -> Result<(), DrawError> {
    chart.draw_series(nation.middle_half.map(|(low, high)| Bar {
        class: "half",
        corners: [(low, 0.0), (high, top)],
        offsets: [(0, 0); 2],
    }))?;
    chart.draw_series(nation.sweden.as_ref().map(|(sweden, text)| SwedenLine {
        ends: [(*sweden, 0.0), (*sweden, top)],
        text,
    }))?;
    Ok(())
}

/// A row's name, from the drawing's left edge.
fn draw_name(
    chart: &mut Chart,
    lines: &[String],
    at: DataPoint,
    layout: &Layout,
) -> Result<(), DrawError> {
    let drop = layout.name_drop(lines.len());
    for (text, nth) in lines.iter().rev().zip(0..) {
        chart.draw_series([Label {
            class: "name",
            at,
            offset: (-layout.left * PIXEL, (drop - LINE * nth) * PIXEL),
            text: text.clone(),
            ..Label::default()
        }])?;
    }
    Ok(())
}

/// A row's value, at the drawing's right edge.
fn draw_value(chart: &mut Chart, text: &str, at: DataPoint, room: i32) -> Result<(), DrawError> {
    chart.draw_series([Label {
        class: "value",
        at,
        offset: (room * PIXEL, 50),
        anchor: Anchor::End,
        text: text.to_owned(),
        ..Label::default()
    }])?;
    Ok(())
}

/// The line that joins a mark with its reference, and the intervals of both.
fn draw_intervals(chart: &mut Chart, row: &Row, line: f64) -> Result<(), DrawError> {
    let is_pair = row.marks.iter().any(|mark| mark.is_reference);
    if let ([one, two], true) = (&row.marks[..], is_pair) {
        chart.draw_series([Line {
            class: "join",
            points: vec![(one.at, line), (two.at, line)],
        }])?;
    }
    for mark in &row.marks {
        let Some((from, to)) = mark.interval else {
            continue;
        };
        let class = if mark.is_reference {
            "interval other"
        } else {
            "interval"
        };
        chart.draw_series([Line {
            class,
            points: vec![(from, line), (to, line)],
        }])?;
        chart.draw_series([from, to].map(|end| Stroke {
            class,
            at: (end, line),
            offsets: [(0, -40), (0, 40)],
        }))?;
    }
    Ok(())
}

/// The marks of a row; without their texts where these don't fit beside each other, as the table has them too.
fn marks_of(row: &Row, evidence: Evidence, line: f64, room: i32) -> Vec<RowMark<'_>> {
    let needed: i32 = row.marks.iter().map(|mark| text_length(&mark.text)).sum();
    row.marks
        .iter()
        .map(|mark| RowMark {
            mark,
            text: if needed > room + GAP { "" } else { &mark.text },
            evidence,
            line,
        })
        .collect()
}

/// How much of its row a mark's text takes.
fn text_length(text: &str) -> i32 {
    label_width(text, Weight::Regular) + GAP
}

/// The values of the scale, without those between its ends that would cover others.
fn draw_scale(
    chart: &mut Chart,
    scale: &[(f64, String)],
    (low, high): (f64, f64),
    frame: &Frame,
) -> Result<(), DrawError> {
    let room = f64::from(frame.width - frame.left - frame.right);
    let span = |(value, text): &(f64, String)| {
        let half = text_room(text, Weight::Regular) / 2 + 4;
        let at = frame.left + ((value - low) / (high - low) * room) as i32;
        let at = at.clamp(half, (frame.width - half).max(half));
        (at - half, at + half)
    };
    let said: Vec<&(f64, String)> = scale.iter().filter(|tick| !tick.1.is_empty()).collect();
    let last = said.last().map_or(frame.width, |tick| span(tick).0);
    let mut free = 0;
    let mut shown = Vec::new();
    for (nth, tick) in said.iter().enumerate() {
        let (from, to) = span(tick);
        let is_last = nth + 1 == said.len();
        if nth == 0 || is_last || from >= free && to <= last {
            free = to;
            shown.push(tick);
        }
    }
    for (value, text) in shown {
        chart.draw_series([Label {
            class: "tick",
            at: (*value, 0.0),
            offset: (0, 160),
            anchor: Anchor::Middle,
            inside: Some(Weight::Regular),
            text: text.clone(),
        }])?;
    }
    Ok(())
}

/// Sweden's value as a line through all rows, with its name above.
struct SwedenLine<'a> {
    ends: [DataPoint; 2],
    text: &'a str,
}

impl<'p> PointCollection<'p, DataPoint> for &'p SwedenLine<'_> {
    type Point = &'p DataPoint;
    type IntoIter = Iter<'p, DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.ends.iter()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for SwedenLine<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        if let (Some(from), Some(to)) = (ends.next(), ends.next()) {
            canvas.open_group("sweden", None);
            canvas.line("", from, to);
            let middle = canvas.centre_inside(to.0, self.text, Weight::Semibold);
            canvas.text("", (middle, to.1 - 60), Anchor::Middle, self.text);
            canvas.close_group();
        }
        Ok(())
    }
}

/// A mark on its row's line, with its text above.
struct RowMark<'a> {
    mark: &'a Mark,
    text: &'a str,
    evidence: Evidence,
    line: f64,
}

impl Callout for RowMark<'_> {
    fn at(&self) -> DataPoint {
        (self.mark.at, self.line)
    }

    fn preferred_span(&self, (x, _): BackendCoord) -> LabelSpan {
        LabelSpan {
            centre: x,
            length: text_length(self.text),
        }
    }

    fn draw(&self, canvas: &mut SvgCanvas, (x, y): BackendCoord, label: i32) {
        let class = if self.mark.hollow {
            "point hollow"
        } else {
            "point"
        };
        draw_sign(canvas, self.evidence, self.mark.is_reference, class, (x, y));
        canvas.text("", (label, y - 130), Anchor::Middle, self.text);
    }
}
