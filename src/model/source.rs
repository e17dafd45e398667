//! Where a value comes from, and how much of that was read.

use super::{Kept, Text};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SourceId(Kept<str>);

impl SourceId {
    pub fn new(id: &str) -> Self {
        Self(id.into())
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Kept<str>> for SourceId {
    fn from(id: Kept<str>) -> Self {
        Self(id)
    }
}

/// How the date of a source is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dating {
    Stated,
    Inferred,
    Undated,
}

/// How much of a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadIn {
    Full,
    Part,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    /// As the source has it, in its own language.
    pub title: Kept<str>,
    pub publisher: Kept<str>,
    /// An http or https address, or none.
    pub url: Option<Kept<str>>,
    /// A year or a day, as text of the source.
    pub published: Option<Kept<str>>,
    pub dating: Dating,
    pub read: Option<ReadIn>,
    /// What has to stand after "Källa:"; none where its terms ask for nothing or it was computed here.
    pub credit: Option<Kept<str>>,
    pub terms: Option<Text>,
    pub note: Option<Text>,
}
