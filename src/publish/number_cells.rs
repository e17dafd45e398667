//! A cell with a number: its digits, and what has become of it where it is none.

use super::decimal::normalise;
use super::missing_signs::state_of_sign;
use super::spreadsheet_damage::{find_date_for_number, is_power_of_ten};
use crate::validate::{Expected, TableRequirement};

/// Digits between two separators of thousands.
pub const THOUSANDS_DIGITS: usize = 3;

/// What should stand in place of a cell that is no number, where it can be told what has become of it.
pub fn expected_number(cell: &str) -> Expected {
    let requirement = if find_date_for_number(cell).is_some() {
        TableRequirement::NumberNotDate
    } else if is_power_of_ten(cell) {
        TableRequirement::AllDigits
    } else if let Some(state) = state_of_sign(cell) {
        state
    } else if has_two_separators(cell) {
        TableRequirement::OneSeparator
    } else {
        return Expected::Number;
    };
    Expected::Table(requirement)
}

/// `1.234,5` and `1,234,567`.
fn has_two_separators(cell: &str) -> bool {
    let is_of_number =
        |c: char| c.is_ascii_digit() || ".,-\u{2212}%".contains(c) || c.is_whitespace();
    cell.chars().all(is_of_number) && cell.matches(['.', ',']).count() > 1
}

/// Whether a single value could be thousands as well as decimals, where nothing else tells which.
pub fn could_be_thousands(cell: &str) -> bool {
    digits(cell).is_some_and(|number| number.could_be_thousands)
}

/// What a number's digits on both sides of its decimal point tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits {
    /// Whether its point may separate thousands: `92.095` but neither `0.095` nor `1234.095`.
    pub could_be_thousands: bool,
    /// Whether it isn't whole.
    pub has_fraction: bool,
    pub is_one_at_most: bool,
}

impl Digits {
    /// Whether it has a fraction, or one that may be the last three digits of a larger number.
    pub const fn is_broken(self) -> bool {
        self.could_be_thousands || self.has_fraction
    }
}

/// The digits of a cell; `None` where it is empty or no number, which is told elsewhere.
pub fn digits(cell: &str) -> Option<Digits> {
    let number = normalise(cell)?;
    let digits = number.trim_start_matches('-');
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_zero = |digits: &str| digits.bytes().all(|digit| digit == b'0');
    Some(Digits {
        could_be_thousands: fraction.len() == THOUSANDS_DIGITS
            && (1..=THOUSANDS_DIGITS).contains(&whole.len())
            && !whole.starts_with('0'),
        has_fraction: !is_zero(fraction),
        is_one_at_most: is_zero(whole) || (whole == "1" && is_zero(fraction)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_told_what_became_of_it() {
        for (cell, expected) in [
            ("01-apr", TableRequirement::NumberNotDate),
            ("1,23E+05", TableRequirement::AllDigits),
            ("<5", TableRequirement::StateWithheld),
            ("-", TableRequirement::NoughtOrState),
            ("..", TableRequirement::StateForSign),
            ("1.234,5", TableRequirement::OneSeparator),
            ("1,234,567", TableRequirement::OneSeparator),
        ] {
            assert_eq!(expected_number(cell), Expected::Table(expected), "{cell}");
        }
        assert_eq!(expected_number("tolv"), Expected::Number);
    }

    #[test]
    fn a_point_may_separate_thousands() {
        for (cell, expected) in [
            ("92.095", true),
            ("92,095", true),
            ("1.000", true),
            ("0.627", false),
            ("1234.567", false),
            ("92.09", false),
            ("92", false),
        ] {
            let found = could_be_thousands(cell);
            assert_eq!(found, expected, "{cell}");
        }
    }
}
