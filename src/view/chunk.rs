//! Which pages come with the program, and which in a chunk of it that is loaded when one of its pages is first asked
//! for: nobody waits for the code of a page that they don't look at.

use crate::model::View;

/// A part of the program that is loaded by itself. Pages that share much code share a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// What municipalities do: one in all, and all in short.
    Municipality,
    /// One measure: of all municipalities, over time.
    Measure,
    /// Municipalities beside each other, and on a map.
    Comparison,
    /// Areas, what has come about over the years, figures for other sites, and what the site is.
    Further,
    /// Figures of any page as a document, which no page waits for.
    Memo,
}

impl Chunk {
    /// Those that draw pages.
    pub const OF_PAGES: [Self; 4] = [
        Self::Municipality,
        Self::Measure,
        Self::Comparison,
        Self::Further,
    ];

    /// Its name in its mark (`view/page/chunks.rs`) and in the names of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Measure => "measure",
            Self::Comparison => "comparison",
            Self::Further => "further",
            Self::Memo => "memo",
        }
    }

    /// The chunk that draws a view; none where the program itself does.
    pub const fn of(view: View) -> Option<Self> {
        match view {
            View::Municipality | View::Report | View::Questions | View::Matrix => {
                Some(Self::Municipality)
            }
            View::Indicator => Some(Self::Measure),
            View::Compare | View::Map => Some(Self::Comparison),
            View::Areas
            | View::Area
            | View::Progress
            | View::Timeline
            | View::Embed
            | View::Data
            | View::Help
            | View::Glossary
            | View::About => Some(Self::Further),
            View::Overview | View::Municipalities => None,
        }
    }
}
