//! The drawing of a trend: a band for the middle half, a line for Sweden and for each municipality, and what is
//! written at their ends.

use crate::analysis::trend::{Line as PlaceLine, Run, Trend};
use crate::chart::axis::{draw_scale, draw_years, round_values};
use crate::chart::callouts::{Callout, Callouts};
use crate::chart::figure::Drawing;
use crate::chart::font::{LABEL_SIZE, Weight, text_width};
use crate::chart::frame::{Chart, DrawError, Frame};
use crate::chart::labels::LabelSpan;
use crate::chart::marks::{Band, DataPoint, Dot, Label, Line, ReadHere};
use crate::chart::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::chart::tag::Tag;
use crate::model::{Area, Evidence, Number};
use crate::wording::{Messages, format_number};
use plotters_backend::BackendCoord;

/// A municipality's name and its line.
pub type NamedLine<'a> = (String, &'a PlaceLine);

/// The size of a drawing, and the least room beside its data, in CSS pixels.
pub struct Shape {
    width: i32,
    height: i32,
    left: i32,
    right: i32,
    /// With a scale, and names at the lines.
    large: bool,
    /// Lines alone, as what they say stands beside.
    bare: bool,
    /// From and to where the axis goes, where that isn't decided by the data.
    years: Option<(i16, i16)>,
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
            years: None,
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
            height: 130,
            ..Self::large(width, None)
        }
    }

    pub const fn large(width: i32, years: Option<(i16, i16)>) -> Self {
        Self {
            width,
            height: match (years, width) {
                (Some(_), _) => 220,
                (None, 340) => 300,
                (None, _) => 340,
            },
            left: 58,
            right: 118,
            large: true,
            bare: false,
            years,
        }
    }
}

