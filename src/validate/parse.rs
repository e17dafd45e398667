//! Bytes to a document: size, version and form are judged before anything else.

use super::{Expected, Problem};
use crate::document::form::Form;
use crate::document::json::Json;
use crate::document::read::{Parsed, Published};
use crate::document::syntax::{self, Fault};
use crate::document::{FORMAT, MOST_BYTES};

/// Refuses more bytes than any document of ours has.
///
/// # Errors
/// The problem, with the number of bytes found.
pub fn within_size(file: &str, bytes: usize) -> Result<(), Problem> {
    if bytes <= MOST_BYTES {
        return Ok(());
    }
    Err(problem(
        file,
        bytes.to_string(),
        Expected::BytesAtMost(MOST_BYTES),
    ))
}

/// Reads a document: the bytes once, then each record of it on its own.
///
/// # Errors
/// The one problem that keeps it from being read: too many bytes, another version of the format,
/// or no such JSON, with line and column where it isn't JSON at all.
pub fn parse<T: Published>(file: &str, bytes: &[u8]) -> Result<Parsed<T>, Problem> {
    of_form(file, bytes, &T::FORM).map(Parsed::judged)
}

/// The same by a form at hand, which is compiled once.
///
/// # Errors
/// As for [`parse`].
#[inline(never)]
pub fn of_form(file: &str, bytes: &[u8], form: &Form) -> Result<Json, Problem> {
    within_size(file, bytes.len())?;
    let value = syntax::tree(bytes).map_err(|fault| not_json(file, &fault))?;
    match value.get("format") {
        &Json::Whole(format) if format != i64::from(FORMAT) => Err(Problem {
            place: "/format".to_owned(),
            ..problem(file, format.to_string(), Expected::Format(FORMAT))
        }),
        _ => match form.fault(&value) {
            Some(fault) => Err(problem(file, fault, Expected::Json)),
            None => Ok(value),
        },
    }
}

fn not_json(file: &str, fault: &Fault) -> Problem {
    Problem {
        place: format!("{}:{}", fault.line, fault.column),
        ..problem(file, fault.why.to_owned(), Expected::Json)
    }
}

fn problem(file: &str, found: String, expected: Expected) -> Problem {
    Problem {
        file: file.to_owned(),
        place: String::new(),
        found,
        expected,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Current, Sources};

    #[test]
    fn what_cannot_be_read_says_why() {
        let newer = br#"{"format":2,"release":"a","sources":{}}"#;
        let problem = parse::<Sources>("sources.json", newer).unwrap_err();
        assert_eq!(
            (problem.place.as_str(), problem.expected),
            ("/format", Expected::Format(1))
        );

        let cut = br#"{"format":1,
 "release":"#;
        let problem = parse::<Sources>("sources.json", cut).unwrap_err();
        assert_eq!(
            (problem.place.as_str(), problem.expected),
            ("2:11", Expected::Json)
        );

        let large = vec![b' '; MOST_BYTES + 1];
        let problem = parse::<Sources>("sources.json", &large).unwrap_err();
        assert_eq!(problem.expected, Expected::BytesAtMost(MOST_BYTES));
    }

    #[test]
    fn a_document_without_a_version_of_its_own_is_read() {
        let current = parse::<Current>("current.json", br#"{"release":"2026-11-22"}"#);
        assert_eq!(current.unwrap().owned().release, "2026-11-22");
    }
}
