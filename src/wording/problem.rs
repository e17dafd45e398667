//! What is wrong with a dataset, in words: place, what was found, what was expected.

#[cfg(feature = "publish")]
mod en;
#[cfg(feature = "publish")]
mod sv;

use crate::validate::{Expected, InTable, Problem};

/// Longer findings are cut: the place tells the rest.
const MOST_FOUND: usize = 60;

/// One problem on one line, in lower case: `file:place: what was found, what was expected`.
pub fn problem(problem: &Problem, tag: &str) -> String {
    let (file, place) = (on_one_line(&problem.file), on_one_line(&problem.place));
    let words = found_and_expected(problem, tag);
    if place.is_empty() {
        format!("{file}: {words}")
    } else {
        format!("{file}:{place}: {words}")
    }
}

/// What was found and what was expected, for where the place is told otherwise.
pub fn found_and_expected(problem: &Problem, tag: &str) -> String {
    let swedish = tag != "en";
    let expected = suited(&problem.expected, tag);
    let found = match (&*problem.found, swedish) {
        ("", true) => "inget".to_owned(),
        ("", false) => "found nothing".to_owned(),
        (message, _) if is_message(&problem.expected) => on_one_line(message),
        (found, true) => quoted(found),
        (found, false) => format!("found {}", quoted(found)),
    };
    let between = if swedish { ";" } else { "," };
    format!("{found}{between} {expected}")
}

/// What those who publish are told: everything.
#[cfg(feature = "publish")]
fn suited(found: &Expected, tag: &str) -> String {
    expected(found, tag)
}

/// What a reader is told, who can't mend it: what kind of fault it is.
#[cfg(not(feature = "publish"))]
fn suited(found: &Expected, tag: &str) -> String {
    in_short(found, tag).to_owned()
}

/// What was expected, as a part of a sentence.
#[cfg(feature = "publish")]
pub fn expected(expected: &Expected, tag: &str) -> String {
    if tag == "en" {
        en::expected(expected)
    } else {
        sv::expected(expected)
    }
}

/// What kind of fault it is, for whoever reads the page.
#[cfg(any(test, not(feature = "publish")))]
fn in_short(expected: &Expected, tag: &str) -> &'static str {
    let (sv, en) = match expected {
        Expected::Json | Expected::Record => ("går inte att läsa", "can't be read"),
        Expected::Format(_) => (
            "programmet och datan har olika version",
            "the program and the data are of different versions",
        ),
        Expected::BytesAtMost(_) => ("för många byte", "too many bytes"),
        Expected::OneOf { .. } | Expected::Known { .. } => ("okänt", "unknown"),
        Expected::Text | Expected::TextIn(_) => ("en text saknas", "a text is missing"),
        _ => ("stämmer inte", "isn't right"),
    };
    if tag == "en" { en } else { sv }
}

/// Whether what was found is a message of a parser, and no text of the dataset.
const fn is_message(expected: &Expected) -> bool {
    matches!(
        expected,
        Expected::Json
            | Expected::Record
            | Expected::Table(InTable::Utf8 | InTable::Quote | InTable::Cells(_))
    )
}

/// A text of the dataset may have any sign in it.
fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

/// The found text between marks, on one line and not too long.
fn quoted(found: &str) -> String {
    let line = on_one_line(found);
    let mut shown: String = line.chars().take(MOST_FOUND).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    format!("`{shown}`")
}

/// Words between marks, the last one after `or`.
#[cfg(feature = "publish")]
fn list(words: &[&'static str], or: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} {or} {last}", others.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::{Kind, Rule, Subject};

    fn worded(found: &str, expected: Expected) -> [String; 2] {
        let told = Problem {
            file: "indicators.csv".to_owned(),
            place: "3:12".to_owned(),
            found: found.to_owned(),
            expected,
        };
        ["sv", "en"].map(|tag| problem(&told, tag))
    }

    #[test]
    fn a_problem_says_place_found_and_expected() {
        let nearest = Expected::Known {
            kind: Kind::Municipality,
            nearest: Some("0136 Haninge".to_owned()),
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
                    words: vec!["up", "down", "none"],
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
            ["sv", "en"].map(|tag| in_short(&another, tag)),
            [
                "programmet och datan har olika version",
                "the program and the data are of different versions"
            ]
        );
        assert_eq!(in_short(&Expected::Year, "en"), "isn't right");
    }

    #[test]
    fn what_was_found_stays_on_one_line() {
        let [_, en] = worded(&"a\nb".repeat(40), Expected::Number);
        assert!(en.contains("…`, expected a number"), "{en}");
        assert!(!en.contains('\n'));
    }
}
