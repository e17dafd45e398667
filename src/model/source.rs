//! Where a value comes from, and how much of that was read.

use super::Text;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SourceId(Arc<str>);

impl SourceId {
    pub fn new(id: &str) -> Self {
        Self(id.into())
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Arc<str>> for SourceId {
    fn from(id: Arc<str>) -> Self {
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
pub enum ReadExtent {
    Full,
    Part,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    /// As the source has it, in its own language.
    pub title: Arc<str>,
    pub publisher: Arc<str>,
    /// An http or https address, or none.
    pub url: Option<Arc<str>>,
    /// A year or a day, as text of the source.
    pub published: Option<Arc<str>>,
    pub dating: Dating,
    pub read: Option<ReadExtent>,
    /// What has to stand after "Källa:"; none where its terms ask for nothing or it was computed here.
    pub credit: Option<Arc<str>>,
    pub terms: Option<Text>,
    pub note: Option<Text>,
}
