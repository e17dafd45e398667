//! Values and their states: no information is not zero, and a missing value has a reason.

use super::Text;
use std::fmt;
use std::str::FromStr;

/// A number as published: a scaled integer, so that no digit of it is lost to binary fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// The number times ten to the power of `decimals`.
    pub scaled: i64,
    pub decimals: u8,
}

impl Number {
    /// The number `scaled` × 10^-`decimals`: `new(8105, 2)` is 81.05.
    pub const fn new(scaled: i64, decimals: u8) -> Self {
        Self { scaled, decimals }
    }

    /// The number as an integer scaled to at least its own decimals; the nearest integer of the type where it would
    /// overflow.
    pub const fn rescale(self, decimals: u8) -> i64 {
        let more = decimals.saturating_sub(self.decimals) as u32;
        self.scaled.saturating_mul(10i64.saturating_pow(more))
    }

    /// The nearest floating-point number, for positions in a drawing and never for text.
    pub fn to_f64(self) -> f64 {
        self.scaled as f64 / 10f64.powi(i32::from(self.decimals))
    }
}

/// With a decimal point, all decimals and no groups: `-0.50`, as documents and spreadsheets have numbers.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = usize::from(self.decimals);
        let width = decimals + 1;
        let digits = format!("{:0width$}", self.scaled.unsigned_abs());
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let sign = if self.scaled < 0 { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{fraction}")
    }
}

/// A text that is no number as documents have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

/// With the decimals that it is written with: two in `-0.50`. At most 18 digits, nine of them decimals.
impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((_, "")) => return Err(NotANumber),
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        let digits = format!("{whole}{fraction}");
        let is_number = !whole.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number || digits.len() > 18 || fraction.len() > 9 {
            return Err(NotANumber);
        }
        let scaled: i64 = digits.parse().map_err(|_| NotANumber)?;
        let sign = if text.starts_with('-') { -1 } else { 1 };
        Ok(Self::new(sign * scaled, fraction.len() as u8))
    }
}

/// What a known value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownValue {
    Number(Number),
    Yes,
    No,
    Text(Text),
}

/// Why there is no information on something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoInformation {
    /// Somebody may know, but nothing was found.
    NoneFound,
    /// Nobody measures it.
    NotMeasured,
}

/// Why a known value isn't shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    TooFewPeople,
}

/// A value in one of its four states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Zero and no are known values.
    Known(KnownValue),
    NoInformation(NoInformation),
    NotApplicable,
    Withheld(Withheld),
}

impl Value {
    /// The number, where the value is known and a number.
    pub const fn number(&self) -> Option<Number> {
        match self {
            Self::Known(KnownValue::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether the value is known.
    pub const fn is_known(&self) -> bool {
        matches!(self, Self::Known(_))
    }
}

/// How certain a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Stated as a fact by its source.
    Reported,
    /// Estimated by the source itself.
    Estimated,
    /// Read in a source that quotes the one that measured it.
    SecondHand,
    /// Promised, so not yet done.
    Promised,
    /// Planned, so not yet done.
    Planned,
    /// The year or the sum was assigned by whoever collected the facts.
    Assigned,
    /// Not yet verified by whoever collected the facts.
    Unverified,
}

impl Status {
    /// Each status with its id in data.
    pub const IDS: [(Self, &'static str); 7] = [
        (Self::Reported, "reported"),
        (Self::Estimated, "estimated"),
        (Self::SecondHand, "second-hand"),
        (Self::Promised, "promised"),
        (Self::Planned, "planned"),
        (Self::Assigned, "assigned"),
        (Self::Unverified, "unverified"),
    ];

    /// Whether the value is anything but stated as a fact by its source; charts draw such values hollow.
    pub fn is_tentative(self) -> bool {
        self != Self::Reported
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_written() {
        for (text, expected) in [
            ("0", Ok((0, 0))),
            ("700000", Ok((700_000, 0))),
            ("4.5", Ok((45, 1))),
            ("-0.50", Ok((-50, 2))),
            ("4,5", Err(NotANumber)),
            ("4.", Err(NotANumber)),
            (".5", Err(NotANumber)),
            ("1e3", Err(NotANumber)),
            ("+4", Err(NotANumber)),
            ("--4", Err(NotANumber)),
            ("NaN", Err(NotANumber)),
            ("", Err(NotANumber)),
            ("1234567890123456789", Err(NotANumber)),
        ] {
            let expected = expected.map(|(scaled, decimals)| Number::new(scaled, decimals));
            assert_eq!(text.parse(), expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_written_with_all_their_decimals() {
        for (scaled, decimals, text) in [
            (811, 1, "81.1"),
            (5, 1, "0.5"),
            (-5, 2, "-0.05"),
            (7, 0, "7"),
            (0, 1, "0.0"),
            (i64::MIN, 0, "-9223372036854775808"),
        ] {
            assert_eq!(Number::new(scaled, decimals).to_string(), text);
        }
    }
}
