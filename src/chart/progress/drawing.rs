//! The drawing of the way to a target.

use crate::analysis::progress::{Assessment, Measured, Progress, Verdict};
use crate::chart::axis::{draw_scale, draw_years, round_values};
use crate::chart::callouts::{Callout, Callouts};
use crate::chart::figure::Drawing;
use crate::chart::frame::{Chart, DrawError, Frame};
use crate::chart::labels::LabelSpan;
use crate::chart::marks::{Band, DataPoint, Dot, Line, ReadHere};
use crate::chart::reading_key::ReadingKey;
use crate::chart::svg_canvas::{Anchor, PIXEL, SvgCanvas};
use crate::chart::tag::Tag;
use crate::model::order;
use crate::model::{Area, Evidence, Number};
use crate::wording::{self, Messages, format_number};
use plotters_backend::BackendCoord;

/// What the axes reach over, and the round values on them.
struct Scales {
    first: i16,
    last: i16,
    low: f64,
    high: f64,
    round: Vec<Number>,
}

impl Scales {
    fn new(progress: &Progress) -> Self {
        let (lowest, highest) = extent(progress);
        let air = ((highest.to_f64() - lowest.to_f64()) * 0.08).max(0.1);
        let mut last = progress.points.last().map_or(0, |point| point.year);
        if let Some(found) = assessment(progress) {
            last = last.max(found.target_year);
        }
        let first = progress.points.first().map_or(last - 1, |point| point.year);
        Self {
            first,
            last: last.max(first + 1),
            // Below nought nothing is drawn where nothing lies there.
            low: if lowest.scaled < 0 {
                lowest.to_f64() - air
            } else {
                (lowest.to_f64() - air).max(0.0)
            },
            high: highest.to_f64() + air,
            round: round_values(lowest, highest, 6),
        }
    }
}

/// The lowest and the highest of what was measured, of its intervals, the target and the projection.
fn extent(progress: &Progress) -> (Number, Number) {
    let decimals = progress.indicator.decimals;
    let mut scaled: Vec<i64> = Vec::new();
    for measured in progress.points.iter().filter_map(|point| point.measured) {
        scaled.push(measured.value.scaled);
        if let Some((low, high)) = measured.interval {
            scaled.extend([low.scaled, high.scaled]);
        }
    }
    if let Some(found) = assessment(progress) {
        scaled.push(found.target.scaled);
        if let Some(projection) = found.projection {
            let unit = 10f64.powi(i32::from(decimals));
            scaled.push((projection.value * unit) as i64);
        }
    }
    (
        Number::new(scaled.iter().copied().min().unwrap_or(0), decimals),
        Number::new(scaled.iter().copied().max().unwrap_or(1), decimals),
    )
}

fn assessment<'p>(progress: &'p Progress) -> Option<&'p Assessment> {
    match &progress.verdict {
        Verdict::Assessed(found) => Some(found),
        Verdict::CannotBeAssessed { .. } => None,
    }
}

/// The whole drawing, so wide, and so high for its data, in CSS pixels; `summary` is what a screen reader says
/// of it.
pub fn draw(
    messages: &Messages,
    progress: &Progress,
    summary: &str,
    (width, height): (i32, i32),
) -> Drawing {
    let scales = Scales::new(progress);
    let tag = Tag::new(messages, Evidence::Outcome, width - 6);
    let key = ReadingKey::of_band(messages, false, scales.low <= 0.0, width);
    let frame = Frame {
        width,
        height: key.height() + height + 40 + tag.height(),
        top: key.height() + 14,
        right: 112,
        bottom: 26 + tag.height(),
        left: 56,
    };
    let area = progress.indicator.area.map_or("cross", Area::id);
    frame.draw(&format!("progress area-{area}"), summary, |root| {
        let years = (scales.first, scales.last);
        let (x, y) = (years.0.into()..years.1.into(), scales.low..scales.high);
        let mut chart = frame.chart(root, x, y)?;
        draw_scale(&mut chart, Some(messages), &scales.round, years)?;
        if let Some(found) = assessment(progress) {
            draw_ways(&mut chart, found, &scales)?;
        }
        draw_points(&mut chart, progress)?;
        if let Some(found) = assessment(progress) {
            let label = |end| EndLabel {
                end,
                lowest: (key.height() + height) * PIXEL,
                column: (width - frame.right) * PIXEL,
            };
            let ends = ends(messages, progress, found);
            chart.draw_series([Callouts {
                all: ends.into_iter().map(label).collect(),
                within: (key.height() * PIXEL, (key.height() + height + 14) * PIXEL),
            }])?;
        }
        let room = width - frame.left - frame.right;
        let points = progress.points.iter().map(|point| point.year);
        let mut named: Vec<i16> = points.chain([years.0, years.1]).collect();
        order::sort_by(&mut named, Ord::cmp);
        named.dedup();
        draw_years(&mut chart, &named, scales.low, 190, room)?;
        let corner = (f64::from(scales.first), scales.low);
        chart.draw_series([tag.mark(corner, 60, 260)])?;
        root.draw(&key)
    })
}

