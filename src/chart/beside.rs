//! One line of dots: a municipality, Sweden, and the middle half of the municipalities, in one year.

use super::backend::Drawn;
use super::callouts::{Callout, Callouts};
use super::figure::{Drawing, Figure, Table};
use super::font::{Weight, label_width};
use super::frame::Frame;
use super::labels::LabelSpan;
use super::marks::{DataPoint, Rule};
use super::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use super::tag::Tag;
use crate::analysis::national_comparison::NationalComparison;
use crate::model::{Area, Evidence, NationYear, Number};
use crate::wording::{self, Messages, format_number};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;
use std::slice::Iter;

/// All values stand on one line, in the middle of an axis from 0 to 1.
const MIDDLE: f64 = 0.5;

/// The picture with its sentence; none where no year is shared. All years stand in the table of its course.
pub fn figure(messages: &Messages, beside: &NationalComparison, name: &str) -> Option<Figure> {
    let (year, here) = beside.latest_shared?;
    let summary = wording::beside::sentence(messages, beside, name);
    let drawing = |width: i32| drawing(messages, beside, name, (year, here), width, &summary);
    Some(Figure {
        title: messages.text(&beside.indicator.name).into_owned(),
        subtitle: summary.clone(),
        warnings: Vec::new(),
        narrow: drawing(328),
        wide: drawing(440),
        table: Table::default(),
        readings: Vec::new(),
        notes: Vec::new(),
        summary,
    })
}

fn drawing(
    messages: &Messages,
    beside: &NationalComparison,
    name: &str,
    (year, here): (NationYear, Number),
    width: i32,
    summary: &str,
) -> Drawing {
    let tag = Tag::new(messages, Evidence::Residents, width - 4);
    let frame = Frame {
        width,
        height: 78 + tag.height(),
        top: 30,
        right: 24,
        bottom: 30 + tag.height(),
        left: 24,
    };
    let (low, high) = range(&year, here);
    let area = beside.indicator.area.map_or("context", Area::id);
    frame.draw(&format!("beside area-{area}"), summary, |root| {
        let mut chart = frame.chart(root, low..high, 0.0..1.0)?;
        chart.draw_series([Rule {
            class: "axis",
            ends: [(low, MIDDLE), (high, MIDDLE)],
            overhang: (160, 160),
        }])?;
        chart.draw_series(middle_half(messages, &year))?;
        chart.draw_series([Callouts {
            all: named_values(messages, &year, name, here),
            within: (0, width * PIXEL),
        }])?;
        root.draw(&tag.mark((0, (frame.height - tag.height()) * PIXEL), 40, 0))
    })
}

/// From the lowest to the highest value that is drawn.
fn range(year: &NationYear, here: Number) -> (f64, f64) {
    let (from, to) = year.middle_half.unzip();
    let values = [Some(here), year.sweden, from, to];
    let (low, high) = values
        .iter()
        .flatten()
        .map(|value| value.to_f64())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
    (low, if high > low { high } else { low + 1.0 })
}

fn middle_half(messages: &Messages, year: &NationYear) -> Option<MiddleHalf> {
    let (low, high) = year.middle_half?;
    Some(MiddleHalf {
        ends: [(low.to_f64(), MIDDLE), (high.to_f64(), MIDDLE)],
        text: wording::beside::half(messages, low, high),
    })
}

/// The municipality and Sweden, the lower value first.
fn named_values<'a>(
    messages: &'a Messages,
    year: &NationYear,
    name: &'a str,
    here: Number,
) -> Vec<NamedValue> {
    let here_value = (here, name, Whose::Municipality);
    let sweden = year
        .sweden
        .map(|value| (value, messages.common.sweden, Whose::Sweden));
    let (below, above) = match sweden {
        Some((value, ..)) if value.scaled < here.scaled => (sweden, None),
        _ => (None, sweden),
    };
    let values = below.into_iter().chain([here_value]).chain(above);
    values
        .map(|(value, name, whose)| NamedValue {
            at: (value.to_f64(), MIDDLE),
            whose,
            text: format!("{name} {}", format_number(messages, value)),
        })
        .collect()
}

/// The values that half of the municipalities lie between, with words below.
struct MiddleHalf {
    ends: [DataPoint; 2],
    text: String,
}

impl<'p> PointCollection<'p, DataPoint> for &'p MiddleHalf {
    type Point = &'p DataPoint;
    type IntoIter = Iter<'p, DataPoint>;
    fn point_iter(self) -> Self::IntoIter {
        self.ends.iter()
    }
}

impl<'s> Drawable<SvgCanvas<'s>> for MiddleHalf {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        canvas: &mut SvgCanvas<'s>,
        _: (u32, u32),
    ) -> Drawn {
        if let (Some(from), Some(to)) = (ends.next(), ends.next()) {
            canvas.rectangle("half", (from.0, from.1 - 80), (to.0, to.1 + 80));
            let middle = i32::midpoint(from.0, to.0);
            let middle = canvas.centre_inside(middle, &self.text, Weight::Regular);
            canvas.text("half", (middle, from.1 + 270), Anchor::Middle, &self.text);
        }
        Ok(())
    }
}

/// Whose value it is.
#[derive(Clone, Copy)]
enum Whose {
    Municipality,
    Sweden,
}

/// The municipality's dot or Sweden's stroke, with its name and value above.
struct NamedValue {
    at: DataPoint,
    whose: Whose,
    text: String,
}

impl Callout for NamedValue {
    fn at(&self) -> DataPoint {
        self.at
    }

    fn preferred_span(&self, (x, _): BackendCoord) -> LabelSpan {
        LabelSpan {
            centre: x,
            length: label_width(&self.text, Weight::Semibold) + 100,
        }
    }

    fn draw(&self, canvas: &mut SvgCanvas, (x, y): BackendCoord, label: i32) {
        let class = match self.whose {
            Whose::Municipality => "here",
            Whose::Sweden => "sweden",
        };
        canvas.open_group(class, None);
        canvas.line("leader", (label, y - 170), (x, y - 90));
        match self.whose {
            Whose::Municipality => canvas.circle("", (x, y), 65),
            Whose::Sweden => canvas.line("stroke", (x, y - 95), (x, y + 95)),
        }
        canvas.text("", (label, y - 200), Anchor::Middle, &self.text);
        canvas.close_group();
    }
}
