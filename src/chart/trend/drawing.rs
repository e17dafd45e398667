//! The drawing of a trend: a band for the middle half, a line for Sweden and for each municipality, and what is
//! written at their ends.

use super::scales::{NamedLine, Scales, has_band, years_drawn};
use crate::analysis::trend::{Line as PlaceLine, Run, Trend};
use crate::chart::axis::{draw_scale, draw_years};
use crate::chart::callouts::{Callout, Callouts};
use crate::chart::figure::Drawing;
use crate::chart::font::{LABEL_SIZE, Weight, text_width};
use crate::chart::frame::{Chart, DrawError, Frame};
use crate::chart::labels::LabelSpan;
use crate::chart::marks::{Band, DataPoint, Dot, Label, Line, ReadHere};
use crate::chart::reading_key::ReadingKey;
use crate::chart::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::chart::tag::Tag;
use crate::model::{Area, Evidence, Number};
use crate::wording::{Messages, format_number};
use plotters_backend::BackendCoord;

/// The size of a drawing, and the least room beside its data, in CSS pixels.
pub struct Shape {
    width: i32,
    height: i32,
    left: i32,
    right: i32,
    /// With a scale.
    large: bool,
    /// Lines alone, as what they say stands beside.
    bare: bool,
}

impl Shape {
    pub const fn small(width: i32) -> Self {
        Self {
            width,
            height: 76,
            left: 6,
            right: 56,
            large: false,
            bare: false,
        }
    }

    pub const fn spark(width: i32) -> Self {
        Self {
            height: 30,
            right: 8,
            bare: true,
            ..Self::small(width)
        }
    }

    pub const fn panel(width: i32) -> Self {
        Self {
            height: 119,
            ..Self::large(width)
        }
    }

    pub const fn large(width: i32) -> Self {
        Self {
            width,
            height: if width == 340 { 300 } else { 340 },
            left: 44,
            right: 60,
            large: true,
            bare: false,
        }
    }
}

/// Room at the right of a text, with its leader, in CSS pixels.
const LEADER: i32 = 13;
/// The least length of the axis of years, in CSS pixels, for which names have a line alone.
const LEAST: i32 = 160;
/// From one line of the texts at the ends to the next, in CSS pixels.
const END_LINE: i32 = 17;

fn text_room(text: &str, weight: Weight) -> i32 {
    text_width(text, LABEL_SIZE, weight).ceil() as i32
}

/// With as much to the left as the longest number of the scale takes, to the right as the longest name, and upwards
/// as all names take; where these would leave too little for the data, their values stand below them.
fn frame(
    messages: &Messages,
    shape: &Shape,
    scales: &Scales,
    ends: &mut [End],
    (tag, key): (&Tag, &ReadingKey),
) -> Frame {
    let mut frame = Frame {
        width: shape.width,
        height: shape.height,
        top: 6,
        right: shape.right,
        bottom: 6,
        left: shape.left,
    };
    if shape.bare {
        return frame;
    }
    if shape.large {
        for value in &scales.round {
            let room = text_room(&format_number(messages, *value), Weight::Regular) + 9;
            frame.left = frame.left.max(room);
        }
    }
    let longest = |ends: &[End]| {
        let texts = ends.iter().flat_map(End::lines);
        let rooms = texts.map(|text| text_room(&text, Weight::Semibold) + LEADER);
        rooms.fold(frame.right, i32::max)
    };
    if frame.width - frame.left - longest(ends) < LEAST {
        ends.iter_mut().for_each(|end| end.is_stacked = true);
    }
    frame.right = longest(ends);
    frame.top = key.height() + 16;
    let lines: usize = ends.iter().map(|end| end.lines().len()).sum();
    let named = END_LINE * i32::try_from(lines).unwrap_or(0);
    frame.bottom = 28 + tag.height();
    frame.height = frame.top + shape.height.max(named) + frame.bottom;
    frame
}

