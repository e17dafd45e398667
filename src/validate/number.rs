//! Scaled integers without a float between.

use crate::model::Number;

/// The number with at least so many decimals; `None` where it then doesn't fit.
pub(super) fn with_decimals(number: Number, decimals: u8) -> Option<Number> {
    let missing = decimals.saturating_sub(number.decimals);
    let scaled = number
        .scaled
        .checked_mul(10i64.checked_pow(u32::from(missing))?)?;
    Some(Number::new(scaled, number.decimals + missing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_added_and_never_removed() {
        for (scaled, decimals, expected) in [(4, 0, (40, 1)), (455, 2, (455, 2))] {
            let padded = with_decimals(Number::new(scaled, decimals), 1);
            assert_eq!(padded, Some(Number::new(expected.0, expected.1)));
        }
    }
}
