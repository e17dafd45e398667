//! The indicators of all residents that lead an area.

use crate::model::{Area, Dataset, Evidence, Indicator, Mark};

/// Whether an indicator is the first core one of its area.
pub fn is_lead(dataset: &Dataset, indicator: &Indicator) -> bool {
    let lead = indicator.area.map(|area| for_area(dataset, area));
    lead.is_some_and(|lead| lead.first().is_some_and(|first| first.id == indicator.id))
}

/// The first core indicator of an area, and with it those that are the same thing for other groups
/// (women and men).
pub fn for_area(dataset: &Dataset, area: Area) -> Vec<&Indicator> {
    let mut core = dataset.indicators.iter().filter(|indicator| {
        indicator.evidence == Evidence::Residents
            && indicator.mark == Mark::Core
            && indicator.area == Some(area)
    });
    let Some(first) = core.next() else {
        return Vec::new();
    };
    let dimension = |indicator: &Indicator| {
        indicator
            .breakdown
            .as_deref()
            .and_then(|breakdown| breakdown.split_once(':'))
            .map(|(dimension, _)| dimension.to_owned())
    };
    let shared = dimension(first);
    let mut lead = vec![first];
    lead.extend(core.filter(|other| {
        shared.is_some() && dimension(other) == shared && other.unit == first.unit
    }));
    lead
}