fn data_point(measured: &Measured) -> DataPoint {
    (f64::from(measured.year), measured.value.to_f64())
}

/// The way needed, dotted, and the pace projected to the target's year, with how far it may go.
fn draw_ways(chart: &mut Chart, found: &Assessment, scales: &Scales) -> Result<(), DrawError> {
    let goal = (f64::from(found.target_year), found.target.to_f64());
    chart.draw_series([Line {
        class: "needed",
        points: vec![data_point(&found.base), goal],
    }])?;
    let Some(projection) = found.projection else {
        return Ok(());
    };
    let latest = data_point(&found.latest);
    let projected = |value: f64| (goal.0, value.max(scales.low).min(scales.high));
    chart.draw_series(projection.interval.map(|(from, to)| Band {
        class: "unsure",
        corners: vec![latest, projected(from), projected(to)],
    }))?;
    chart.draw_series([Line {
        class: "projected",
        points: vec![latest, projected(projection.value)],
    }])?;
    Ok(())
}

/// The points that are used, joined; those that aren't, hollow and alone; each with its interval.
fn draw_points(chart: &mut Chart, progress: &Progress) -> Result<(), DrawError> {
    let used = progress.points.iter().filter(|point| !point.is_excluded());
    let used = used.filter_map(|point| point.measured.as_ref());
    chart.draw_series([Line {
        class: "taken",
        points: used.map(data_point).collect(),
    }])?;
    for point in &progress.points {
        let Some(measured) = &point.measured else {
            continue;
        };
        let at = data_point(measured);
        chart.draw_series(measured.interval.map(|(from, to)| Line {
            class: "interval",
            points: vec![(at.0, from.to_f64()), (at.0, to.to_f64())],
        }))?;
        let second_hand = point.cell.is_some_and(|cell| cell.status.is_tentative());
        let hollow = second_hand || point.is_excluded();
        chart.draw_series([Dot {
            class: if hollow { "point hollow" } else { "point" },
            at,
            radius: 50,
        }])?;
        chart.draw_series([ReadHere { ends: [at; 2] }])?;
    }
    Ok(())
}

/// What is written at the end, and the point that it is about.
struct End {
    at: DataPoint,
    class: &'static str,
    text: String,
}

/// The latest value, the target, where the pace leads; the highest first.
fn ends(messages: &Messages, progress: &Progress, found: &Assessment) -> Vec<End> {
    let goal_year = f64::from(found.target_year);
    let mut ends = vec![
        End {
            at: data_point(&found.latest),
            class: "latest",
            text: format_number(messages, found.latest.value),
        },
        End {
            at: (goal_year, found.target.to_f64()),
            class: "goal",
            text: wording::progress::target_label(messages, found.target),
        },
    ];
    ends.extend(found.projection.map(|projection| {
        let decimals = progress.indicator.decimals;
        let value = wording::progress::format_decimal(messages, projection.value, decimals);
        End {
            at: (goal_year, projection.value),
            class: "projection",
            text: wording::progress::projection_label(messages, &value),
        }
    }));
    order::sort_by(&mut ends, |one, other| other.at.1.total_cmp(&one.at.1));
    ends
}

/// What is written in the column beside the data, joined with its point; the target's has a ring.
struct EndLabel {
    end: End,
    /// How far down a label begins to look for room, in tenths of a CSS pixel.
    lowest: i32,
    /// The left edge of the column, in tenths of a CSS pixel.
    column: i32,
}

impl Callout for EndLabel {
    fn at(&self) -> DataPoint {
        self.end.at
    }

    fn preferred_span(&self, (_, y): BackendCoord) -> LabelSpan {
        LabelSpan {
            centre: y.min(self.lowest),
            length: 19 * PIXEL,
        }
    }

    fn draw(&self, canvas: &mut SvgCanvas, point: BackendCoord, label: i32) {
        let End { class, text, .. } = &self.end;
        canvas.open_group(class, None);
        if *class == "goal" {
            canvas.circle("ring", point, 90);
            canvas.circle("", point, 35);
        }
        let leader_from = (point.0 + 60, point.1);
        canvas.line("leader", leader_from, (self.column + 70, label));
        let text_at = (self.column + 100, label + 50);
        canvas.text("", text_at, Anchor::Start, text);
        canvas.close_group();
    }
}
