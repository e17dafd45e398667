//! Files that a reader takes away, the same bytes from the browser and the terminal.

pub mod csv;
#[cfg(not(target_arch = "wasm32"))]
pub mod png;
pub mod questions;
mod sheet;

use crate::model::{Dataset, IndicatorId, Place};

/// What of an indicator is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice<'a> {
    /// In this order; all where it is empty.
    pub places: &'a [Place],
    /// All where none is chosen.
    pub year: Option<i16>,
}

/// The most codes that a file is named by; of more, their number.
const NAMED: usize = 4;

/// A file's name for what it holds: indicator, year, municipalities, release.
pub fn file_name(dataset: &Dataset, id: &IndicatorId, choice: Choice, ending: &str) -> String {
    let mut name = id.as_str().to_owned();
    let mut part = |text: &str| {
        name.push('_');
        name.push_str(text);
    };
    if let Some(year) = choice.year {
        part(&year.to_string());
    }
    if choice.places.len() > NAMED {
        part(&format!("{}x", choice.places.len()));
    } else {
        for place in choice.places {
            part(&place.to_string());
        }
    }
    part(&dataset.release.id);
    name.push('.');
    name.push_str(ending);
    name
}
