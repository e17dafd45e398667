//! Sources: where values come from, and how much of a source was read.

use super::Text;
use std::sync::Arc;

/// The id of a source within a release.
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

/// A document, a page or a database that values were taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    /// The title in the language of the source.
    pub title: Arc<str>,
    pub publisher: Arc<str>,
    /// An http or https address, or none.
    pub url: Option<Arc<str>>,
    /// The year or day of publication, as the source states it.
    pub published: Option<Arc<str>>,
    pub dating: Dating,
    pub read: Option<ReadExtent>,
    /// What has to stand after "Källa:"; none where the terms require nothing or the value was computed here.
    pub credit: Option<Arc<str>>,
    pub terms: Option<Text>,
    pub note: Option<Text>,
}
