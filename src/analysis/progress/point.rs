//! A point of the series that progress is computed from, and why a point may be excluded.

use crate::model::{NoInformation, Number, Observation, Period, Status};

/// What is followed (the indicator's value, or the gap to the reference) in one period, in the indicator's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    pub period: Period,
    /// The year that the period ends in.
    pub year: i16,
    pub value: Number,
    /// The published confidence interval; of a gap, what the intervals of both groups allow.
    pub interval: Option<(Number, Number)>,
}

/// One period of the series in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point<'a> {
    pub period: Period,
    /// The year that the period ends in.
    pub year: i16,
    /// What was published; none where nothing was.
    pub cell: Option<&'a Observation>,
    /// What was published for the reference.
    pub reference: Option<&'a Observation>,
    /// What is followed; none where the value, or the reference that the gap is measured against, isn't known.
    pub measured: Option<Measured>,
    pub role: PointRole,
}

impl Point<'_> {
    /// Whether the assessment does without the point.
    pub const fn is_excluded(&self) -> bool {
        matches!(self.role, PointRole::Excluded(_))
    }
}

/// The role of a point in the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointRole {
    /// The baseline.
    Base,
    /// Between baseline and latest, on the line that is fitted through all points.
    Between,
    Latest,
    Excluded(Exclusion),
}

/// Why a point is excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exclusion {
    /// Nothing was published for the place.
    NotPublished,
    NoInformation(NoInformation),
    NotApplicable,
    Withheld,
    /// Read in a source that quotes the one that measured it.
    SecondHand,
    /// Promised, planned, unverified, or assigned by whoever collected it.
    Unsure(Status),
    InferredYear,
    /// The reference that the gap is measured against has no usable value in this period.
    NoReference,
    /// Another period ends later in the same year.
    SameYear,
    /// Not comparable with the latest, because of a break in this year.
    BeforeBreak(i16),
    /// Before the baseline year that was asked for.
    BeforeBase,
    /// The method, or a line through fewer than four points, uses the first and the last point alone.
    NotAnEnd,
    /// There is no other point to compare it with.
    Alone,
}

impl Exclusion {
    /// The id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotPublished => "nothing published",
            Self::NoInformation(NoInformation::NoneFound) => "none found",
            Self::NoInformation(NoInformation::NotMeasured) => "not measured",
            Self::NotApplicable => "not applicable",
            Self::Withheld => "withheld",
            Self::SecondHand => "second-hand",
            Self::Unsure(_) => "unsure",
            Self::InferredYear => "inferred year",
            Self::NoReference => "no reference",
            Self::SameYear => "same year",
            Self::BeforeBreak(_) => "before break",
            Self::BeforeBase => "before base",
            Self::NotAnEnd => "not an end",
            Self::Alone => "alone",
        }
    }
}
