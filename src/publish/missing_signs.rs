//! The signs that statistics have in place of a number, each of which stands for a state.

use crate::validate::TableRequirement;

/// Dashes and words that publishers put where there is no number.
const DASHES: [&str; 5] = ["-", "\u{2013}", "\u{2014}", "\u{2212}", "--"];
const WORDS: [&str; 22] = [
    ".",
    "..",
    "...",
    "\u{2026}",
    "x",
    "*",
    "?",
    "nan",
    "na",
    "n/a",
    "n.a.",
    "#n/a",
    "#saknas!",
    "null",
    "none",
    "inf",
    "i.u.",
    "ej uppgift",
    "uppgift saknas",
    "saknas",
    "sekretess",
    "missing",
];

/// The state to write for a sign; `None` of anything else.
pub fn state_of_sign(cell: &str) -> Option<TableRequirement> {
    let folded = cell.to_lowercase();
    if is_bound(&folded) {
        return Some(TableRequirement::StateWithheld);
    }
    if DASHES.contains(&&*folded) {
        return Some(TableRequirement::NoughtOrState);
    }
    WORDS
        .contains(&&*folded)
        .then_some(TableRequirement::StateForSign)
}

/// `<5`, `< 5`, `..<5` and `färre än 5`: that the number is smaller than another.
fn is_bound(cell: &str) -> bool {
    let below = [
        "<",
        "\u{2264}",
        "färre än",
        "mindre än",
        "fewer than",
        "less than",
    ];
    let rest = below.iter().find_map(|sign| cell.strip_prefix(sign));
    rest.is_some_and(|rest| {
        let digits = rest.trim_start_matches(['=', ' ', '\u{a0}']);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_is_told_its_state() {
        use TableRequirement::{NoughtOrState, StateForSign, StateWithheld};
        for (cell, expected) in [
            ("<5", Some(StateWithheld)),
            ("< 10", Some(StateWithheld)),
            ("Färre än 5", Some(StateWithheld)),
            ("-", Some(NoughtOrState)),
            ("–", Some(NoughtOrState)),
            ("..", Some(StateForSign)),
            ("NaN", Some(StateForSign)),
            ("n/a", Some(StateForSign)),
            ("#SAKNAS!", Some(StateForSign)),
            ("<five", None),
            ("-5", None),
            ("5", None),
            ("many", None),
        ] {
            assert_eq!(state_of_sign(cell), expected, "{cell}");
        }
    }
}
