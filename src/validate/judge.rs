//! Collects problems while a document is read, and reads the small things that every record has.

use super::{Expected, JUDGED_BEFORE, Kind, Problem, Rule, nearest::nearest, personal::personal};
use crate::document::Record;
use crate::document::form::Form;
use crate::document::found::{Found, List};
use crate::document::json::Json;
use crate::document::read::Published;
use crate::model::{Kept, Period, Release};
use std::collections::BTreeMap;

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

/// Where each key was met first.
#[derive(Default)]
pub(super) struct Met<'l>(BTreeMap<String, At<'l>>);

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
    pub(super) fn records<'l, 'r, T: Published + 'static>(
        &mut self,
        list: &'l str,
        records: List<'r, Record<T>>,
    ) -> impl Iterator<Item = (At<'l>, Found<'r, T>)> + use<'l, 'r, T> {
        let whole = self.whole(list, records.values(), &T::FORM);
        whole.into_iter().map(|(at, value)| (at, Found::new(value)))
    }

    fn whole<'l, 'r>(
        &mut self,
        list: &'l str,
        records: &'r [Json],
        form: &Form,
    ) -> Vec<(At<'l>, &'r Json)> {
        let mut whole = Vec::with_capacity(records.len());
        for (index, record) in records.iter().enumerate() {
            let at = At::new(list, index);
            match form.fault(record) {
                None => whole.push((at, record)),
                Some(fault) => self.add(at, "", &fault, Expected::Record),
            }
        }
        whole
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
    pub(super) fn name(&mut self, at: At<'_>, field: &str, found: &str) -> Option<Kept<str>> {
        if found.trim().is_empty() {
            self.add(at, field, found, Expected::Text);
            return None;
        }
        self.impersonal(at, field, found).then(|| found.into())
    }

    /// An id that names a file and stands in addresses.
    pub(super) fn file_name(&mut self, at: At<'_>, field: &str, found: &str) -> Option<Kept<str>> {
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
    pub(super) fn web_address(
        &mut self,
        at: At<'_>,
        field: &str,
        found: &str,
    ) -> Option<Kept<str>> {
        if is_web_address(found) {
            return Some(found.into());
        }
        self.add(at, field, found, Expected::WebAddress);
        None
    }

    /// Whether a record is the first with its key; a problem where it isn't.
    pub(super) fn first<'l>(
        &mut self,
        met: &mut Met<'l>,
        at: At<'l>,
        field: &str,
        found: &str,
        key: &[&str],
    ) -> bool {
        if JUDGED_BEFORE {
            return true;
        }
        let key = key.join("\n");
        match met.0.get(&key) {
            Some(first) => {
                self.twice(at, field, found, *first);
                false
            }
            None => {
                met.0.insert(key, at);
                true
            }
        }
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

/// A letter or a digit, or anything beyond ASCII, of which hosts have letters only.
pub(super) const fn is_in_names(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii()
}

/// `http://` or `https://`, then a host, and nothing that an address never has.
pub(super) fn is_web_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(is_in_names)
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
}