/// The whole drawing; `summary` is what a screen reader says of it.
pub fn draw(
    messages: &Messages,
    trend: &Trend,
    lines: &[NamedLine],
    summary: &str,
    shape: &Shape,
) -> Drawing {
    let scales = Scales::new(trend, lines, 6);
    let mut ends = ends(messages, trend, lines);
    let tag = Tag::new(messages, Evidence::Residents, shape.width - 6);
    let starts_at_zero = scales.starts_at_zero();
    let key = ReadingKey::of_band(messages, has_band(trend), starts_at_zero, shape.width);
    let frame = frame(messages, shape, &scales, &mut ends, (&tag, &key));
    let area = trend.indicator.area.map_or("context", Area::id);
    frame.draw(&format!("trend area-{area}"), summary, |root| {
        let (first, end) = (scales.first(), scales.end());
        let years = f64::from(first)..f64::from(end);
        let mut chart = frame.chart(root, years, scales.low..scales.high)?;
        if shape.large {
            draw_scale(&mut chart, Some(messages), &scales.round, (first, end))?;
            draw_breaks(&mut chart, messages, trend, &scales)?;
        }
        draw_nation(&mut chart, trend)?;
        for (nth, (_, line)) in lines.iter().enumerate() {
            draw_place(&mut chart, line, &line_class(nth))?;
        }
        if shape.bare {
            return Ok(());
        }
        let read = years_drawn(trend, lines).into_iter().map(f64::from);
        chart.draw_series(read.map(|year| ReadHere {
            ends: [scales.high, scales.low].map(|value| (year, value)),
        }))?;
        let column = (frame.width - frame.right) * PIXEL;
        let bottom = frame.height - frame.bottom;
        chart.draw_series([Callouts {
            all: ends
                .into_iter()
                .map(|end| EndLabel { end, column })
                .collect(),
            within: (key.height() * PIXEL, (bottom + 8) * PIXEL),
        }])?;
        let room = frame.width - frame.left - frame.right;
        draw_years(&mut chart, &scales.years, scales.low, 180, room)?;
        let corner = (f64::from(first), scales.low);
        chart.draw_series([tag.mark(corner, 60, 260)])?;
        root.draw(&key)
    })
}

pub fn data_point(year: i16, value: Number) -> DataPoint {
    (f64::from(year), value.to_f64())
}

/// The first chosen is the heaviest; the others are told apart by their strokes.
fn line_class(nth: usize) -> String {
    format!("chosen chosen-{nth}")
}

/// Where the series may not be joined: a line between the years, with the word.
fn draw_breaks(
    chart: &mut Chart,
    messages: &Messages,
    trend: &Trend,
    scales: &Scales,
) -> Result<(), DrawError> {
    for year in trend.runs.iter().skip(1).filter_map(|run| run.first()) {
        let between = f64::from(year.year) - 0.5;
        chart.draw_series([Line {
            class: "break",
            points: vec![(between, scales.low), (between, scales.high)],
        }])?;
        chart.draw_series([Label {
            class: "tick",
            at: (between, scales.high),
            offset: (0, -20),
            anchor: Anchor::Middle,
            text: messages.trend.break_word.to_owned(),
            ..Label::default()
        }])?;
    }
    Ok(())
}

/// The line of a place, with a dot at each value.
pub fn draw_place(chart: &mut Chart, line: &PlaceLine, class: &str) -> Result<(), DrawError> {
    for run in &line.runs {
        let points = run.iter().map(|(year, value)| data_point(*year, *value));
        draw_line(chart, class, points.collect())?;
    }
    Ok(())
}

/// The band and Sweden's line.
pub fn draw_nation(chart: &mut Chart, trend: &Trend) -> Result<(), DrawError> {
    for run in &trend.runs {
        draw_nation_run(chart, run)?;
    }
    Ok(())
}

