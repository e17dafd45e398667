//! Collects problems while a document is read, and reads the fields that many records have.
//!
//! A function that reads a record reads all of its fields before it uses `?` on any, so that everything wrong with
//! the record is reported at once.

use super::problem::{Expected, Kind, Position, Problem, Rule};
use super::rules::{self, Guesses, UniqueKeys};
use crate::document::Record;
use crate::model::{Indicator, Municipality, Period, Release, Unit};
use std::sync::Arc;

/// What was read, or evidence that the reason why it couldn't be is among the problems.
pub(super) type Validated<T> = Result<T, Reported>;

/// Evidence that a problem has been reported: only [`Validator::report`] makes it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reported(());

pub(super) struct Validator<'a> {
    file: Arc<str>,
    /// The municipalities that a code has to be among.
    pub(super) municipalities: &'a [Municipality],
    /// The JSON pointer to what is read now.
    place: String,
    unique_keys: UniqueKeys,
    guesses: Guesses,
    problems: Vec<Problem>,
}

impl<'a> Validator<'a> {
    pub(super) fn new(file: &str, municipalities: &'a [Municipality]) -> Self {
        Self {
            file: file.into(),
            municipalities,
            place: String::new(),
            unique_keys: UniqueKeys::default(),
            guesses: Guesses::default(),
            problems: Vec::new(),
        }
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// The JSON pointer to a field, such as `/indicators/3/name/en`; an empty field is the record itself.
    pub(super) fn pointer(&self, field: &str) -> String {
        match field {
            "" => self.place.clone(),
            _ => format!("{}/{field}", self.place),
        }
    }

    /// Reads within a field, a list or an entry.
    pub(super) fn within<R>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> R) -> R {
        let pointer = self.pointer(name);
        self.at(pointer, read)
    }

    /// Reads at a pointer that [`Self::pointer`] gave before.
    pub(super) fn at<R>(&mut self, pointer: String, read: impl FnOnce(&mut Self) -> R) -> R {
        let outside = std::mem::replace(&mut self.place, pointer);
        let read = read(self);
        self.place = outside;
        read
    }

    /// Reads each value of a list; those that can't be read are left out.
    pub(super) fn each<'r, T, R>(
        &mut self,
        list: &str,
        values: &'r [T],
        mut read: impl FnMut(&mut Self, &'r T) -> Validated<R>,
    ) -> Vec<R> {
        self.within(list, |this| {
            let values = values.iter().enumerate();
            values
                .filter_map(|(index, value)| {
                    this.within(&index.to_string(), |this| read(this, value).ok())
                })
                .collect()
        })
    }

    /// Reads each record of a list; those that can't be read are left out.
    pub(super) fn records<'r, T, R>(
        &mut self,
        list: &str,
        records: &'r [Record<T>],
        mut read: impl FnMut(&mut Self, &'r T) -> Validated<R>,
    ) -> Vec<R> {
        self.each(list, records, |this, record| match record {
            Record::Parsed(record) => read(this, record),
            Record::Broken { error, .. } => {
                let field = error.pointer.trim_start_matches('/');
                Err(this.report(field, &error.message, Expected::Record))
            }
        })
    }

    /// Reports a field whose value is wrong.
    pub(super) fn report(
        &mut self,
        field: &str,
        found: impl ToString,
        expected: Expected,
    ) -> Reported {
        self.problems.push(Problem {
            file: self.file.clone(),
            place: Position::Pointer(self.pointer(field)),
            found: found.to_string().into(),
            expected,
        });
        Reported(())
    }

    /// What was expected for an unknown municipality's code or name, with the one that was meant if it is near enough.
    pub(super) fn known_municipality(&mut self, found: &str) -> Expected {
        let meant = self.guesses.municipality(found, self.municipalities);
        expected_municipality(found, meant)
    }

    /// Reports a field whose value the domain refuses.
    pub(super) fn refuse(&mut self, field: &str, found: &str, rule: Rule) -> Reported {
        self.report(field, found, Expected::Rule(rule))
    }

    /// Reports a record whose key another record of its list has had before.
    pub(super) fn unique(&mut self, field: &str, found: &str, key: &[&str]) -> Validated<()> {
        match self.unique_keys.insert(&self.place, field, key) {
            None => Ok(()),
            Some(first) => {
                let first = Position::Pointer(first);
                Err(self.report(field, found, Expected::Unique { first }))
            }
        }
    }

