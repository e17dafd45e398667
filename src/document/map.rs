//! `map.json`, which lies outside of the releases: the municipalities' borders.

use super::Record;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapDocument {
    pub format: u32,
    pub source: String,
    pub licence: String,
    /// The country's size, in units of so many metres.
    pub width: i16,
    pub height: i16,
    pub metres: u32,
    /// Around the country, as a path is.
    pub coast: String,
    pub municipalities: Vec<Record<Shape>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    pub municipality: String,
    /// The moves of an SVG path.
    pub path: String,
    pub centre: (i64, i64),
    /// Above, to the right, below and to the left; empty where nobody lies there.
    pub beside: Vec<String>,
}
