//! Collects problems while a document is read, and reads the small things that every record has.
//!
//! Whoever reads a record asks for all of its fields, and gets an answer for each; one that can't
//! be read is told, and leaves the judge knowing that the record is broken. So a record's fields
//! stand in its code one under the other, and whether it stands is asked once.

use super::{Expected, JUDGED_BEFORE, Kind, Problem, Rule, nearest::nearest, personal::personal};
use crate::document::Record;
use crate::document::form::Form;
use crate::document::found::{Asked, Found};
use crate::document::json::Json;
use crate::document::read::Published;
use crate::model::{Indicator, Municipality, Period, Release};
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::Arc;

/// A name as it stands in a JSON pointer.
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// What a list has, of which the judge reads one after the other.
pub(super) struct Each<'r, T> {
    list: &'r [Json],
    name: &'static str,
    form: &'static Form,
    next: usize,
    /// How it was outside of the list: where the judge was, and whether what it read was broken.
    outside: (usize, bool),
    kind: PhantomData<T>,
}

impl<T> Each<'_, T> {
    /// Which of the list is being read.
    pub(super) const fn index(&self) -> usize {
        self.next - 1
    }
}

pub(super) struct Judge<'a> {
    file: &'a str,
    /// Those that a place has to be among.
    pub(super) municipalities: &'a [Municipality],
    /// The JSON pointer to what is being read.
    at: String,
    /// Whether what is being read lacks something that it can't do without.
    broken: bool,
    /// Where each key of each list was met first.
    met: BTreeMap<String, String>,
    problems: Vec<Problem>,
}

impl<'a> Judge<'a> {
    pub(super) const fn new(file: &'a str, municipalities: &'a [Municipality]) -> Self {
        Self {
            file,
            municipalities,
            at: String::new(),
            broken: false,
            met: BTreeMap::new(),
            problems: Vec::new(),
        }
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Goes into a field, a list or an entry; back out by [`Self::leave`] with what it returns.
    pub(super) fn enter(&mut self, name: &str) -> usize {
        let outside = self.at.len();
        self.at.push('/');
        self.at.push_str(name);
        outside
    }

    pub(super) fn leave(&mut self, outside: usize) {
        self.at.truncate(outside);
    }

    /// The JSON pointer to a field, such as `/indicators/3/name/en`; to the record for an empty one.
    pub(super) fn pointer(&self, field: &str) -> String {
        let mut pointer = self.at.clone();
        if !field.is_empty() {
            pointer.push('/');
            pointer.push_str(field);
        }
        pointer
    }

    /// Tells of something wrong.
    #[inline(never)]
    pub(super) fn add(&mut self, field: &str, found: &str, expected: Expected) {
        self.problems.push(Problem {
            file: self.file.to_owned(),
            place: self.pointer(field),
            found: found.to_owned(),
            expected,
        });
    }

    /// Tells of a field whose value is wrong.
    pub(super) fn tell<T>(&mut self, asked: Asked<'_, T>, expected: Expected) {
        self.wrong(asked.name(), asked.json(), expected);
    }

    #[inline(never)]
    fn wrong(&mut self, field: &str, found: &Json, expected: Expected) {
        match found {
            Json::Whole(number) => self.add(field, &number.to_string(), expected),
            _ => self.add(field, found.text(), expected),
        }
    }

    /// Tells of a field that its record can't do without.
    pub(super) fn fault<T>(&mut self, asked: Asked<'_, T>, expected: Expected) {
        self.tell(asked, expected);
        self.broken = true;
    }

    pub(super) fn refuse<T>(&mut self, asked: Asked<'_, T>, rule: Rule) {
        self.fault(asked, Expected::Rule(rule));
    }

    /// What a record can't do without, or a stand-in, after which it is broken.
    pub(super) fn needed<T: Default>(&mut self, read: Option<T>) -> T {
        self.broken |= read.is_none();
        read.unwrap_or_default()
    }

    /// Whether nothing was amiss that what is being read can't do without.
    pub(super) const fn is_sound(&self) -> bool {
        !self.broken
    }

    pub(super) const fn set_broken(&mut self) {
        self.broken = true;
    }

    pub(super) const fn begin(&mut self) {
        self.broken = false;
    }

    /// The records of a list, for [`Self::next`].
    pub(super) fn records<'r, T: Published + 'static>(
        &self,
        list: Asked<'r, Vec<Record<T>>>,
    ) -> Each<'r, T> {
        self.each(list, &T::FORM)
    }

