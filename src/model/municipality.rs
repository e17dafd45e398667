//! Sweden's 290 municipalities, their counties and SKR groups, by SCB's official codes.

use super::Text;
use std::fmt;
use std::sync::Arc;

/// A municipality by its four-digit code, or Sweden as 0000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(u16);

impl Place {
    pub const SWEDEN: Self = Self(0);

    /// From exactly four digits.
    pub fn from_code(code: &str) -> Option<Self> {
        (code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| code.parse().ok().map(Self))
            .flatten()
    }

    pub const fn is_sweden(self) -> bool {
        self.0 == 0
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    pub place: Place,
    pub name: Arc<str>,
    /// The county's two-digit code.
    pub county: Arc<str>,
    /// The code in the grouping of municipalities by Sveriges Kommuner och Regioner, such as `A2`.
    pub group: Arc<str>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct County {
    pub code: Arc<str>,
    pub name: Arc<str>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkrGroup {
    pub code: Arc<str>,
    pub name: Text,
}
