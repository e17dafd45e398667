//! Values and their states: no information is not zero, and a missing value has a reason.

use super::Text;

/// A number as published: a scaled integer, so that no digit of it is lost to binary fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// The number times ten to the power of `decimals`.
    pub scaled: i64,
    pub decimals: u8,
}

impl Number {
    /// The number `scaled` × 10^-`decimals`: `new(8105, 2)` is 81.05.
    pub const fn new(scaled: i64, decimals: u8) -> Self {
        Self { scaled, decimals }
    }

    /// The number as an integer scaled to at least its own decimals; the nearest integer of the type where it would
    /// overflow.
    pub const fn rescale(self, decimals: u8) -> i64 {
        let more = decimals.saturating_sub(self.decimals) as u32;
        self.scaled.saturating_mul(10i64.saturating_pow(more))
    }

    /// The nearest floating-point number, for positions in a drawing and never for text.
    pub fn to_f64(self) -> f64 {
        self.scaled as f64 / 10f64.powi(i32::from(self.decimals))
    }
}

/// What a known value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownValue {
    Number(Number),
    Yes,
    No,
    Text(Text),
}

/// Why there is no information on something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoInformation {
    /// Somebody may know, but nothing was found.
    NoneFound,
    /// Nobody measures it.
    NotMeasured,
}

/// Why a known value isn't shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    TooFewPeople,
}

/// A value in one of its four states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Zero and no are known values.
    Known(KnownValue),
    NoInformation(NoInformation),
    NotApplicable,
    Withheld(Withheld),
}

impl Value {
    /// The number, where the value is known and a number.
    pub const fn number(&self) -> Option<Number> {
        match self {
            Self::Known(KnownValue::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether the value is known.
    pub const fn is_known(&self) -> bool {
        matches!(self, Self::Known(_))
    }
}

/// How certain a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Stated as a fact by its source.
    Reported,
    /// Estimated by the source itself.
    Estimated,
    /// Read in a source that quotes the one that measured it.
    SecondHand,
    /// Promised, so not yet done.
    Promised,
    /// Planned, so not yet done.
    Planned,
    /// The year or the sum was assigned by whoever collected the facts.
    Assigned,
    /// Not yet verified by whoever collected the facts.
    Unverified,
}

impl Status {
    /// Each status with its id in data.
    pub const IDS: [(Self, &'static str); 7] = [
        (Self::Reported, "reported"),
        (Self::Estimated, "estimated"),
        (Self::SecondHand, "second-hand"),
        (Self::Promised, "promised"),
        (Self::Planned, "planned"),
        (Self::Assigned, "assigned"),
        (Self::Unverified, "unverified"),
    ];

    /// Whether the value is anything but stated as a fact by its source; charts draw such values hollow.
    pub fn is_tentative(self) -> bool {
        self != Self::Reported
    }
}
