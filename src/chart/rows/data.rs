//! What rows of marks are drawn from.

use crate::chart::readout::Reading;
use crate::model::Evidence;

/// The height of a row with texts at its marks, in CSS pixels.
pub const WITH_TEXTS: i32 = 66;
/// The height of a row without them.
pub const WITHOUT_TEXTS: i32 = 46;
/// One mark on its row's line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    pub at: f64,
    pub text: String,
    /// Not simply reported by its source.
    pub hollow: bool,
    /// From and to where the value may lie, where its publisher says so.
    pub interval: Option<(f64, f64)>,
    /// Of what the row's other mark is compared with: the two are joined.
    pub is_reference: bool,
    pub reading: Reading,
}

/// A row with its name above it; the marks from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub name: String,
    pub marks: Vec<Mark>,
}

/// What is drawn: the rows, and the values on the scale that are written out.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    pub evidence: Evidence,
    pub area: &'static str,
    pub rows: Vec<Row>,
    /// The height of a row in CSS pixels: its name, its texts where it has any, its line.
    pub row_height: i32,
    pub scale: Vec<(f64, String)>,
    /// What all rows are seen beside: the middle half, and Sweden with its name.
    pub nation: Option<Nation>,
    /// What the marks are of and what their references are of, where rows have both.
    pub key: Vec<String>,
}

impl Rows {
    /// What is read at each mark.
    pub fn readings(&self) -> Vec<Reading> {
        let marks = self.rows.iter().flat_map(|row| &row.marks);
        marks.map(|mark| mark.reading.clone()).collect()
    }
}

/// The middle half of the municipalities and Sweden, on the same scale, as far as they are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Nation {
    pub middle_half: Option<(f64, f64)>,
    pub sweden: Option<(f64, String)>,
}
