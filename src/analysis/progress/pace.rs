//! What a method computes for a trajectory: pace, ratio, projection and class.

use super::answer::{Estimate, Fit};
use super::class::Class;
use crate::model::Method;

/// A quantity from the values as measured, and from the ends of their confidence intervals that are worst and best
/// for the target. All three are the same where no intervals were published.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounded<T> {
    pub value: T,
    pub worst: T,
    pub best: T,
}

impl<T> Bounded<T> {
    pub(super) fn map<U>(self, convert: impl Fn(T) -> U) -> Bounded<U> {
        Bounded {
            value: convert(self.value),
            worst: convert(self.worst),
            best: convert(self.best),
        }
    }
}

impl Bounded<f64> {
    /// The value with its interval, if there is one.
    pub(super) fn to_estimate(self, has_interval: bool) -> Estimate {
        Estimate {
            value: self.value,
            interval: has_interval.then(|| (self.worst.min(self.best), self.worst.max(self.best))),
        }
    }
}

/// The components of an assessment that depend on the method. A component is none where the method gives it no
/// meaning.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pace {
    pub fit: Fit,
    pub actual: Option<Estimate>,
    pub required: Option<f64>,
    pub ratio: Option<Estimate>,
    pub projection: Option<Estimate>,
    /// The class by the ratio, and by its ends.
    pub class: Option<Bounded<Class>>,
}

impl Pace {
    /// Leaves out what was projected, as the target's year has been measured.
    pub(super) fn drop_projection(&mut self, method: Method) {
        self.projection = None;
        if method == Method::Unsd {
            self.ratio = None;
        }
    }
}
