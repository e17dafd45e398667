//! What a page needs beside the program, the index and the facts of the work, which all pages need: documents, and chunks
//! of the program.

use super::chunk::Chunk;
use super::part::embed_address;
use super::store::{LoadState, Loaded};
use crate::analysis::peers;
use crate::analysis::progress::find_goal;
use crate::model::{
    Dataset, Evidence, Indicator, IndicatorId, Mark, Place, Scope, Selection, View,
};

/// A document that is loaded when a page needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentKey {
    /// The time series of all residents in a municipality.
    Place(Place),
    /// The series of an indicator over all places.
    Series(IndicatorId),
    /// Questions and answers in words.
    Answers,
    /// All sources.
    Sources,
    /// Which municipalities are similar.
    Similar,
    /// The municipalities' borders, which are no part of a release.
    Map,
}

/// The documents that the page of a selection needs. An embedded figure shows its sources, so that it needs these
/// too.
pub fn required_documents(dataset: &Dataset, selection: &Selection) -> Vec<DocumentKey> {
    let shown = embed_address::page_of(dataset, selection);
    let is_embedded = selection.embed || selection.view == View::Embed;
    let mut documents = if is_embedded && shown.view == View::Municipality {
        Vec::new()
    } else {
        page_documents(dataset, &shown)
    };
    let indicator = shown
        .indicator
        .as_ref()
        .and_then(|id| dataset.indicator(id));
    let is_named = indicator.is_some_and(|known| known.evidence == Evidence::Residents);
    if is_embedded && !is_named {
        documents.push(DocumentKey::Sources);
    }
    documents
}

/// The chunks that the page of a selection needs: a page that shows the figure of another needs that one's too.
pub fn required_chunks(loaded: &Loaded, selection: &Selection) -> Vec<Chunk> {
    let shown = loaded.dataset.ready().map_or(selection.view, |dataset| {
        embed_address::page_of(dataset, selection).view
    });
    let mut chunks: Vec<Chunk> = Chunk::of(selection.view).into_iter().collect();
    chunks.extend(Chunk::of(shown).filter(|other| !chunks.contains(other)));
    chunks
}

/// The state of the first chunk without which the page of a selection can't be drawn.
pub fn missing_chunk<'a>(loaded: &'a Loaded, selection: &Selection) -> Option<&'a LoadState<()>> {
    let required = required_chunks(loaded, selection);
    let mut asked = loaded.chunks.iter();
    let missing = asked.find(|(chunk, state)| required.contains(chunk) && state.ready().is_none());
    missing.map(|(_, state)| state)
}

/// Whether the page of a selection can't be drawn yet, as a chunk has neither come nor failed, nor is late.
pub fn waits_for_chunk(loaded: &Loaded, selection: &Selection) -> bool {
    required_chunks(loaded, selection).iter().any(|chunk| {
        let mut asked = loaded.chunks.iter();
        let state = asked.find(|(known, _)| known == chunk);
        state.is_none_or(|(_, state)| state.is_pending())
    })
}

fn page_documents(dataset: &Dataset, selection: &Selection) -> Vec<DocumentKey> {
    if let (View::Area, Some(area)) = (selection.view, selection.area) {
        return outcome_series(dataset, |indicator| indicator.area == Some(area));
    }
    if let (View::Indicator, Some(id)) = (selection.view, &selection.indicator) {
        return indicator_documents(dataset, id);
    }
    if selection.view == View::Compare {
        return comparison_documents(dataset, selection);
    }
    if selection.view == View::Map {
        return map_documents(dataset, selection);
    }
    if selection.view == View::Progress {
        return outcome_series(dataset, |_| true);
    }
    match (selection.view, selection.municipality) {
        (View::Municipality, Some(Place::SWEDEN)) => {
            let mut documents = outcome_series(dataset, |_| true);
            documents.push(DocumentKey::Sources);
            documents
        }
        (View::Municipality | View::Report, Some(place))
            if dataset.municipality(place).is_some() =>
        {
            let mut documents =
                outcome_series(dataset, |indicator| indicator.scope == Scope::Municipality);
            documents.push(DocumentKey::Place(place));
            documents.push(DocumentKey::Answers);
            documents.push(DocumentKey::Sources);
            documents
        }
        (View::Questions, Some(place)) if dataset.municipality(place).is_some() => {
            vec![DocumentKey::Answers]
        }
        _ => Vec::new(),
    }
}

