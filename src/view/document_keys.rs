//! Which documents a page needs beside the index and the facts of the work.

use super::part::embedded;
use crate::analysis::peers;
use crate::analysis::progress::find_goal;
use crate::model::{
    Dataset, Evidence, Indicator, IndicatorId, Mark, Place, Scope, Selection, View,
};

/// A document that is fetched when a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentKey {
    /// All residents' series of a municipality.
    Place(Place),
    /// One series over all places.
    Series(IndicatorId),
    /// Answers in words, and the questions.
    Answers,
    /// Where everything comes from.
    Sources,
    /// Who is similar to whom.
    Similar,
    /// The municipalities' borders, which lie outside of the releases.
    Map,
}

/// What the selection's page needs; with a figure on somebody else's page stands where it comes from.
pub fn required_documents(dataset: &Dataset, selection: &Selection) -> Vec<DocumentKey> {
    let shown = embedded::page_of(dataset, selection);
    let mut wanted = of_page(dataset, &shown);
    let indicator = shown
        .indicator
        .as_ref()
        .and_then(|id| dataset.indicator(id));
    let is_named = indicator.is_some_and(|known| known.evidence == Evidence::Residents);
    if (selection.embed || selection.view == View::Embed) && !is_named {
        wanted.push(DocumentKey::Sources);
    }
    wanted
}

fn of_page(dataset: &Dataset, selection: &Selection) -> Vec<DocumentKey> {
    if let (View::Area, Some(area)) = (selection.view, selection.area) {
        return outcomes(dataset, |indicator| indicator.area == Some(area));
    }
    if let (View::Indicator, Some(id)) = (selection.view, &selection.indicator) {
        return of_indicator(dataset, id);
    }
    if selection.view == View::Compare {
        return compared(dataset, selection);
    }
    if selection.view == View::Map {
        return on_map(dataset, selection);
    }
    if selection.view == View::Progress {
        return outcomes(dataset, |_| true);
    }
    match (selection.view, selection.municipality) {
        (View::Municipality, Some(Place::SWEDEN)) => outcomes(dataset, |_| true),
        (view @ (View::Municipality | View::Report), Some(place))
            if dataset.municipality(place).is_some() =>
        {
            let mut wanted = outcomes(dataset, |indicator| indicator.scope == Scope::Municipality);
            wanted.push(DocumentKey::Place(place));
            wanted.push(DocumentKey::Answers);
            if view == View::Report {
                wanted.push(DocumentKey::Sources);
            }
            wanted
        }
        (View::Questions, Some(place)) if dataset.municipality(place).is_some() => {
            vec![DocumentKey::Answers]
        }
        _ => Vec::new(),
    }
}

/// The core series of all residents, over all places: what lies between has to be known. Who is similar
/// only where that is asked.
fn compared(dataset: &Dataset, selection: &Selection) -> Vec<DocumentKey> {
    let mut wanted = seen(dataset, selection);
    if selection
        .peers
        .as_deref()
        .is_some_and(peers::is_similar_group)
    {
        wanted.push(DocumentKey::Similar);
    }
    wanted
}

fn seen(dataset: &Dataset, selection: &Selection) -> Vec<DocumentKey> {
    if selection.evidence != Some(Evidence::Residents) {
        let answered = |place: &Place| dataset.answered.contains(place);
        let some = selection.compare.iter().any(answered) || selection.peers.is_some();
        return some.then_some(DocumentKey::Answers).into_iter().collect();
    }
    dataset
        .indicators
        .iter()
        .filter(|indicator| is_compared(selection, indicator))
        .map(|indicator| DocumentKey::Series(indicator.id.clone()))
        .collect()
}

/// Those to lead with of all residents, or the one asked for.
pub fn is_compared(selection: &Selection, indicator: &Indicator) -> bool {
    indicator.evidence == Evidence::Residents
        && match &selection.indicator {
            Some(id) => indicator.id == *id,
            None => indicator.mark == Mark::Core,
        }
}

/// The borders, and what is mapped of all residents. The invented country has no borders.
fn on_map(dataset: &Dataset, selection: &Selection) -> Vec<DocumentKey> {
    let mut wanted = Vec::new();
    if !dataset.release.is_example() {
        wanted.push(DocumentKey::Map);
    }
    if let Some(indicator) = mapped_indicator(dataset, selection) {
        wanted.push(DocumentKey::Series(indicator.id.clone()));
    }
    wanted
}

/// The indicator of all residents that a map shows; none where it shows who took part.
pub fn mapped_indicator<'a>(dataset: &'a Dataset, selection: &Selection) -> Option<&'a Indicator> {
    if selection.evidence == Some(Evidence::Work) {
        return None;
    }
    let asked = selection.indicator.as_ref();
    let asked = asked.and_then(|id| dataset.indicator(id));
    asked.filter(|indicator| is_mapped(indicator)).or_else(|| {
        dataset
            .indicators
            .iter()
            .find(|indicator| is_mapped(indicator))
    })
}

/// Those to lead with and more of all residents: no context, and nothing that is weak.
pub fn is_mapped(indicator: &Indicator) -> bool {
    indicator.evidence == Evidence::Residents && matches!(indicator.mark, Mark::Core | Mark::More)
}

/// An outcome's own series and that of what it is compared with; the work is in its own document.
fn of_indicator(dataset: &Dataset, id: &IndicatorId) -> Vec<DocumentKey> {
    match dataset.indicator(id) {
        Some(indicator) if indicator.evidence != Evidence::Work => {
            let goal = find_goal(dataset, id).and_then(|goal| goal.reference.as_ref());
            let mut wanted: Vec<DocumentKey> = Vec::new();
            for id in [Some(id), indicator.reference.as_ref(), goal]
                .into_iter()
                .flatten()
            {
                let one = DocumentKey::Series(id.clone());
                if !wanted.contains(&one) {
                    wanted.push(one);
                }
            }
            wanted
        }
        _ => Vec::new(),
    }
}

fn outcomes(dataset: &Dataset, test: impl Fn(&Indicator) -> bool) -> Vec<DocumentKey> {
    dataset
        .indicators
        .iter()
        .filter(|indicator| indicator.evidence == Evidence::Outcome && test(indicator))
        .map(|indicator| DocumentKey::Series(indicator.id.clone()))
        .collect()
}
