//! How much a problem matters: whether it stops a publication, is to be looked at, or only tells how something was
//! read; and what there is to be looked at.

use crate::model::Number;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// It may be right: somebody should look at it.
    Warning,
    /// It tells how something was read.
    Note,
}

impl Severity {
    /// Its name for programs.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// What may be right, and should be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Advice {
    /// Values with more decimals than their indicator has are rounded: so many of them, in so many of all series.
    Rounded {
        values: usize,
        series: usize,
        of: usize,
    },
    /// An address at which the source can be read.
    Address,
    /// The day or the year of the source, as it is said to have one.
    Date,
    /// Where readers can report what is wrong.
    Contact,
    /// What has changed in the year of a break, in a caution or in a note.
    BreakExplained,
    /// A change that is more like those of the series' other years.
    LikePast {
        change: Number,
        /// The period before.
        before: String,
        /// What lies in the middle of the series' changes.
        usual: Number,
        /// How many times the usual deviation it lies from there.
        times: u32,
    },
}
