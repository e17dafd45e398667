//! Values put together: places with the same periods, so that a new series of 290 places is one entry.

use super::super::observation_summary::distinct_periods;
use super::values::Key;
use crate::document::ValueGroup;
use std::collections::BTreeMap;

/// The breakdown and the area, which all of a group share.
type Part<'d> = (Option<&'d str>, Option<&'d str>);

/// Values of one indicator, by what they share and by place.
#[derive(Default)]
pub struct Groups<'d>(BTreeMap<Part<'d>, BTreeMap<&'d str, Vec<&'d str>>>);

impl<'d> Groups<'d> {
    pub fn add(&mut self, key: &Key<'d>) {
        let places = self.0.entry((key.breakdown, key.area)).or_default();
        let periods = places.entry(key.municipality).or_default();
        periods.push(key.period);
    }

    /// The groups, by the first of their places.
    pub fn into_groups(self, indicator: &str) -> Vec<ValueGroup> {
        let parts = self.0.into_iter();
        parts
            .flat_map(|(part, places)| put_together(indicator, part, places))
            .collect()
    }
}

fn put_together(
    indicator: &str,
    (breakdown, area): Part<'_>,
    places: BTreeMap<&str, Vec<&str>>,
) -> Vec<ValueGroup> {
    let mut groups: Vec<ValueGroup> = Vec::new();
    let mut by_periods: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for (place, periods) in places {
        let values = periods.len();
        let periods = distinct_periods(periods.into_iter());
        let index = *by_periods.entry(periods).or_insert_with_key(|periods| {
            groups.push(ValueGroup {
                indicator: indicator.to_owned(),
                breakdown: breakdown.map(str::to_owned),
                area: area.map(str::to_owned),
                periods: periods.clone(),
                municipalities: Vec::new(),
                values: 0,
            });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(index) {
            group.municipalities.push(place.to_owned());
            group.values += values;
        }
    }
    groups
}
