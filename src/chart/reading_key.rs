//! What has to be known to read a picture, in words above its data: what its band is, and that its axis doesn't
//! begin at zero.

use super::backend::Drawn;
use super::font::{Weight, text_width};
use super::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::wording::Messages;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;
use std::iter::{Once, once};

/// The size of the words, in CSS pixels; the page's style says the same.
const TEXT: f64 = 14.0;
/// Between one base line and the next, in CSS pixels.
const LINE: i32 = 18;
/// Room for a sign before its text, and between two texts, in CSS pixels.
const SIGN: i32 = 22;
const GAP: i32 = 14;

/// What stands before a text of the key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    None,
    /// A piece of the middle half's band.
    Half,
    /// A piece of a line of this class.
    Line(&'static str),
}

/// A text with its place in tenths of a CSS pixel.
struct Item {
    at: BackendCoord,
    sign: Sign,
    text: &'static str,
}

/// The words, broken to fit a drawing.
pub struct ReadingKey {
    items: Vec<Item>,
    lines: i32,
}

impl ReadingKey {
    /// What the band is, as far as there is one, and that the axis begins elsewhere than at zero.
    pub fn of_band(messages: &Messages, has_band: bool, starts_at_zero: bool, width: i32) -> Self {
        let band = has_band.then_some((Sign::Half, messages.trend.half));
        let axis = (!starts_at_zero).then_some((Sign::None, messages.trend.not_from_zero));
        Self::new(band.into_iter().chain(axis), width)
    }

    /// For a room of so many CSS pixels.
    pub fn new(said: impl Iterator<Item = (Sign, &'static str)>, width: i32) -> Self {
        let mut key = Self {
            items: Vec::new(),
            lines: 0,
        };
        let mut x = width;
        for (sign, text) in said {
            let before = if sign == Sign::None { 0 } else { SIGN };
            let length = before + text_width(text, TEXT, Weight::Regular).ceil() as i32;
            if x + length > width {
                x = 0;
                key.lines += 1;
            }
            key.items.push(Item {
                at: ((x + before) * PIXEL, (key.lines * LINE - 4) * PIXEL),
                sign,
                text,
            });
            x += length + GAP;
        }
        key
    }

    /// In CSS pixels.
    pub const fn height(&self) -> i32 {
        self.lines * LINE
    }
}

impl PointCollection<'_, BackendCoord> for &ReadingKey {
    type Point = BackendCoord;
    type IntoIter = Once<BackendCoord>;
    fn point_iter(self) -> Self::IntoIter {
        once((0, 0))
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for ReadingKey {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        canvas.open_group("reading", None);
        for Item { at, sign, text } in &self.items {
            let left = at.0 - SIGN * PIXEL;
            match sign {
                Sign::None => {}
                Sign::Half => canvas.rectangle("half", (left, at.1 - 100), (left + 160, at.1 + 10)),
                Sign::Line(class) => {
                    canvas.line(class, (left, at.1 - 45), (left + 160, at.1 - 45));
                }
            }
            canvas.text("", *at, Anchor::Start, text);
        }
        canvas.close_group();
        Ok(())
    }
}
