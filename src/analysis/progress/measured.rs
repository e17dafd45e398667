//! A value of what is followed, and what has to be reached.

use crate::model::{IndicatorId, Number, Period};

/// What has to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// This value, in the indicator's unit.
    Value(Number),
    /// The value of this group in the same years: the gap goes to nought, also when both move.
    Reference(IndicatorId),
}

/// A value of what is followed (the indicator's, or the gap), in the indicator's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    pub period: Period,
    /// The year that the period ends in.
    pub year: i16,
    pub value: Number,
    /// As published; of a gap, what the intervals of both groups allow.
    pub interval: Option<(Number, Number)>,
}

/// A computed number, not rounded, with how far the published intervals let it go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub value: f64,
    /// Low and high.
    pub interval: Option<(f64, f64)>,
}

/// A number in units of as many decimals, which are no fewer than its own; the largest number where it
/// would be larger.
pub(super) fn with_decimals(number: Number, decimals: u8) -> i64 {
    let missing = decimals.saturating_sub(number.decimals);
    (0..missing).fold(number.scaled, |scaled, _| scaled.saturating_mul(10))
}
