//! All municipalities of one year: a dot each, stacked where their values are alike, beside a scale.

use super::axis::ticks;
use super::canvas::{Anchor, PIXEL};
use super::face::{Weight, text_width};
use super::figure::{Drawing, Figure, Table};
use super::labels::{Wanted, spread};
use super::plot::{Frame, Plot};
use super::tag;
use crate::analysis::distribution::Distribution;
use crate::model::{Dataset, Evidence, Number, Place};
use crate::wording::{Words, indicator as told, number};

/// The size of labels, in CSS pixels.
const TEXT: f64 = 15.0;

/// The picture, its sentence and its table of the same values.
pub fn figure(
    words: &Words,
    dataset: &Dataset,
    distribution: &Distribution,
    chosen: &[Place],
) -> Figure {
    let summary = told::distribution(words, dataset, distribution, chosen);
    let drawing = |shape: &Shape| drawing(words, dataset, distribution, chosen, &summary, shape);
    Figure {
        title: told::title(words, distribution),
        subtitle: told::every_dot(words, distribution),
        narrow: drawing(&Shape {
            width: 340,
            height: 440,
            dot: 48,
        }),
        wide: drawing(&Shape {
            width: 720,
            height: 500,
            dot: 100,
        }),
        warnings: Vec::new(),
        table: Table::default(),
        notes: vec![words.indicator.axis_note.to_owned()],
        summary,
    }
}

/// The size of a drawing in CSS pixels, and of a dot with the air around it in tenths of one.
struct Shape {
    width: i32,
    height: i32,
    dot: i32,
}

/// What is named at the side: a place or the middle half, at a value.
struct Named {
    value: Number,
    text: String,
    class: &'static str,
}

fn drawing(
    words: &Words,
    dataset: &Dataset,
    distribution: &Distribution,
    chosen: &[Place],
    label: &str,
    shape: &Shape,
) -> Drawing {
    let tag_height = tag::height(words, Evidence::Residents, shape.width);
    let frame = Frame {
        width: shape.width,
        height: shape.height + tag_height,
        top: 14,
        right: 8,
        bottom: 22 + tag_height,
        left: 62,
    };
    let zero = Number::new(0, distribution.indicator.decimals);
    let first = distribution
        .values
        .first()
        .map_or(zero, |(_, value)| *value);
    let last = distribution.values.last().map_or(zero, |(_, value)| *value);
    let (low, high) = (first.to_f64(), last.to_f64());
    let high = if high > low { high } else { low + 1.0 };
    let named = named(words, dataset, distribution, chosen);
    let area = distribution
        .indicator
        .area
        .map_or("context", crate::model::Area::id);
    let class = format!("distribution area-{area}");
    let mut plot = Plot::new(frame, &class, label, (0.0..1.0, low..high));
    for tick in ticks(first, last, 7) {
        let (x, y) = plot.at(0.0, tick.to_f64());
        let canvas = &mut plot.canvas;
        canvas.line("grid", (x - 60, y), (shape.width * PIXEL - 80, y));
        let text = number(words, tick);
        canvas.text("tick", (x - 100, y + 50), Anchor::End, &text);
    }
    if let Some((from, to)) = distribution.nation.and_then(|year| year.middle_half) {
        let ((x, from), (_, to)) = (plot.at(0.0, from.to_f64()), plot.at(0.0, to.to_f64()));
        plot.canvas.rectangle("half", (x - 60, from), (x - 20, to));
    }
    let rows = dots(&mut plot, distribution, chosen, shape);
    names(&mut plot, &named, &rows, shape);
    let corner = (40, plot.at(0.0, low).1 + 22 * PIXEL);
    tag::draw(
        &mut plot.canvas,
        words,
        Evidence::Residents,
        corner,
        shape.width - 4,
    );
    plot.done()
}

/// A row of dots, and where it ends.
struct Row {
    row: i32,
    count: i32,
    end: i32,
}

