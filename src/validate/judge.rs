//! Collects problems while a document is read, and reads the small things that every record has.

use super::{
    Expected, Kind, Problem, Rule,
    nearest::nearest,
    personal::personal,
    words::{begins_a_word, never_used},
};
use crate::document::{Record, Texts};
use crate::model::{Language, Period, Release, Text};
use std::sync::Arc;

/// Where in a document: a record of a list, or the document itself.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    list: &'a str,
    index: Option<usize>,
}

impl<'a> At<'a> {
    pub(super) const ROOT: Self = Self {
        list: "",
        index: None,
    };

    pub(super) const fn new(list: &'a str, index: usize) -> Self {
        Self {
            list,
            index: Some(index),
        }
    }

    /// The list itself, or whatever lies in the document under that name.
    pub(super) const fn list(list: &'a str) -> Self {
        Self { list, index: None }
    }

    /// The JSON pointer to a field, such as `/indicators/3/name/en`; to the record for an empty one.
    pub(super) fn pointer(self, field: &str) -> String {
        let mut pointer = self.list.to_owned();
        if let Some(index) = self.index {
            pointer.push('/');
            pointer.push_str(&index.to_string());
        }
        if !field.is_empty() {
            pointer.push('/');
            pointer.push_str(field);
        }
        pointer
    }
}

/// A name as it stands in a JSON pointer.
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

pub(super) struct Judge<'a> {
    file: &'a str,
    problems: Vec<Problem>,
}

