//! `map.json`: shapes of municipalities that the dataset has, whose paths are moves and nothing else.

use super::judge::Judge;
use super::{Checked, Expected};
use crate::document::found::Found;
use crate::document::read::Parsed;
use crate::document::{self, MapDocument, file};
use crate::model::{Dataset, Map, Place, Shape};

/// The most bytes of one path, and of the coast; the longest of ours has a tenth of it.
const MOST_BYTES: usize = 6_000;
const MOST_OF_COAST: usize = 100_000;
/// So much of a broken one is told.
const SHOWN: usize = 40;

/// Reads the borders. A country that lacks a side has none that could be drawn.
#[inline(never)]
pub fn map(document: &Parsed<MapDocument>, dataset: &Dataset) -> Checked<Option<Map>> {
    let document = document.found();
    let mut judge = Judge::new(file::MAP, &dataset.municipalities);
    let (width, height) = (document.width().get(), document.height().get());
    let coast = path(&mut judge, "coast", document.coast().get(), MOST_OF_COAST);
    let mut shapes: Vec<Shape> = Vec::new();
    let mut records = judge.records(document.municipalities());
    while let Some(record) = judge.next(&mut records) {
        shapes.extend(shape(&mut judge, record, dataset));
    }
    let drawable = width > 0 && height > 0 && !shapes.is_empty();
    Checked {
        dataset: drawable.then(|| Map {
            width: width.into(),
            height: height.into(),
            coast: coast.unwrap_or_default().into(),
            shapes,
        }),
        problems: judge.into_problems(),
    }
}

fn shape(
    judge: &mut Judge<'_>,
    record: Found<'_, document::Shape>,
    dataset: &Dataset,
) -> Option<Shape> {
    let place = judge.place(record.municipality());
    if !judge.is_sound() {
        return None;
    }
    let path = path(judge, "path", record.path().get(), MOST_BYTES)?;
    let (x, y) = record.centre().get();
    let most = i64::from(i16::MAX);
    // Whom the dataset doesn't have lies nowhere.
    let beside = |way: usize| {
        let found = Place::from_code(record.beside().json().at(way).text())?;
        dataset.municipality(found).map(|known| known.place)
    };
    dataset.municipality(place).map(|known| Shape {
        place: known.place,
        path: path.into(),
        centre: (x.clamp(0, most) as i32, y.clamp(0, most) as i32),
        neighbours: [beside(0), beside(1), beside(2), beside(3)],
    })
}

/// What can be drawn as it stands.
fn path<'a>(
    judge: &mut Judge<'_>,
    field: &'static str,
    path: &'a str,
    most: usize,
) -> Option<&'a str> {
    if path.len() <= most && path.bytes().all(is_of_a_path) {
        return Some(path);
    }
    let start: String = path.chars().take(SHOWN).collect();
    judge.add(field, &start, Expected::Record);
    None
}

/// Relative moves and lines, and the end of a ring. Nothing in it opens or closes an element.
const fn is_of_a_path(byte: u8) -> bool {
    matches!(byte, b'm' | b'l' | b'z' | b' ' | b'-' | b'0'..=b'9')
}
