//! The sign of the kind of evidence and its fixed line, inside of every picture.

use super::backend::Drawn;
use super::font::{Weight, wrap};
use super::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::model::Evidence;
use crate::wording::Messages;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;
use std::iter::{Once, once};

/// The size of the fixed line, in CSS pixels; the page's style says the same.
const TEXT: f64 = 14.0;
/// Between one base line and the next, in CSS pixels.
const LINE: i32 = 18;
/// Room for the sign, in CSS pixels.
const SIGN: i32 = 20;

/// The fixed line of a kind of evidence, broken to fit a drawing.
pub struct Tag {
    evidence: Evidence,
    lines: Vec<String>,
}

impl Tag {
    /// For a room of so many CSS pixels.
    pub fn new(messages: &Messages, evidence: Evidence, width: i32) -> Self {
        let text = format!("{}{}", messages.example_mark, messages.fixed_line(evidence));
        Self {
            evidence,
            lines: wrap(&text, TEXT, Weight::Regular, f64::from(width - SIGN)),
        }
    }

    /// In CSS pixels.
    pub fn height(&self) -> i32 {
        LINE * i32::try_from(self.lines.len()).unwrap_or(1) + 4
    }

    /// As a mark whose upper left corner is `x` from the drawing's left edge and `below` the point `at`, both
    /// in tenths of a CSS pixel.
    pub const fn mark<C>(&self, at: C, x: i32, below: i32) -> TagMark<'_, C> {
        TagMark {
            tag: self,
            at,
            x,
            below,
        }
    }
}

/// A tag with its place in a drawing.
pub struct TagMark<'t, C> {
    tag: &'t Tag,
    at: C,
    x: i32,
    below: i32,
}

impl<'p, C> PointCollection<'p, C> for &'p TagMark<'_, C> {
    type Point = &'p C;
    type IntoIter = Once<&'p C>;
    fn point_iter(self) -> Self::IntoIter {
        once(&self.at)
    }
}

impl<'s, C> Drawable<SvgCanvas<'s>> for TagMark<'_, C> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        for (_, y) in points {
            canvas.open_group("tag", None);
            let mut base = y + self.below + LINE * PIXEL;
            draw_sign(canvas, self.tag.evidence, (self.x, base - 45));
            for line in &self.tag.lines {
                canvas.text("", (self.x + SIGN * PIXEL, base), Anchor::Start, line);
                base += LINE * PIXEL;
            }
            canvas.close_group();
        }
        Ok(())
    }
}

/// A square, a bar or a circle, to the right of `at` and as much above as below it.
fn draw_sign(canvas: &mut SvgCanvas, evidence: Evidence, (x, y): BackendCoord) {
    match evidence {
        Evidence::Work => canvas.rectangle("sign", (x, y - 50), (x + 100, y + 50)),
        Evidence::Residents => canvas.rectangle("sign", (x, y - 20), (x + 140, y + 20)),
        Evidence::Outcome => canvas.circle("sign", (x + 50, y), 50),
    }
}
