//! `map.json`: shapes of municipalities that the dataset has, whose paths are moves and nothing else.

use super::judge::{At, Judge};
use super::{Checked, Expected};
use crate::document::found::Found;
use crate::document::read::Parsed;
use crate::document::{self, MapDocument, file};
use crate::model::{Dataset, Map, Place, Shape};

/// The most bytes of one path; the longest of ours has a tenth of it.
const MOST_BYTES: usize = 6_000;

/// Reads the borders. A country that lacks a side has none that could be drawn.
pub fn map(document: &Parsed<MapDocument>, dataset: &Dataset) -> Checked<Option<Map>> {
    let document = document.found();
    let mut judge = Judge::new(file::MAP);
    let (width, height) = (document.width(), document.height());
    for (field, size) in [("width", width), ("height", height)] {
        if size < 1 {
            judge.add(
                At::ROOT,
                field,
                &size.to_string(),
                Expected::AtLeast("1".to_owned()),
            );
        }
    }
    let (width, height) = (i32::from(width), i32::from(height));
    let mut shapes: Vec<Shape> = Vec::new();
    for (at, record) in judge.records("/municipalities", document.municipalities()) {
        shapes.extend(shape(&mut judge, at, record, (width, height), dataset));
    }
    let drawable = width > 0 && height > 0 && !shapes.is_empty();
    Checked {
        dataset: drawable.then_some(Map {
            width,
            height,
            shapes,
        }),
        problems: judge.into_problems(),
    }
}

fn shape(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Shape>,
    (width, height): (i32, i32),
    dataset: &Dataset,
) -> Option<Shape> {
    let municipalities = &dataset.municipalities;
    let place = judge.place(at, "municipality", record.municipality(), municipalities)?;
    dataset.municipality(place)?;
    let path = record.path();
    if path.len() > MOST_BYTES {
        let most = Expected::BytesAtMost(MOST_BYTES);
        judge.add(at, "path", &path.len().to_string(), most);
        return None;
    }
    if let Some(other) = path.find(|c| !is_of_a_path(c)) {
        let found = path.get(other..).unwrap_or_default();
        judge.add(at, "path", found, Expected::Record);
        return None;
    }
    let (x, y) = record.centre();
    let within = |at: i64, size: i32| i32::try_from(at).ok().filter(|at| (0..=size).contains(at));
    let Some(centre) = within(x, width).zip(within(y, height)) else {
        judge.add(at, "centre", &format!("{x} {y}"), Expected::Record);
        return None;
    };
    // Whom the dataset doesn't have lies nowhere.
    let beside = |way: usize| {
        let code = record.beside().values().get(way).map_or("", |code| code.text());
        Place::from_code(code).filter(|place| dataset.municipality(*place).is_some())
    };
    Some(Shape {
        place,
        path: path.into(),
        centre,
        beside: [beside(0), beside(1), beside(2), beside(3)],
    })
}

/// Relative moves and lines, and the end of a ring. Nothing in it opens or closes an element.
const fn is_of_a_path(c: char) -> bool {
    matches!(c, 'm' | 'l' | 'z' | ' ' | '-' | '0'..='9')
}
