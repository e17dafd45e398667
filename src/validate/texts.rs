//! Texts of our own: in Swedish and English, impersonal, and in words that we use.

use super::judge::{At, Judge, escaped};
use super::{
    Expected, JUDGED_BEFORE, Rule,
    words::{begins_a_word, never_used},
};
use crate::document::found::Entries;
use crate::model::{Language, Text};

impl Judge<'_> {
    /// A text of our own, which has to be there in Swedish and should be in English.
    pub(super) fn text(
        &mut self,
        at: At<'_>,
        field: &str,
        texts: Entries<'_, String>,
    ) -> Option<Text> {
        let in_swedish = texts.get("sv").unwrap_or_default();
        let mut read = self
            .own_words(at, field, "sv", in_swedish)
            .then(|| Text::new(in_swedish));
        if texts.get("en").is_none() {
            self.missing_language(at, field, "en");
        }
        for (tag, text) in texts.iter().filter(|(tag, _)| *tag != "sv") {
            if self.own_words(at, field, tag, text) {
                read = read.map(|read| read.with(Language::new(tag), text));
            }
        }
        read
    }

    /// A text of our own that need not be there, but if it is, in both languages.
    pub(super) fn maybe_text(
        &mut self,
        at: At<'_>,
        field: &str,
        texts: Entries<'_, String>,
    ) -> Option<Text> {
        if texts.is_empty() {
            return None;
        }
        self.text(at, field, texts)
    }

    fn missing_language(&mut self, at: At<'_>, field: &str, tag: &str) {
        let place = format!("{field}/{tag}");
        self.add(at, &place, "", Expected::TextIn(tag.to_owned()));
    }

    /// Whether one text of our own can be shown. A word that we never use is told, and shown.
    fn own_words(&mut self, at: At<'_>, field: &str, tag: &str, text: &str) -> bool {
        if text.trim().is_empty() {
            self.missing_language(at, field, tag);
            return false;
        }
        let place = format!("{field}/{}", escaped(tag));
        if let Some(word) = never_used(text) {
            self.refuse(at, &place, text, Rule::Word(word));
        }
        self.impersonal(at, &place, text)
    }

    /// Only the given names stand in braces in a text.
    pub(super) fn placeholders(
        &mut self,
        at: At<'_>,
        field: &str,
        texts: Entries<'_, String>,
        names: &'static str,
    ) {
        if JUDGED_BEFORE {
            return;
        }
        for (tag, text) in texts.iter() {
            let known = text.split('{').skip(1).all(|rest| {
                rest.split_once('}')
                    .is_some_and(|(name, _)| begins_a_word(names, &format!("{{{name}}}")))
            });
            if !known {
                let place = format!("{field}/{}", escaped(tag));
                self.add(at, &place, text, Expected::Placeholders(names));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Texts;
    use crate::document::read::Parsed;

    fn texts(pairs: &[(&str, &str)]) -> Parsed<Texts> {
        let texts: Texts = pairs
            .iter()
            .map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned()))
            .collect();
        Parsed::from(&texts)
    }

    #[test]
    fn a_text_is_swedish_first_and_told_when_it_lacks_a_language() {
        for (given, swedish, problems) in [
            (
                texts(&[("sv", "råd"), ("en", "council")]),
                Some("råd"),
                vec![],
            ),
            (texts(&[("sv", "råd")]), Some("råd"), vec!["/name/en"]),
            (texts(&[("en", "council")]), None, vec!["/name/sv"]),
            (
                texts(&[("sv", " "), ("en", "council")]),
                None,
                vec!["/name/sv"],
            ),
            (
                texts(&[("sv", "a@b.se"), ("en", "b")]),
                None,
                vec!["/name/sv"],
            ),
            (
                texts(&[("sv", "integration"), ("en", "b")]),
                Some("integration"),
                vec!["/name/sv"],
            ),
        ] {
            let mut judge = Judge::new("x.json");
            let text = judge.text(At::ROOT, "name", given.found());
            assert_eq!(text.as_ref().map(Text::swedish), swedish, "{given:?}");
            let places: Vec<String> = judge.into_problems().into_iter().map(|p| p.place).collect();
            assert_eq!(places, problems, "{given:?}");
        }
    }

    #[test]
    fn only_known_names_stand_in_braces() {
        for (text, problems) in [
            ("I {place}: {value} ({year})", 0),
            ("{values} ({year})", 1),
            ("{value", 1),
            ("inga", 0),
        ] {
            let mut judge = Judge::new("x.json");
            let given = texts(&[("sv", text)]);
            judge.placeholders(At::ROOT, "finding", given.found(), "{place} {value} {year}");
            assert_eq!(judge.into_problems().len(), problems, "{text}");
        }
    }
}
