//! Marks with labels that are moved apart so that none covers another.

use super::backend::Drawn;
use super::labels::{Wanted, spread};
use super::marks::DataPoint;
use super::svg_canvas::SvgCanvas;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

/// A mark at a point of the data, with a label that may stand elsewhere along one axis.
pub trait Callout {
    fn at(&self) -> DataPoint;

    /// Where the label would stand if it were alone, and how long it is, along the axis that it may be moved
    /// along.
    fn wanted(&self, point: BackendCoord) -> Wanted;

    /// Draws the mark at `point` and the label where it has been moved to, `label` along the axis.
    fn draw(&self, canvas: &mut SvgCanvas, point: BackendCoord, label: i32);
}

/// All marks whose labels share an axis, drawn in the order of their points along it.
pub struct Callouts<C> {
    pub all: Vec<C>,
    /// From and to where along the axis the labels may stand, in tenths of a CSS pixel.
    pub within: (i32, i32),
}

impl<C: Callout> PointCollection<'_, DataPoint> for &Callouts<C> {
    type Point = DataPoint;
    type IntoIter = Vec<DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.all.iter().map(Callout::at).collect()
    }
}

impl<'s, C: Callout> Drawable<SvgCanvas<'s>> for Callouts<C> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        let mut callouts: Vec<(&C, BackendCoord, Wanted)> = self
            .all
            .iter()
            .zip(points)
            .map(|(callout, point)| (callout, point, callout.wanted(point)))
            .collect();
        callouts.sort_by_key(|(.., wanted)| wanted.at);
        let wanted: Vec<Wanted> = callouts.iter().map(|(.., wanted)| *wanted).collect();
        let labels = spread(&wanted, self.within);
        for ((callout, point, _), label) in callouts.into_iter().zip(labels) {
            callout.draw(canvas, point, label);
        }
        Ok(())
    }
}
