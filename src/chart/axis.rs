//! Round numbers for an axis, in whole steps of the numbers' own last decimal.

use crate::model::Number;

/// The multiples of a round step (1, 2 or 5 times a power of ten) from `low` to `high`, both included;
/// the smallest step that gives no more than `most`. Both ends have the same decimals.
pub fn ticks(low: Number, high: Number, most: i64) -> Vec<Number> {
    let span = (high.scaled - low.scaled).max(1);
    let (mut power, mut lead) = (1, 1);
    while span / (power * lead) >= most {
        (power, lead) = match lead {
            1 => (power, 2),
            2 => (power, 5),
            _ => (power * 10, 1),
        };
    }
    let step = power * lead;
    let mut tick = -(-low.scaled).div_euclid(step) * step;
    let mut ticks = Vec::new();
    while tick <= high.scaled {
        ticks.push(Number::new(tick, low.decimals));
        tick += step;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn steps_are_round() {
        for (low, high, expected) in [
            (361, 912, vec![400, 500, 600, 700, 800, 900]),
            (0, 100, vec![0, 20, 40, 60, 80, 100]),
            (-15, 15, vec![-10, 0, 10]),
            (7, 7, vec![7]),
        ] {
            let ticks = ticks(Number::new(low, 1), Number::new(high, 1), 6);
            let scaled: Vec<i64> = ticks.iter().map(|tick| tick.scaled).collect();
            assert_eq!(scaled, expected);
        }
    }

    proptest! {
        #[test]
        fn there_are_some_and_not_too_many(low in -10_000_000i64..10_000_000, span in 5i64..10_000_000) {
            let ticks = ticks(Number::new(low, 0), Number::new(low + span, 0), 6);
            prop_assert!((1..=6).contains(&ticks.len()), "{}", ticks.len());
            prop_assert!(ticks.iter().all(|tick| (low..=low + span).contains(&tick.scaled)));
        }
    }
}
