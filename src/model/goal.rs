//! The goal of 2032, its generation, and targets that a publisher has documented.

use super::{Area, IndicatorId, Number, SourceId, Text};
use std::sync::Arc;

/// A goal in words, or a target in numbers where somebody has set one and said why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    pub id: Arc<str>,
    pub text: Text,
    pub year: i16,
    /// The area that it is the aim of.
    pub area: Option<Area>,
    pub indicator: Option<IndicatorId>,
    pub target: Option<Number>,
    pub reference: Option<IndicatorId>,
    pub set_by: Text,
    pub why: Text,
    pub source: SourceId,
}

/// Those whom the goal is about, by the year in which they are born.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generation {
    pub born: i16,
}

impl Generation {
    /// Who turns 20 in the goal's year.
    pub const fn turning_20_in(year: i16) -> Self {
        Self { born: year - 20 }
    }
    pub const fn age_in(self, year: i16) -> i16 {
        year - self.born
    }
    /// The spring in which a Swedish pupil who began at six leaves year 9.
    pub const fn leaves_year_9(self) -> i16 {
        self.born + 16
    }
    /// The spring in which upper secondary school of three years ends.
    pub const fn leaves_upper_secondary(self) -> i16 {
        self.born + 19
    }
    pub const fn turns_20(self) -> i16 {
        self.born + 20
    }
}
