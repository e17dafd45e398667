//! Sweden's 290 municipalities, their counties and SKR groups, by SCB's official codes.

use super::Text;
use std::fmt;
use std::sync::Arc;

/// A municipality by its four-digit code, or Sweden as 0000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(u16);

impl Place {
    /// The whole country.
    pub const SWEDEN: Self = Self(0);

    /// A place from its code; `None` unless it is exactly four digits.
    pub fn from_code(code: &str) -> Option<Self> {
        (code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| code.parse().ok().map(Self))
            .flatten()
    }

    /// Whether it is the whole country.
    pub const fn is_sweden(self) -> bool {
        self.0 == 0
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// A municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    pub place: Place,
    pub name: Arc<str>,
    /// The county's two-digit code.
    pub county: Arc<str>,
    /// The code in the grouping of municipalities by Sveriges Kommuner och Regioner, such as `A2`.
    pub group: Arc<str>,
}

/// A county with its two-digit code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct County {
    pub code: Arc<str>,
    pub name: Arc<str>,
}

/// A group of similar municipalities by Sveriges Kommuner och Regioner (SKR), such as `A2`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkrGroup {
    pub code: Arc<str>,
    pub name: Text,
}
