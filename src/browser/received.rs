//! What has come is read, judged, and put where pages look for it: one way for all documents.

use inkludering::document::{self, file};
use inkludering::load::browser::{FetchError, FetchResult, read};
use inkludering::model::Site;
use inkludering::validate::{self, Checked};
use inkludering::view::document_keys::DocumentKey;
use inkludering::view::{LoadError, LoadState, Loaded, Store};
use leptos::prelude::*;
use std::sync::Arc;

/// A document that pages are made from.
#[derive(Clone)]
pub enum Document {
    Site,
    Index,
    Work,
    /// What a page has asked for.
    Asked(DocumentKey),
}

impl Document {
    /// Its name in the folder where it lies.
    pub fn name(&self) -> String {
        match self {
            Self::Site => file::SITE.to_owned(),
            Self::Index => file::INDEX.to_owned(),
            Self::Work => file::WORK.to_owned(),
            Self::Asked(DocumentKey::Place(place)) => file::municipality(&place.to_string()),
            Self::Asked(DocumentKey::Series(id)) => file::indicator(id.as_str()),
            Self::Asked(DocumentKey::Answers) => file::ANSWERS.to_owned(),
            Self::Asked(DocumentKey::Sources) => file::SOURCES.to_owned(),
            Self::Asked(DocumentKey::Similar) => file::SIMILAR.to_owned(),
            Self::Asked(DocumentKey::Map) => file::MAP.to_owned(),
        }
    }
}

/// Puts documents that came together on the page, which is drawn again once.
pub fn receive(store: Store, arrived: Vec<(Document, FetchResult)>) {
    store.loaded.update(|loaded| {
        for (document, came) in arrived {
            loaded.pending = loaded.pending.saturating_sub(1);
            // Whoever has cancelled it has no place for it.
            if came != Err(FetchError::Cancelled)
                && let Err(failure) = put(loaded, &document, came)
            {
                fail(loaded, document, failure);
            }
        }
    });
}

fn put(loaded: &mut Loaded, document: &Document, came: FetchResult) -> Result<(), FetchError> {
    let name = document.name();
    let dataset = loaded.dataset.ready().cloned();
    match (document, dataset) {
        (Document::Site, _) => {
            let found = read::<document::Site>(&name, came)?;
            loaded.site = shown(loaded, validate::site(&found));
        }
        (Document::Index, _) => {
            let found = read::<document::Index>(&name, came)?;
            let index = validate::index(&found).map_err(FetchError::Invalid)?;
            loaded.dataset = part(shown(loaded, index));
        }
        (Document::Work, Some(dataset)) => {
            let found = read::<document::WorkDocument>(&name, came)?;
            loaded.work = part(shown(loaded, validate::work(&found, &dataset)));
        }
        (Document::Asked(DocumentKey::Place(place)), Some(dataset)) => {
            let found = read::<document::MunicipalityDocument>(&name, came)?;
            let series = shown(loaded, validate::municipality(&found, &dataset));
            replace(&mut loaded.places, *place, whole(series));
        }
        (Document::Asked(DocumentKey::Series(id)), Some(dataset)) => {
            let found = read::<document::SeriesDocument>(&name, came)?;
            let series = shown(loaded, validate::series(&found, &dataset));
            replace(&mut loaded.series, id.clone(), whole(series));
        }
        (Document::Asked(DocumentKey::Answers), Some(dataset)) => {
            let found = read::<document::Answers>(&name, came)?;
            let answers = shown(loaded, validate::answers(&found, &dataset));
            loaded.answers = Some(part(answers));
        }
        (Document::Asked(DocumentKey::Sources), _) => {
            let found = read::<document::Sources>(&name, came)?;
            loaded.sources = Some(part(shown(loaded, validate::sources(&found))));
        }
        (Document::Asked(DocumentKey::Similar), Some(dataset)) => {
            let found = read::<document::Similar>(&name, came)?;
            let similar = shown(loaded, validate::similar(&found, &dataset));
            loaded.similar = Some(part(similar));
        }
        (Document::Asked(DocumentKey::Map), Some(dataset)) => {
            let found = read::<document::MapDocument>(&name, came)?;
            let map = shown(loaded, validate::map(&found, &dataset));
            loaded.map = Some(whole(map));
        }
        (_, None) => {}
    }
    Ok(())
}

