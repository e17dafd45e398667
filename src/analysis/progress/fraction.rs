//! Exact fractions, so that a ratio that is 0.95 on paper is 0.95 here.

/// A whole number over another, which is positive.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fraction {
    over: i128,
    under: i128,
}

impl Fraction {
    /// `under` isn't nought; callers divide by years apart and by targets that differ from the base.
    pub(super) const fn new(over: i128, under: i128) -> Self {
        let sign = if under < 0 { -1 } else { 1 };
        Self {
            over: over.saturating_mul(sign),
            under: under.saturating_mul(sign),
        }
    }

    #[must_use]
    pub(super) const fn times(self, over: i128, under: i128) -> Self {
        Self::new(
            self.over.saturating_mul(over),
            self.under.saturating_mul(under),
        )
    }

    /// Whether it is `over / under` or more, `under` being positive.
    pub(super) const fn is_at_least(self, over: i128, under: i128) -> bool {
        self.over.saturating_mul(under) >= self.under.saturating_mul(over)
    }

    #[must_use]
    pub(super) const fn lower(self, other: Self) -> Self {
        if self.is_at_least(other.over, other.under) {
            other
        } else {
            self
        }
    }

    #[must_use]
    pub(super) const fn higher(self, other: Self) -> Self {
        if self.is_at_least(other.over, other.under) {
            self
        } else {
            other
        }
    }

    pub(super) fn to_f64(self) -> f64 {
        self.over as f64 / self.under as f64
    }
}
