//! What stands beside the data: round numbers with a line each, and the line of years.

use super::frame::{Chart, DrawError};
use super::marks::{Label, Line, Tick};
use super::svg_canvas::Anchor;
use crate::model::Number;
use crate::wording::{Messages, format_number};

/// The multiples of a round step (1, 2 or 5 times a power of ten, in the last decimal of the numbers) from `low`
/// to `high`, both included; the smallest step that gives no more than `most`. Both ends have the same decimals.
pub fn round_values(low: Number, high: Number, most: i64) -> Vec<Number> {
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
    let mut values = Vec::new();
    while tick <= high.scaled {
        values.push(Number::new(tick, low.decimals));
        tick += step;
    }
    values
}

/// Draws round values with a line each, over the years from `first` to `last`.
pub fn draw_scale(
    chart: &mut Chart,
    messages: &Messages,
    values: &[Number],
    (first, last): (i16, i16),
) -> Result<(), DrawError> {
    chart.draw_series(values.iter().map(|value| Tick {
        ends: [first, last].map(|year| (f64::from(year), value.to_f64())),
        overhang: (0, 0),
        gap: 80,
        text: format_number(messages, *value),
    }))?;
    Ok(())
}

/// Draws the line below the data, at the value `low`, with the first and the last year `drop` tenths of a CSS
/// pixel under it. One year alone has a line too.
pub fn draw_years(
    chart: &mut Chart,
    (first, last): (i16, i16),
    low: f64,
    drop: i32,
) -> Result<(), DrawError> {
    let end = last.max(first + 1);
    let (from, to) = ((f64::from(first), low), (f64::from(end), low));
    chart.draw_series([Line {
        class: "axis",
        points: vec![from, to],
    }])?;
    let label = |at, anchor, year: i16| Label {
        class: "tick",
        at,
        offset: (0, drop),
        anchor,
        text: year.to_string(),
        ..Label::default()
    };
    chart.draw_series([label(from, Anchor::Start, first)])?;
    chart.draw_series((last > first).then(|| label(to, Anchor::End, last)))?;
    Ok(())
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
            let values = round_values(Number::new(low, 1), Number::new(high, 1), 6);
            let scaled: Vec<i64> = values.iter().map(|value| value.scaled).collect();
            assert_eq!(scaled, expected);
        }
    }

    proptest! {
        #[test]
        fn there_are_some_and_not_too_many(low in -10_000_000i64..10_000_000, span in 5i64..10_000_000) {
            let values = round_values(Number::new(low, 0), Number::new(low + span, 0), 6);
            prop_assert!((1..=6).contains(&values.len()), "{}", values.len());
            prop_assert!(values.iter().all(|value| (low..=low + span).contains(&value.scaled)));
        }
    }
}
