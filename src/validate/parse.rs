//! Parses the bytes of a document: their size, version and form are checked before anything else.

use super::problem::{Expected, Position, Problem};
use crate::document::{FORMAT, MAX_BYTES, ParseError, parse as parse_json};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Checks that a document isn't too large to be parsed.
///
/// # Errors
/// The problem, with the number of bytes found.
pub fn check_size(file: &str, bytes: usize) -> Result<(), Problem> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    Err(Problem {
        file: file.into(),
        place: Position::Whole,
        found: bytes.to_string().into(),
        expected: Expected::BytesAtMost(MAX_BYTES),
    })
}

/// Parses a document, each record of its lists on its own.
///
/// # Errors
/// The problem that keeps it from being parsed: too many bytes, another version of the format, or JSON of another
/// form, with line and column where it isn't JSON at all.
pub fn parse<T: DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, Problem> {
    check_size(file, bytes.len())?;
    check_format(file, bytes)?;
    parse_json(bytes).map_err(|error| parse_problem(file, error))
}

/// The version of a document, whatever else it holds.
#[derive(Deserialize)]
struct Versioned {
    format: i64,
}

/// Checks the version alone, as a document of another one may have any form.
fn check_format(file: &str, bytes: &[u8]) -> Result<(), Problem> {
    match parse_json(bytes) {
        Ok(Versioned { format }) if format != i64::from(FORMAT) => Err(Problem {
            file: file.into(),
            place: Position::Pointer("/format".to_owned()),
            found: format.to_string().into(),
            expected: Expected::Format(FORMAT),
        }),
        // What else is wrong is reported when the whole document is parsed.
        Ok(_) | Err(_) => Ok(()),
    }
}

fn parse_problem(file: &str, error: ParseError) -> Problem {
    let (place, expected) = match error.position {
        Some((line, column)) => (Position::at(line, column), Expected::Json),
        None => (Position::Pointer(error.pointer), Expected::Record),
    };
    Problem {
        file: file.into(),
        place,
        found: error.message.into(),
        expected,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Current, Index, Sources};

    #[test]
    fn what_cannot_be_read_says_why() {
        let check = |text: &str, place: &str, found: &str, expected: Expected| {
            let problem = parse::<Sources>("sources.json", text.as_bytes()).unwrap_err();
            let read = (
                &*problem.place.to_string(),
                &*problem.found,
                problem.expected,
            );
            assert_eq!(read, (place, found, expected), "{text}");
        };
        check(
            r#"{"format":2,"release":"a","sources":{}}"#,
            "/format",
            "2",
            Expected::Format(1),
        );
        check(
            "{\"format\":1,\n \"release\":",
            "2:11",
            "EOF while parsing a value",
            Expected::Json,
        );
        check("", "1:0", "EOF while parsing a value", Expected::Json);
        check(
            r#"{"format":1,"release":"a","sources":[]} x"#,
            "1:41",
            "trailing characters",
            Expected::Json,
        );
        check(
            r#"{"format":1,"release":"a","sources":{}}"#,
            "/sources",
            "invalid type: map, expected a sequence",
            Expected::Record,
        );
        check(
            r#"{"format":"1","release":"a","sources":[]}"#,
            "/format",
            "invalid type: string \"1\", expected u32",
            Expected::Record,
        );

        let large = vec![b' '; MAX_BYTES + 1];
        let problem = parse::<Sources>("sources.json", &large).unwrap_err();
        assert_eq!(problem.expected, Expected::BytesAtMost(MAX_BYTES));

        let deep = format!("{{\"format\":1,\"x\":{}", "[".repeat(100_000));
        assert!(parse::<Index>("index.json", deep.as_bytes()).is_err());
    }

    #[test]
    fn a_document_may_hold_more_than_this_version_knows() {
        let more = br#"{"format":1,"release":"a","sources":[],"more":[1]}"#;
        assert!(parse::<Sources>("sources.json", more).is_ok());
        let more = br#"{"release":"a","more":1}"#;
        let problem = parse::<Current>("current.json", more).unwrap_err();
        assert_eq!(problem.place.pointer(), "/more");
    }

    #[test]
    fn a_document_without_a_version_of_its_own_is_read() {
        let current = parse::<Current>("current.json", br#"{"release":"2026-11-22"}"#);
        assert_eq!(current.unwrap().release, "2026-11-22");
    }
}