/// What a comparison needs of the evidence that it shows; and which municipalities are similar, where it compares with
/// those.
fn comparison_documents(dataset: &Dataset, selection: &Selection) -> Vec<DocumentKey> {
    let mut documents = evidence_documents(dataset, selection);
    if selection
        .peers
        .as_deref()
        .is_some_and(peers::is_similar_group)
    {
        documents.push(DocumentKey::Similar);
    }
    documents
}

/// The series of all residents over all places, as a comparison counts the municipalities in between; or answers in
/// words.
fn evidence_documents(dataset: &Dataset, selection: &Selection) -> Vec<DocumentKey> {
    if selection.evidence != Some(Evidence::Residents) {
        let some = !selection.compare.is_empty() || selection.peers.is_some();
        return some.then_some(DocumentKey::Answers).into_iter().collect();
    }
    dataset
        .indicators
        .iter()
        .filter(|indicator| is_compared(selection, indicator))
        .map(|indicator| DocumentKey::Series(indicator.id.clone()))
        .collect()
}

/// Whether a comparison shows an indicator: it shows the core indicators of all residents, or the one chosen.
pub fn is_compared(selection: &Selection, indicator: &Indicator) -> bool {
    indicator.evidence == Evidence::Residents
        && match &selection.indicator {
            Some(id) => indicator.id == *id,
            None => indicator.mark == Mark::Core,
        }
}

/// The borders, and the series of the indicator that is mapped. The invented country has no borders.
fn map_documents(dataset: &Dataset, selection: &Selection) -> Vec<DocumentKey> {
    let mut documents = Vec::new();
    if !dataset.release.is_example() {
        documents.push(DocumentKey::Map);
    }
    if let Some(indicator) = mapped_indicator(dataset, selection) {
        documents.push(DocumentKey::Series(indicator.id.clone()));
    }
    documents
}

/// The indicator of all residents that the map shows; none where it shows participation.
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

/// Whether an indicator may be mapped: it is of all residents, and neither weak nor context.
pub fn is_mapped(indicator: &Indicator) -> bool {
    indicator.evidence == Evidence::Residents && matches!(indicator.mark, Mark::Core | Mark::More)
}

/// The series of an indicator and of its references; the facts of the work are needed by all pages.
fn indicator_documents(dataset: &Dataset, id: &IndicatorId) -> Vec<DocumentKey> {
    match dataset.indicator(id) {
        Some(indicator) if indicator.evidence != Evidence::Work => {
            let goal = find_goal(dataset, id).and_then(|goal| goal.reference.as_ref());
            let mut documents: Vec<DocumentKey> = Vec::new();
            for id in [Some(id), indicator.reference.as_ref(), goal]
                .into_iter()
                .flatten()
            {
                let one = DocumentKey::Series(id.clone());
                if !documents.contains(&one) {
                    documents.push(one);
                }
            }
            documents
        }
        Some(_) => vec![DocumentKey::Sources],
        None => Vec::new(),
    }
}

/// The series of the outcomes that pass a test.
fn outcome_series(dataset: &Dataset, test: impl Fn(&Indicator) -> bool) -> Vec<DocumentKey> {
    dataset
        .indicators
        .iter()
        .filter(|indicator| indicator.evidence == Evidence::Outcome && test(indicator))
        .map(|indicator| DocumentKey::Series(indicator.id.clone()))
        .collect()
}
