//! The classes of progress, their limits, and why there is none.

use super::fraction::Fraction;
use crate::model::Method;

/// How it stands with a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// The target is met now; so it stays while it stays met.
    Achieved,
    /// Linear and UNSD: on track. StatCan: substantial progress.
    OnTrack,
    /// Linear: too slow. StatCan: moderate progress. UNSD: needs acceleration.
    TooSlow,
    /// Linear: far too slow. StatCan: limited progress.
    FarTooSlow,
    /// UNSD alone: stagnation or regression, which that method doesn't tell apart.
    Stalled,
    /// Linear: moving away. StatCan: deterioration. In all three: met at base, and lost since.
    MovingAway,
}

impl Class {
    /// From the best to the worst, each with its word in files.
    pub const IDS: [(Self, &'static str); 6] = [
        (Self::Achieved, "achieved"),
        (Self::OnTrack, "on track"),
        (Self::TooSlow, "too slow"),
        (Self::FarTooSlow, "far too slow"),
        (Self::Stalled, "stagnation or regression"),
        (Self::MovingAway, "moving away"),
    ];

    /// The word in files.
    pub fn id(self) -> &'static str {
        Self::IDS
            .iter()
            .find(|(class, _)| *class == self)
            .map_or("", |(_, id)| id)
    }

    /// By the least ratio, in hundredths, of each class of a method; what is under all of them last.
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

    fn of(method: Method, at_least: impl Fn(i64) -> bool) -> Self {
        let (limits, rest) = Self::limits(method);
        limits
            .iter()
            .find(|(limit, _)| at_least(*limit))
            .map_or(rest, |(_, class)| *class)
    }

    /// The class of an exact ratio.
    pub(super) fn of_fraction(method: Method, ratio: Fraction) -> Self {
        Self::of(method, |limit| ratio.is_at_least(limit, 100))
    }

    /// The class of a ratio that has no exact form.
    pub(super) fn of_ratio(method: Method, ratio: f64) -> Self {
        Self::of(method, |limit| ratio >= limit as f64 / 100.0)
    }

    /// What Statistics Canada calls a yearly growth in the good direction where there is no target:
    /// limits at 1.5, 0.5 and 0 per cent a year.
    pub(super) fn of_growth(growth: f64) -> Self {
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
    /// More isn't surely better, nor is less: nobody can say which way is forward.
    NoDirection,
    /// Nothing is known of this place.
    NoValues,
    /// Measured once, in this year: one point has no direction.
    OnePoint(i16),
    /// Measured in another way from this year on, and too seldom since.
    Break(i16),
    /// Known only from a source that quotes the one that measured.
    SecondHand,
    /// Promised, planned, unconfirmed, or put together by whoever collected it.
    Unsure,
    /// The year was inferred, so there are no years to divide by.
    InferredYear,
    /// Measured, and not shown, as it is of too few people.
    Withheld,
    /// The group that the gap is measured against has no value in the same years.
    NoReference,
    /// Nothing was measured after the base year that was asked for.
    BaseTooLate(i16),
    /// Nobody has set a target.
    NoTarget,
    /// The target is what was measured at base: there is no way to go.
    TargetEqualsBase,
    /// The target's year is past, and the target not met.
    TargetYearPassed(i16),
    /// Compound growth from nought is infinite.
    ZeroBase,
    /// Compound growth never comes to nought.
    ZeroTarget,
    /// Compound growth doesn't pass nought.
    ChangeOfSign,
}

impl Reason {
    /// The word in files.
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
            Self::TargetYearPassed(_) => "target year passed",
            Self::ZeroBase => "zero base",
            Self::ZeroTarget => "zero target",
            Self::ChangeOfSign => "change of sign",
        }
    }

    /// The year that the reason is about, where it is about one.
    pub const fn year(self) -> Option<i16> {
        match self {
            Self::OnePoint(year)
            | Self::Break(year)
            | Self::BaseTooLate(year)
            | Self::TargetYearPassed(year) => Some(year),
            _ => None,
        }
    }
}
