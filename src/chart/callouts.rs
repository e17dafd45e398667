//! Marks with labels that are moved apart so that none covers another.

use super::backend::Drawn;
use super::labels::{LabelSpan, spread_labels};
use super::marks::DataPoint;
use super::svg_canvas::SvgCanvas;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

/// A mark at a point of the data, with a label that may stand elsewhere along one axis.
pub trait Callout {
    fn at(&self) -> DataPoint;

    /// Where the label would stand if it were alone, and how long it is, along the axis that it may be moved
    /// along.
    fn preferred_span(&self, point: BackendCoord) -> LabelSpan;

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
        let callouts: Vec<(&C, BackendCoord)> = self.all.iter().zip(points).collect();
        let spans: Vec<LabelSpan> = callouts
            .iter()
            .map(|(callout, point)| callout.preferred_span(*point))
            .collect();
        for (index, label) in spread_labels(&spans, self.within) {
            let (callout, point) = callouts[index];
            callout.draw(canvas, point, label);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::frame::Frame;
    use crate::chart::svg_canvas::Anchor;

    struct Named(f64, &'static str);

    impl Callout for Named {
        fn at(&self) -> DataPoint {
            (self.0, 0.0)
        }

        fn preferred_span(&self, (x, _): BackendCoord) -> LabelSpan {
            LabelSpan {
                centre: x,
                length: 100,
            }
        }

        fn draw(&self, canvas: &mut SvgCanvas, (x, y): BackendCoord, label: i32) {
            canvas.line("leader", (x, y), (label, y));
            canvas.text("", (label, y), Anchor::Middle, self.1);
        }
    }

    #[test]
    fn labels_are_moved_apart_and_stay_joined_with_their_points() {
        let frame = Frame {
            width: 100,
            height: 10,
            top: 0,
            right: 0,
            bottom: 0,
            left: 0,
        };
        let drawing = frame.draw("test", "", |root| {
            let mut chart = frame.chart(root, 0.0..100.0, 0.0..1.0)?;
            chart.draw_series([Callouts {
                all: vec![
                    Named(51.0, "later"),
                    Named(50.0, "earlier"),
                    Named(99.0, "last"),
                ],
                within: (0, 1000),
            }])?;
            Ok(())
        });
        insta::assert_snapshot!(drawing.svg, @r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 10" width="100" height="10" role="img" class="chart test" aria-label=""><path class="leader" d="M49.9 9.9L49.9 9.9"/><text x="49.9" y="9.9" text-anchor="middle">earlier</text><path class="leader" d="M50.9 9.9L59.9 9.9"/><text x="59.9" y="9.9" text-anchor="middle">later</text><path class="leader" d="M98.9 9.9L95 9.9"/><text x="95" y="9.9" text-anchor="middle">last</text></svg>"#);
    }
}