/// The band and Sweden's line of years that may be joined.
fn draw_nation_run(chart: &mut Chart, run: &Run) -> Result<(), DrawError> {
    let lows = run
        .iter()
        .filter_map(|year| Some(data_point(year.year, year.middle_half?.0)));
    let highs = run
        .iter()
        .rev()
        .filter_map(|year| Some(data_point(year.year, year.middle_half?.1)));
    chart.draw_series([Band {
        class: "half",
        corners: lows.chain(highs).collect(),
    }])?;
    let sweden = run
        .iter()
        .filter_map(|year| Some(data_point(year.year, year.sweden?)));
    draw_line(chart, "sweden", sweden.collect())
}

fn draw_line(chart: &mut Chart, class: &str, points: Vec<DataPoint>) -> Result<(), DrawError> {
    let dots: Vec<Dot> = points
        .iter()
        .map(|at| Dot {
            class,
            at: *at,
            radius: 16,
        })
        .collect();
    chart.draw_series([Line { class, points }])?;
    chart.draw_series(dots)?;
    Ok(())
}

/// Where a line ends, and what is written beside it.
struct End {
    at: DataPoint,
    class: String,
    /// Empty for an edge of the band.
    name: String,
    /// The value, and its year where the years of the ends differ.
    said: String,
    /// Whether the value stands below the name.
    is_stacked: bool,
}

impl End {
    fn lines(&self) -> Vec<String> {
        let both = [&*self.name, &*self.said];
        let lines = if self.is_stacked {
            both.join("\n")
        } else {
            both.join(" ")
        };
        lines.trim().split('\n').map(str::to_owned).collect()
    }
}

/// The last values: where half of the municipalities lie, Sweden, the chosen.
fn ends(messages: &Messages, trend: &Trend, lines: &[NamedLine]) -> Vec<End> {
    let nation = trend
        .last()
        .and_then(|year| Some((year.year, year.sweden?, year.middle_half?)));
    let mut values: Vec<(&str, String, i16, Number)> = Vec::new();
    if let Some((year, sweden, (low, high))) = nation {
        values.push(("", "half".to_owned(), year, high));
        values.push((messages.common.sweden, "sweden".to_owned(), year, sweden));
        values.push(("", "half".to_owned(), year, low));
    }
    for (nth, (name, line)) in lines.iter().enumerate() {
        if let Some((year, value)) = line.runs.last().and_then(|run| run.last()) {
            values.push((name, line_class(nth), *year, *value));
        }
    }
    let differ = values.windows(2).any(|pair| pair[0].2 != pair[1].2);
    let end = |(name, class, year, value): (&str, String, i16, Number)| {
        let mut said = format_number(messages, value);
        if differ {
            said.push_str(&format!(" ({year})"));
        }
        End {
            at: data_point(year, value),
            class,
            name: name.to_owned(),
            said,
            is_stacked: false,
        }
    };
    values.into_iter().map(end).collect()
}

/// The end of a line, with its words in the column that all ends share.
struct EndLabel {
    end: End,
    /// The left edge of the column, in tenths of a CSS pixel. A line that ends earlier is named there too.
    column: i32,
}

impl Callout for EndLabel {
    fn at(&self) -> DataPoint {
        self.end.at
    }

    fn preferred_span(&self, (_, y): BackendCoord) -> LabelSpan {
        LabelSpan {
            centre: y,
            length: END_LINE * PIXEL * self.end.lines().len() as i32,
        }
    }

    fn draw(&self, canvas: &mut SvgCanvas, (x, y): BackendCoord, label: i32) {
        let class = &self.end.class;
        if class != "half" {
            canvas.circle(&format!("{class} end"), (x, y), 45);
        }
        let leader = format!("{class} leader");
        canvas.line(&leader, (x + 50, y), (self.column + 70, label));
        let lines = self.end.lines();
        let mut base = label + 50 - END_LINE * 5 * (lines.len() as i32 - 1);
        for line in &lines {
            canvas.text(class, (self.column + 90, base), Anchor::Start, line);
            base += END_LINE * PIXEL;
        }
    }
}
