//! Numbers, units, states and sentences in each language.
//!
//! A language is one file: `pub const XX: Words = Words { tag: "xx", …, ..SV }`. What it leaves
//! out stands in Swedish.

#[cfg(not(target_arch = "wasm32"))]
mod en;
mod number;
#[cfg(not(target_arch = "wasm32"))]
mod sv;
mod words;

pub mod about;
pub mod area;
pub mod beside;
pub mod compare;
pub mod embed;
pub mod evidence;
pub mod gap;
pub mod generation;
pub mod in_place;
pub mod indicator;
pub mod map;
pub mod municipality;
pub mod network;
pub mod outcome;
pub mod overview;
pub mod places;
pub mod problem;
pub mod progress;
pub mod questions;
pub mod report;
pub mod road;
mod shelf;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod statement;
pub mod take;
pub mod told;
pub mod trend;

pub use number::{count, number, value, whole};
#[cfg(target_arch = "wasm32")]
pub use shelf::{Unusable, has, put};
pub use words::Words;

/// The languages by tag and own name, Swedish first, which is the default.
pub const LANGUAGES: [(&str, &str); 2] = [("sv", "Svenska"), ("en", "English")];

/// The words of a language; of Swedish where there are none, and of what has come while its own are
/// on their way.
pub fn words(tag: Option<&str>) -> &'static Words {
    shelf::of(place(tag)).plain
}

/// The same for data that are invented: they say so wherever they mark evidence.
pub fn example_words(tag: Option<&str>) -> &'static Words {
    shelf::of(place(tag)).example
}

/// Which of the languages is meant.
fn place(tag: Option<&str>) -> usize {
    LANGUAGES
        .iter()
        .position(|(known, _)| Some(*known) == tag)
        .unwrap_or(0)
}

/// A template with its `{names}` replaced.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_filled() {
        for (template, expected) in [
            ("{n} av {all}", "27 av 290"),
            ("{unknown} och {n}", "{unknown} och 27"),
            ("ett { ensamt", "ett { ensamt"),
            ("", ""),
        ] {
            assert_eq!(fill(template, &[("n", "27"), ("all", "290")]), expected);
        }
    }

    #[test]
    fn a_value_that_looks_like_a_template_is_left_alone() {
        assert_eq!(fill("{a}{b}", &[("a", "{b}"), ("b", "x")]), "{b}x");
    }

    #[test]
    fn an_unknown_language_is_swedish() {
        assert_eq!(words(Some("xx")).tag, "sv");
        assert_eq!(words(None).tag, "sv");
        assert_eq!(words(Some("en")).tag, "en");
    }
}
