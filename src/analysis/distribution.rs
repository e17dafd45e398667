//! The distribution of the municipalities' values in one year, computed with scaled integers and without rounding.

use super::missing::MissingReason;
use crate::model::order::sort_by_key;
use crate::model::{Dataset, Indicator, NationYear, Number, Place, Series};

/// The fewest municipalities that a middle half is told of.
pub const FEWEST_FOR_HALF: usize = 20;

/// One year of an indicator of all residents, over all municipalities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution<'a> {
    pub indicator: &'a Indicator,
    pub year: i16,
    /// The municipalities that have a value, the lowest first; equal ones in the order of their codes.
    pub values: Vec<(Place, Number)>,
    /// The municipalities that have none, and why.
    pub missing: Vec<(Place, MissingReason)>,
    /// Sweden and the middle half, as published with the release.
    pub nation: Option<NationYear>,
}

impl Distribution<'_> {
    /// The value of a municipality.
    pub fn value_of(&self, place: Place) -> Option<Number> {
        self.values
            .iter()
            .find(|(other, _)| *other == place)
            .map(|(_, value)| *value)
    }

    /// Why a municipality has no value.
    pub fn missing_reason(&self, place: Place) -> MissingReason {
        self.missing
            .iter()
            .find(|(other, _)| *other == place)
            .map_or(MissingReason::NotPublished, |(_, why)| *why)
    }
}

/// The years that any municipality has a value for, in order.
pub fn years(indicator: &Indicator) -> Vec<i16> {
    indicator
        .periods
        .iter()
        .map(|period| period.end_year())
        .collect()
}

/// Whether any municipality has a value for a year.
pub fn has_year(indicator: &Indicator, year: i16) -> bool {
    let mut periods = indicator.periods.iter();
    periods.any(|period| period.end_year() == year)
}

/// The first and the last year that any of the indicators has a value for; the first is after the last where none
/// has.
pub fn year_span(indicators: &[&Indicator]) -> (i16, i16) {
    indicators
        .iter()
        .flat_map(|indicator| &indicator.periods)
        .map(|period| period.end_year())
        .fold((i16::MAX, i16::MIN), |(first, last), year| {
            (first.min(year), last.max(year))
        })
}

/// The distribution in a year. Without a year, or with one that has no values, it is the latest that Sweden has a
/// value for too, or else the latest of all.
pub fn for_year<'a>(
    dataset: &Dataset,
    indicator: &'a Indicator,
    series: &Series,
    year: Option<i16>,
) -> Option<Distribution<'a>> {
    let years = years(indicator);
    let nation = dataset.nation(&indicator.id);
    let latest_shared = nation.and_then(|nation| {
        let year = nation.years.iter().rfind(|year| year.is_complete());
        year.map(|year| year.year)
    });
    let year = year
        .filter(|year| years.contains(year))
        .or(latest_shared)
        .or(years.last().copied())?;
    let index = years.iter().position(|other| *other == year)?;
    let (mut values, mut missing) = (Vec::new(), Vec::new());
    for municipality in &dataset.municipalities {
        let place = municipality.place;
        let cell = series
            .rows
            .iter()
            .find(|row| row.place == place && row.breakdown.is_none())
            .and_then(|row| row.cells.get(index)?.as_ref());
        match cell.and_then(|cell| cell.value.number()) {
            Some(value) => values.push((place, value)),
            None => missing.push((place, MissingReason::of(cell))),
        }
    }
    sort_by_key(&mut values, |(place, value)| (value.scaled, *place));
    let nation = nation.and_then(|nation| nation.years.iter().find(|other| other.year == year));
    Some(Distribution {
        indicator,
        year,
        values,
        missing,
        nation: nation.copied(),
    })
}

/// The middle half and the median of some values, all scaled like the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MiddleHalf {
    /// At least half of the values lie from `low` to `high`, both included.
    pub low: i64,
    pub high: i64,
    /// Twice the median, which is always whole: the sum of the two middle values, or twice the middle one.
    pub twice_median: i64,
}

/// The middle half by nearest rank, and the conventional median; `None` without values.
///
/// Of n values in order, `low` is the one at rank ⌈n/4⌉ from below and `high` the one at the same rank from above.
/// Both are values that some municipality has, so nothing is interpolated. This is our own calculation, never the
/// source's.
pub fn middle_half(mut values: Vec<i64>) -> Option<MiddleHalf> {
    sort_by_key(&mut values, |value| *value);
    let count = values.len();
    let quarter = count.div_ceil(4);
    let at_rank = |rank: usize| {
        rank.checked_sub(1)
            .and_then(|index| values.get(index))
            .copied()
    };
    Some(MiddleHalf {
        low: at_rank(quarter)?,
        high: at_rank(count + 1 - quarter)?,
        twice_median: at_rank(count.div_ceil(2))? + at_rank(count / 2 + 1)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_middle_of_some_values() {
        let answer = |low, high, twice_median| {
            Some(MiddleHalf {
                low,
                high,
                twice_median,
            })
        };
        for (values, expected) in [
            (vec![], None),
            (vec![7], answer(7, 7, 14)),
            (vec![9, 1], answer(1, 9, 10)),
            (vec![3, 1, 2], answer(1, 3, 4)),
            (vec![4, 3, 2, 1], answer(1, 4, 5)),
            (vec![1, 2, 3, 4, 5], answer(2, 4, 6)),
            (vec![1, 2, 3, 4, 5, 6, 7, 8], answer(2, 7, 9)),
            (vec![-8, -1, 0, 0, 5], answer(-1, 0, 0)),
        ] {
            assert_eq!(middle_half(values.clone()), expected, "{values:?}");
        }
    }

    proptest! {
        #[test]
        fn at_least_half_lie_in_the_middle_half(values in prop::collection::vec(-1000i64..1000, 1..400)) {
            let found = middle_half(values.clone()).unwrap();
            let inside = values.iter().filter(|value| (found.low..=found.high).contains(value)).count();
            prop_assert!(inside * 2 >= values.len());
            prop_assert!(values.contains(&found.low) && values.contains(&found.high));
            prop_assert!(2 * found.low <= found.twice_median && found.twice_median <= 2 * found.high);
            let below = values.iter().filter(|value| **value < found.low).count();
            let above = values.iter().filter(|value| **value > found.high).count();
            prop_assert!(below * 4 < values.len() && above * 4 < values.len());
        }

        #[test]
        fn the_order_of_the_values_changes_nothing(mut values in prop::collection::vec(-50i64..50, 0..60)) {
            let found = middle_half(values.clone());
            values.reverse();
            prop_assert_eq!(middle_half(values), found);
        }
    }
}
