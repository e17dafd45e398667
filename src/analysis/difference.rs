//! How far chosen municipalities lie apart on an indicator of all residents, in one and the same year.

use super::distribution;
use crate::model::{
    Dataset, Indicator, NationYear, NoInformation, Number, Observation, Place, Series, Value,
    Withheld,
};
use std::cmp::Ordering;

/// One indicator for the chosen municipalities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    pub indicator: &'a Indicator,
    /// The year asked for, or else the one that all values are of; none where no chosen one has a value in any year.
    pub year: Option<i16>,
    /// In the order chosen.
    pub values: Vec<(Place, Number)>,
    /// Those without a value in that year, in the order chosen.
    pub missing: Vec<(Place, MissingReason)>,
    /// Sweden and the middle half in that year, as published with the release.
    pub nation: Option<NationYear>,
    /// None with fewer than two values.
    pub spread: Option<Spread>,
}

impl Difference<'_> {
    /// Whether the indicator has no value for anybody in the year asked for.
    pub fn has_no_data_for_year(&self) -> bool {
        self.year
            .is_some_and(|year| !distribution::has_year(self.indicator, year))
    }
}

/// Why a municipality has no value in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingReason {
    /// Nothing was published.
    NotPublished,
    NoInformation(NoInformation),
    NotApplicable,
    Withheld(Withheld),
}

/// How many of the other municipalities lie between the lowest and the highest of the chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    pub lowest: Place,
    pub highest: Place,
    /// Those with a value above the lowest and below the highest, other chosen ones among them.
    pub between: usize,
    /// All with a value, but for the lowest and the highest.
    pub others: usize,
}

impl Spread {
    /// From 0, where nobody lies between, to 1, where all others do.
    pub fn share(self) -> f64 {
        if self.others == 0 {
            0.0
        } else {
            self.between as f64 / self.others as f64
        }
    }

    /// By [`Self::share`], as fractions without rounding.
    fn compare_width(self, other: Self) -> Ordering {
        (self.between * other.others).cmp(&(other.between * self.others))
    }
}

/// The values of a year, which the indicator may not have; with the year left open, of the latest that
/// most of the chosen have a value for, one that Sweden and the middle half have too before others.
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
    let known = |at: usize| {
        let number = |place: &&Place| number(cell(series, **place, at)).is_some();
        chosen.iter().filter(number).count()
    };
    let years = || {
        let years = series.periods.iter().map(|period| period.end_year());
        years.enumerate()
    };
    let found = match year {
        Some(asked) => years().find(|(_, known)| *known == asked),
        None => years()
            .filter(|(at, _)| known(*at) > 0)
            .max_by_key(|(at, year)| {
                let shared =
                    nation(*year).is_some_and(|year| year.sweden.and(year.middle_half).is_some());
                (known(*at), shared, *year)
            }),
    };
    let (mut values, mut lacking) = (Vec::new(), Vec::new());
    for &place in chosen {
        let cell = found.and_then(|(at, _)| cell(series, place, at));
        match number(cell) {
            Some(value) => values.push((place, value)),
            None => lacking.push((place, lack(cell))),
        }
    }
    Difference {
        indicator,
        year: year.or(found.map(|(_, year)| year)),
        spread: found.and_then(|(at, _)| apart(series, &values, at)),
        values,
        missing: lacking,
        nation: found.and_then(|(_, year)| nation(year).copied()),
    }
}

/// The largest difference first; equal ones, and last those that can't be told, as they came.
pub fn sort_by_difference(differences: &mut [Difference]) {
    differences.sort_by(|a, b| match (a.spread, b.spread) {
        (Some(a), Some(b)) => b.compare_width(a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
}

/// In the areas' order, what has none last; those of one area as they came.
pub fn sort_by_area(differences: &mut [Difference]) {
    differences.sort_by_key(|of| (of.indicator.area.is_none(), of.indicator.area));
}

fn cell(series: &Series, place: Place, at: usize) -> Option<&Observation> {
    series
        .rows
        .iter()
        .find(|row| row.place == place && row.breakdown.is_none())
        .and_then(|row| row.cells.get(at)?.as_ref())
}

/// Why a place has no value in a year.
pub fn missing_reason(series: &Series, place: Place, year: i16) -> MissingReason {
    let mut years = series.periods.iter().map(|period| period.end_year());
    let at = years.position(|known| known == year);
    lack(at.and_then(|at| cell(series, place, at)))
}

fn number(cell: Option<&Observation>) -> Option<Number> {
    cell.and_then(|cell| cell.value.number())
}

const fn lack(cell: Option<&Observation>) -> MissingReason {
    match cell {
        Some(cell) => match cell.value {
            Value::NoInformation(why) => MissingReason::NoInformation(why),
            Value::NotApplicable => MissingReason::NotApplicable,
            Value::Withheld(why) => MissingReason::Withheld(why),
            Value::Known(_) => MissingReason::NotPublished,
        },
        None => MissingReason::NotPublished,
    }
}

/// Where several have the lowest or the highest value, one of them; never the same for both.
fn apart(series: &Series, values: &[(Place, Number)], at: usize) -> Option<Spread> {
    let [first, rest @ ..] = values else {
        return None;
    };
    let (mut lowest, mut highest) = (*first, *rest.first()?);
    if lowest.1.scaled > highest.1.scaled {
        (lowest, highest) = (highest, lowest);
    }
    for one in rest {
        if one.1.scaled < lowest.1.scaled {
            lowest = *one;
        }
        if one.1.scaled > highest.1.scaled {
            highest = *one;
        }
    }
    let (mut between, mut all) = (0, 0);
    for row in &series.rows {
        if row.place.is_sweden() || row.breakdown.is_some() {
            continue;
        }
        if let Some(value) = number(row.cells.get(at).and_then(Option::as_ref)) {
            all += 1;
            between +=
                usize::from(lowest.1.scaled < value.scaled && value.scaled < highest.1.scaled);
        }
    }
    Some(Spread {
        lowest: lowest.0,
        highest: highest.0,
        between,
        others: usize::max(all, 2) - 2,
    })
}

#[cfg(test)]
mod tests;
