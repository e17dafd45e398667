//! Exact fractions, so that a ratio that is 0.95 on paper is 0.95 here.

use std::cmp::Ordering;

/// A fraction with a positive denominator. Where a product would overflow it saturates, which keeps comparisons
/// total.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    /// The caller sees to it that the denominator isn't zero.
    pub(super) const fn new(numerator: i128, denominator: i128) -> Self {
        if denominator < 0 {
            Self {
                numerator: numerator.saturating_neg(),
                denominator: denominator.saturating_neg(),
            }
        } else {
            Self {
                numerator,
                denominator,
            }
        }
    }

    /// Multiplied by another fraction, whose denominator isn't zero.
    #[must_use]
    pub(super) fn multiply(self, numerator: i64, denominator: i64) -> Self {
        Self::new(
            self.numerator.saturating_mul(numerator.into()),
            self.denominator.saturating_mul(denominator.into()),
        )
    }

    pub(super) fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = self.numerator.saturating_mul(other.denominator);
        let right = self.denominator.saturating_mul(other.numerator);
        left.cmp(&right)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}
