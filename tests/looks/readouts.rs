//! What is read of every picture: it is what the table says, at places where the picture has it.

use super::pages::{everything, exported};
use super::pictures::{dumbbells, figures, progress};
use inkludering::chart::readout::{Reading, Spot};
use inkludering::chart::{Drawing, Figure, Table};
use inkludering::view::address;
use inkludering::wording::{Messages, messages};

/// Of the pages that stand for the rest: dots of all municipalities with their table, years of an area and of a
/// programme, dates.
const ON_PAGES: [&str; 4] = [
    "view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136",
    "view=area&area=education",
    "view=compare&compare=0136,0180,1480,1280,1283",
    "view=timeline",
];

fn all(messages: &'static Messages) -> Vec<(String, Figure)> {
    let mut all = figures(messages);
    all.extend(dumbbells(messages));
    all.extend(progress(messages));
    for query in ON_PAGES {
        let asked = address::parse(&format!("?{query}&lang={}", messages.tag));
        let taken = |number| exported(&asked, &everything(), number);
        let of_page = (0..).map_while(taken);
        all.extend(of_page.map(|taken| (query.to_owned(), taken.figure)));
    }
    all
}

/// Whether a cell says a value: as it is, as one of several, or with its unit in the caption.
fn says(cell: &str, value: &str) -> bool {
    let without_unit = value.strip_prefix(cell);
    cell.split(", ").any(|one| one == value)
        || cell == value
        || without_unit
            .is_some_and(|unit| !cell.is_empty() && unit.starts_with([' ', '\u{a0}', '%']))
}

/// Whether a row says all of a reading, by its cells and the heads of their columns.
fn has(table: &Table, row: &[String], reading: &Reading) -> bool {
    let is_named = |name: &String| {
        // The ends of the middle half stand in two columns, of which the first is named so.
        let mut heads = table.head.iter().map(|head| head.to_lowercase());
        let lower = name.to_lowercase();
        name.is_empty() || row.contains(name) || heads.any(|head| head.starts_with(&lower))
    };
    let ends: Vec<String> = row.windows(2).map(|pair| pair.join("–")).collect();
    row.contains(&reading.heading)
        && reading.values.iter().all(|(name, value)| {
            is_named(name) && (row.iter().any(|cell| says(cell, value)) || ends.contains(value))
        })
}

#[test]
fn what_is_read_stands_in_the_table() {
    for messages in ["sv", "en"].map(|tag| messages(Some(tag))) {
        for (name, figure) in all(messages) {
            // The table of these stands on their page, which is among those looked through.
            if name.starts_with("distribution") {
                continue;
            }
            for reading in &figure.readings {
                let found = figure.table.rows.iter();
                let found = found.filter(|row| has(&figure.table, row, reading)).count();
                assert!(
                    found > 0,
                    "{name}: {reading:?} of {:?}",
                    figure.table.rows.iter().take(5)
                );
            }
        }
    }
}

/// Tenths as the drawing writes them.
fn written(tenths: i32) -> String {
    let (whole, rest) = (tenths / 10, tenths % 10);
    if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest}")
    }
}

/// Whether something is drawn at a spot: a dot of a line there, one of many dots, or the sign of a row.
fn is_drawn(drawing: &Drawing, spot: Spot) -> bool {
    let Spot { x, top: y, .. } = spot;
    let svg = &drawing.svg;
    let (at_x, at_y) = (written(x), written(y));
    let circle = if spot.is_line() {
        format!("cx=\"{at_x}\"")
    } else {
        format!("cx=\"{at_x}\" cy=\"{at_y}\"")
    };
    let sign = |half: (i32, i32)| {
        let (x, y) = (written(x - half.0), written(y - half.1));
        let (width, height) = (written(2 * half.0), written(2 * half.1));
        format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"")
    };
    let rhombus = format!("M{at_x} {}L", written(y - 75));
    let dot = format!("M{x} {y}h0");
    let band = svg.contains("class=\"half\"") && svg.contains(&format!("{at_x} "));
    [circle, sign((50, 50)), sign((70, 30)), rhombus, dot]
        .iter()
        .any(|mark| svg.contains(mark.as_str()))
        || spot.is_line() && band
}

#[test]
fn it_is_read_where_it_is_drawn() {
    for messages in ["sv", "en"].map(|tag| messages(Some(tag))) {
        for (name, figure) in all(messages) {
            for drawing in [&figure.narrow, &figure.wide] {
                // Some of the chosen stand alone in a drawing of their own.
                if !name.starts_with("compare-some") {
                    assert_eq!(drawing.spots.len(), figure.readings.len(), "{name}");
                }
                for &spot in &drawing.spots {
                    let within = (0..=10 * drawing.width).contains(&spot.x)
                        && 0 <= spot.top
                        && spot.top <= spot.bottom
                        && spot.bottom <= 10 * drawing.height;
                    assert!(within, "{name}: {spot:?}");
                    assert!(is_drawn(drawing, spot), "{name}: {spot:?} {}", drawing.svg);
                }
            }
        }
    }
}

#[test]
fn every_chart_with_places_can_be_read() {
    for (name, figure) in all(messages(Some("sv"))) {
        let has_places = [
            "trend",
            "course",
            "lines",
            "multiple",
            "distribution",
            "compare",
            "stated",
            "measured",
            "dumbbell",
            "view=",
        ];
        if has_places.iter().any(|kind| name.starts_with(kind))
            && !figure.narrow.svg.contains("tabular")
        {
            assert!(!figure.readings.is_empty(), "{name}");
        }
    }
}
