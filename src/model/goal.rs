//! The goal of 2032, the generation that it is about, and targets that a publisher has documented.

use super::{Area, IndicatorId, Number, SourceId, Text};
use std::sync::Arc;

/// A goal in words, or a target in numbers where somebody has set one and given a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    pub id: Arc<str>,
    pub text: Text,
    /// The goal year.
    pub year: i16,
    /// The area that the goal is for; none where it is for the whole strategy or one indicator.
    pub area: Option<Area>,
    /// The indicator that the goal has a target for.
    pub indicator: Option<IndicatorId>,
    /// The value to reach, in the indicator's unit.
    pub target: Option<Number>,
    /// The indicator whose value is to be reached: the gap to it should close.
    pub reference: Option<IndicatorId>,
    /// Who set the target.
    pub set_by: Text,
    /// Why the target was set so.
    pub why: Text,
    pub source: SourceId,
}

/// The generation that the goal is about, by its year of birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generation {
    pub born: i16,
}

impl Generation {
    /// Those who turn 20 in a year.
    pub const fn turning_20_in(year: i16) -> Self {
        Self { born: year - 20 }
    }

    /// The age that the generation reaches in a year.
    pub const fn age_in(self, year: i16) -> i16 {
        year - self.born
    }

    /// The year in which a Swedish pupil who started school at six leaves year 9.
    pub const fn leaves_year_9(self) -> i16 {
        self.born + 16
    }

    /// The year in which three years of upper secondary school end.
    pub const fn leaves_upper_secondary(self) -> i16 {
        self.born + 19
    }

    /// The year in which the generation turns 20.
    pub const fn turns_20(self) -> i16 {
        self.born + 20
    }
}
