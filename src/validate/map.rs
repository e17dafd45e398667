//! `map.json`: the shapes of the dataset's municipalities, whose paths go into pages as they are.

use super::checked::Checked;
use super::problem::Expected;
use super::validator::{Validated, Validator};
use crate::document::{self, MapDocument, file};
use crate::model::{Dataset, Map, Place, Shape};
use std::sync::Arc;

/// The longest path and the longest coast, in bytes: ten times those of the published map.
const MAX_BYTES: usize = 6_000;
const MAX_COAST_BYTES: usize = 100_000;
/// So many characters of a refused path are shown.
const SHOWN: usize = 40;

/// Reads the borders; `None` where the country has no size or no shape, and so couldn't be drawn.
pub fn map(document: &MapDocument, dataset: &Dataset) -> Checked<Option<Map>> {
    let mut validator = Validator::new(file::MAP, &dataset.municipalities);
    let coast = validator.path("coast", &document.coast, MAX_COAST_BYTES);
    let shapes = validator.records("municipalities", &document.municipalities, |v, record| {
        shape(v, record, dataset)
    });
    let drawable = document.width > 0 && document.height > 0 && !shapes.is_empty();
    Checked {
        dataset: drawable.then(|| Map {
            width: document.width.into(),
            height: document.height.into(),
            coast: coast.unwrap_or_default(),
            shapes,
        }),
        problems: validator.into_problems(),
    }
}

fn shape(v: &mut Validator<'_>, record: &document::Shape, dataset: &Dataset) -> Validated<Shape> {
    let place = v.place("municipality", &record.municipality);
    let path = v.path("path", &record.path, MAX_BYTES);
    let (x, y) = record.centre;
    let max = i64::from(i16::MAX);
    // A municipality that the dataset lacks is nobody's neighbour.
    let neighbour = |index: usize| {
        let found = Place::from_code(record.beside.get(index)?)?;
        dataset.municipality(found).map(|known| known.place)
    };
    Ok(Shape {
        place: place?,
        path: path?,
        centre: (x.clamp(0, max) as i32, y.clamp(0, max) as i32),
        neighbours: [neighbour(0), neighbour(1), neighbour(2), neighbour(3)],
    })
}

impl Validator<'_> {
    /// A path that can be drawn as it stands.
    fn path(&mut self, field: &str, path: &str, most: usize) -> Validated<Arc<str>> {
        if path.len() <= most && path.bytes().all(is_path_byte) {
            return Ok(path.into());
        }
        let start: String = path.chars().take(SHOWN).collect();
        Err(self.report(field, start, Expected::Record))
    }
}

/// What relative moves, lines and closed rings are written with: nothing that could end the attribute.
const fn is_path_byte(byte: u8) -> bool {
    matches!(byte, b'm' | b'l' | b'z' | b' ' | b'-' | b'0'..=b'9')
}