    /// The value that a word of a list stands for.
    pub(super) fn word<T: Clone>(
        &mut self,
        field: &str,
        found: &str,
        all: &[(T, &'static str)],
    ) -> Validated<T> {
        match all.iter().find(|(_, word)| *word == found) {
            Some((read, _)) => Ok(read.clone()),
            None => {
                let expected = self
                    .guesses
                    .one_of(found, all.iter().map(|(_, word)| *word));
                Err(self.report(field, found, expected))
            }
        }
    }

    /// The record that an id refers to.
    pub(super) fn known<'i, T>(
        &mut self,
        field: &str,
        found: &str,
        kind: Kind,
        all: &'i [T],
        id: impl Fn(&T) -> &str,
    ) -> Validated<&'i T> {
        all.iter().find(|known| id(known) == found).ok_or_else(|| {
            let nearest = self.guesses.nearest(kind, found, all.iter().map(&id));
            self.report(field, found, Expected::Known { kind, nearest })
        })
    }

    pub(super) fn indicator<'i>(
        &mut self,
        field: &str,
        found: &str,
        indicators: &'i [Indicator],
    ) -> Validated<&'i Indicator> {
        self.known(field, found, Kind::Indicator, indicators, |known| {
            known.id.as_str()
        })
    }

    pub(super) fn unit(
        &mut self,
        field: &str,
        found: &str,
        units: &[Arc<Unit>],
    ) -> Validated<Arc<Unit>> {
        self.known(field, found, Kind::Unit, units, |unit| &unit.id)
            .cloned()
    }

    /// A name or another text without a translation: not empty, and without personal data.
    pub(super) fn name(&mut self, field: &str, found: &str) -> Validated<Arc<str>> {
        if found.trim().is_empty() {
            return Err(self.report(field, found, Expected::Text));
        }
        self.impersonal(field, found)?;
        Ok(found.into())
    }

    /// An id that is used in file names and addresses.
    pub(super) fn file_name(&mut self, field: &str, found: &str) -> Validated<Arc<str>> {
        let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_');
        if found.is_empty() || !found.bytes().all(plain) {
            return Err(self.report(field, found, Expected::FileName));
        }
        Ok(found.into())
    }

    /// Refuses personal data.
    pub(super) fn impersonal(&mut self, field: &str, text: &str) -> Validated<()> {
        match rules::find_personal_data(text) {
            Some((found, rule)) => Err(self.refuse(field, found, rule)),
            None => Ok(()),
        }
    }

    pub(super) fn period(&mut self, field: &str, found: &str) -> Validated<Period> {
        Period::parse(found)
            .filter(|period| is_year(period.first_year()))
            .ok_or_else(|| self.report(field, found, Expected::Period))
    }

    /// A period that had begun when the dataset was released.
    pub(super) fn past_period(
        &mut self,
        field: &str,
        found: &str,
        release: &Release,
    ) -> Validated<Period> {
        let period = self.period(field, found)?;
        if period.end_year() > release.date.year {
            let year = release.date.year.to_string();
            return Err(self.report(field, found, Expected::NotAfter(year)));
        }
        Ok(period)
    }

    pub(super) fn year(&mut self, field: &str, year: i16) -> Validated<i16> {
        if !is_year(year) {
            return Err(self.report(field, year, Expected::Year));
        }
        Ok(year)
    }

    /// An http or https address.
    pub(super) fn web_address(&mut self, field: &str, found: &str) -> Validated<Arc<str>> {
        if !is_web_address(found) {
            return Err(self.report(field, found, Expected::WebAddress));
        }
        Ok(found.into())
    }
}

/// What was expected for an unknown municipality: of a number, nothing but its zero.
pub(super) fn expected_municipality(found: &str, meant: Option<Arc<str>>) -> Expected {
    let is_number = found.trim().bytes().all(|byte| byte.is_ascii_digit());
    match meant {
        Some(meant) if is_number => Expected::LeadingZero(meant),
        nearest => Expected::Known {
            kind: Kind::Municipality,
            nearest,
        },
    }
}

/// Whether a year is one that a dataset can be about.
fn is_year(year: i16) -> bool {
    (1000..=2200).contains(&year)
}

/// A letter or a digit; beyond ASCII anything, as hosts have letters only there.
pub(super) const fn is_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii()
}

/// `http://` or `https://` and a host, and no character that would end an attribute or begin an element.
pub(super) fn is_web_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(is_name_char)
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
