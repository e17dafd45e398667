//! What stands in Swedish because the language shown lacks it, between two marks.
//!
//! The marks are characters that Unicode keeps for a program's own use and that no text has. They stay around
//! such a text in any sentence that it becomes a part of. Where text becomes HTML or SVG they become an element
//! with `lang`; attributes, titles and files leave them out.

use std::borrow::Cow;

/// The language of what is between the marks.
pub const TAG: &str = "sv";

/// Before a text in Swedish.
pub const START: char = '\u{fdd0}';

/// After it.
pub const END: char = '\u{fdd1}';

/// Whether a language is Swedish, or a form of it.
pub fn is_swedish(tag: &str) -> bool {
    tag.split('-').next() == Some(TAG)
}

/// A Swedish text between the marks; nothing needs none.
pub fn mark(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("{START}{text}{END}")
    }
}

/// A text as it stands in titles and files, where nothing can say which language a part is in.
pub fn without_marks(text: &str) -> Cow<'_, str> {
    if text.contains([START, END]) {
        text.replace([START, END], "").into()
    } else {
        text.into()
    }
}

/// The parts of a text, each with whether it is between marks: the outermost, which those of a sentence are that
/// others were put into. Inner ones stay in the part.
pub fn parts(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (part, after, is_marked) = match rest.strip_prefix(START) {
                Some(inside) => {
                    let (part, after) = inside.split_at(end_of(inside));
                    (part, after.strip_prefix(END).unwrap_or(after), true)
                }
                None => {
                    let (part, after) = rest.split_at(rest.find(START).unwrap_or(rest.len()));
                    (part, after, false)
                }
            };
            rest = after;
            if !part.is_empty() {
                return Some((part, is_marked));
            }
        }
        None
    })
}

/// Where the mark stands that ends what has begun before the text, or else its end.
fn end_of(text: &str) -> usize {
    let mut depth = 1_u32;
    for (at, mark) in text.match_indices([START, END]) {
        if mark.starts_with(START) {
            depth += 1;
        } else {
            depth -= 1;
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// Marks each of the lines that a text was broken into by itself.
pub fn mark_lines(lines: &mut [String]) {
    let mut depth = 0_usize;
    for line in lines {
        let before = depth;
        depth = (depth + line.matches(START).count()).saturating_sub(line.matches(END).count());
        if before > 0 {
            line.insert(0, START);
        }
        if depth > 0 {
            line.push(END);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_nest_and_go() {
        let text = "a \u{fdd0}b \u{fdd0}c\u{fdd1} d\u{fdd1} e";
        let found: Vec<_> = parts(text).collect();
        assert_eq!(
            found,
            [
                ("a ", false),
                ("b \u{fdd0}c\u{fdd1} d", true),
                (" e", false)
            ]
        );
        assert_eq!(without_marks(text), "a b c d e");
        assert_eq!(mark(""), "");
        let broken_off: Vec<_> = parts("\u{fdd0}x").collect();
        assert_eq!(broken_off, [("x", true)]);
    }

    #[test]
    fn each_line_has_marks_of_its_own() {
        let mut lines = ["a \u{fdd0}b", "c", "d\u{fdd1} e"].map(str::to_owned);
        mark_lines(&mut lines);
        assert_eq!(
            lines,
            [
                "a \u{fdd0}b\u{fdd1}",
                "\u{fdd0}c\u{fdd1}",
                "\u{fdd0}d\u{fdd1} e"
            ]
        );
    }
}
