//! Texts of our own: in Swedish and English, impersonal, and in words that we use.

use super::judge::{Judge, escaped};
use super::{
    Expected, JUDGED_BEFORE, Rule,
    words::{begins_a_word, never_used},
};
use crate::document::Texts;
use crate::document::found::Asked;
use crate::model::{Language, Text};

impl Judge<'_> {
    /// A text of our own, which has to be there in Swedish and should be in English.
    pub(super) fn text(&mut self, asked: Asked<'_, Texts>) -> Text {
        let read = self.read_text(asked);
        self.needed(read)
    }

    /// A text of our own that need not be there, but if it is, in both languages.
    pub(super) fn maybe_text(&mut self, asked: Asked<'_, Texts>) -> Option<Text> {
        if asked.get().is_empty() {
            return None;
        }
        self.read_text(asked)
    }

    #[inline(never)]
    fn read_text(&mut self, asked: Asked<'_, Texts>) -> Option<Text> {
        let (field, texts) = (asked.name(), asked.get());
        let in_swedish = texts.get("sv").unwrap_or_default();
        let mut read = self
            .own_words(field, "sv", in_swedish)
            .then(|| Text::new(in_swedish));
        if texts.get("en").is_none() {
            self.missing_language(field, "en");
        }
        for (tag, text) in texts.iter().filter(|(tag, _)| *tag != "sv") {
            if self.own_words(field, tag, text) {
                read = read.map(|read| read.with(Language::new(tag), text));
            }
        }
        read
    }

    fn missing_language(&mut self, field: &str, tag: &str) {
        let place = in_language(field, tag);
        self.add(&place, "", Expected::TextIn(tag.to_owned()));
    }

    /// Whether one text of our own can be shown. A word that we never use is told, and shown.
    fn own_words(&mut self, field: &str, tag: &str, text: &str) -> bool {
        if text.trim().is_empty() {
            self.missing_language(field, tag);
            return false;
        }
        if JUDGED_BEFORE {
            return true;
        }
        let place = in_language(field, tag);
        if let Some(word) = never_used(text) {
            self.add(&place, text, Expected::Rule(Rule::Word(word)));
        }
        self.impersonal(&place, text)
    }

    /// Only the given names stand in braces in a text.
    pub(super) fn placeholders(&mut self, asked: Asked<'_, Texts>, names: &'static str) {
        if JUDGED_BEFORE {
            return;
        }
        for (tag, text) in asked.get().iter() {
            let known = text.split('{').skip(1).all(|rest| {
                rest.split_once('}')
                    .is_some_and(|(name, _)| begins_a_word(names, &format!("{{{name}}}")))
            });
            if !known {
                let place = in_language(asked.name(), tag);
                self.add(&place, text, Expected::Placeholders(names));
            }
        }
    }
}

/// The place of a text in one language; of one that stands alone, that of the language.
fn in_language(field: &str, tag: &str) -> String {
    let tag = escaped(tag);
    if field.is_empty() {
        return tag;
    }
    format!("{field}/{tag}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document;
    use crate::document::read::Parsed;

    type Pairs<'a> = &'a [(&'a str, &'a str)];

    fn texts(pairs: Pairs<'_>) -> Texts {
        let pairs = pairs.iter();
        pairs
            .map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_text_is_swedish_first_and_told_when_it_lacks_a_language() {
        let cases: [(Pairs<'_>, _, Vec<&str>); 6] = [
            (&[("sv", "råd"), ("en", "council")], Some("råd"), vec![]),
            (&[("sv", "råd")], Some("råd"), vec!["/name/en"]),
            (&[("en", "council")], None, vec!["/name/sv"]),
            (&[("sv", " "), ("en", "council")], None, vec!["/name/sv"]),
            (&[("sv", "a@b.se"), ("en", "b")], None, vec!["/name/sv"]),
            (
                &[("sv", "integration"), ("en", "b")],
                Some("integration"),
                vec!["/name/sv"],
            ),
        ];
        for (given, swedish, problems) in cases {
            let given = document::SkrGroup {
                name: texts(given),
                ..Default::default()
            };
            let parsed = Parsed::from(&given);
            let mut judge = Judge::new("x.json", &[]);
            let text = judge.text(parsed.found().name());
            let read = judge.is_sound().then_some(text.swedish());
            assert_eq!(read, swedish, "{given:?}");
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
            let given = document::SkrGroup {
                name: texts(&[("sv", text)]),
                ..Default::default()
            };
            let parsed = Parsed::from(&given);
            let mut judge = Judge::new("x.json", &[]);
            judge.placeholders(parsed.found().name(), "{place} {value} {year}");
            assert_eq!(judge.into_problems().len(), problems, "{text}");
        }
    }
}
