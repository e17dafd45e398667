//! Numbers as people and spreadsheets write them, rounded once, in decimal arithmetic.

use rust_decimal::{Decimal, RoundingStrategy};
use std::borrow::Cow;

/// What stands between groups of digits: a blank, a hard one, a thin one, both of these, and one as wide as a digit.
const BLANKS: [char; 5] = [' ', '\u{a0}', '\u{2009}', '\u{202f}', '\u{2007}'];

/// The number in a cell: a point or a comma for decimals, blanks of any width between groups of three, either minus
/// sign, and a per cent sign after it. `None` for anything else, powers of ten included.
pub fn parse(cell: &str) -> Option<Decimal> {
    let normalised = normalise(cell)?;
    Decimal::from_str_exact(&normalised).ok()
}

/// The number in a cell as it is published for facts: with a decimal point, and otherwise as it was written.
pub fn normalise(cell: &str) -> Option<Cow<'_, str>> {
    let cell = cell.trim();
    if is_normal(cell) {
        return Some(Cow::Borrowed(cell));
    }
    let cell = cell.strip_suffix('%').map_or(cell, str::trim_end);
    let (sign, digits) = match cell.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest),
        None => ("", cell),
    };
    let (whole, fraction) = match digits.split_once(['.', ',']) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let whole = remove_group_separators(whole)?;
    if !all_digits(&whole) || !fraction.is_none_or(all_digits) {
        return None;
    }
    Some(Cow::Owned(match fraction {
        Some(fraction) => format!("{sign}{whole}.{fraction}"),
        None => format!("{sign}{whole}"),
    }))
}

/// Whether a number is written as it is published, as nearly all are.
fn is_normal(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

/// `12 345` without its blank; `None` where blanks stand elsewhere than between groups of three digits.
fn remove_group_separators(whole: &str) -> Option<String> {
    let groups: Vec<&str> = whole.split(BLANKS).collect();
    let in_threes = groups.iter().skip(1).all(|group| group.len() == 3);
    let first = groups
        .first()
        .is_some_and(|group| groups.len() == 1 || (1..=3).contains(&group.len()));
    (in_threes && first).then(|| groups.concat())
}

/// The number times ten to the power of `decimals`, rounded half away from zero.
pub fn to_scaled(number: Decimal, decimals: u8) -> Option<i64> {
    let decimals = u32::from(decimals);
    let mut rounded =
        number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(decimals);
    i64::try_from(rounded.mantissa()).ok()
}

/// Half of a whole number, rounded half away from zero.
pub const fn halve(twice: i64) -> i64 {
    twice / 2 + twice % 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_rounded_once_half_away_from_zero() {
        for (cell, decimals, expected) in [
            ("81.05", 1, Some(811)),
            ("81,05", 1, Some(811)),
            ("81.04999999", 1, Some(810)),
            ("5.577768", 1, Some(56)),
            ("0.05", 1, Some(1)),
            ("-0.05", 1, Some(-1)),
            ("\u{2212}0,04", 1, Some(0)),
            ("-2.5", 0, Some(-3)),
            ("2.5", 0, Some(3)),
            ("2.675", 2, Some(268)),
            ("7", 1, Some(70)),
            ("0", 1, Some(0)),
            ("1 234 567,5", 0, Some(1_234_568)),
            ("12\u{a0}345", 0, Some(12_345)),
            ("12\u{2009}345", 0, Some(12_345)),
            ("12\u{202f}345", 0, Some(12_345)),
            ("12\u{2007}345", 0, Some(12_345)),
            ("5 %", 1, Some(50)),
            ("62,7\u{a0}%", 1, Some(627)),
            ("99.95", 1, Some(1000)),
            ("", 1, None),
            ("12 34", 0, None),
            ("1.234.5", 1, None),
            ("1,234.5", 1, None),
            ("1e3", 0, None),
            ("81.", 1, None),
            (".5", 1, None),
            ("NaN", 1, None),
            ("%", 1, None),
            ("5 %%", 1, None),
        ] {
            let found = parse(cell).and_then(|number| to_scaled(number, decimals));
            assert_eq!(found, expected, "{cell}");
        }
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (twice, expected) in [(4, 2), (5, 3), (-5, -3), (-4, -2), (1, 1), (-1, -1), (0, 0)] {
            assert_eq!(halve(twice), expected);
        }
    }

    proptest! {
        #[test]
        fn what_needs_no_rounding_stays(whole in -1_000_000i64..1_000_000, fraction in 0u32..10) {
            let cell = format!("{whole}.{fraction}");
            let expected = whole * 10 + if whole < 0 { -i64::from(fraction) } else { i64::from(fraction) };
            prop_assert_eq!(parse(&cell).and_then(|number| to_scaled(number, 1)), Some(expected));
        }

        #[test]
        fn rounding_moves_no_value_by_more_than_half(whole in 0i64..1000, rest in 0i64..1_000_000) {
            let cell = format!("{whole}.{rest:06}");
            let rounded = parse(&cell).and_then(|number| to_scaled(number, 1)).unwrap();
            let exact = whole * 1_000_000 + rest;
            let distance = (rounded * 100_000 - exact).abs();
            prop_assert!(distance <= 50_000);
        }
    }
}
