//! `map.json`: shapes of municipalities that the dataset has, whose paths are moves and nothing else.

use super::judge::{At, Judge};
use super::{Checked, Expected};
use crate::document::found::Found;
use crate::document::read::Parsed;
use crate::document::{self, MapDocument, file};
use crate::model::{Dataset, Map, Place, Shape};

/// The most bytes of one path; the longest of ours has a tenth of it.
const MOST_BYTES: usize = 6_000;
/// So much of a broken one is told.
const SHOWN: usize = 40;

/// Reads the borders. A country that lacks a side has none that could be drawn.
pub fn map(document: &Parsed<MapDocument>, dataset: &Dataset) -> Checked<Option<Map>> {
    let document = document.found();
    let mut judge = Judge::new(file::MAP);
    let (width, height) = (document.width(), document.height());
    let mut shapes: Vec<Shape> = Vec::new();
    for (at, record) in judge.records("/municipalities", document.municipalities()) {
        shapes.extend(shape(&mut judge, at, record, dataset));
    }
    let drawable = width > 0 && height > 0 && !shapes.is_empty();
    Checked {
        dataset: drawable.then(|| Map {
            width: width.into(),
            height: height.into(),
            shapes,
        }),
        problems: judge.into_problems(),
    }
}

fn shape(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Shape>,
    dataset: &Dataset,
) -> Option<Shape> {
    let code = record.municipality();
    let place = judge.place(at, "municipality", code, &dataset.municipalities)?;
    let path = record.path();
    if path.len() > MOST_BYTES || !path.bytes().all(is_of_a_path) {
        let start: String = path.chars().take(SHOWN).collect();
        judge.add(at, "path", &start, Expected::Record);
        return None;
    }
    let (x, y) = record.centre();
    let most = i64::from(i16::MAX);
    // Whom the dataset doesn't have lies nowhere.
    let beside = |way: usize| {
        let code = record.beside().values().get(way)?.text();
        let found = Place::from_code(code)?;
        dataset.municipality(found).map(|known| known.place)
    };
    dataset.municipality(place).map(|known| Shape {
        place: known.place,
        path: path.into(),
        centre: (x.clamp(0, most) as i32, y.clamp(0, most) as i32),
        beside: [beside(0), beside(1), beside(2), beside(3)],
    })
}

/// Relative moves and lines, and the end of a ring. Nothing in it opens or closes an element.
const fn is_of_a_path(byte: u8) -> bool {
    matches!(byte, b'm' | b'l' | b'z' | b' ' | b'-' | b'0'..=b'9')
}
