//! One drawing in the coordinates of its data: plotters maps them, our marks draw.

use super::canvas::{Canvas, PIXEL, escape_into};
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::Cartesian2d;
use plotters_backend::{BackendCoord, DrawingErrorKind};
use std::cell::RefCell;
use std::convert::Infallible;
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

/// What a chart draws with: its data's coordinates on a canvas.
pub struct Plot<'c> {
    area: DrawingArea<Canvas<'c>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
}

impl Plot<'_> {
    /// Draws with the points' places on the canvas, in tenths of a CSS pixel.
    pub fn mark(&self, points: &[At], draw: &dyn Fn(&mut Canvas, &[BackendCoord])) {
        // The canvas has no way to fail: its error type is `Infallible`.
        let _ = self.area.draw(&Mark { points, draw });
    }
}

/// A whole `<svg>`: `label` is what a screen reader says of it.
pub fn svg(
    frame: Frame,
    class: &str,
    label: &str,
    (x, y): (Range<f64>, Range<f64>),
    draw: &dyn Fn(&Plot),
) -> String {
    let mut out = String::with_capacity(4096);
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" class=\"{class}\" aria-label=\"",
        w = frame.width,
        h = frame.height,
    );
    escape_into(&mut out, label);
    out.push_str("\">");
    draw_in(&mut out, frame, (x, y), draw);
    out.push_str("</svg>");
    out
}

/// Where points of the data lie in a drawing of this frame, in tenths of a CSS pixel.
pub fn places(frame: Frame, ranges: (Range<f64>, Range<f64>), points: &[At]) -> Vec<BackendCoord> {
    let found = RefCell::default();
    draw_in(&mut String::new(), frame, ranges, &|plot| {
        plot.mark(points, &|_, at| {
            found.replace(at.to_vec());
        });
    });
    found.into_inner()
}

fn draw_in(out: &mut String, frame: Frame, (x, y): (Range<f64>, Range<f64>), draw: &dyn Fn(&Plot)) {
    let root: DrawingArea<Canvas, Shift> =
        Canvas::new(out, frame.width, frame.height).into_drawing_area();
    // `ChartBuilder` does this too, and finds room for labels that ours don't need, in 3 kB (brotli).
    let inner = root.margin(
        frame.top * PIXEL,
        frame.bottom * PIXEL,
        frame.left * PIXEL,
        frame.right * PIXEL,
    );
    let (across, down) = inner.get_pixel_range();
    let places = (across.start..across.end - 1, down.end - 1..down.start);
    draw(&Plot {
        area: inner.apply_coord_spec(Cartesian2d::new(x, y, places)),
    });
}

struct Mark<'a> {
    points: &'a [At],
    draw: &'a dyn Fn(&mut Canvas, &[BackendCoord]),
}

impl<'a> PointCollection<'a, At> for &'a Mark<'_> {
    type Point = &'a At;
    type IntoIter = std::slice::Iter<'a, At>;
    fn point_iter(self) -> Self::IntoIter {
        self.points.iter()
    }
}

impl<'c> Drawable<Canvas<'c>> for Mark<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        places: I,
        canvas: &mut Canvas<'c>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        (self.draw)(canvas, &places.collect::<Vec<_>>());
        Ok(())
    }
}
