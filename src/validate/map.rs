//! `map.json`: the shapes of the dataset's municipalities, whose paths go into pages as they are.

use super::checked::Checked;
use super::problem::Expected;
use super::validator::{Validated, Validator};
use crate::document::{self, MapDocument, file};
use crate::model::{Dataset, Map, Shape};
use std::sync::Arc;

/// The longest path and the longest coast, in bytes: ten times those of the published map.
const MAX_BYTES: usize = 6_000;
const MAX_COAST_BYTES: usize = 100_000;
/// So many characters of a refused path are shown.
const SHOWN: usize = 40;

/// Reads the borders; `None` where the country has no size or no shape, and so couldn't be drawn.
pub fn map(document: &MapDocument, dataset: &Dataset) -> Checked<Option<Map>> {
    let mut validator = Validator::new(file::MAP, &dataset.municipalities);
    for (field, size) in [("width", document.width), ("height", document.height)] {
        if size <= 0 {
            validator.report(field, size, Expected::AtLeast("1".to_owned()));
        }
    }
    if document.municipalities.is_empty() {
        validator.report("municipalities", 0, Expected::AtLeast("1".to_owned()));
    }
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
    let (x, y) = (v.coordinate("centre/0", x), v.coordinate("centre/1", y));
    // A municipality that the dataset lacks is nobody's neighbour.
    let mut neighbour = |index: usize| {
        let code = record.beside.get(index).filter(|code| !code.is_empty())?;
        let found = v.place(&format!("beside/{index}"), code).ok()?;
        dataset.municipality(found).map(|known| known.place)
    };
    let neighbours = [neighbour(0), neighbour(1), neighbour(2), neighbour(3)];
    Ok(Shape {
        place: place?,
        path: path?,
        centre: (x?.into(), y?.into()),
        neighbours,
    })
}

impl Validator<'_> {
    /// A coordinate of the size that the country's own have.
    fn coordinate(&mut self, field: &str, found: i64) -> Validated<i16> {
        match i16::try_from(found) {
            Ok(coordinate) if coordinate >= 0 => Ok(coordinate),
            _ if found < 0 => Err(self.report(field, found, Expected::AtLeast("0".to_owned()))),
            _ => Err(self.report(field, found, Expected::AtMost(i16::MAX.to_string()))),
        }
    }

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
