//! The Hampel identifier: what lies further from the median than so many times the scaled median of the absolute
//! deviations from it (F. R. Hampel, "The influence curve and its role in robust estimation", Journal of the American
//! Statistical Association 69, 1974; named so by L. Davies and U. Gather, "The identification of multiple outliers",
//! the same journal 88, 1993).
//!
//! Mean and standard deviation would be moved by the very value that they should find; up to half of the values can
//! be wrong before the median and the median absolute deviation are.

/// Makes the median absolute deviation of normally distributed values their standard deviation.
const TO_STANDARD_DEVIATION: f64 = 1.4826;

/// The middle of some values, and how far from it they usually lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Usual {
    pub median: f64,
    pub deviation: f64,
}

impl Usual {
    /// Of some values; `None` where there are none.
    pub fn of(values: &[f64]) -> Option<Self> {
        let median = find_median(values.to_vec())?;
        let deviations = values.iter().map(|value| (value - median).abs());
        let deviation = find_median(deviations.collect())? * TO_STANDARD_DEVIATION;
        Some(Self { median, deviation })
    }

    /// How many times the usual deviation a value lies from the median; `None` where nothing deviates.
    pub fn times(self, value: f64) -> Option<f64> {
        (self.deviation > 0.0).then(|| (value - self.median).abs() / self.deviation)
    }
}

/// The middle value; of an even number of them the mean of the two in the middle.
fn find_median(mut values: Vec<f64>) -> Option<f64> {
    let middle = values.len() / 2;
    let is_even = values.len().is_multiple_of(2);
    if values.is_empty() {
        return None;
    }
    let (lower, median, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    let median = *median;
    if !is_even {
        return Some(median);
    }
    let below = lower.iter().copied().max_by(f64::total_cmp)?;
    Some(f64::midpoint(below, median))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_usual_deviation_withstand_what_is_wrong() {
        for (values, median, deviation) in [
            (&[1.0, 2.0, 3.0, 4.0, 5.0][..], 3.0, 1.0),
            (&[1.0, 2.0, 3.0, 4.0, 5000.0], 3.0, 1.0),
            (&[4.0, 1.0], 2.5, 1.5),
            (&[7.0], 7.0, 0.0),
        ] {
            let usual = Usual::of(values).unwrap();
            assert_eq!(usual.median, median, "{values:?}");
            let expected = deviation * TO_STANDARD_DEVIATION;
            assert!((usual.deviation - expected).abs() < 1e-12, "{values:?}");
        }
        assert_eq!(Usual::of(&[]), None);
    }

    #[test]
    fn nothing_is_far_from_what_never_deviates() {
        let usual = Usual::of(&[2.0, 2.0, 2.0]).unwrap();
        assert_eq!(usual.times(9.0), None);
        let usual = Usual::of(&[1.0, 2.0, 3.0]).unwrap();
        assert!(usual.times(16.8).unwrap() > 9.0);
    }
}
