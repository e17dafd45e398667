//! The classes of progress with their limits, and the reasons why there is none.

use super::fraction::Fraction;
use crate::model::Method;

/// How progress toward a target is classed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// The target is met, and stays achieved for as long as it is met.
    Achieved,
    /// Linear and UNSD: on track. StatCan: substantial progress.
    OnTrack,
    /// Linear: too slow. StatCan: moderate progress. UNSD: needs acceleration.
    TooSlow,
    /// Linear: far too slow. StatCan: limited progress.
    FarTooSlow,
    /// UNSD alone: stagnation or regression, which that method doesn't distinguish.
    Stalled,
    /// Linear: moving away. StatCan: deterioration. In all three: met at the baseline, and lost since.
    MovingAway,
    /// The target's year has come, and the target isn't met.
    NotMet,
}

impl Class {
    /// From the best to the worst, each with its id in files.
    pub const IDS: [(Self, &'static str); 7] = [
        (Self::Achieved, "achieved"),
        (Self::OnTrack, "on track"),
        (Self::TooSlow, "too slow"),
        (Self::FarTooSlow, "far too slow"),
        (Self::Stalled, "stagnation or regression"),
        (Self::MovingAway, "moving away"),
        (Self::NotMet, "not met"),
    ];

    /// The id in files.
    pub fn id(self) -> &'static str {
        Self::IDS
            .iter()
            .find(|(class, _)| *class == self)
            .map_or("", |(_, id)| id)
    }

    /// The lowest ratio of each class of a method, in hundredths, from the best class on; then the class of what is
    /// below all of them.
    const fn limits(method: Method) -> (&'static [(i64, Self)], Self) {
        match method {
            Method::Linear => (
                &[
                    (95, Self::OnTrack),
                    (50, Self::TooSlow),
                    (0, Self::FarTooSlow),
                ],
                Self::MovingAway,
            ),
            Method::StatCan => (
                &[
                    (95, Self::OnTrack),
                    (60, Self::TooSlow),
                    (0, Self::FarTooSlow),
                ],
                Self::MovingAway,
            ),
            Method::Unsd => (&[(95, Self::OnTrack), (10, Self::TooSlow)], Self::Stalled),
        }
    }

    fn from_limits(method: Method, reaches: impl Fn(i64) -> bool) -> Self {
        let (limits, rest) = Self::limits(method);
        limits
            .iter()
            .find(|(limit, _)| reaches(*limit))
            .map_or(rest, |(_, class)| *class)
    }

    /// The class of an exact ratio.
    pub(super) fn from_fraction(method: Method, ratio: Fraction) -> Self {
        Self::from_limits(method, |limit| ratio >= Fraction::new(limit.into(), 100))
    }

    /// The class of a ratio that has no exact form.
    pub(super) fn from_ratio(method: Method, ratio: f64) -> Self {
        Self::from_limits(method, |limit| ratio >= limit as f64 / 100.0)
    }

    /// Statistics Canada's class where there is no target, by the growth per year in the direction of improvement:
    /// its limits are 1.5, 0.5 and 0 per cent.
    pub(super) fn from_growth(growth: f64) -> Self {
        match growth {
            growth if growth >= 0.015 => Self::OnTrack,
            growth if growth >= 0.005 => Self::TooSlow,
            growth if growth >= 0.0 => Self::FarTooSlow,
            _ => Self::MovingAway,
        }
    }
}

/// Why progress can't be assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Neither more nor less is surely better, so no change can be called progress.
    NoDirection,
    /// Nothing is known about the place.
    NoValues,
    /// Measured once, in this year: one point gives no direction.
    OnePoint(i16),
    /// A break in the series in this year, and fewer than two values since.
    Break(i16),
    /// Known only from a source that quotes the one that measured it.
    SecondHand,
    /// Promised, planned, unverified, or assigned by whoever collected it.
    Unsure,
    /// The year was inferred, so that the pace per year is unknown.
    InferredYear,
    /// Withheld, as it is about too few people.
    Withheld,
    /// The reference that the gap is measured against has no value in the same years.
    NoReference,
    /// Too little was measured from the baseline year that was asked for.
    BaseTooLate(i16),
    /// Nobody has set a target.
    NoTarget,
    /// The target equals the baseline, and the latest value has moved away from it.
    TargetEqualsBase,
    /// Compound growth from zero is infinite.
    ZeroBase,
    /// Compound growth never reaches zero.
    ZeroTarget,
    /// Compound growth never passes zero.
    ChangeOfSign,
}

impl Reason {
    /// The id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoDirection => "no direction",
            Self::NoValues => "no values",
            Self::OnePoint(_) => "one point",
            Self::Break(_) => "break",
            Self::SecondHand => "second-hand",
            Self::Unsure => "unsure",
            Self::InferredYear => "inferred year",
            Self::Withheld => "withheld",
            Self::NoReference => "no reference",
            Self::BaseTooLate(_) => "base too late",
            Self::NoTarget => "no target",
            Self::TargetEqualsBase => "target equals base",
            Self::ZeroBase => "zero base",
            Self::ZeroTarget => "zero target",
            Self::ChangeOfSign => "change of sign",
        }
    }

    /// The year that the reason is about, where it is about one.
    pub const fn year(self) -> Option<i16> {
        match self {
            Self::OnePoint(year) | Self::Break(year) | Self::BaseTooLate(year) => Some(year),
            _ => None,
        }
    }
}
