//! Texts of the dataset in several languages, always including Swedish.

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

/// The tag of the language that no text lacks.
const SWEDISH: &str = "sv";

/// A text in Swedish, with translations where they exist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    swedish: Arc<str>,
    translations: Arc<[(Language, Arc<str>)]>,
}

impl Text {
    /// A text without translations.
    pub fn new(swedish: &str) -> Self {
        Self {
            swedish: swedish.into(),
            translations: Arc::default(),
        }
    }

    /// Adds a translation.
    #[must_use]
    pub fn with(mut self, language: Language, text: &str) -> Self {
        let mut translations = self.translations.to_vec();
        translations.push((language, text.into()));
        self.translations = translations.into();
        self
    }

    pub fn swedish(&self) -> &str {
        &self.swedish
    }

    /// The text in a language, where there is a translation.
    pub fn find(&self, tag: &str) -> Option<&str> {
        if tag == SWEDISH {
            return Some(&self.swedish);
        }
        let mut translations = self.translations.iter();
        let (_, text) = translations.find(|(language, _)| language.tag() == tag)?;
        Some(text)
    }

    /// The text in a language, or in Swedish where there is no translation.
    pub fn get(&self, tag: &str) -> &str {
        self.find(tag).unwrap_or(&self.swedish)
    }
}
