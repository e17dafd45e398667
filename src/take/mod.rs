//! What a reader takes away: a figure with what it is made from, and the files of it, the same bytes from the
//! browser and the terminal.

pub mod csv;
pub mod picture;
#[cfg(feature = "publish")]
pub mod png;
pub mod questions;
mod sheet;

use crate::chart::Figure;
use crate::model::{Area, Dataset, Evidence, IndicatorId, Place, SourceId};

/// What of an indicator is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice<'a> {
    /// In this order; all where it is empty.
    pub places: &'a [Place],
    /// All where none is chosen.
    pub year: Option<i16>,
}

/// A figure with what it shows.
#[derive(Clone, Debug)]
pub struct Taken {
    pub figure: Figure,
    pub shown: Shown,
}

/// What a figure shows, and whose word it is.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// None where it has no values.
    pub evidence: Option<Evidence>,
    pub indicators: Vec<IndicatorId>,
    /// Of the work: only what was told of this area.
    pub area: Option<Area>,
    /// In this order; all where it is empty.
    pub places: Vec<Place>,
    /// All where there are several.
    pub year: Option<i16>,
    /// Beside those that the indicators name.
    pub sources: Vec<SourceId>,
}

impl Shown {
    /// One indicator of a kind of evidence.
    pub fn of(evidence: Evidence, indicator: &IndicatorId) -> Self {
        Self {
            evidence: Some(evidence),
            indicators: vec![indicator.clone()],
            ..Self::default()
        }
    }

    pub fn choice(&self) -> Choice<'_> {
        Choice {
            places: &self.places,
            year: self.year,
        }
    }
}

/// The most codes that a file is named by; of more, their number.
const NAMED: usize = 4;

/// A file's name for what it holds: indicator, year, municipalities, release. `otherwise` stands for what is
/// no single indicator.
pub fn file_name(dataset: &Dataset, otherwise: &str, shown: &Shown, ending: &str) -> String {
    let mut name = match shown.indicators.as_slice() {
        [only] => only.as_str().to_owned(),
        _ => otherwise.to_owned(),
    };
    let mut part = |text: &str| {
        name.push('_');
        name.push_str(text);
    };
    if let Some(year) = shown.year {
        part(&year.to_string());
    }
    if shown.places.len() > NAMED {
        part(&format!("{}x", shown.places.len()));
    } else {
        for place in &shown.places {
            part(&place.to_string());
        }
    }
    part(&dataset.release.id);
    name.push('.');
    name.push_str(ending);
    name
}
