//! What a chart returns: picture, sentence and table made from the same answer.

use super::readout::{Layer, Reading, Readout, Spot};

/// One drawing of a fixed shape. The page chooses by width, so nothing shifts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// In CSS pixels.
    pub width: i32,
    /// In CSS pixels.
    pub height: i32,
    /// A whole `<svg>` with its label; all text in it has been escaped.
    pub svg: String,
    /// Where each reading of the figure is read; none where nothing is.
    pub spots: Vec<Spot>,
}

/// The same as the picture, for those who can't see it and those who want the figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    /// The first cell of each row is its heading.
    pub rows: Vec<Vec<String>>,
}

/// A chart with everything that says the same in other ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The finding, as a sentence.
    pub title: String,
    /// Measure, population, unit and year.
    pub subtitle: String,
    /// What the picture shows, in a sentence or two.
    pub summary: String,
    /// What the picture can't be read without, such as a break.
    pub warnings: Vec<String>,
    /// For a phone, 340 CSS pixels wide.
    pub narrow: Drawing,
    /// For a wider page.
    pub wide: Drawing,
    pub table: Table,
    /// What is read at the spots of each drawing, in their order.
    pub readings: Vec<Reading>,
    /// Source, date, status, and what has to be known to read it.
    pub notes: Vec<String>,
}

impl Figure {
    /// What can be read of it, and where.
    pub fn readout(&self) -> Readout {
        Readout {
            readings: self.readings.clone(),
            layers: vec![self.narrow.layer(), self.wide.layer()],
        }
    }
}

impl Drawing {
    /// Where it is read.
    pub fn layer(&self) -> Layer {
        Layer {
            width: self.width,
            height: self.height,
            spots: self.spots.clone(),
        }
    }
}
