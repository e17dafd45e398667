//! Why a municipality has no value: what isn't known, doesn't apply and isn't shown are three things.

use crate::model::{NoInformation, Observation, Value, Withheld};

/// Why a municipality has no value in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingReason {
    NotPublished,
    NoInformation(NoInformation),
    NotApplicable,
    Withheld(Withheld),
}

impl MissingReason {
    /// Why an observation has no number.
    pub const fn of(cell: Option<&Observation>) -> Self {
        match cell {
            Some(cell) => match cell.value {
                Value::NoInformation(why) => Self::NoInformation(why),
                Value::NotApplicable => Self::NotApplicable,
                Value::Withheld(why) => Self::Withheld(why),
                Value::Known(_) => Self::NotPublished,
            },
            None => Self::NotPublished,
        }
    }

    pub const fn kind(self) -> MissingKind {
        match self {
            Self::NotPublished | Self::NoInformation(_) => MissingKind::Unknown,
            Self::NotApplicable => MissingKind::NotApplicable,
            Self::Withheld(_) => MissingKind::Withheld,
        }
    }
}

/// The kinds of reasons, which look and are called differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingKind {
    /// Nothing is known.
    Unknown,
    /// There is nothing to know.
    NotApplicable,
    /// It isn't shown.
    Withheld,
}
