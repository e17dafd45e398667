//! Exact fractions, so that a ratio that is 0.95 on paper is 0.95 here.

/// A whole number over another, which is positive.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fraction {
    over: i128,
    under: i128,
}

/// The product, or the end of the numbers. Not repeated at each place, as it is long.
pub(super) const fn product(one: i128, other: i128) -> i128 {
    one.saturating_mul(other)
}

impl Fraction {
    /// `under` isn't nought; callers divide by years apart and by targets that differ from the base.
    pub(super) const fn new(over: i128, under: i128) -> Self {
        if under < 0 {
            Self {
                over: over.saturating_neg(),
                under: under.saturating_neg(),
            }
        } else {
            Self { over, under }
        }
    }

    #[must_use]
    pub(super) const fn times(self, over: i64, under: i64) -> Self {
        Self::new(
            product(self.over, over as i128),
            product(self.under, under as i128),
        )
    }

    /// Whether it is `over / under` or more, `under` being positive.
    pub(super) const fn is_at_least(self, over: i64, under: i64) -> bool {
        self.reaches(Self::new(over as i128, under as i128))
    }

    const fn reaches(self, other: Self) -> bool {
        product(self.over, other.under) >= product(self.under, other.over)
    }

    #[must_use]
    pub(super) const fn lower(self, other: Self) -> Self {
        if self.reaches(other) { other } else { self }
    }

    #[must_use]
    pub(super) const fn higher(self, other: Self) -> Self {
        if self.reaches(other) { self } else { other }
    }

    pub(super) fn to_f64(self) -> f64 {
        self.over as f64 / self.under as f64
    }
}
