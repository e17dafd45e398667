//! An outcome paired with its reference, within the same period and group.

use crate::model::{Observation, Period, Place, Series};
use std::sync::Arc;

/// The observations of an outcome and of its reference, for one period and group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    pub period: Period,
    /// The group, such as `sex:women`; none is everyone.
    pub breakdown: Option<&'a Arc<str>>,
    /// What was measured for Roma and Resande.
    pub group: &'a Observation,
    /// What was measured for the population that the outcome is compared with.
    pub reference: Option<&'a Observation>,
}

impl Pair<'_> {
    /// Whether both observations are numbers.
    pub fn is_complete(&self) -> bool {
        let is_number = |cell: &Observation| cell.value.number().is_some();
        is_number(self.group) && self.reference.is_some_and(is_number)
    }
}

/// The observations of an outcome in a place, oldest first, each with its reference where there is one.
pub fn pair_by_period<'a>(group: &'a Series, reference: &'a Series, place: Place) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    for row in group.rows.iter().filter(|row| row.place == place) {
        let reference_row = reference
            .rows
            .iter()
            .find(|other| other.place == place && other.breakdown == row.breakdown);
        for (period, cell) in group.periods.iter().zip(&row.cells) {
            let index = reference.periods.iter().position(|other| other == period);
            if let Some(group) = cell {
                pairs.push(Pair {
                    period: *period,
                    breakdown: row.breakdown.as_ref(),
                    group,
                    reference: index.and_then(|index| reference_row?.cells.get(index)?.as_ref()),
                });
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Collection, IndicatorId, KnownValue, Number, Row, Status, Value, Withheld};

    const WITHHELD: i64 = -1;

    fn series(years: &[i16], rows: &[(Option<&str>, &[Option<i64>])]) -> Series {
        let cell = |scaled: &i64| Observation {
            value: if *scaled == WITHHELD {
                Value::Withheld(Withheld::TooFewPeople)
            } else {
                Value::Known(KnownValue::Number(Number::new(*scaled, 0)))
            },
            status: Status::Reported,
            year_inferred: false,
            interval: None,
            respondents: None,
            note: None,
        };
        Series {
            indicator: IndicatorId::new("share"),
            collection: Collection::Census,
            periods: years.iter().map(|year| Period::Year(*year)).collect(),
            sources: vec![Vec::new(); years.len()],
            rows: rows
                .iter()
                .map(|(breakdown, cells)| Row {
                    place: Place::SWEDEN,
                    breakdown: breakdown.map(Into::into),
                    cells: cells.iter().map(|value| value.as_ref().map(cell)).collect(),
                })
                .collect(),
        }
    }

    type Rows<'a> = &'a [(Option<&'a str>, &'a [Option<i64>])];

    #[test]
    fn only_of_the_same_period_and_group() {
        let group: Rows = &[(None, &[Some(10), Some(20), None])];
        let women: Rows = &[(Some("sex:women"), &[Some(30), Some(40), Some(50)])];
        for (first, other, expected) in [
            (group, group, vec![(2019, true), (2021, true)]),
            (group, women, vec![(2019, false), (2021, false)]),
            (women, women, vec![(2019, true), (2021, true), (2023, true)]),
            (
                group,
                &[(None, &[Some(1), Some(WITHHELD), Some(3)][..])][..],
                vec![(2019, true), (2021, false)],
            ),
        ] {
            let first = series(&[2019, 2021, 2023], first);
            let other = series(&[2019, 2021, 2023], other);
            let pairs = pair_by_period(&first, &other, Place::SWEDEN);
            let found: Vec<_> = pairs
                .iter()
                .map(|pair| (pair.period.end_year(), pair.is_complete()))
                .collect();
            assert_eq!(found, expected);
        }
        // The same column of another year is another year.
        let first = series(&[2019, 2021], &[(None, &[Some(1), Some(2)])]);
        let other = series(&[2021, 2024], &[(None, &[Some(3), Some(4)])]);
        let pairs = pair_by_period(&first, &other, Place::SWEDEN);
        let values: Vec<_> = pairs
            .iter()
            .map(|pair| pair.reference.and_then(|cell| cell.value.number()))
            .collect();
        assert_eq!(values, [None, Some(Number::new(3, 0))]);
        assert!(pair_by_period(&first, &other, Place::from_code("0136").unwrap()).is_empty());
    }
}