/// The years that have a value, in order, each once.
pub fn years_drawn(trend: &Trend, lines: &[NamedLine]) -> Vec<i16> {
    let of_lines = lines
        .iter()
        .flat_map(|(_, line)| line.runs.iter().flatten());
    let mut years: Vec<i16> = trend
        .years()
        .map(|year| year.year)
        .chain(of_lines.map(|(year, _)| *year))
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// What the axes reach over, and the round values on them.
struct Scales {
    first: i16,
    last: i16,
    low: f64,
    high: f64,
    round: Vec<Number>,
}

impl Scales {
    fn new(trend: &Trend, lines: &[NamedLine], shape: &Shape) -> Self {
        let years = years_drawn(trend, lines);
        let (first, last) = shape.years.unwrap_or((
            years.first().copied().unwrap_or(0),
            years.last().copied().unwrap_or(1),
        ));
        let (lowest, highest) = extent(trend, lines);
        let air = ((highest.to_f64() - lowest.to_f64()) * 0.08).max(0.1);
        Self {
            first,
            last,
            low: lowest.to_f64() - air,
            high: highest.to_f64() + air,
            round: round_values(lowest, highest, 6),
        }
    }

    /// The year at the right end. One year alone has an axis too.
    fn end(&self) -> i16 {
        self.last.max(self.first + 1)
    }
}

/// The lowest and the highest value.
fn extent(trend: &Trend, lines: &[NamedLine]) -> (Number, Number) {
    let of_nation = trend.years().flat_map(|year| {
        let (low, high) = year.middle_half.unzip();
        [low, high, year.sweden].into_iter().flatten()
    });
    let of_lines = lines
        .iter()
        .flat_map(|(_, line)| line.runs.iter().flatten());
    let values = of_nation.chain(of_lines.map(|(_, value)| *value));
    let scaled: Vec<i64> = values.map(|value| value.scaled).collect();
    let decimals = trend.indicator.decimals;
    (
        Number::new(scaled.iter().copied().min().unwrap_or(0), decimals),
        Number::new(scaled.iter().copied().max().unwrap_or(1), decimals),
    )
}

/// With as much to the left as the longest number of the scale takes, and to the right as the longest name.
fn frame(messages: &Messages, shape: &Shape, scales: &Scales, ends: &[End], tag: &Tag) -> Frame {
    if shape.bare {
        return Frame {
            width: shape.width,
            height: shape.height,
            top: 6,
            right: shape.right,
            bottom: 6,
            left: shape.left,
        };
    }
    let mut frame = Frame {
        width: shape.width,
        height: shape.height + 36 + tag.height(),
        top: 12,
        right: shape.right,
        bottom: 24 + tag.height(),
        left: shape.left,
    };
    if shape.large {
        let room = |text: &str, weight| text_width(text, LABEL_SIZE, weight).ceil() as i32 + 9;
        for value in &scales.round {
            let room = room(&format_number(messages, *value), Weight::Regular);
            frame.left = frame.left.max(room);
        }
        for end in ends {
            frame.right = frame.right.max(room(&end.text, Weight::Semibold) + 4);
        }
    }
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
    let scales = Scales::new(trend, lines, shape);
    let ends = ends(messages, trend, lines, shape.large);
    let tag = Tag::new(messages, Evidence::Residents, shape.width - 6);
    let frame = frame(messages, shape, &scales, &ends, &tag);
    let area = trend.indicator.area.map_or("context", Area::id);
    frame.draw(&format!("trend area-{area}"), summary, |root| {
        let years = f64::from(scales.first)..f64::from(scales.end());
        let mut chart = frame.chart(root, years, scales.low..scales.high)?;
        if shape.large {
            draw_scale(
                &mut chart,
                messages,
                &scales.round,
                (scales.first, scales.end()),
            )?;
            draw_breaks(&mut chart, messages, trend, &scales)?;
        }
        for run in &trend.runs {
            draw_nation(&mut chart, run)?;
        }
        for (nth, (_, line)) in lines.iter().enumerate() {
            for run in &line.runs {
                let points = run.iter().map(|(year, value)| data_point(*year, *value));
                draw_line(&mut chart, &line_class(nth), points.collect())?;
            }
        }
        if shape.bare {
            return Ok(());
        }
        let read = years_drawn(trend, lines).into_iter().map(f64::from);
        chart.draw_series(read.map(|year| ReadHere {
            ends: [scales.high, scales.low].map(|value| (year, value)),
        }))?;
        let column = (frame.width - frame.right) * PIXEL;
        chart.draw_series([Callouts {
            all: ends
                .into_iter()
                .map(|end| EndLabel {
                    end,
                    column,
                    has_leader: shape.large,
                })
                .collect(),
            within: (0, (shape.height + 20) * PIXEL),
        }])?;
        draw_years(&mut chart, (scales.first, scales.last), scales.low, 180)?;
        let corner = (f64::from(scales.first), scales.low);
        chart.draw_series([tag.mark(corner, 60, 240)])?;
        Ok(())
    })
}

fn data_point(year: i16, value: Number) -> DataPoint {
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

/// The band and Sweden's line of years that may be joined.
fn draw_nation(chart: &mut Chart, run: &Run) -> Result<(), DrawError> {
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
    text: String,
}

/// The last values: where half of the municipalities lie, Sweden, the chosen; with names where `named`.
fn ends(messages: &Messages, trend: &Trend, lines: &[NamedLine], named: bool) -> Vec<End> {
    let end = |year: i16, value: Number, class: &str, name: &str| End {
        at: data_point(year, value),
        class: class.to_owned(),
        text: format!("{name} {}", format_number(messages, value))
            .trim()
            .to_owned(),
    };
    let mut ends = Vec::new();
    let nation = trend
        .last()
        .and_then(|year| Some((year.year, year.sweden?, year.middle_half?)));
    if let Some((year, sweden, (low, high))) = nation {
        let name = if named { messages.common.sweden } else { "" };
        ends.push(end(year, high, "half", ""));
        ends.push(end(year, sweden, "sweden", name));
        ends.push(end(year, low, "half", ""));
    }
    for (nth, (name, line)) in lines.iter().enumerate() {
        if let Some((year, value)) = line.runs.last().and_then(|run| run.last()) {
            let name = if named { name } else { "" };
            ends.push(end(*year, *value, &line_class(nth), name));
        }
    }
    ends
}

/// The end of a line, with its words in the column that all ends share.
struct EndLabel {
    end: End,
    /// The left edge of the column, in tenths of a CSS pixel. A line that ends earlier is named there too.
    column: i32,
    has_leader: bool,
}

impl Callout for EndLabel {
    fn at(&self) -> DataPoint {
        self.end.at
    }

    fn preferred_span(&self, (_, y): BackendCoord) -> LabelSpan {
        LabelSpan {
            centre: y,
            length: 17 * PIXEL,
        }
    }

    fn draw(&self, canvas: &mut SvgCanvas, (x, y): BackendCoord, label: i32) {
        let End { class, text, .. } = &self.end;
        if class != "half" {
            canvas.circle(&format!("{class} end"), (x, y), 45);
        }
        if self.has_leader {
            let class = format!("{class} leader");
            canvas.line(&class, (x + 50, y), (self.column + 70, label));
        }
        let text_at = (self.column.max(x) + 90, label + 50);
        canvas.text(class, text_at, Anchor::Start, text);
    }
}
