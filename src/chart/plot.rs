//! One drawing in the coordinates of its data: plotters maps them, our marks draw.

use super::canvas::{Anchor, Canvas, PIXEL, Spot, escape_into};
use super::figure::Drawing;
use crate::model::Number;
use crate::wording::{Words, number};
use plotters::coord::CoordTranslate;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::Cartesian2d;
use std::fmt::Write as _;
use std::ops::Range;

/// A point in the data's own coordinates.
pub type At = (f64, f64);

/// The size of a drawing and the room around its data, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub width: i32,
    pub height: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
    pub left: i32,
}

/// Where points of the data lie in a drawing.
pub struct Places {
    of_data: Cartesian2d<RangedCoordf64, RangedCoordf64>,
    across: (i32, i32),
    down: (i32, i32),
}

impl Places {
    pub fn new(frame: Frame, (x, y): (Range<f64>, Range<f64>)) -> Self {
        let across = (frame.left * PIXEL, (frame.width - frame.right) * PIXEL);
        let down = (frame.top * PIXEL, (frame.height - frame.bottom) * PIXEL);
        // Up on the canvas is down in numbers.
        let sides = (across.0..across.1 - 1, down.1 - 1..down.0);
        Self {
            of_data: Cartesian2d::new(x, y, sides),
            across,
            down,
        }
    }

    /// In tenths of a CSS pixel; what lies outside of the ranges stands at their edge.
    #[inline(never)]
    pub fn at(&self, x: f64, y: f64) -> Spot {
        let (x, y) = self.of_data.translate(&(x, y));
        let within = |at: i32, (least, most): (i32, i32)| at.min(most).max(least);
        (within(x, self.across), within(y, self.down))
    }
}

/// What a chart draws with: a canvas, and where its data lie on it.
pub struct Plot {
    pub canvas: Canvas,
    frame: Frame,
    places: Places,
}

impl Plot {
    /// Begins a whole `<svg>`: `label` is what a screen reader says of it.
    pub fn new(frame: Frame, class: &str, label: &str, ranges: (Range<f64>, Range<f64>)) -> Self {
        let mut svg = String::with_capacity(4096);
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" class=\"chart {class}\" aria-label=\"",
            w = frame.width,
            h = frame.height,
        );
        escape_into(&mut svg, label);
        svg.push_str("\">");
        Self {
            canvas: Canvas { svg },
            frame,
            places: Places::new(frame, ranges),
        }
    }

    /// In tenths of a CSS pixel.
    pub fn at(&self, x: f64, y: f64) -> Spot {
        self.places.at(x, y)
    }

    /// A line through points, or the area that they enclose.
    #[inline(never)]
    pub fn path(&mut self, class: &str, points: &[At], closed: bool) {
        let mut spots = Vec::new();
        for &(x, y) in points {
            spots.push(self.at(x, y));
        }
        self.canvas.path(class, &spots, closed);
    }

    /// Round values with a thin line each, from one place across to another.
    pub fn scale(&mut self, words: &Words, ticks: &[Number], (from, to): (f64, f64)) {
        for tick in ticks {
            let (x, y) = self.at(from, tick.to_f64());
            let end = self.at(to, tick.to_f64());
            self.canvas.line("grid", (x, y), end);
            let text = number(words, *tick);
            self.canvas
                .text("tick", (x - 80, y + 50), Anchor::End, &text);
        }
    }

    /// The line below, with its first and its last year.
    pub fn years(&mut self, (first, last): (i16, i16), low: f64, down: i32) {
        // One year alone has a line too.
        let end = last.max(first + 1);
        let (from, to) = (self.at(first.into(), low), self.at(end.into(), low));
        self.canvas.line("axis", from, to);
        let year = first.to_string();
        let spot = (from.0, from.1 + down);
        self.canvas.text("tick", spot, Anchor::Start, &year);
        if last > first {
            let spot = (to.0, to.1 + down);
            self.canvas
                .text("tick", spot, Anchor::End, &last.to_string());
        }
    }

    /// The whole drawing.
    pub fn done(mut self) -> Drawing {
        self.canvas.svg.push_str("</svg>");
        Drawing {
            width: self.frame.width,
            height: self.frame.height,
            svg: self.canvas.svg,
        }
    }
}
