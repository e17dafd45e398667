//! Numbers as each language writes them, from scaled integers, so that nothing is rounded twice.

use super::messages::{Messages, Plural};
use super::template::fill;
use crate::model::{Number, Unit};

/// `1 234,5` or `1,234.5`, with a true minus sign and all of the number's decimals.
pub fn format_number(messages: &Messages, number: Number) -> String {
    let plain = number.to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::new();
    let whole = match whole.strip_prefix('-') {
        Some(digits) => {
            out.push('\u{2212}');
            digits
        }
        None => whole,
    };
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push_str(messages.numbers.group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push_str(messages.numbers.decimal);
        out.push_str(fraction);
    }
    out
}

/// A count.
pub fn format_count(messages: &Messages, count: usize) -> String {
    format_number(
        messages,
        Number::new(count.try_into().unwrap_or(i64::MAX), 0),
    )
}

/// A number with its unit.
pub fn format_value(messages: &Messages, unit: &Unit, value: Number) -> String {
    let one = value.scaled == 10i64.pow(u32::from(value.decimals));
    let template = if one { &unit.one } else { &unit.other };
    fill(
        &messages.text(template),
        &[("", &format_number(messages, value))],
    )
}

/// A text by how many it is about, with the count in `{n}`.
pub fn fill_plural(messages: &Messages, count: usize, text: &Plural) -> String {
    let template = text.select(messages.tag, count);
    fill(template, &[("n", &format_count(messages, count))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::locale::{LOCALES, messages};
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_as_each_language_does() {
        for (scaled, decimals, swedish, english) in [
            (0, 0, "0", "0"),
            (0, 1, "0,0", "0.0"),
            (737, 1, "73,7", "73.7"),
            (7, 2, "0,07", "0.07"),
            (-5, 1, "\u{2212}0,5", "\u{2212}0.5"),
            (12345, 1, "1\u{a0}234,5", "1,234.5"),
            (10_521_556, 0, "10\u{a0}521\u{a0}556", "10,521,556"),
            (999, 0, "999", "999"),
            (1000, 0, "1\u{a0}000", "1,000"),
            (
                i64::MIN,
                0,
                "\u{2212}9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}808",
                "\u{2212}9,223,372,036,854,775,808",
            ),
        ] {
            let value = Number::new(scaled, decimals);
            assert_eq!(format_number(messages(Some("sv")), value), swedish);
            assert_eq!(format_number(messages(Some("en")), value), english);
        }
    }

    proptest! {
        #[test]
        fn a_written_number_reads_back(scaled in any::<i64>(), decimals in 0..4u8) {
            for messages in LOCALES.iter().map(|locale| messages(Some(locale.tag))) {
                let written = format_number(messages, Number::new(scaled, decimals));
                let digits: String = written.replace('\u{2212}', "-").chars()
                    .filter(|c| c.is_ascii_digit() || *c == '-').collect();
                prop_assert_eq!(digits.parse::<i128>().unwrap(), i128::from(scaled));
            }
        }
    }
}
