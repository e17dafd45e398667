//! The sign of each kind of evidence in a row, and the key that names the two signs of a comparison.

use crate::chart::backend::Drawn;
use crate::chart::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::model::Evidence;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;
use std::iter::{Once, once};

/// Between the lines of the key, in CSS pixels.
pub const KEY_LINE: i32 = 21;
/// Before the names in the key, in CSS pixels.
pub const KEY_SIGN: i32 = 22;

/// A sign of each kind before its name, from the drawing's upper left corner.
pub struct Key<'a> {
    pub corner: BackendCoord,
    pub evidence: Evidence,
    pub names: &'a [Vec<String>],
}

impl<'p> PointCollection<'p, BackendCoord> for &'p Key<'_> {
    type Point = &'p BackendCoord;
    type IntoIter = Once<&'p BackendCoord>;
    fn point_iter(self) -> Self::IntoIter {
        once(&self.corner)
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Key<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        corners: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        for (x, y) in corners {
            let mut base = y + 16 * PIXEL;
            for (lines, is_reference) in self.names.iter().zip([false, true]) {
                let centre = (x + 8 * PIXEL, base - 50);
                draw_sign(canvas, self.evidence, is_reference, "point", centre);
                for line in lines {
                    canvas.text("", (x + KEY_SIGN * PIXEL, base), Anchor::Start, line);
                    base += KEY_LINE * PIXEL;
                }
            }
        }
        Ok(())
    }
}

/// The sign of the kind of evidence, or the rhombus of what it is compared with.
pub fn draw_sign(
    canvas: &mut SvgCanvas,
    evidence: Evidence,
    is_reference: bool,
    class: &str,
    (x, y): BackendCoord,
) {
    if is_reference {
        let corners = [(x, y - 75), (x + 75, y), (x, y + 75), (x - 75, y)];
        return canvas.path(&format!("{class} other"), corners, true);
    }
    match evidence {
        Evidence::Outcome => canvas.circle(class, (x, y), 60),
        Evidence::Work => canvas.rectangle(class, (x - 50, y - 50), (x + 50, y + 50)),
        Evidence::Residents => canvas.rectangle(class, (x - 70, y - 30), (x + 70, y + 30)),
    }
}