/// Draws the dots in rows from the scale outwards.
fn dots(plot: &mut Plot, distribution: &Distribution, chosen: &[Place], shape: &Shape) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let left = plot.at(0.0, 0.0).0;
    for (_, value) in &distribution.values {
        let row = plot.at(0.0, value.to_f64()).1.div_euclid(shape.dot);
        match rows.last_mut() {
            Some(last) if last.row == row => last.count += 1,
            _ => rows.push(Row {
                row,
                count: 1,
                end: left,
            }),
        }
    }
    let longest = rows.iter().map(|row| row.count).max().unwrap_or(1);
    // Names need their room: the longest row gives way to them.
    let step = shape
        .dot
        .min((shape.width * PIXEL * 6 / 10 - left) / longest);
    let radius = shape.dot * 42 / 100;
    let mut centres = Vec::with_capacity(distribution.values.len());
    for row in &mut rows {
        for _ in 0..row.count {
            centres.push((row.end + step / 2, row.row * shape.dot + shape.dot / 2));
            row.end += step;
        }
    }
    plot.canvas.dots(&centres, radius);
    for ((place, _), centre) in distribution.values.iter().zip(centres) {
        if chosen.contains(place) {
            plot.canvas.circle("dot chosen", centre, radius);
        }
    }
    plot.canvas.mark(radius);
    rows
}

/// Sweden, the middle half, the ends, and what the reader has chosen; the highest first, as on the page.
fn named(
    words: &Words,
    dataset: &Dataset,
    distribution: &Distribution,
    chosen: &[Place],
) -> Vec<Named> {
    let mut named: Vec<Named> = Vec::new();
    let mut add = |value: Number, name: &str, class: &'static str| {
        named.push(Named {
            value,
            text: format!("{name} {}", number(words, value)),
            class,
        });
    };
    for &place in chosen {
        if let Some(value) = distribution.value_of(place) {
            add(value, &told::name(words, dataset, place), "chosen");
        }
    }
    for (end, class) in [
        (distribution.values.first(), "end"),
        (distribution.values.last(), "end"),
    ] {
        if let Some((place, value)) = end.filter(|(place, _)| !chosen.contains(place)) {
            add(
                *value,
                &told::end(words, dataset, distribution, *place, *value),
                class,
            );
        }
    }
    // The sum of all is off a scale of each.
    let on_scale = |value: &Number| {
        let ends = distribution.values.first().zip(distribution.values.last());
        ends.is_some_and(|((_, low), (_, high))| (low.scaled..=high.scaled).contains(&value.scaled))
    };
    if let Some(value) = distribution
        .nation
        .and_then(|year| year.sweden)
        .filter(on_scale)
    {
        add(value, words.sweden, "sweden");
    }
    if let Some((low, high)) = distribution.nation.and_then(|year| year.middle_half) {
        named.push(Named {
            value: Number::new(i64::midpoint(low.scaled, high.scaled), low.decimals),
            text: told::half(words, low, high),
            class: "middle",
        });
    }
    named.sort_by_key(|named| -named.value.scaled);
    named
}

/// The names beside the rows, each joined with the end of its own.
fn names(plot: &mut Plot, named: &[Named], rows: &[Row], shape: &Shape) {
    let side = rows.iter().map(|row| row.end).max().unwrap_or(0);
    let at = |plot: &Plot, named: &Named| plot.at(0.0, named.value.to_f64());
    let mut wanted = Vec::new();
    for named in named {
        wanted.push(Wanted {
            at: at(plot, named).1,
            size: 19 * PIXEL,
        });
    }
    let places = spread(&wanted, (0, (shape.height - 8) * PIXEL));
    for (named, place) in named.iter().zip(places) {
        let (x, y) = at(plot, named);
        let canvas = &mut plot.canvas;
        canvas.open(named.class, None);
        let start = if named.class == "middle" {
            let size = text_width(&named.text, TEXT, Weight::Regular) * f64::from(PIXEL);
            let start = (side + 270).min(shape.width * PIXEL - size as i32);
            let corner = (start - 80, place - 50);
            canvas.rectangle("half", corner, (corner.0 + 40, corner.1 + 100));
            start
        } else {
            let row = rows.iter().find(|row| row.row == y.div_euclid(shape.dot));
            let end = row.map_or(x, |row| row.end);
            let from = if named.class == "sweden" { x - 60 } else { end };
            let bend = [(from, y), (side + 60, y), (side + 160, place)];
            canvas.path("leader", &bend, false);
            side + 190
        };
        canvas.text("", (start, place + 50), Anchor::Start, &named.text);
        canvas.close();
    }
}
