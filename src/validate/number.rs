//! Numbers as text with a decimal point, to scaled integers and back, without a float between.

use crate::model::Number;

/// Parses a number with the decimals that it is written with: two in `-0.50`. At most 18 digits, nine of them
/// decimals.
pub(super) fn parse_number(text: &str) -> Option<Number> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
        Some(_) => return None,
        None => (digits, ""),
    };
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    if whole.len() + fraction.len() > 18 || fraction.len() > 9 {
        return None;
    }
    let scaled = whole
        .bytes()
        .chain(fraction.bytes())
        .fold(0i64, |sum, byte| sum * 10 + i64::from(byte - b'0'));
    Some(Number::new(
        if negative { -scaled } else { scaled },
        fraction.len() as u8,
    ))
}

/// The number with at least so many decimals; `None` where it then doesn't fit.
pub(super) fn with_decimals(number: Number, decimals: u8) -> Option<Number> {
    let missing = decimals.saturating_sub(number.decimals);
    let scaled = number
        .scaled
        .checked_mul(10i64.checked_pow(u32::from(missing))?)?;
    Some(Number::new(scaled, number.decimals + missing))
}

/// Ten to the power of `decimals`, of which a number has nine at most.
pub(super) fn power_of_ten(decimals: u8) -> i64 {
    10i64.pow(u32::from(decimals.min(9)))
}

/// A scaled integer as text with a decimal point, as problems show it.
pub(super) fn format_scaled(scaled: i64, decimals: u8) -> String {
    if decimals == 0 {
        return scaled.to_string();
    }
    let width = usize::from(decimals) + 1;
    let digits = format!("{:0width$}", scaled.unsigned_abs());
    let (whole, fraction) = digits.split_at(digits.len() - usize::from(decimals));
    let sign = if scaled < 0 { "-" } else { "" };
    format!("{sign}{whole}.{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_written() {
        for (text, expected) in [
            ("0", Some((0, 0))),
            ("700000", Some((700_000, 0))),
            ("4.5", Some((45, 1))),
            ("-0.50", Some((-50, 2))),
            ("4,5", None),
            ("4.", None),
            (".5", None),
            ("1e3", None),
            ("+4", None),
            ("NaN", None),
            ("", None),
            ("1234567890123456789", None),
        ] {
            let expected = expected.map(|(scaled, decimals)| Number::new(scaled, decimals));
            assert_eq!(parse_number(text), expected, "{text}");
        }
    }

    #[test]
    fn decimals_are_added_and_written() {
        assert_eq!(
            with_decimals(Number::new(4, 0), 1),
            Some(Number::new(40, 1))
        );
        assert_eq!(
            with_decimals(Number::new(455, 2), 1),
            Some(Number::new(455, 2))
        );
        for (scaled, decimals, text) in [
            (811, 1, "81.1"),
            (5, 1, "0.5"),
            (-5, 2, "-0.05"),
            (7, 0, "7"),
            (0, 1, "0.0"),
        ] {
            assert_eq!(format_scaled(scaled, decimals), text);
        }
    }
}
