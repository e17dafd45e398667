//! The marks that charts are drawn with, at points of the data. Offsets, radii and overhangs belong to a mark's
//! look, not to its data: they are tenths of a CSS pixel, to the right and downwards.

use super::backend::Drawn;
use super::font::Weight;
use super::svg_canvas::{Anchor, SvgCanvas};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;
use std::iter::{Once, once};
use std::slice::Iter;

/// A point in the data's own coordinates.
pub type DataPoint = (f64, f64);

/// A point of the canvas moved by an offset.
pub const fn offset(point: BackendCoord, by: (i32, i32)) -> BackendCoord {
    (point.0 + by.0, point.1 + by.1)
}

/// A line through points.
pub struct Line<'a> {
    pub class: &'a str,
    pub points: Vec<DataPoint>,
}

/// The area that points enclose.
pub struct Band<'a> {
    pub class: &'a str,
    pub corners: Vec<DataPoint>,
}

/// A rectangle between two points, each moved by its offset.
pub struct Bar<'a> {
    pub class: &'a str,
    pub corners: [DataPoint; 2],
    pub offsets: [(i32, i32); 2],
}

/// A filled circle.
pub struct Dot<'a> {
    pub class: &'a str,
    pub at: DataPoint,
    pub radius: i32,
}

/// A straight line across the data, longer by `overhang` at its left and at its right end.
pub struct Rule<'a> {
    pub class: &'a str,
    pub ends: [DataPoint; 2],
    pub overhang: (i32, i32),
}

/// A short line at a point, from one offset to another.
pub struct Stroke<'a> {
    pub class: &'a str,
    pub at: DataPoint,
    pub offsets: [(i32, i32); 2],
}

/// Where the drawing is read: at a point, or all the way from one down to another. It isn't seen.
pub struct ReadHere {
    pub ends: [DataPoint; 2],
}

/// A text near a point, on its base line.
#[derive(Default)]
pub struct Label<'a> {
    pub class: &'a str,
    pub at: DataPoint,
    pub offset: (i32, i32),
    pub anchor: Anchor,
    /// Of a centred text that has to be moved to stay inside of the drawing, what it is set in.
    pub inside: Option<Weight>,
    pub text: String,
}

/// A value of the scale: a thin line across the data, and the number to the left of it.
pub struct Tick {
    pub ends: [DataPoint; 2],
    /// How much longer than the data the line is, at its left and at its right end.
    pub overhang: (i32, i32),
    /// Between the data and the end of the number.
    pub gap: i32,
    pub text: String,
}

impl<'p> PointCollection<'p, DataPoint> for &'p Line<'_> {
    type Point = &'p DataPoint;
    type IntoIter = Iter<'p, DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.points.iter()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Line<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        canvas.path(self.class, points, false);
        Ok(())
    }
}

impl<'p> PointCollection<'p, DataPoint> for &'p Band<'_> {
    type Point = &'p DataPoint;
    type IntoIter = Iter<'p, DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.corners.iter()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Band<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        corners: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        canvas.path(self.class, corners, true);
        Ok(())
    }
}

impl<'p> PointCollection<'p, DataPoint> for &'p Bar<'_> {
    type Point = &'p DataPoint;
    type IntoIter = Iter<'p, DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.corners.iter()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Bar<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut corners: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        if let (Some(from), Some(to)) = (corners.next(), corners.next()) {
            let [first, second] = self.offsets;
            canvas.rectangle(self.class, offset(from, first), offset(to, second));
        }
        Ok(())
    }
}

impl<'p> PointCollection<'p, DataPoint> for &'p Dot<'_> {
    type Point = &'p DataPoint;
    type IntoIter = Once<&'p DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        once(&self.at)
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Dot<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        for centre in points {
            canvas.circle(self.class, centre, self.radius);
        }
        Ok(())
    }
}

impl<'p> PointCollection<'p, DataPoint> for &'p Rule<'_> {
    type Point = &'p DataPoint;
    type IntoIter = Iter<'p, DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.ends.iter()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Rule<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        if let (Some(from), Some(to)) = (ends.next(), ends.next()) {
            let (left, right) = self.overhang;
            canvas.line(self.class, offset(from, (-left, 0)), offset(to, (right, 0)));
        }
        Ok(())
    }
}

impl<'p> PointCollection<'p, DataPoint> for &'p Stroke<'_> {
    type Point = &'p DataPoint;
    type IntoIter = Once<&'p DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        once(&self.at)
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Stroke<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        for point in points {
            canvas.path(self.class, self.offsets.map(|by| offset(point, by)), false);
        }
        Ok(())
    }
}

impl<'p> PointCollection<'p, DataPoint> for &'p ReadHere {
    type Point = &'p DataPoint;
    type IntoIter = Iter<'p, DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.ends.iter()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for ReadHere {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        if let (Some(from), Some(to)) = (ends.next(), ends.next()) {
            canvas.read_at(from, to);
        }
        Ok(())
    }
}

impl<'p> PointCollection<'p, DataPoint> for &'p Label<'_> {
    type Point = &'p DataPoint;
    type IntoIter = Once<&'p DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        once(&self.at)
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Label<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        for point in points {
            let (mut x, y) = offset(point, self.offset);
            if let Some(weight) = self.inside {
                x = canvas.centre_inside(x, &self.text, weight);
            }
            canvas.text(self.class, (x, y), self.anchor, &self.text);
        }
        Ok(())
    }
}

impl<'p> PointCollection<'p, DataPoint> for &'p Tick {
    type Point = &'p DataPoint;
    type IntoIter = Iter<'p, DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.ends.iter()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Tick {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        if let (Some(from), Some(to)) = (ends.next(), ends.next()) {
            let (left, right) = self.overhang;
            canvas.line("grid", offset(from, (-left, 0)), offset(to, (right, 0)));
            // Half the height of a figure lower, so that its middle stands at the line.
            canvas.text(
                "tick",
                offset(from, (-self.gap, 50)),
                Anchor::End,
                &self.text,
            );
        }
        Ok(())
    }
}
