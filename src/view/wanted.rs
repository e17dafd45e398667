//! Which documents a page needs beside the index and the facts of the work.

use crate::model::{Dataset, Evidence, Indicator, IndicatorId, Place, Selection, View};

/// A document that is fetched when a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// All residents' series of a municipality.
    Place(Place),
    /// One series over all places.
    Series(IndicatorId),
}

/// What the selection's page needs.
pub fn of(dataset: &Dataset, selection: &Selection) -> Vec<Wanted> {
    if let (View::Area, Some(area)) = (selection.view, selection.area) {
        return outcomes(dataset, |indicator| indicator.area == Some(area));
    }
    match (selection.view, selection.municipality) {
        (View::Municipality, Some(Place::SWEDEN)) => outcomes(dataset, |_| true),
        (View::Municipality, Some(place)) if dataset.municipality(place).is_some() => {
            vec![Wanted::Place(place)]
        }
        _ => Vec::new(),
    }
}

fn outcomes(dataset: &Dataset, test: impl Fn(&Indicator) -> bool) -> Vec<Wanted> {
    dataset
        .indicators
        .iter()
        .filter(|indicator| indicator.evidence == Evidence::Outcome && test(indicator))
        .map(|indicator| Wanted::Series(indicator.id.clone()))
        .collect()
}
