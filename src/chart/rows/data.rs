//! What rows of marks are drawn from.

use crate::chart::readout::Reading;
use crate::model::Evidence;

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

/// A row with its name; the marks from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub name: String,
    pub marks: Vec<Mark>,
    /// What stands right of the row, where that is no mark's own text.
    pub value: String,
}

/// What is drawn: the rows, and the values on the scale that are written out.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    pub evidence: Evidence,
    pub area: &'static str,
    pub rows: Vec<Row>,
    /// Rows of other drawings that are seen beside this one: each takes as much room for them.
    pub elsewhere: Vec<Row>,
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
