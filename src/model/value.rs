//! A value and the states that it can be in: no information is not zero, and a hole has a kind.

use super::Text;

/// A number as published: a scaled integer, so that 81.05 rounded once stays what it was rounded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// The number times ten to the power of `decimals`.
    pub scaled: i64,
    pub decimals: u8,
}

impl Number {
    pub const fn new(scaled: i64, decimals: u8) -> Self {
        Self { scaled, decimals }
    }

    /// For positions in a drawing, never for text.
    pub fn to_f64(self) -> f64 {
        self.scaled as f64 / 10f64.powi(i32::from(self.decimals))
    }
}

/// What is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownValue {
    Number(Number),
    Yes,
    No,
    Text(Text),
}

/// Why there is no information.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoInformation {
    /// Somebody may know, but nothing was found to read.
    NoneFound,
    /// Nobody measures it.
    NotMeasured,
}

/// Why a known value isn't shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    TooFewPeople,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Zero and no are values.
    Known(KnownValue),
    NoInformation(NoInformation),
    NotApplicable,
    Withheld(Withheld),
}

impl Value {
    pub const fn number(&self) -> Option<Number> {
        match self {
            Self::Known(KnownValue::Number(number)) => Some(*number),
            _ => None,
        }
    }

    pub const fn is_known(&self) -> bool {
        matches!(self, Self::Known(_))
    }
}

/// How sure a value is. The last five are kinds of provisional.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Reported,
    /// Estimated by the source itself.
    Estimated,
    /// Read in a source that quotes the one that measured.
    SecondHand,
    Promised,
    Planned,
    /// Its year or sum was assigned by whoever collected the facts.
    Assigned,
    Unverified,
}

impl Status {
    pub const IDS: [(Self, &'static str); 7] = [
        (Self::Reported, "reported"),
        (Self::Estimated, "estimated"),
        (Self::SecondHand, "second-hand"),
        (Self::Promised, "promised"),
        (Self::Planned, "planned"),
        (Self::Assigned, "assigned"),
        (Self::Unverified, "unverified"),
    ];

    /// Drawn hollow: everything that its source doesn't simply report.
    pub fn is_tentative(self) -> bool {
        self != Self::Reported
    }
}
