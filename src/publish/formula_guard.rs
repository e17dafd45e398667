//! Texts that a spreadsheet would run as a formula: written with an apostrophe before them, and read without it.

use std::borrow::Cow;

/// What a formula begins with.
const BEGINNINGS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell as it is written to a CSV: a text that begins as a formula does, after an apostrophe. A number is none.
pub fn guard(cell: &str) -> Cow<'_, str> {
    if is_guarded_or_formula(cell) && !is_number(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A cell of a CSV as it was meant: [`guard`] undone.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(meant) if is_guarded_or_formula(meant) => meant,
        _ => cell,
    }
}

fn is_guarded_or_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(BEGINNINGS)
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let is_part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
    digits.starts_with(|first: char| first.is_ascii_digit()) && digits.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-", "'-"),
            ("- en sak", "'- en sak"),
            ("-5", "-5"),
            ("-5,5", "-5,5"),
            ("+46", "+46"),
            ("-5+cmd", "'-5+cmd"),
            ("'=1", "''=1"),
            ("'citat'", "'citat'"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(guard(cell), written);
            assert_eq!(unguard(written), cell);
        }
    }

    proptest! {
        #[test]
        fn what_is_guarded_reads_back(cell in "['=+@\\-\t0-9a-c,.]{0,8}") {
            let written = guard(&cell);
            prop_assert_eq!(unguard(&written), &*cell);
        }
    }
}
