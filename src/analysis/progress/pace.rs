//! What a method finds of how fast it goes.

use super::answer::Fit;
use super::class::Class;
use super::measured::Estimate;

/// What a method finds; nothing of it where it has no meaning and isn't needed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    pub fit: Fit,
    pub actual: Option<Estimate>,
    pub required: Option<f64>,
    pub ratio: Option<Estimate>,
    pub projection: Option<Estimate>,
    pub class: Option<Class>,
    /// The classes at the ends that the published intervals leave possible.
    pub worst: Option<Class>,
    pub best: Option<Class>,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            fit: Fit::Ends,
            actual: None,
            required: None,
            ratio: None,
            projection: None,
            class: None,
            worst: None,
            best: None,
        }
    }
}

/// A number with its two other ends put in order; no interval where the ends are one.
pub(super) fn estimate(value: f64, ends: Option<(f64, f64)>) -> Estimate {
    Estimate {
        value,
        interval: ends.map(|(one, other)| (one.min(other), one.max(other))),
    }
}
