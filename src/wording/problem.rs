//! What is wrong with a dataset, in words: place, what was found, what was expected.

#[cfg(feature = "publish")]
mod advice;
#[cfg(feature = "publish")]
mod expected;

use super::messages::Messages;
use super::template::fill;
#[cfg(feature = "publish")]
use crate::validate::Severity;
use crate::validate::{Expected, Problem, TableRequirement};

#[cfg(feature = "publish")]
pub use advice::{severity_counts, with_severity};
#[cfg(feature = "publish")]
pub use expected::{expected, grouped_problems, kind_of_problem};

/// Longer findings are cut: the place tells the rest.
const MAX_FOUND_CHARS: usize = 60;

/// One problem on one line, in lower case: `file:place: what was found, what was expected`.
pub fn problem_line(messages: &Messages, problem: &Problem) -> String {
    let file = on_one_line(&problem.file);
    let place = on_one_line(&problem.place.to_string());
    let text = found_and_expected(messages, problem);
    if place.is_empty() {
        format!("{file}: {text}")
    } else {
        format!("{file}:{place}: {text}")
    }
}

/// What was found and what was expected, for where the place is told otherwise.
pub fn found_and_expected(messages: &Messages, problem: &Problem) -> String {
    #[cfg(feature = "publish")]
    match problem.severity() {
        Severity::Error => {}
        Severity::Warning => {
            let text = expected(messages, &problem.expected);
            let found = quoted(&problem.found);
            let texts = &messages.terminal.advice;
            return fill(texts.found, &[("found", &found), ("text", &text)]);
        }
        Severity::Note => {
            let read = expected(messages, &problem.expected);
            return match &*problem.found {
                "" => read,
                found => format!("{} {read}", quoted(found)),
            };
        }
    }
    let texts = &messages.problem;
    let expected = describe_expected(messages, &problem.expected);
    let (template, found) = match &*problem.found {
        "" => (nothing(messages, &problem.expected), String::new()),
        message if is_message(&problem.expected) => (texts.unreadable, on_one_line(message)),
        found => (texts.found, quoted(found)),
    };
    fill(template, &[("found", &found), ("expected", &expected)])
}

/// What is said where nothing was found. Of a file that is there and can't be read, that isn't true.
fn nothing(messages: &Messages, expected: &Expected) -> &'static str {
    match expected {
        #[cfg(feature = "publish")]
        Expected::Table(
            TableRequirement::FileNotFolder
            | TableRequirement::NoLoop
            | TableRequirement::NoPassword
            | TableRequirement::OrdinaryFile
            | TableRequirement::Permission,
        ) => messages.terminal.expected.table.cannot_be_read,
        _ => messages.problem.nothing,
    }
}

/// Those who publish are told everything.
#[cfg(feature = "publish")]
fn describe_expected(messages: &Messages, found: &Expected) -> String {
    expected(messages, found)
}

/// A reader, who can't mend it, is told what kind of fault it is.
#[cfg(not(feature = "publish"))]
fn describe_expected(messages: &Messages, found: &Expected) -> String {
    in_short(messages, found).to_owned()
}

/// What kind of fault it is, for whoever reads the page.
#[cfg(any(test, not(feature = "publish")))]
const fn in_short(messages: &Messages, expected: &Expected) -> &'static str {
    let texts = &messages.problem.in_short;
    match expected {
        Expected::Json | Expected::Record => texts.unreadable,
        Expected::Format(_) => texts.other_version,
        Expected::BytesAtMost(_) => texts.too_many_bytes,
        Expected::OneOf { .. } | Expected::Known { .. } | Expected::LeadingZero(_) => texts.unknown,
        Expected::Text | Expected::TextIn(_) => texts.text_missing,
        _ => texts.wrong,
    }
}

/// Whether what was found is a message of a parser, and no text of the dataset.
const fn is_message(expected: &Expected) -> bool {
    matches!(
        expected,
        Expected::Json
            | Expected::Record
            | Expected::Table(
                TableRequirement::Utf8
                    | TableRequirement::ReadableFile
                    | TableRequirement::ReadableWorkbook
                    | TableRequirement::Cells(_)
            )
    )
}

/// A text of the dataset may have any character in it.
fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

/// The found text between marks, on one line and not too long.
pub fn quoted(found: &str) -> String {
    let line = on_one_line(found);
    let mut shown: String = line.chars().take(MAX_FOUND_CHARS).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    format!("`{shown}`")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::{Kind, Position, Rule, Subject};
    use crate::wording::locale::messages;

    fn worded(found: &str, expected: Expected) -> [String; 2] {
        let problem = Problem {
            file: "indicators.csv".into(),
            place: Position::at(3, 12),
            found: found.into(),
            expected,
        };
        ["sv", "en"].map(|tag| problem_line(messages(Some(tag)), &problem))
    }

    #[test]
    fn a_problem_says_place_found_and_expected() {
        let nearest = Expected::Known {
            kind: Kind::Municipality,
            nearest: Some("0136 Haninge".into()),
        };
        for (found, expected, sv, en) in [
            (
                "Harninge",
                nearest,
                "indicators.csv:3:12: `Harninge`; väntade en känd kommun, menas `0136 Haninge`?",
                "indicators.csv:3:12: found `Harninge`, expected a known municipality; perhaps `0136 Haninge`",
            ),
            (
                "ned",
                Expected::OneOf {
                    words: ["up", "down", "none"].into(),
                    nearest: None,
                },
                "indicators.csv:3:12: `ned`; väntade `up`, `down` eller `none`",
                "indicators.csv:3:12: found `ned`, expected `up`, `down` or `none`",
            ),
            (
                "",
                Expected::TextIn("en".to_owned()),
                "indicators.csv:3:12: inget; väntade en text på språket `en`",
                "indicators.csv:3:12: found nothing, expected a text in the language `en`",
            ),
            (
                "3",
                Expected::Rule(Rule::TooFewPersons(5)),
                "indicators.csv:3:12: `3`; väntade tillståndet `withheld`: färre än 5 personer visas inte",
                "indicators.csv:3:12: found `3`, expected the state `withheld`: fewer than 5 persons are not shown",
            ),
            (
                "Vräkta",
                Expected::Rule(Rule::Subject(Subject::Evictions)),
                "indicators.csv:3:12: `Vräkta`; väntade ett annat ämne: vräkningar visas inte bredvid romer",
                "indicators.csv:3:12: found `Vräkta`, expected another subject: evictions are not shown beside Roma",
            ),
        ] {
            assert_eq!(worded(found, expected), [sv, en]);
        }
    }

    #[test]
    fn a_reader_is_told_the_kind_of_fault() {
        let another = Expected::Format(2);
        assert_eq!(
            ["sv", "en"].map(|tag| in_short(messages(Some(tag)), &another)),
            [
                "programmet och datan har olika version",
                "the program and the data are of different versions"
            ]
        );
        assert_eq!(
            in_short(messages(Some("en")), &Expected::Year),
            "isn't right"
        );
    }

    #[test]
    fn what_was_found_stays_on_one_line() {
        let [_, en] = worded(&"a\nb".repeat(40), Expected::Number);
        assert!(en.contains("…`, expected a number"), "{en}");
        assert!(!en.contains('\n'));
    }
}
