//! A text of the dataset in its languages, Swedish always among them.

use std::sync::Arc;

/// A BCP 47 language tag, such as `sv`, `en` or `rmy`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Arc<str>);

impl Language {
    pub fn new(tag: &str) -> Self {
        Self(tag.into())
    }
    pub fn tag(&self) -> &str {
        &self.0
    }
}

/// Swedish, and the same in other languages where someone has written it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    swedish: Arc<str>,
    others: Arc<[(Language, Arc<str>)]>,
}

impl Text {
    pub fn new(swedish: &str) -> Self {
        Self {
            swedish: swedish.into(),
            others: Arc::default(),
        }
    }

    #[must_use]
    pub fn with(mut self, language: Language, text: &str) -> Self {
        let mut others = self.others.to_vec();
        others.push((language, text.into()));
        self.others = others.into();
        self
    }

    pub fn swedish(&self) -> &str {
        &self.swedish
    }

    /// The text in the language asked for, or in Swedish where that is missing.
    pub fn get(&self, tag: &str) -> &str {
        self.others
            .iter()
            .find(|(language, _)| language.tag() == tag)
            .map_or(&self.swedish, |(_, text)| text)
    }
}