impl<'a> Judge<'a> {
    pub(super) const fn new(file: &'a str) -> Self {
        Self {
            file,
            problems: Vec::new(),
        }
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    pub(super) fn add(&mut self, at: At<'_>, field: &str, found: &str, expected: Expected) {
        self.problems.push(Problem {
            file: self.file.to_owned(),
            place: at.pointer(field),
            found: found.to_owned(),
            expected,
        });
    }

    pub(super) fn refuse(&mut self, at: At<'_>, field: &str, found: &str, rule: Rule) {
        self.add(at, field, found, Expected::Rule(rule));
    }

    /// The records of a list that could be read, and a problem for each of the others.
    pub(super) fn records<'l, 'r, T>(
        &mut self,
        list: &'l str,
        records: &'r [Record<T>],
    ) -> Vec<(At<'l>, &'r T)> {
        let mut read = Vec::with_capacity(records.len());
        for (index, record) in records.iter().enumerate() {
            let at = At::new(list, index);
            match record {
                Record::Read(record) => read.push((at, record)),
                Record::Broken(message) => self.broken(at, message),
            }
        }
        read
    }

    fn broken(&mut self, at: At<'_>, message: &str) {
        // The parser counts lines within the record, which tells nobody anything.
        let message = message.split(" at line ").next().unwrap_or(message);
        self.add(at, "", message, Expected::Record);
    }

    /// One of a list of words.
    pub(super) fn word<T: Copy>(
        &mut self,
        at: At<'_>,
        field: &str,
        found: &str,
        all: &[(T, &'static str)],
    ) -> Option<T> {
        if let Some((value, _)) = all.iter().find(|(_, word)| *word == found) {
            return Some(*value);
        }
        self.not_one_of(
            at,
            field,
            found,
            all.iter().map(|(_, word)| *word).collect(),
        );
        None
    }

    pub(super) fn not_one_of(
        &mut self,
        at: At<'_>,
        field: &str,
        found: &str,
        words: Vec<&'static str>,
    ) {
        let nearest = nearest(found, words.iter().copied());
        self.add(at, field, found, Expected::OneOf { words, nearest });
    }

    pub(super) fn unknown<'c>(
        &mut self,
        at: At<'_>,
        field: &str,
        found: &str,
        kind: Kind,
        candidates: impl IntoIterator<Item = &'c str>,
    ) {
        let nearest = nearest(found, candidates).map(str::to_owned);
        self.add(at, field, found, Expected::Known { kind, nearest });
    }

    /// A word of the data or a name: not empty, and nobody's address or number.
    pub(super) fn name(&mut self, at: At<'_>, field: &str, found: &str) -> Option<Arc<str>> {
        if found.trim().is_empty() {
            self.add(at, field, found, Expected::Text);
            return None;
        }
        self.impersonal(at, field, found).then(|| found.into())
    }

    /// An id that names a file and stands in addresses.
    pub(super) fn file_name(&mut self, at: At<'_>, field: &str, found: &str) -> Option<Arc<str>> {
        let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_');
        if !found.is_empty() && found.bytes().all(plain) {
            return Some(found.into());
        }
        self.add(at, field, found, Expected::FileName);
        None
    }

    /// Whether a text points out nobody.
    pub(super) fn impersonal(&mut self, at: At<'_>, field: &str, text: &str) -> bool {
        match personal(text) {
            Some((found, rule)) => {
                self.refuse(at, field, found, rule);
                false
            }
            None => true,
        }
    }

    /// A text of our own, which has to be there in Swedish and should be in English.
    pub(super) fn text(&mut self, at: At<'_>, field: &str, texts: &Texts) -> Option<Text> {
        let in_swedish = texts.get("sv").map_or("", String::as_str);
        let mut read = self
            .own_words(at, field, "sv", in_swedish)
            .then(|| Text::new(in_swedish));
        if !texts.contains_key("en") {
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
    pub(super) fn maybe_text(&mut self, at: At<'_>, field: &str, texts: &Texts) -> Option<Text> {
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
        texts: &Texts,
        names: &'static str,
    ) {
        for (tag, text) in texts {
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

    pub(super) fn period(&mut self, at: At<'_>, field: &str, found: &str) -> Option<Period> {
        let period = Period::parse(found).filter(|period| is_year(period.first_year()));
        if period.is_none() {
            self.add(at, field, found, Expected::Period);
        }
        period
    }

    /// A period that had begun when the dataset was released.
    pub(super) fn past_period(
        &mut self,
        at: At<'_>,
        field: &str,
        found: &str,
        release: &Release,
    ) -> Option<Period> {
        let period = self.period(at, field, found)?;
        if period.end_year() <= release.date.year {
            return Some(period);
        }
        let year = release.date.year.to_string();
        self.add(at, field, found, Expected::NotAfter(year));
        None
    }

    pub(super) fn year(&mut self, at: At<'_>, field: &str, found: i16) -> Option<i16> {
        if is_year(found) {
            return Some(found);
        }
        self.add(at, field, &found.to_string(), Expected::Year);
        None
    }

    /// An http or https address.
    pub(super) fn web_address(&mut self, at: At<'_>, field: &str, found: &str) -> Option<Arc<str>> {
        if is_web_address(found) {
            return Some(found.into());
        }
        self.add(at, field, found, Expected::WebAddress);
        None
    }

    /// The first of two with the same key was at `first`.
    pub(super) fn twice(&mut self, at: At<'_>, field: &str, found: &str, first: At<'_>) {
        let first = first.pointer(field);
        self.add(at, field, found, Expected::Unique { first });
    }
}

/// A year that a dataset of ours may speak of.
const fn is_year(year: i16) -> bool {
    1000 <= year && year <= 2200
}

/// `http://` or `https://`, then a host, and nothing that an address never has.
pub(super) fn is_web_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(char::is_alphanumeric)
            && !text
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_addresses() {
        for (text, expected) in [
            ("https://www.haninge.se/a?b=c#d", true),
            ("http://example.org", true),
            ("https://sv.wikipedia.org/wiki/Örebro", true),
            ("javascript:alert(1)", false),
            ("JavaScript:alert(1)", false),
            ("data:text/html,<b>", false),
            ("//example.org", false),
            ("www.haninge.se", false),
            ("https://", false),
            ("https:///path", false),
            ("https://a b", false),
            ("https://a\"onclick=", false),
            ("", false),
        ] {
            assert_eq!(is_web_address(text), expected, "{text}");
        }
    }

    fn texts(pairs: &[(&str, &str)]) -> Texts {
        pairs
            .iter()
            .map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned()))
            .collect()
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
            let text = judge.text(At::ROOT, "name", &given);
            assert_eq!(text.as_ref().map(Text::swedish), swedish, "{given:?}");
            let places: Vec<String> = judge.problems.into_iter().map(|p| p.place).collect();
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
            judge.placeholders(At::ROOT, "finding", &given, "{place} {value} {year}");
            assert_eq!(judge.problems.len(), problems, "{text}");
        }
    }
}
