//! Comparing chosen municipalities on an indicator of all residents, in one and the same year.

use super::distribution;
use super::missing::MissingReason;
use crate::model::order::{sort_by, sort_by_key};
use crate::model::{Dataset, Indicator, NationYear, Number, Observation, Place, Series};
use std::cmp::Ordering;

/// One indicator for the chosen municipalities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    pub indicator: &'a Indicator,
    /// The year asked for, or else the one that all values are of; none where no chosen municipality has a value in
    /// any year.
    pub year: Option<i16>,
    /// The values, in the order chosen.
    pub values: Vec<(Place, Number)>,
    /// The municipalities without a value in that year, in the order chosen.
    pub missing: Vec<(Place, MissingReason)>,
    /// Sweden and the middle half in that year, as published with the release.
    pub nation: Option<NationYear>,
    /// Sweden's last value before that year, where it has none in it: told with its own year, and never compared.
    pub older_sweden: Option<(i16, Number)>,
    /// The newest year that any municipality has a value for, where no year was asked for and an older one is shown; and
    /// the chosen municipalities without a value in it.
    pub newer: Option<(i16, Vec<Place>)>,
    /// None with fewer than two values.
    pub spread: Option<Spread>,
}

impl Difference<'_> {
    /// Whether the indicator has no value for any municipality in the year asked for.
    pub fn has_no_data_for_year(&self) -> bool {
        self.year
            .is_some_and(|year| !distribution::has_year(self.indicator, year))
    }
}

/// How far the chosen municipalities lie apart: how many of the others have a value between theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The chosen municipality with the lowest value.
    pub lowest: Place,
    /// The chosen municipality with the highest value.
    pub highest: Place,
    /// The municipalities with a value above the lowest and below the highest, other chosen ones included.
    pub between: usize,
    /// All municipalities with a value, except for the lowest and the highest.
    pub others: usize,
}

impl Spread {
    /// The share of the others that lies between, from 0 to 1.
    pub fn share(self) -> f64 {
        if self.others == 0 {
            0.0
        } else {
            self.between as f64 / self.others as f64
        }
    }

    /// Compares by [`Self::share`], as exact fractions.
    fn cmp_share(self, other: Self) -> Ordering {
        (self.between * other.others).cmp(&(other.between * self.others))
    }
}

/// Compares the chosen municipalities in a year. Without a year it is the newest that the first of them and more than
/// half of them have a value for; or else the newest for more than half; or else the newest of those that as many as
/// possible have.
pub fn compare<'a>(
    dataset: &Dataset,
    indicator: &'a Indicator,
    series: &Series,
    chosen: &[Place],
    year: Option<i16>,
) -> Difference<'a> {
    let nation = |year: i16| {
        let series = dataset.nation(&indicator.id)?;
        series.years.iter().find(|known| known.year == year)
    };
    let is_known = |place: Place, index: usize| number(find_cell(series, place, index)).is_some();
    let count_known = |index: usize| {
        let known = chosen.iter().filter(|place| is_known(**place, index));
        known.count()
    };
    let mut years = series
        .periods
        .iter()
        .map(|period| period.end_year())
        .enumerate();
    let found = match year {
        Some(asked) => years.find(|(_, year)| *year == asked),
        None => years
            .filter(|(index, _)| count_known(*index) > 0)
            .max_by_key(|(index, year)| {
                let known = count_known(*index);
                let most = known * 2 > chosen.len();
                let first = chosen.first().is_some_and(|first| is_known(*first, *index));
                (most, most && first, if most { 0 } else { known }, *year)
            }),
    };
    let newest = series
        .periods
        .len()
        .checked_sub(1)
        .filter(|_| year.is_none());
    let newer = newest.zip(found).and_then(|(newest, (shown, _))| {
        let year = series.periods.get(newest)?.end_year();
        let lacking = chosen.iter().filter(|place| !is_known(**place, newest));
        (newest > shown).then(|| (year, lacking.copied().collect()))
    });
    let (mut values, mut missing) = (Vec::new(), Vec::new());
    for &place in chosen {
        let cell = found.and_then(|(index, _)| find_cell(series, place, index));
        match number(cell) {
            Some(value) => values.push((place, value)),
            None => missing.push((place, MissingReason::of(cell))),
        }
    }
    Difference {
        indicator,
        year: year.or(found.map(|(_, year)| year)),
        spread: found.and_then(|(index, _)| find_spread(series, &values, index)),
        values,
        missing,
        nation: found.and_then(|(_, year)| nation(year).copied()),
        older_sweden: found.and_then(|(_, year)| {
            let years = &dataset.nation(&indicator.id)?.years;
            let upto = years
                .iter()
                .rfind(|known| known.year <= year && known.sweden.is_some())?;
            let older = (upto.year, upto.sweden?);
            (upto.year < year).then_some(older)
        }),
        newer,
    }
}

/// Sorts by spread, the widest first, those without a spread last; otherwise the order stays.
pub fn sort_by_difference(differences: &mut [Difference]) {
    sort_by(differences, |a, b| match (a.spread, b.spread) {
        (Some(a), Some(b)) => b.cmp_share(a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
}

/// Sorts by area in the strategy's order, those without an area last; otherwise the order stays.
pub fn sort_by_area(differences: &mut [Difference]) {
    sort_by_key(differences, |difference| {
        let area = difference.indicator.area;
        (area.is_none(), area)
    });
}

/// The observation of all residents of a place in a period of the series.
fn find_cell(series: &Series, place: Place, index: usize) -> Option<&Observation> {
    series
        .rows
        .iter()
        .find(|row| row.place == place && row.breakdown.is_none())
        .and_then(|row| row.cells.get(index)?.as_ref())
}

fn number(cell: Option<&Observation>) -> Option<Number> {
    cell.and_then(|cell| cell.value.number())
}

/// Where several have the lowest or the highest value it is one of them, but never the same for both.
fn find_spread(series: &Series, values: &[(Place, Number)], index: usize) -> Option<Spread> {
    let [first, second, rest @ ..] = values else {
        return None;
    };
    let (mut lowest, mut highest) = if first.1.scaled > second.1.scaled {
        (second, first)
    } else {
        (first, second)
    };
    for value in rest {
        if value.1.scaled < lowest.1.scaled {
            lowest = value;
        }
        if value.1.scaled > highest.1.scaled {
            highest = value;
        }
    }
    let all: Vec<Number> = series
        .rows
        .iter()
        .filter(|row| !row.place.is_sweden() && row.breakdown.is_none())
        .filter_map(|row| number(row.cells.get(index)?.as_ref()))
        .collect();
    let between = all
        .iter()
        .filter(|value| lowest.1.scaled < value.scaled && value.scaled < highest.1.scaled)
        .count();
    Some(Spread {
        lowest: lowest.0,
        highest: highest.0,
        between,
        others: all.len().saturating_sub(2),
    })
}

#[cfg(test)]
mod tests;