/// What a page says of a document that isn't here.
fn fail(loaded: &mut Loaded, document: Document, failure: FetchError) {
    match document {
        // A missing or broken file is the default.
        Document::Site => {
            if let FetchError::Invalid(problems) = failure {
                loaded.problems.extend(problems);
            }
            loaded.site = Site::default();
        }
        Document::Index => loaded.dataset = LoadState::Failed(why(failure)),
        Document::Work => loaded.work = LoadState::Failed(why(failure)),
        Document::Asked(wanted) => without(loaded, wanted, Some(why(failure))),
    }
}

/// What a page waits for.
pub fn wait(loaded: &mut Loaded, wanted: DocumentKey) {
    without(loaded, wanted, None);
}

/// What hasn't come by now is late: the page says so, and goes on without it until it comes.
pub fn stop_waiting(store: Store) {
    if store.loaded.with_untracked(|loaded| loaded.pending) == 0 {
        return;
    }
    store.loaded.update(|loaded| {
        loaded.pending = 0;
        loaded.dataset.delay();
        loaded.work.delay();
        loaded.places.iter_mut().for_each(|(_, part)| part.delay());
        loaded.series.iter_mut().for_each(|(_, part)| part.delay());
        loaded.answers.iter_mut().for_each(LoadState::delay);
        loaded.sources.iter_mut().for_each(LoadState::delay);
        loaded.similar.iter_mut().for_each(LoadState::delay);
        loaded.map.iter_mut().for_each(LoadState::delay);
    });
}

/// The page has it not; still waits for it, where there is no reason why not.
fn without(loaded: &mut Loaded, wanted: DocumentKey, why: Option<LoadError>) {
    match wanted {
        DocumentKey::Place(place) => replace(&mut loaded.places, place, missing(why)),
        DocumentKey::Series(id) => replace(&mut loaded.series, id, missing(why)),
        DocumentKey::Answers => loaded.answers = Some(missing(why)),
        DocumentKey::Sources => loaded.sources = Some(missing(why)),
        DocumentKey::Similar => loaded.similar = Some(missing(why)),
        DocumentKey::Map => loaded.map = Some(missing(why)),
    }
}

fn missing<T>(why: Option<LoadError>) -> LoadState<T> {
    why.map_or(LoadState::Pending, LoadState::Failed)
}

fn replace<K: PartialEq, T>(all: &mut Vec<(K, LoadState<T>)>, key: K, part: LoadState<T>) {
    all.retain(|(known, _)| *known != key);
    all.push((key, part));
}

/// What could be read is shown; what was wrong is told, once also of a document that has come again.
fn shown<T>(loaded: &mut Loaded, checked: Checked<T>) -> T {
    for problem in checked.problems {
        if !loaded.problems.contains(&problem) {
            loaded.problems.push(problem);
        }
    }
    checked.dataset
}

fn part<T>(found: T) -> LoadState<T> {
    LoadState::Ready(Arc::new(found))
}

/// As a part, unless a fault has left nothing of it.
fn whole<T>(found: Option<T>) -> LoadState<T> {
    found.map_or(LoadState::Failed(LoadError::Unusable), part)
}

/// Why a document isn't here, as pages tell it.
pub fn why(failure: FetchError) -> LoadError {
    match failure {
        FetchError::NoResponse | FetchError::Cancelled => LoadError::NoResponse,
        FetchError::TimedOut => LoadError::TimedOut,
        FetchError::Status(status) => LoadError::Status(status),
        FetchError::Invalid(problems) => LoadError::Invalid(problems.into()),
    }
}