    /// The values of a list, for [`Self::item`].
    pub(super) fn items<'r, T: Published + 'static>(&self, list: Asked<'r, Vec<T>>) -> Each<'r, T> {
        self.each(list, &Form::Anything)
    }

    #[inline(never)]
    fn each<'r, L, T>(&self, list: Asked<'r, L>, form: &'static Form) -> Each<'r, T> {
        Each {
            list: list.json().list(),
            name: list.name(),
            form,
            next: 0,
            outside: (self.at.len(), self.broken),
            kind: PhantomData,
        }
    }

    /// The next record that has its form, and a problem for each before it that hasn't. What is
    /// told until the one after it is of this one.
    pub(super) fn next<'r, T>(&mut self, each: &mut Each<'r, T>) -> Option<Found<'r, T>> {
        self.next_of(each).map(Found::new)
    }

    pub(super) fn item<'r, T>(&mut self, each: &mut Each<'r, T>) -> Option<Asked<'r, T>> {
        self.next_of(each).map(Asked::itself)
    }

    #[inline(never)]
    fn next_of<'r, T>(&mut self, each: &mut Each<'r, T>) -> Option<&'r Json> {
        loop {
            self.stop(each);
            let value = each.list.get(each.next)?;
            self.enter(each.name);
            self.enter(&each.next.to_string());
            self.broken = false;
            each.next += 1;
            match each.form.fault(value) {
                None => return Some(value),
                Some(fault) => self.add("", &fault, Expected::Record),
            }
        }
    }

    /// Goes out of a list, as its end does too.
    pub(super) fn stop<T>(&mut self, each: &Each<'_, T>) {
        self.at.truncate(each.outside.0);
        self.broken = each.outside.1;
    }

    /// One of a list of words; the first, where it is none of them.
    pub(super) fn word<T: Copy>(
        &mut self,
        asked: Asked<'_, String>,
        all: &'static [(T, &'static str)],
    ) -> T {
        self.one_of(asked, all).unwrap_or(all[0].0)
    }

    /// The same where other fields depend on whether it is known.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        asked: Asked<'_, String>,
        all: &'static [(T, &'static str)],
    ) -> Option<T> {
        let at = self.word_at(asked, all)?;
        Some(all[at].0)
    }

    /// The same where the record stands without it.
    pub(super) fn maybe_word<T: Copy>(
        &mut self,
        asked: Asked<'_, String>,
        all: &'static [(T, &'static str)],
    ) -> Option<T> {
        let broken = self.broken;
        let read = self.one_of(asked, all);
        self.broken = broken;
        read
    }

    /// Which one of a list of words.
    pub(super) fn word_at<T>(
        &mut self,
        asked: Asked<'_, String>,
        all: &'static [(T, &'static str)],
    ) -> Option<usize> {
        self.word_of(asked, &|at| all.get(at).map(|(_, word)| *word))
    }

    /// The same by place, whatever stands beside the words: compiled once.
    #[inline(never)]
    fn word_of(
        &mut self,
        asked: Asked<'_, String>,
        word: &dyn Fn(usize) -> Option<&'static str>,
    ) -> Option<usize> {
        let found = asked.get();
        let mut words: Vec<&'static str> = Vec::new();
        while let Some(word) = word(words.len()) {
            if word == found {
                return Some(words.len());
            }
            words.push(word);
        }
        let nearest = nearest(found, words.iter().copied());
        self.fault(asked, Expected::OneOf { words, nearest });
        None
    }

    /// What an id stands for.
    #[inline(never)]
    pub(super) fn known<'i, T>(
        &mut self,
        asked: Asked<'_, String>,
        kind: Kind,
        all: &'i [T],
        id: impl Fn(&T) -> &str,
    ) -> Option<&'i T> {
        let found = asked.get();
        let known = all.iter().find(|known| id(known) == found);
        if known.is_none() {
            let nearest = nearest(found, all.iter().map(&id)).map(str::to_owned);
            self.fault(asked, Expected::Known { kind, nearest });
        }
        known
    }

    /// A known indicator.
    pub(super) fn indicator<'i>(
        &mut self,
        asked: Asked<'_, String>,
        indicators: &'i [Indicator],
    ) -> Option<&'i Indicator> {
        self.known(asked, Kind::Indicator, indicators, |known| {
            known.id.as_str()
        })
    }

    /// A word of the data or a name: not empty, and nobody's address or number.
    pub(super) fn name(&mut self, asked: Asked<'_, String>) -> Arc<str> {
        let read = self.maybe_name(asked);
        self.needed(read)
    }

    /// The same where the record stands without it.
    #[inline(never)]
    pub(super) fn maybe_name(&mut self, asked: Asked<'_, String>) -> Option<Arc<str>> {
        let found = asked.get();
        if found.trim().is_empty() {
            self.tell(asked, Expected::Text);
            return None;
        }
        self.impersonal(asked.name(), found).then(|| found.into())
    }

    /// An id that names a file and stands in addresses.
    #[inline(never)]
    pub(super) fn file_name(&mut self, asked: Asked<'_, String>) -> Arc<str> {
        let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_');
        let found = asked.get();
        if found.is_empty() || !found.bytes().all(plain) {
            self.fault(asked, Expected::FileName);
        }
        found.into()
    }

    /// Whether a text points out nobody.
    pub(super) fn impersonal(&mut self, field: &str, text: &str) -> bool {
        match personal(text) {
            Some((found, rule)) => {
                self.add(field, found, Expected::Rule(rule));
                false
            }
            None => true,
        }
    }

    #[inline(never)]
    pub(super) fn period(&mut self, asked: Asked<'_, String>) -> Period {
        let period = Period::parse(asked.get()).filter(|period| is_year(period.first_year()));
        if period.is_none() {
            self.fault(asked, Expected::Period);
        }
        period.unwrap_or(Period::Year(0))
    }

    /// A period that had begun when the dataset was released.
    pub(super) fn past_period(&mut self, asked: Asked<'_, String>, release: &Release) -> Period {
        let period = self.period(asked);
        if period.end_year() > release.date.year {
            let year = release.date.year.to_string();
            self.fault(asked, Expected::NotAfter(year));
        }
        period
    }

    #[inline(never)]
    pub(super) fn year(&mut self, asked: Asked<'_, i16>) -> i16 {
        let year = asked.get();
        if !is_year(year) {
            self.fault(asked, Expected::Year);
        }
        year
    }

    /// An http or https address; a record stands without it.
    #[inline(never)]
    pub(super) fn web_address(&mut self, asked: Asked<'_, String>) -> Option<Arc<str>> {
        let found = asked.get();
        if is_web_address(found) {
            return Some(found.into());
        }
        self.tell(asked, Expected::WebAddress);
        None
    }

    /// Whether a record is the first of its list with such a key; a problem where it isn't.
    pub(super) fn first(&mut self, field: &str, found: &str, key: &[&str]) -> bool {
        if JUDGED_BEFORE {
            return true;
        }
        let list = self.at.rsplit_once('/').map_or("", |(list, _)| list);
        let key = format!("{list}\n{}", key.join("\n"));
        if let Some(first) = self.met.get(&key) {
            let first = first.clone();
            self.add(field, found, Expected::Unique { first });
            return false;
        }
        let place = self.pointer(field);
        self.met.insert(key, place);
        true
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
