//! The dots of a distribution in rows, with names beside some of them.

use crate::chart::backend::Drawn;
use crate::chart::font::{Weight, label_width};
use crate::chart::labels::{LabelSpan, spread_labels};
use crate::chart::marks::DataPoint;
use crate::chart::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::model::{Number, Place};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

/// What a name beside the dots is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    Chosen,
    End,
    Sweden,
    MiddleHalf,
}

impl NameKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::End => "end",
            Self::Sweden => "sweden",
            Self::MiddleHalf => "middle",
        }
    }
}

/// What is named at the side: a place or the middle half, at a value.
pub struct Name {
    pub value: Number,
    pub text: String,
    /// Of an end, which it is: below the name where it has no room beside it.
    pub which: &'static str,
    pub kind: NameKind,
}

/// From the longest row to the names, in tenths of a CSS pixel.
const TEXT: i32 = 190;
/// The height that a name takes, in tenths of a CSS pixel.
const LINE: i32 = 19 * PIXEL;

impl Name {
    fn lines(&self, room: i32) -> Vec<String> {
        if self.which.is_empty() {
            return vec![self.text.clone()];
        }
        let which = format!("({})", self.which);
        let whole = format!("{} {which}", self.text);
        if label_width(&whole, Weight::Regular) <= room {
            vec![whole]
        } else {
            vec![self.text.clone(), which]
        }
    }
}

/// A dot for each value, side by side from the scale outwards where values are alike, and the names beside all
/// of them. They are one mark, as names stand where the longest row ends.
pub struct DotRows<'a> {
    /// In order, the lowest first.
    pub values: &'a [(Place, Number)],
    pub chosen: &'a [Place],
    /// The size of a dot with the air around it, in tenths of a CSS pixel.
    pub dot: i32,
    /// In order, the highest first.
    pub names: Vec<Name>,
    /// From and to where down the drawing names may stand, in tenths of a CSS pixel.
    pub names_within: (i32, i32),
}

impl PointCollection<'_, DataPoint> for &DotRows<'_> {
    type Point = DataPoint;
    type IntoIter = Vec<DataPoint>;
    /// The values, then the names.
    fn point_iter(self) -> Self::IntoIter {
        let values = self.values.iter().map(|(_, value)| *value);
        let names = self.names.iter().map(|name| name.value);
        values
            .chain(names)
            .map(|value| (0.0, value.to_f64()))
            .collect()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for DotRows<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        let dots: Vec<BackendCoord> = points.by_ref().take(self.values.len()).collect();
        let names: Vec<BackendCoord> = points.collect();
        let rows = self.draw_dots(canvas, &dots);
        self.draw_names(canvas, &names, &rows);
        Ok(())
    }
}

/// A row of dots, counted from the top, and where it ends.
struct Row {
    nth: i32,
    count: i32,
    end: i32,
}

impl DotRows<'_> {
    fn row_at(&self, (_, y): BackendCoord) -> i32 {
        y.div_euclid(self.dot)
    }

    fn rows(&self, dots: &[BackendCoord]) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for &dot in dots {
            let nth = self.row_at(dot);
            match rows.last_mut() {
                Some(last) if last.nth == nth => last.count += 1,
                _ => rows.push(Row {
                    nth,
                    count: 1,
                    end: dot.0,
                }),
            }
        }
        rows
    }

    fn draw_dots(&self, canvas: &mut SvgCanvas, dots: &[BackendCoord]) -> Vec<Row> {
        let mut rows = self.rows(dots);
        let longest = rows.iter().map(|row| row.count).max().unwrap_or(1);
        let left = dots.first().map_or(0, |dot| dot.0);
        // Names need their room: the longest row gives way to them.
        let room = canvas.size().0 * PIXEL * 6 / 10 - left;
        let step = self.dot.min(room / longest);
        let radius = self.dot * 42 / 100;
        let mut centres = Vec::with_capacity(dots.len());
        for row in &mut rows {
            for _ in 0..row.count {
                centres.push((row.end + step / 2, row.nth * self.dot + self.dot / 2));
                row.end += step;
            }
        }
        canvas.dots(&centres, radius);
        for &centre in &centres {
            canvas.read_at(centre, centre);
        }
        for ((place, _), centre) in self.values.iter().zip(centres) {
            if self.chosen.contains(place) {
                canvas.circle("dot chosen", centre, radius);
            }
        }
        rows
    }

    /// The names in a column, each joined with the end of its row.
    fn draw_names(&self, canvas: &mut SvgCanvas, points: &[BackendCoord], rows: &[Row]) {
        let side = rows.iter().map(|row| row.end).max().unwrap_or(0);
        let lines: Vec<Vec<String>> = self
            .names
            .iter()
            .map(|name| name.lines(canvas.size().0 * PIXEL - side - TEXT))
            .collect();
        let spans: Vec<LabelSpan> = points
            .iter()
            .zip(&lines)
            .map(|(point, lines)| LabelSpan {
                centre: point.1,
                length: LINE + (LINE - 2 * PIXEL) * (lines.len() as i32 - 1),
            })
            .collect();
        for (index, label) in spread_labels(&spans, self.names_within) {
            let (name, point) = (&self.names[index], points[index]);
            canvas.open_group(name.kind.class(), None);
            let x = match name.kind {
                NameKind::MiddleHalf => draw_swatch(canvas, &name.text, side, label),
                NameKind::Sweden => draw_leader(canvas, (point.0 - 60, point.1), side, label),
                NameKind::Chosen | NameKind::End => {
                    let nth = self.row_at(point);
                    let row = rows.iter().find(|row| row.nth == nth);
                    let end = row.map_or(point.0, |row| row.end);
                    draw_leader(canvas, (end, point.1), side, label)
                }
            };
            let mut base = label + 50 - (LINE - 2 * PIXEL) / 2 * (lines[index].len() as i32 - 1);
            for line in &lines[index] {
                canvas.text("", (x, base), Anchor::Start, line);
                base += LINE - 2 * PIXEL;
            }
            canvas.close_group();
        }
    }
}

/// A piece of the bar before its name; gives where the name begins, which is as far left as it has to be.
fn draw_swatch(canvas: &mut SvgCanvas, text: &str, side: i32, label: i32) -> i32 {
    let width = label_width(text, Weight::Regular);
    let start = (side + 270).min(canvas.size().0 * PIXEL - width);
    let corner = (start - 80, label - 50);
    canvas.rectangle("half", corner, (corner.0 + 40, corner.1 + 100));
    start
}

/// From a point past the longest row to the label; gives where the name begins.
fn draw_leader(canvas: &mut SvgCanvas, from: BackendCoord, side: i32, label: i32) -> i32 {
    let bend = [from, (side + 60, from.1), (side + 160, label)];
    canvas.path("leader", bend, false);
    side + TEXT
}
