//! Which documents a page needs beside the index and the facts of the work.

use crate::model::{Dataset, Evidence, Indicator, IndicatorId, Place, Selection, View};

/// A document that is fetched when a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// All residents' series of a municipality.
    Place(Place),
    /// One series over all places.
    Series(IndicatorId),
    /// Answers in words.
    Answers,
}

/// What the selection's page needs.
pub fn of(dataset: &Dataset, selection: &Selection) -> Vec<Wanted> {
    if let (View::Area, Some(area)) = (selection.view, selection.area) {
        return outcomes(dataset, |indicator| indicator.area == Some(area));
    }
    if let (View::Indicator, Some(id)) = (selection.view, &selection.indicator) {
        return of_indicator(dataset, id);
    }
    if selection.view == View::Progress {
        return outcomes(dataset, |_| true);
    }
    match (selection.view, selection.municipality) {
        (View::Municipality, Some(Place::SWEDEN)) => outcomes(dataset, |_| true),
        (View::Municipality, Some(place)) if dataset.municipality(place).is_some() => {
            let mut wanted = vec![Wanted::Place(place)];
            if dataset.answered.contains(&place) {
                wanted.push(Wanted::Answers);
            }
            wanted
        }
        _ => Vec::new(),
    }
}

/// An outcome's own series and that of what it is compared with; the work is in its own document.
fn of_indicator(dataset: &Dataset, id: &IndicatorId) -> Vec<Wanted> {
    match dataset.indicator(id) {
        Some(indicator) if indicator.evidence != Evidence::Work => indicator
            .reference
            .iter()
            .chain([id])
            .map(|id| Wanted::Series(id.clone()))
            .collect(),
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
