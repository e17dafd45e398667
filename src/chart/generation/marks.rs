//! The marks of the twenty years: the programmes, today, and the steps of the generation.

use crate::chart::backend::Drawn;
use crate::chart::callouts::Callout;
use crate::chart::font::{LABEL_SIZE, Weight, text_width};
use crate::chart::labels::LabelSpan;
use crate::chart::marks::DataPoint;
use crate::chart::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::wording::generation::Step;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;
use std::slice::Iter;

/// Which way time goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Lying,
    /// From bottom to top.
    Upright,
}

/// In tenths of a CSS pixel, rounded up.
fn width(text: &str, weight: Weight) -> i32 {
    (text_width(text, LABEL_SIZE, weight) * f64::from(PIXEL)).ceil() as i32
}

/// A programme's years with its name, which stands in the middle where time goes up.
pub struct ProgrammeBand<'a> {
    pub corners: [DataPoint; 2],
    pub direction: Direction,
    pub name: &'a str,
    pub years: String,
}

impl<'p> PointCollection<'p, DataPoint> for &'p ProgrammeBand<'_> {
    type Point = &'p DataPoint;
    type IntoIter = Iter<'p, DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.corners.iter()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for ProgrammeBand<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut corners: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        let (Some(from), Some(to)) = (corners.next(), corners.next()) else {
            return Ok(());
        };
        canvas.open_group("band", None);
        match self.direction {
            Direction::Lying => {
                canvas.rectangle("", (from.0 + 10, from.1), (to.0 - 10, to.1));
                let (name_at, years_at) =
                    ((from.0 + 70, from.1 + 250), (from.0 + 70, from.1 + 440));
                canvas.text("name", name_at, Anchor::Start, self.name);
                canvas.text("years", years_at, Anchor::Start, &self.years);
            }
            Direction::Upright => {
                canvas.rectangle("", (from.0, from.1 + 10), (to.0, to.1 - 10));
                let mut base = i32::midpoint(from.1, to.1) - 40;
                for line in break_name(self.name, to.0 - from.0 - 100) {
                    canvas.text("name", (from.0 + 60, base), Anchor::Start, &line);
                    base += 190;
                }
            }
        }
        canvas.close_group();
        Ok(())
    }
}

/// A name in one line, or broken in two where it is too long and has a place to break.
fn break_name(name: &str, room: i32) -> Vec<String> {
    if width(name, Weight::Regular) <= room {
        return vec![name.to_owned()];
    }
    if let Some((first, rest)) = name.split_once(' ') {
        return vec![first.to_owned(), rest.to_owned()];
    }
    match name.find("kommun") {
        Some(at) if at > 0 => vec![
            format!("{}-", name.get(..at).unwrap_or(name)),
            name.get(at..).unwrap_or("").to_owned(),
        ],
        _ => vec![name.to_owned()],
    }
}

/// The day of the release: a line to the generation's, with the word.
pub struct Today<'a> {
    pub ends: [DataPoint; 2],
    pub direction: Direction,
    pub word: &'a str,
}

impl<'p> PointCollection<'p, DataPoint> for &'p Today<'_> {
    type Point = &'p DataPoint;
    type IntoIter = Iter<'p, DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.ends.iter()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for Today<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        if let (Some((x, y)), Some(line)) = (ends.next(), ends.next()) {
            let (start, word_at) = match self.direction {
                Direction::Lying => ((x, y + 60), (x + 60, y + 170)),
                Direction::Upright => ((x, y), (x + 40, y - 50)),
            };
            canvas.open_group("today", None);
            canvas.line("", start, line);
            canvas.text("", word_at, Anchor::Start, self.word);
            canvas.close_group();
        }
        Ok(())
    }
}

/// A step on the line, joined with its year and its words: filled where it has been, hollow where it is still
/// ahead, and the goal with a ring.
pub struct StepMark<'a> {
    pub step: &'a Step,
    pub at: DataPoint,
    pub direction: Direction,
    pub is_goal: bool,
    /// Of the drawing, in tenths of a CSS pixel.
    pub width: i32,
}

impl StepMark<'_> {
    fn year_width(&self) -> i32 {
        width(&self.step.year.to_string(), Weight::Semibold)
    }

    fn text_width(&self) -> i32 {
        width(&self.step.text, Weight::Regular)
    }

    /// Where the words of a step at `x` begin if there is room for them beside the year; else they stand
    /// under it.
    fn text_beside_year(&self, x: i32) -> Option<i32> {
        let start = x + 250 + self.year_width() + 60;
        (start + self.text_width() <= self.width).then_some(start)
    }
}

impl Callout for StepMark<'_> {
    fn at(&self) -> DataPoint {
        self.at
    }

    fn preferred_span(&self, (x, y): BackendCoord) -> LabelSpan {
        match self.direction {
            Direction::Lying => LabelSpan {
                centre: x,
                length: self.text_width().max(self.year_width()) + 14 * PIXEL,
            },
            Direction::Upright => LabelSpan {
                centre: y,
                length: match self.text_beside_year(x) {
                    Some(_) => 22 * PIXEL,
                    None => 42 * PIXEL,
                },
            },
        }
    }

    fn draw(&self, canvas: &mut SvgCanvas, (x, y): BackendCoord, label: i32) {
        let year = self.step.year.to_string();
        canvas.open_group("step", Some(&year));
        let (year_at, text_at, anchor) = match self.direction {
            Direction::Lying => {
                let leader = [(x, 70), (x, 140), (label, 330), (label, 380)];
                canvas.path("leader", leader.map(|(x, down)| (x, y + down)), false);
                ((label, y + 540), (label, y + 730), Anchor::Middle)
            }
            Direction::Upright => {
                let leader = [(70, y), (120, y), (190, label), (220, label)];
                canvas.path("leader", leader.map(|(right, y)| (x + right, y)), false);
                let text_at = self
                    .text_beside_year(x)
                    .map_or((x + 250, label + 240), |start| (start, label + 50));
                ((x + 250, label + 50), text_at, Anchor::Start)
            }
        };
        if self.is_goal {
            canvas.circle("goal ring", (x, y), 11 * PIXEL);
        }
        let class = if self.step.past { "past" } else { "ahead" };
        canvas.circle(class, (x, y), if self.is_goal { 60 } else { 55 });
        canvas.text("year", year_at, anchor, &year);
        canvas.text("what", text_at, anchor, &self.step.text);
        canvas.close_group();
    }
}
