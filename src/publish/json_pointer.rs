//! Finds the line and the column that a JSON pointer leads to in a text: parsed JSON no longer has them.

use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The line and the column, counted from one, of the value that a pointer leads to, or of the innermost value on
/// the way where that one isn't there. The text has to be valid JSON.
pub fn pointer_position(text: &str, pointer: &str) -> (usize, usize) {
    let parts = pointer.split('/').skip(1);
    let innermost = serde_json::from_str::<&RawValue>(text).ok().map(|whole| {
        let mut keys = parts.map(|part| part.replace("~1", "/").replace("~0", "~"));
        keys.try_fold(whole, |value, key| member(value, &key).ok_or(value))
            .unwrap_or_else(|innermost| innermost)
    });
    // A raw value is a slice of the text, so how far apart they begin is where in the text it stands.
    let offset = innermost.map_or(0, |value| {
        value.get().as_ptr().addr() - text.as_ptr().addr()
    });
    line_and_column(text, offset)
}

/// A member of an object by its name, or of an array by its index.
fn member<'t>(value: &'t RawValue, key: &str) -> Option<&'t RawValue> {
    if let Ok(mut members) = serde_json::from_str::<BTreeMap<String, &RawValue>>(value.get()) {
        return members.remove(key);
    }
    let elements: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
    elements.get(key.parse::<usize>().ok()?).copied()
}

/// The line and the column of a byte offset, both counted from one, columns in characters.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let column = before.get(start..).unwrap_or_default().chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_is_found_in_the_text() {
        let text = "{\n\"å\": \"x, }\\\" y\",\n\"rows\": [\n{\"a\":[1,[2,3]],\"2021/22\":{\"sv\":\"ö\",\"en\":5}},\n{\"b\": true}\n]\n}\n";
        for (pointer, expected) in [
            ("", (1, 1)),
            ("/å", (2, 6)),
            ("/rows", (3, 9)),
            ("/rows/0", (4, 1)),
            ("/rows/0/a/1/0", (4, 10)),
            ("/rows/0/2021~122/en", (4, 41)),
            ("/rows/1/b", (5, 7)),
            ("/rows/1/missing/x", (5, 1)),
            ("/rows/9", (3, 9)),
            ("/nothing", (1, 1)),
        ] {
            assert_eq!(pointer_position(text, pointer), expected, "{pointer}");
        }
    }
}
