//! The indicators of all residents that are shown first in an area.

use crate::model::{Area, Dataset, Evidence, Indicator, Mark};

/// Whether an indicator is the first core indicator of its area.
pub fn is_lead(dataset: &Dataset, indicator: &Indicator) -> bool {
    indicator
        .area
        .and_then(|area| for_area(dataset, area).first().copied())
        .is_some_and(|first| first.id == indicator.id)
}

/// The first core indicator of an area, together with those that measure the same for other groups (women and men).
pub fn for_area(dataset: &Dataset, area: Area) -> Vec<&Indicator> {
    let mut core = dataset.indicators.iter().filter(|indicator| {
        indicator.evidence == Evidence::Residents
            && indicator.mark == Mark::Core
            && indicator.area == Some(area)
    });
    let Some(first) = core.next() else {
        return Vec::new();
    };
    let mut lead = vec![first];
    if let Some(dimension) = breakdown_dimension(first) {
        lead.extend(core.filter(|other| {
            breakdown_dimension(other) == Some(dimension) && other.unit == first.unit
        }));
    }
    lead
}

/// What an indicator is broken down by: `sex` of `sex:women`.
fn breakdown_dimension(indicator: &Indicator) -> Option<&str> {
    let (dimension, _) = indicator.breakdown.as_deref()?.split_once(':')?;
    Some(dimension)
}
