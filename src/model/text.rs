//! A text of the dataset in its languages, Swedish always among them.

use super::Kept;

/// The small form of a letter of Swedish or its neighbours. The standard library knows those of all
/// alphabets, and its tables are 7 kB (brotli) of the browser program.
pub const fn small(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => (letter as u8 + 32) as char,
        other => other,
    }
}

/// A text in small letters.
pub fn in_small(text: &str) -> String {
    text.chars().map(small).collect()
}

/// Where a part begins in a text. The standard library's search is made for long texts, and is as long.
#[inline(never)]
pub fn find(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    (0..=text.len()).find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(part)))
}

/// A text with something else at each place of a part, which isn't empty.
pub fn replaced(mut text: &str, part: &str, by: &str) -> String {
    let mut out = String::new();
    while let Some(at) = find(text, part) {
        out.push_str(&text[..at]);
        out.push_str(by);
        text = &text[at + part.len()..];
    }
    out.push_str(text);
    out
}

/// A BCP 47 language tag, such as `sv`, `en` or `rmy`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Kept<str>);

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
    swedish: Kept<str>,
    others: Kept<[(Language, Kept<str>)]>,
}

impl Text {
    pub fn new(swedish: &str) -> Self {
        Self {
            swedish: swedish.into(),
            others: Kept::default(),
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

#[cfg(test)]
mod tests {
    use super::in_small;

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        let latin: String = ('\0'..='ÿ').collect();
        assert_eq!(in_small(&latin), latin.to_lowercase());
    }
}
