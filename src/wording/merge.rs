//! A language that is partly translated, made whole: what its file leaves out stands in Swedish, between marks where
//! the language isn't Swedish itself.
//!
//! `tools/merge_messages.mjs` does the same for the files that the browser fetches; `tests/locales/merged.json` has
//! cases for both.

use super::messages::fallback::{self, is_swedish};
use serde_json::{Map, Value};

/// The categories of a text by how many it is about, the last of which each such text has.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// How numbers are written.
const NUMBERS: &str = "numbers";

/// The Swedish texts, and in their place those that the language has.
pub fn over_swedish(swedish: &Value, own: Value) -> Value {
    let tag = own.get("tag").and_then(Value::as_str);
    let left_out = if tag.is_some_and(is_swedish) {
        Value::clone
    } else {
        marked
    };
    over(swedish, own, left_out)
}

/// The same, with what is made of a text that the language leaves out.
fn over(swedish: &Value, own: Value, left_out: fn(&Value) -> Value) -> Value {
    match (swedish, own) {
        (Value::Object(swedish), Value::Object(mut own)) if !is_plural(swedish) => {
            // What only `own` has stays, so that reading it tells of it.
            for (key, text) in swedish {
                let text = match own.remove(key) {
                    // No text: what it leaves out is as in Swedish.
                    None if key == NUMBERS => text.clone(),
                    Some(own) => over(text, own, left_out),
                    None => left_out(text),
                };
                own.insert(key.clone(), text);
            }
            Value::Object(own)
        }
        (_, own) => own,
    }
}

/// Whether the texts are one in several categories: a language has its own, and one alone of them says nothing.
fn is_plural(texts: &Map<String, Value>) -> bool {
    texts.contains_key("other") && texts.keys().all(|key| CATEGORIES.contains(&&**key))
}

fn marked(swedish: &Value) -> Value {
    match swedish {
        Value::String(text) => fallback::mark(text).into(),
        Value::Array(texts) => texts.iter().map(marked).collect(),
        Value::Object(texts) => {
            let marked = texts.iter().map(|(key, text)| (key.clone(), marked(text)));
            Value::Object(marked.collect())
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Deserialize)]
    struct Case {
        why: String,
        swedish: Value,
        own: Value,
        merged: Value,
    }

    #[test]
    fn what_is_left_out_stands_in_swedish_between_marks() {
        let cases = include_str!("../../tests/locales/merged.json");
        let cases: Vec<Case> = serde_json::from_str(cases).unwrap();
        for case in cases {
            assert_eq!(
                over_swedish(&case.swedish, case.own),
                case.merged,
                "{}",
                case.why
            );
        }
    }
}
