//! The drawing of a trend in panels, one for each place: its line in front, the others grey behind it, all by the
//! same scale.

use super::drawing::{data_point, draw_nation, draw_place};
use super::scales::{NamedLine, Scales, has_band, years_drawn};
use crate::analysis::trend::Trend;
use crate::chart::axis::{draw_scale, draw_years};
use crate::chart::figure::Drawing;
use crate::chart::font::{LABEL_SIZE, Weight, text_width};
use crate::chart::frame::{Chart, DrawError, Frame};
use crate::chart::marks::{DataPoint, Label, Line, ReadHere};
use crate::chart::reading_key::{ReadingKey, Sign};
use crate::chart::svg_canvas::PIXEL;
use crate::chart::tag::Tag;
use crate::model::{Area, Evidence, Number};
use crate::wording::{Messages, format_number};

/// In CSS pixels: the data of a panel, the name and the value above them, the years below, and between two panels the
/// room that the last year of one and the first of the next need.
const DATA: i32 = 104;
const ABOVE: i32 = 44;
const BELOW: i32 = 28;
const GAP: i32 = 40;
/// Right of the last panel, where half the name of a year stands.
const EDGE: i32 = 16;

/// Where the panels stand.
struct Layout {
    width: i32,
    height: i32,
    left: i32,
    top: i32,
    columns: i32,
    room: i32,
}

impl Layout {
    /// Of the panel that has this number.
    fn frame(&self, nth: i32) -> Frame {
        let (column, row) = (nth % self.columns, nth / self.columns);
        let left = self.left + column * (self.room + GAP);
        let top = self.top + row * (ABOVE + DATA + BELOW) + ABOVE;
        Frame {
            width: self.width,
            height: self.height,
            top,
            right: self.width - left - self.room,
            bottom: self.height - top - DATA,
            left,
        }
    }
}

/// So many panels beside each other, in rows that are as full as can be.
const fn columns(panels: i32, most: i32) -> i32 {
    if panels <= most {
        return if panels > 1 { panels } else { 1 };
    }
    let rows = (panels + most - 1) / most;
    (panels + rows - 1) / rows
}

/// The whole drawing, with at most so many panels in a row; `summary` is what a screen reader says of it.
pub fn draw(
    messages: &Messages,
    trend: &Trend,
    lines: &[NamedLine],
    summary: &str,
    (width, most): (i32, i32),
) -> Drawing {
    let scales = Scales::new(trend, lines, 4);
    let numbers = scales.round.iter();
    let numbers = numbers.map(|value| format_number(messages, *value));
    let left = numbers
        .map(|text| text_width(&text, LABEL_SIZE, Weight::Regular).ceil() as i32 + 9)
        .fold(20, i32::max);
    let count = i32::try_from(lines.len()).unwrap_or(1);
    let columns = columns(count, most);
    let rows = (count + columns - 1) / columns;
    let tag = Tag::new(messages, Evidence::Residents, width - 6);
    let key = key(messages, trend, lines, &scales, width);
    let layout = Layout {
        width,
        height: key.height() + 6 + rows * (ABOVE + DATA + BELOW) + tag.height(),
        left,
        top: key.height() + 6,
        columns,
        room: (width - left - EDGE - GAP * (columns - 1)) / columns,
    };
    let whole = Frame {
        bottom: 0,
        right: 0,
        ..layout.frame(0)
    };
    let area = trend.indicator.area.map_or("context", Area::id);
    whole.draw(&format!("trend area-{area}"), summary, |root| {
        for (nth, (front, panel)) in lines.iter().zip(0..).enumerate() {
            let frame = layout.frame(panel);
            let years = f64::from(scales.first())..f64::from(scales.end());
            let mut chart = frame.chart(root, years, scales.low..scales.high)?;
            // A row has its numbers once.
            let named = (panel % columns == 0).then_some(messages);
            draw_scale(
                &mut chart,
                named,
                &scales.round,
                (scales.first(), scales.end()),
            )?;
            draw_nation(&mut chart, trend)?;
            for (other, (_, line)) in lines.iter().enumerate() {
                if other != nth {
                    draw_behind(&mut chart, &line.runs)?;
                }
            }
            draw_place(&mut chart, front.1, "front")?;
            draw_name(&mut chart, messages, front, (scales.first(), scales.high))?;
            let read = years_drawn(trend, std::slice::from_ref(front)).into_iter();
            chart.draw_series(read.map(|year| ReadHere {
                ends: [scales.high, scales.low].map(|value| (f64::from(year), value)),
            }))?;
            draw_years(&mut chart, &scales.years, scales.low, 180, layout.room)?;
        }
        root.draw(&tag.mark((0, (layout.height - tag.height()) * PIXEL), 60, -20))?;
        root.draw(&key)
    })
}

fn key(
    messages: &Messages,
    trend: &Trend,
    lines: &[NamedLine],
    scales: &Scales,
    width: i32,
) -> ReadingKey {
    let has_others = lines.len() > 1;
    let said = [
        has_band(trend).then_some((Sign::Half, messages.trend.half)),
        has_band(trend).then_some((Sign::Line("sweden"), messages.common.sweden)),
        has_others.then_some((Sign::Line("behind"), messages.trend.others)),
        (!scales.starts_at_zero()).then_some((Sign::None, messages.trend.not_from_zero)),
    ];
    ReadingKey::new(said.into_iter().flatten(), width)
}

fn draw_behind(chart: &mut Chart, runs: &[Vec<(i16, Number)>]) -> Result<(), DrawError> {
    for run in runs {
        let points = run.iter().map(|(year, value)| data_point(*year, *value));
        chart.draw_series([Line {
            class: "behind",
            points: points.collect(),
        }])?;
    }
    Ok(())
}

/// The place's name, and its last value with its year.
fn draw_name(
    chart: &mut Chart,
    messages: &Messages,
    (name, line): &NamedLine,
    (first, high): (i16, f64),
) -> Result<(), DrawError> {
    let at: DataPoint = (f64::from(first), high);
    let last = line.runs.last().and_then(|run| run.last());
    let said = last.map(|(year, value)| format!("{} ({year})", format_number(messages, *value)));
    let label = |class, above: i32, text: String| Label {
        class,
        at,
        offset: (0, -above * PIXEL),
        text,
        ..Label::default()
    };
    chart.draw_series([label("name", 25, name.clone())])?;
    chart.draw_series([label("", 7, said.unwrap_or_default())])?;
    Ok(())
}
