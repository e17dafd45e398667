//! Finds the lines and the columns that JSON pointers lead to in a text: parsed JSON no longer has them.

use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// What some pointers have in common: those that end here, and where the others go on.
#[derive(Default)]
struct Node {
    /// The numbers of the pointers that lead to this value.
    ends: Vec<usize>,
    members: BTreeMap<String, Node>,
}

/// For each pointer the line and the column, counted from one, of the value that it leads to, or of the innermost value
/// on the way where that one isn't there. The text has to be valid JSON. It is parsed once for all pointers, however
/// many they are.
pub fn pointer_positions(text: &str, pointers: &[&str]) -> Vec<(usize, usize)> {
    let mut root = Node::default();
    for (nth, pointer) in pointers.iter().enumerate() {
        let keys = pointer.split('/').skip(1);
        let node = keys.fold(&mut root, |node, key| {
            let key = key.replace("~1", "/").replace("~0", "~");
            node.members.entry(key).or_default()
        });
        node.ends.push(nth);
    }
    // Where nothing can be parsed, all lie at the beginning.
    let mut offsets = vec![0; pointers.len()];
    if let Ok(whole) = serde_json::from_str::<&RawValue>(text) {
        root.find(whole, text, &mut offsets);
    }
    lines_and_columns(text, &offsets)
}

impl Node {
    /// Sets the offsets of all pointers that lead into a value.
    fn find(&self, value: &RawValue, text: &str, offsets: &mut [usize]) {
        // A raw value is a slice of the text, so how far apart they begin is where in the text it stands.
        self.end_at(value.get().as_ptr().addr() - text.as_ptr().addr(), offsets);
        if self.members.is_empty() {
            return;
        }
        if let Ok(members) = serde_json::from_str::<BTreeMap<String, &RawValue>>(value.get()) {
            for (key, node) in &self.members {
                if let Some(member) = members.get(key) {
                    node.find(member, text, offsets);
                }
            }
        } else if let Ok(elements) = serde_json::from_str::<Vec<&RawValue>>(value.get()) {
            for (key, node) in &self.members {
                let element = key.parse().ok().and_then(|nth: usize| elements.get(nth));
                if let Some(element) = element {
                    node.find(element, text, offsets);
                }
            }
        }
    }

    /// Lets all pointers that lead here or further end at an offset.
    fn end_at(&self, offset: usize, offsets: &mut [usize]) {
        for nth in &self.ends {
            if let Some(end) = offsets.get_mut(*nth) {
                *end = offset;
            }
        }
        for node in self.members.values() {
            node.end_at(offset, offsets);
        }
    }
}

/// The lines and the columns of byte offsets, counted from one, columns in characters.
fn lines_and_columns(text: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    let offset = |nth: usize| offsets.get(nth).copied().unwrap_or_default();
    order.sort_unstable_by_key(|nth| offset(*nth));
    let mut positions = vec![(1, 1); offsets.len()];
    let (mut at, mut line, mut column) = (0, 1, 1);
    for nth in order {
        let passed = text.get(at..offset(nth)).unwrap_or_default();
        match passed.rsplit_once('\n') {
            Some((lines, rest)) => {
                line += lines.matches('\n').count() + 1;
                column = rest.chars().count() + 1;
            }
            None => column += passed.chars().count(),
        }
        at = offset(nth);
        if let Some(position) = positions.get_mut(nth) {
            *position = (line, column);
        }
    }
    positions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_is_found_in_the_text() {
        let text = "{\n\"å\": \"x, }\\\" y\",\n\"rows\": [\n{\"a\":[1,[2,3]],\"2021/22\":{\"sv\":\"ö\",\"en\":5}},\n{\"b\": true}\n]\n}\n";
        let (pointers, expected): (Vec<&str>, Vec<(usize, usize)>) = [
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
        ]
        .into_iter()
        .unzip();
        assert_eq!(pointer_positions(text, &pointers), expected);
        for (pointer, expected) in pointers.iter().zip(expected) {
            assert_eq!(pointer_positions(text, &[pointer]), [expected], "{pointer}");
        }
        assert_eq!(pointer_positions("{", &["/a", ""]), [(1, 1), (1, 1)]);
    }
}
