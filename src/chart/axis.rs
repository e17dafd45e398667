//! What stands beside the data: round numbers with a line each, and the line of years.

use super::font::Weight;
use super::frame::{Chart, DrawError};
use super::marks::{Label, Line, Stroke, Tick};
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

/// Draws round values with a line each, over the years from `first` to `last`; with their numbers where these are to
/// be written, as `messages` has them.
pub fn draw_scale(
    chart: &mut Chart,
    messages: Option<&Messages>,
    values: &[Number],
    (first, last): (i16, i16),
) -> Result<(), DrawError> {
    for value in values {
        chart.draw_series([Tick {
            ends: [first, last].map(|year| (f64::from(year), value.to_f64())),
            overhang: (0, 0),
            gap: 80,
            text: messages.map_or_else(String::new, |messages| format_number(messages, *value)),
        }])?;
    }
    Ok(())
}

/// The room that the name of a year takes, in CSS pixels; on a short axis the first and the last stand within its ends.
const YEAR: i32 = 46;
const YEAR_WITHIN: i32 = 60;

const fn is_short(room: i32) -> bool {
    room < 200
}

const fn room_of_year(room: i32) -> i32 {
    if is_short(room) { YEAR_WITHIN } else { YEAR }
}

/// The years that are named on an axis of so many CSS pixels, about five: the first, the last, and between them all
/// that have values where these are few, or else round ones. `years` are those with values, in order.
pub fn named_years(years: &[i16], room: i32) -> Vec<i16> {
    let (Some(&first), Some(&last)) = (years.first(), years.last()) else {
        return Vec::new();
    };
    if first == last {
        return vec![first];
    }
    let span = last - first;
    let apart = |years: i16| i32::from(years) * room >= room_of_year(room) * i32::from(span);
    if years.len() <= 6 && years.windows(2).all(|pair| apart(pair[1] - pair[0])) {
        return years.to_vec();
    }
    let steps = [1, 2, 5, 10, 20, 50, 100];
    let step = steps
        .into_iter()
        .find(|step| span / step <= 5 && apart(*step))
        .unwrap_or(span);
    // Close beside an end a round year says little.
    let stands_free = |years: i16| apart(years) && 2 * years > step;
    let mut named = vec![first];
    named.extend((first + 1..last).filter(|year| {
        year.rem_euclid(step) == 0 && stands_free(year - first) && stands_free(last - year)
    }));
    // Where no round year has room, the middle may have.
    let middle = i16::midpoint(first, last);
    if named.len() == 1 && apart(middle - first) && apart(last - middle) {
        named.push(middle);
    }
    named.push(last);
    named
}

/// Draws the line below the data, at the value `low`, with the names of years `drop` tenths of a CSS pixel under it.
/// `years` are those with values, `room` is the length of the line in CSS pixels. One year alone has a line too.
pub fn draw_years(
    chart: &mut Chart,
    years: &[i16],
    low: f64,
    drop: i32,
    room: i32,
) -> Result<(), DrawError> {
    let named = named_years(years, room);
    let (Some(&first), Some(&last)) = (named.first(), named.last()) else {
        return Ok(());
    };
    let ends = [first, last.max(first + 1)].map(|year| (f64::from(year), low));
    chart.draw_series([Line {
        class: "axis",
        points: ends.to_vec(),
    }])?;
    for year in &named {
        let at = (f64::from(*year), low);
        let anchor = match *year {
            year if !is_short(room) || (year != first && year != last) => Anchor::Middle,
            year if year == first => Anchor::Start,
            _ => Anchor::End,
        };
        chart.draw_series([Stroke {
            class: "axis",
            at,
            offsets: [(0, 0), (0, 40)],
        }])?;
        chart.draw_series([Label {
            class: "tick",
            at,
            offset: (0, drop),
            anchor,
            inside: (anchor == Anchor::Middle).then_some(Weight::Regular),
            text: year.to_string(),
        }])?;
    }
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

    #[test]
    fn few_years_are_named_and_the_ends_are_among_them() {
        for (years, room, expected) in [
            (
                (2006..=2024).collect(),
                544,
                vec![2006, 2010, 2015, 2020, 2024],
            ),
            ((2006..=2024).collect(), 150, vec![2006, 2015, 2024]),
            ((2006..=2024).collect(), 60, vec![2006, 2024]),
            (
                (2018..=2023).collect(),
                544,
                vec![2018, 2019, 2020, 2021, 2022, 2023],
            ),
            ((2018..=2023).collect(), 150, vec![2018, 2020, 2023]),
            (
                vec![2010, 2014, 2018, 2022, 2026],
                300,
                vec![2010, 2014, 2018, 2022, 2026],
            ),
            (vec![2022], 300, vec![2022]),
            (vec![], 300, vec![]),
        ] {
            assert_eq!(named_years(&years, room), expected, "{years:?} in {room}");
        }
    }

    proptest! {
        #[test]
        fn named_years_have_room(first in 1900i16..2100, span in 1i16..90, room in 80i32..700) {
            let named = named_years(&(first..=first + span).collect::<Vec<_>>(), room);
            prop_assert!((2..=7).contains(&named.len()), "{named:?}");
            prop_assert_eq!((named[0], named[named.len() - 1]), (first, first + span));
            let apart = |pair: &[i16]| i32::from(pair[1] - pair[0]) * room >= room_of_year(room) * i32::from(span);
            prop_assert!(named.windows(2).all(apart), "{named:?}");
        }

        #[test]
        fn there_are_some_and_not_too_many(low in -10_000_000i64..10_000_000, span in 5i64..10_000_000) {
            let values = round_values(Number::new(low, 0), Number::new(low + span, 0), 6);
            prop_assert!((1..=6).contains(&values.len()), "{}", values.len());
            prop_assert!(values.iter().all(|value| (low..=low + span).contains(&value.scaled)));
        }
    }
}
