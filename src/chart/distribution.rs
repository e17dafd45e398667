//! All municipalities of one year: a dot each, stacked where their values are alike, beside a scale.

mod dot_rows;

use super::axis::round_values;
use super::figure::{Drawing, Figure, Table};
use super::frame::Frame;
use super::marks::{Bar, Tick};
use super::reading_key::ReadingKey;
use super::readout::Reading;
use super::svg_canvas::PIXEL;
use super::tag::Tag;
use crate::analysis::distribution::Distribution;
use crate::model::order;
use crate::model::{Area, Dataset, Evidence, Number, Place};
use crate::wording::{self, Messages, format_number};
use dot_rows::{DotRows, Name, NameKind};

/// The picture, its sentence and its table of the same values.
pub fn figure(
    messages: &Messages,
    dataset: &Dataset,
    distribution: &Distribution,
    chosen: &[Place],
) -> Figure {
    let summary =
        wording::indicator::distribution_sentence(messages, dataset, distribution, chosen);
    let drawing = |shape: &Shape| drawing(messages, dataset, distribution, chosen, &summary, shape);
    Figure {
        title: wording::indicator::title(messages, distribution),
        subtitle: wording::indicator::every_dot(messages, distribution),
        narrow: drawing(&NARROW),
        wide: drawing(&WIDE),
        warnings: Vec::new(),
        table: Table::default(),
        readings: readings(messages, dataset, distribution),
        notes: vec![messages.indicator.axis_note.to_owned()],
        summary,
    }
}

/// Each municipality with its value, in the order of the dots.
fn readings(messages: &Messages, dataset: &Dataset, distribution: &Distribution) -> Vec<Reading> {
    let unit = &distribution.indicator.unit;
    let values = distribution.values.iter();
    values
        .map(|(place, value)| {
            let name = wording::municipality::place_name(messages, dataset, *place);
            Reading::new(name, wording::format_value(messages, unit, *value))
        })
        .collect()
}

/// The size of a drawing in CSS pixels, and of a dot with the air around it in tenths of one.
struct Shape {
    width: i32,
    height: i32,
    dot: i32,
}

const NARROW: Shape = Shape {
    width: 340,
    height: 440,
    dot: 48,
};

const WIDE: Shape = Shape {
    width: 720,
    height: 500,
    dot: 100,
};

fn drawing(
    messages: &Messages,
    dataset: &Dataset,
    distribution: &Distribution,
    chosen: &[Place],
    summary: &str,
    shape: &Shape,
) -> Drawing {
    let (lowest, highest) = extent(distribution);
    let (low, high) = (lowest.to_f64(), highest.to_f64());
    let high = if high > low { high } else { low + 1.0 };
    let tag = Tag::new(messages, Evidence::Residents, shape.width - 4);
    let has_band = distribution
        .nation
        .is_some_and(|year| year.middle_half.is_some());
    let key = ReadingKey::of_band(messages, has_band, low <= 0.0, shape.width);
    let frame = Frame {
        width: shape.width,
        height: key.height() + shape.height + tag.height(),
        top: key.height() + 14,
        right: 8,
        bottom: 22 + tag.height(),
        left: 62,
    };
    let area = distribution.indicator.area.map_or("context", Area::id);
    frame.draw(&format!("distribution area-{area}"), summary, |root| {
        let mut chart = frame.chart(root, 0.0..1.0, low..high)?;
        let round = round_values(lowest, highest, 7);
        chart.draw_series(round.into_iter().map(|value| tick(messages, value)))?;
        chart.draw_series(middle_half(distribution))?;
        chart.draw_series([DotRows {
            values: &distribution.values,
            chosen,
            dot: shape.dot,
            names: names(messages, dataset, distribution, chosen),
            names_within: (
                key.height() * PIXEL,
                (key.height() + shape.height - 8) * PIXEL,
            ),
        }])?;
        chart.draw_series([tag.mark((0.0, low), 40, 220)])?;
        root.draw(&key)
    })
}

/// The lowest and the highest value.
fn extent(distribution: &Distribution) -> (Number, Number) {
    let zero = Number::new(0, distribution.indicator.decimals);
    let values = &distribution.values;
    (
        values.first().map_or(zero, |(_, value)| *value),
        values.last().map_or(zero, |(_, value)| *value),
    )
}

fn tick(messages: &Messages, value: Number) -> Tick {
    Tick {
        ends: [0.0, 1.0].map(|x| (x, value.to_f64())),
        // To the very edge of the room: plotters ends a range one tenth before it.
        overhang: (60, 1),
        gap: 100,
        text: format_number(messages, value),
    }
}

/// A bar at the scale.
fn middle_half(distribution: &Distribution) -> Option<Bar<'static>> {
    let (low, high) = distribution.nation?.middle_half?;
    Some(Bar {
        class: "half",
        corners: [(0.0, low.to_f64()), (0.0, high.to_f64())],
        offsets: [(-60, 0), (-20, 0)],
    })
}

/// Sweden, the middle half, the ends, and what the reader has chosen; the highest first, as on the page.
fn names(
    messages: &Messages,
    dataset: &Dataset,
    distribution: &Distribution,
    chosen: &[Place],
) -> Vec<Name> {
    let name = |value: Number, name: &str, kind| Name {
        value,
        text: format!("{name} {}", format_number(messages, value)),
        which: "",
        kind,
    };
    let mut names = Vec::new();
    for &place in chosen {
        if let Some(value) = distribution.value_of(place) {
            let text = wording::municipality::place_name(messages, dataset, place);
            names.push(name(value, &text, NameKind::Chosen));
        }
    }
    let (first, last) = (distribution.values.first(), distribution.values.last());
    let ends = [first, last]
        .into_iter()
        .zip([messages.indicator.lowest, messages.indicator.highest]);
    for (end, which) in ends {
        if let Some((place, value)) = end.filter(|(place, _)| !chosen.contains(place)) {
            let text =
                wording::indicator::end_name(messages, dataset, distribution, *place, *value);
            let mut end = name(*value, &text, NameKind::End);
            end.which = which;
            names.push(end);
        }
    }
    let (lowest, highest) = extent(distribution);
    let sweden = distribution.nation.and_then(|year| year.sweden);
    // The sum of all is off a scale of each.
    let on_scale = |value: &Number| (lowest.scaled..=highest.scaled).contains(&value.scaled);
    if let Some(value) = sweden.filter(on_scale).filter(|_| first.is_some()) {
        names.push(name(value, messages.common.sweden, NameKind::Sweden));
    }
    if let Some((low, high)) = distribution.nation.and_then(|year| year.middle_half) {
        names.push(Name {
            value: Number::new(i64::midpoint(low.scaled, high.scaled), low.decimals),
            text: wording::indicator::half(messages, low, high),
            which: "",
            kind: NameKind::MiddleHalf,
        });
    }
    order::sort_by_key(&mut names, |name| -name.value.scaled);
    names
}
