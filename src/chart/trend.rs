//! One indicator for everyone over time: Sweden's line over the middle half of the municipalities, small
//! to lead with, or large with the municipalities that the reader has chosen.

mod drawing;
mod multiples;
mod scales;

use super::figure::{Drawing, Figure, Table};
use super::readout::Reading;
use crate::analysis::trend::{Line, Trend};
use crate::model::{Dataset, Number};
use crate::wording::{self, Messages, format_number};
use drawing::Shape;
use scales::{NamedLine, years_drawn};

/// The small picture, its sentence and its table.
pub fn figure(messages: &Messages, trend: &Trend) -> Figure {
    figure_of_lines(messages, trend, &[], [340, 260].map(Shape::small))
}

/// Its lines alone, to stand in a row beside its sentence; all its figures stand in the figure of its area.
pub fn spark(messages: &Messages, trend: &Trend) -> Drawing {
    let summary = wording::trend::summary(messages, trend);
    drawing::draw(messages, trend, &[], &summary, &Shape::spark(132))
}

/// One of a page's panels: the line of one municipality by its name, beside Sweden and the middle half.
pub fn figure_with_municipality(
    messages: &Messages,
    dataset: &Dataset,
    trend: &Trend,
    line: &Line,
) -> Figure {
    let named = named_lines(messages, dataset, std::slice::from_ref(line));
    figure_of_lines(messages, trend, &named, [340, 340].map(Shape::panel))
}

/// The large one, with lines of municipalities; each has a name.
pub fn large_figure(
    messages: &Messages,
    dataset: &Dataset,
    trend: &Trend,
    lines: &[Line],
) -> Figure {
    let named = named_lines(messages, dataset, lines);
    figure_of_lines(messages, trend, &named, [340, 720].map(Shape::large))
}

/// A panel for each municipality that has a value, its line in front of the others'.
pub fn multiples_figure(
    messages: &Messages,
    dataset: &Dataset,
    trend: &Trend,
    lines: &[Line],
) -> Figure {
    let mut named = named_lines(messages, dataset, lines);
    named.retain(|(_, line)| !line.runs.is_empty());
    if named.is_empty() {
        return figure(messages, trend);
    }
    let drawn = |summary: &str| {
        [(340, 2), (720, 4)].map(|size| multiples::draw(messages, trend, &named, summary, size))
    };
    let mut figure = figure_of(messages, trend, &named, drawn);
    let panels = named.iter().map(std::slice::from_ref);
    figure.readings = panels
        .flat_map(|line| readings(messages, trend, line))
        .collect();
    figure
}

fn named_lines<'a>(
    messages: &Messages,
    dataset: &Dataset,
    lines: &'a [Line],
) -> Vec<NamedLine<'a>> {
    lines
        .iter()
        .map(|line| {
            (
                wording::municipality::place_name(messages, dataset, line.place),
                line,
            )
        })
        .collect()
}

fn figure_of_lines(
    messages: &Messages,
    trend: &Trend,
    lines: &[NamedLine],
    shapes: [Shape; 2],
) -> Figure {
    let drawn =
        |summary: &str| shapes.map(|shape| drawing::draw(messages, trend, lines, summary, &shape));
    figure_of(messages, trend, lines, drawn)
}

/// The figure of some lines whose two drawings, the narrow one first, `drawn` makes for what is said of them.
fn figure_of(
    messages: &Messages,
    trend: &Trend,
    lines: &[NamedLine],
    drawn: impl FnOnce(&str) -> [Drawing; 2],
) -> Figure {
    let summary = wording::trend::summary_with(messages, trend, lines);
    let [narrow, wide] = drawn(&summary);
    Figure {
        title: wording::trend::title_with(messages, trend, lines),
        subtitle: wording::trend::subtitle_with(messages, trend, lines),
        narrow,
        wide,
        warnings: wording::trend::break_sentences(messages, trend),
        table: table(messages, trend, lines),
        readings: readings(messages, trend, lines),
        notes: wording::trend::notes(messages, trend.indicator),
        summary,
    }
}

fn table(messages: &Messages, trend: &Trend, lines: &[NamedLine]) -> Table {
    let texts = &messages.trend;
    // Without a line for Sweden and a middle half there is nothing in their columns.
    let has_nation = trend.first().is_some();
    let mut head = vec![messages.common.year.to_owned()];
    if has_nation {
        head.push(messages.common.sweden.to_owned());
    }
    for (name, _) in lines {
        head.push(name.clone());
    }
    if has_nation {
        let columns = [texts.column_low, texts.column_high, texts.column_count];
        head.extend(columns.map(str::to_owned));
    }
    Table {
        caption: wording::beside::caption(messages, trend.indicator),
        head,
        rows: years_drawn(trend, lines)
            .into_iter()
            .map(|year| row(messages, trend, lines, year))
            .collect(),
    }
}

/// What is read in each year that is drawn.
fn readings(messages: &Messages, trend: &Trend, lines: &[NamedLine]) -> Vec<Reading> {
    let years = years_drawn(trend, lines).into_iter();
    let read = |year| reading(messages, trend, lines, year);
    years.map(read).collect()
}

/// Sweden's value of a year, those of the lines, and where half of the municipalities lie; of them what is known.
fn reading(messages: &Messages, trend: &Trend, lines: &[NamedLine], year: i16) -> Reading {
    let nation = trend.years().find(|nation| nation.year == year);
    let sweden = nation.and_then(|nation| nation.sweden);
    let sweden = sweden.map(|value| (messages.common.sweden.to_owned(), value));
    let of_lines = lines
        .iter()
        .filter_map(|line| Some((line.0.clone(), value_in_year(line, year)?)));
    let named = sweden.into_iter().chain(of_lines);
    let half = nation.and_then(|nation| nation.middle_half);
    let half = half.map(|(low, high)| {
        let ends = [low, high].map(|end| format_number(messages, end));
        (messages.trend.half.to_owned(), ends.join("–"))
    });
    Reading {
        heading: year.to_string(),
        values: named
            .map(|(name, value)| (name, format_number(messages, value)))
            .chain(half)
            .collect(),
    }
}

fn value_in_year((_, line): &NamedLine, year: i16) -> Option<Number> {
    let mut values = line.runs.iter().flatten();
    values.find(|(of, _)| *of == year).map(|(_, value)| *value)
}

fn row(messages: &Messages, trend: &Trend, lines: &[NamedLine], year: i16) -> Vec<String> {
    let cell = |value: Option<Number>| {
        value
            .map(|value| format_number(messages, value))
            .unwrap_or_default()
    };
    let nation = trend.years().find(|nation| nation.year == year);
    let (low, high) = nation.and_then(|nation| nation.middle_half).unzip();
    let mut row = vec![year.to_string()];
    let has_nation = trend.first().is_some();
    if has_nation {
        row.push(cell(nation.and_then(|nation| nation.sweden)));
    }
    for line in lines {
        row.push(cell(value_in_year(line, year)));
    }
    if has_nation {
        let count = nation.map(|nation| wording::format_count(messages, nation.municipalities));
        row.extend([cell(low), cell(high), count.unwrap_or_default()]);
    }
    row
}
