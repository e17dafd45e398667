//! The size of a drawing and the room around its data: where plotters begins.

use super::figure::Drawing;
use super::svg_canvas::{PIXEL, SvgCanvas};
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::prelude::Cartesian2d;
use std::convert::Infallible;
use std::ops::Range;

/// A whole drawing, in tenths of a CSS pixel.
pub type Root<'s> = DrawingArea<SvgCanvas<'s>, Shift>;

/// The part of a drawing that has the coordinates of its data.
pub type Chart<'r, 's> =
    ChartContext<'r, SvgCanvas<'s>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// What plotters may complain of. The canvas itself never fails.
pub type DrawError = DrawingAreaErrorKind<Infallible>;

/// The size of a drawing and the margins around its data, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub width: i32,
    pub height: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
    pub left: i32,
}

impl Frame {
    /// A whole `<svg>` with what `draw` draws: `label` is what a screen reader says of it.
    pub fn draw(
        self,
        class: &str,
        label: &str,
        draw: impl FnOnce(&Root) -> Result<(), DrawError>,
    ) -> Drawing {
        let mut svg = String::with_capacity(4096);
        let mut spots = Vec::new();
        let size = (self.width, self.height);
        let root = SvgCanvas::open_document(&mut svg, size, class, label)
            .read_into(&mut spots)
            .into_drawing_area();
        let drawn = draw(&root).and_then(|()| root.present());
        debug_assert!(drawn.is_ok(), "{drawn:?}");
        drop(root);
        Drawing {
            width: self.width,
            height: self.height,
            svg,
            spots,
        }
    }

    /// The coordinates of the data within the margins: `x` to the right, `y` upwards. What lies outside of
    /// them is drawn at their edge.
    pub fn chart<'r, 's>(
        self,
        root: &'r Root<'s>,
        x: Range<f64>,
        y: Range<f64>,
    ) -> Result<Chart<'r, 's>, DrawError> {
        ChartBuilder::on(root)
            .margin_top(self.top * PIXEL)
            .margin_right(self.right * PIXEL)
            .margin_bottom(self.bottom * PIXEL)
            .margin_left(self.left * PIXEL)
            .build_cartesian_2d(x, y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::marks::Dot;

    const FRAME: Frame = Frame {
        width: 30,
        height: 20,
        top: 1,
        right: 2,
        bottom: 3,
        left: 4,
    };

    #[test]
    fn what_lies_outside_is_drawn_at_the_edge() {
        let drawing = FRAME.draw("test", "a < b", |root| {
            let mut chart = FRAME.chart(root, 0.0..10.0, 0.0..1.0)?;
            let points = [
                (0.0, 0.0),
                (10.0, 1.0),
                (5.0, 0.5),
                (-1.0, -1.0),
                (99.0, 99.0),
            ];
            chart.draw_series(points.map(|at| Dot {
                class: "",
                at,
                radius: 5,
            }))?;
            Ok(())
        });
        insta::assert_snapshot!(drawing.svg, @r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" width="30" height="20" role="img" class="chart test" aria-label="a &lt; b"><circle cx="4" cy="16.9" r="0.5"/><circle cx="27.9" cy="1" r="0.5"/><circle cx="15.9" cy="9" r="0.5"/><circle cx="4" cy="17" r="0.5"/><circle cx="28" cy="1" r="0.5"/></svg>"#);
    }
}
