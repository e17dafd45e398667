//! Texts of the dataset's own: in Swedish and English, without personal data and banned words.

use super::problem::{Expected, Rule};
use super::rules::{find_banned_word, has_unknown_placeholder};
use super::validator::{Reported, Validated, Validator};
use crate::document::{Texts, escape_pointer};
use crate::model::{Language, Text};

impl Validator<'_> {
    /// A text of the dataset's own, which has to be there in Swedish and should be there in English.
    pub(super) fn text(&mut self, field: &str, texts: &Texts) -> Validated<Text> {
        let swedish = texts.get("sv").map_or("", String::as_str);
        let mut read = self
            .own_text(field, "sv", swedish)
            .map(|()| Text::new(swedish));
        if !texts.contains_key("en") {
            self.report_missing_language(field, "en");
        }
        for (tag, text) in texts.iter().filter(|(tag, _)| *tag != "sv") {
            if self.own_text(field, tag, text).is_ok() {
                read = read.map(|read| read.with(Language::new(tag), text));
            }
        }
        read
    }

    /// A text that may be missing, but if it is there, is there in both languages. Its record is kept without
    /// one that can't be shown.
    pub(super) fn optional_text(&mut self, field: &str, texts: &Texts) -> Option<Text> {
        if texts.is_empty() {
            return None;
        }
        self.text(field, texts).ok()
    }

    fn report_missing_language(&mut self, field: &str, tag: &str) -> Reported {
        let place = in_language(field, tag);
        self.report(&place, "", Expected::TextIn(tag.to_owned()))
    }

    /// Whether a text can be shown. A banned word is reported, but no reason not to show it.
    fn own_text(&mut self, field: &str, tag: &str, text: &str) -> Validated<()> {
        if text.trim().is_empty() {
            return Err(self.report_missing_language(field, tag));
        }
        let place = in_language(field, tag);
        if let Some(word) = find_banned_word(text) {
            self.refuse(&place, text, Rule::Word(word));
        }
        self.impersonal(&place, text)
    }

    /// Reports braces that hold anything but these names, each of which is given in braces.
    pub(super) fn check_placeholders(&mut self, field: &str, texts: &Texts, names: &'static str) {
        for (tag, text) in texts {
            if has_unknown_placeholder(text, names) {
                let place = in_language(field, tag);
                self.report(&place, text, Expected::Placeholders(names));
            }
        }
    }
}

/// The pointer, within a record, to a text in one language.
fn in_language(field: &str, tag: &str) -> String {
    format!("{field}/{}", escape_pointer(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

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
            let mut validator = Validator::new("x.json", &[]);
            let text = validator.text("name", &texts(given)).ok();
            assert_eq!(text.as_ref().map(Text::swedish), swedish, "{given:?}");
            let problems_told = validator.into_problems().into_iter();
            let places: Vec<String> = (problems_told)
                .map(|problem| problem.place.to_string())
                .collect();
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
            let mut validator = Validator::new("x.json", &[]);
            validator.check_placeholders("name", &texts(&[("sv", text)]), "{place} {value} {year}");
            assert_eq!(validator.into_problems().len(), problems, "{text}");
        }
    }
}
