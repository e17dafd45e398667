//! What has come is read, judged, and put where pages look for it: one way for all documents.

use inkludering::document::{self, file};
use inkludering::load::browser::{Came, Failure, read};
use inkludering::model::Site;
use inkludering::validate::{self, Checked};
use inkludering::view::wanted::Wanted;
use inkludering::view::{Loaded, Part, Store, Why};
use std::sync::Arc;

/// A document that pages are made from.
#[derive(Clone)]
pub enum Document {
    Site,
    Index,
    Work,
    /// What a page has asked for.
    Asked(Wanted),
}

impl Document {
    /// Its name in the folder where it lies.
    pub fn name(&self) -> String {
        match self {
            Self::Site => file::SITE.to_owned(),
            Self::Index => file::INDEX.to_owned(),
            Self::Work => file::WORK.to_owned(),
            Self::Asked(Wanted::Place(place)) => file::municipality(&place.to_string()),
            Self::Asked(Wanted::Series(id)) => file::indicator(id.as_str()),
            Self::Asked(Wanted::Answers) => file::ANSWERS.to_owned(),
            Self::Asked(Wanted::Sources) => file::SOURCES.to_owned(),
            Self::Asked(Wanted::Similar) => file::SIMILAR.to_owned(),
            Self::Asked(Wanted::Map) => file::MAP.to_owned(),
        }
    }
}

/// Puts documents that came together on the page, which is drawn again once.
pub fn arrive(store: Store, arrived: Vec<(Document, Came)>) {
    let mut arrived = arrived;
    store.change(&mut |state| {
        for (document, came) in arrived.drain(..) {
            // Whoever has cancelled it has no place for it.
            if came != Err(Failure::Cancelled)
                && let Err(failure) = put(&mut state.loaded, &document, came)
            {
                fail(&mut state.loaded, document, failure);
            } else {
                state.loaded.awaited = state.loaded.awaited.saturating_sub(1);
            }
        }
    });
}

fn put(loaded: &mut Loaded, document: &Document, came: Came) -> Result<(), Failure> {
    let name = document.name();
    let dataset = loaded.dataset.ready().cloned();
    match (document, dataset) {
        (Document::Site, _) => {
            let found = read::<document::Site>(&name, came)?;
            loaded.site = shown(loaded, validate::site(&found));
        }
        (Document::Index, _) => {
            let found = read::<document::Index>(&name, came)?;
            let index = validate::index(&found).map_err(Failure::Broken)?;
            loaded.dataset = part(shown(loaded, index));
        }
        (Document::Work, Some(dataset)) => {
            let found = read::<document::WorkDocument>(&name, came)?;
            loaded.work = part(shown(loaded, validate::work(&found, &dataset)));
        }
        (Document::Asked(Wanted::Place(place)), Some(dataset)) => {
            let found = read::<document::MunicipalityDocument>(&name, came)?;
            let series = shown(loaded, validate::municipality(&found, &dataset));
            replace(&mut loaded.places, *place, whole(series));
        }
        (Document::Asked(Wanted::Series(id)), Some(dataset)) => {
            let found = read::<document::SeriesDocument>(&name, came)?;
            let series = shown(loaded, validate::series(&found, &dataset));
            replace(&mut loaded.series, id.clone(), whole(series));
        }
        (Document::Asked(Wanted::Answers), Some(dataset)) => {
            let found = read::<document::Answers>(&name, came)?;
            let answers = shown(loaded, validate::answers(&found, &dataset));
            loaded.answers = Some(part(answers));
        }
        (Document::Asked(Wanted::Sources), _) => {
            let found = read::<document::Sources>(&name, came)?;
            loaded.sources = Some(part(shown(loaded, validate::sources(&found))));
        }
        (Document::Asked(Wanted::Similar), Some(dataset)) => {
            let found = read::<document::Similar>(&name, came)?;
            let similar = shown(loaded, validate::similar(&found, &dataset));
            loaded.similar = Some(part(similar));
        }
        (Document::Asked(Wanted::Map), Some(dataset)) => {
            let found = read::<document::MapDocument>(&name, came)?;
            let map = shown(loaded, validate::map(&found, &dataset));
            loaded.map = Some(whole(map));
        }
        (_, None) => {}
    }
    Ok(())
}

/// What a page says of a document that isn't here.
fn fail(loaded: &mut Loaded, document: Document, failure: Failure) {
    match document {
        // A missing or broken file is the default.
        Document::Site => {
            if let Failure::Broken(problems) = failure {
                loaded.problems.extend(problems);
            }
            loaded.site = Site::default();
            loaded.awaited = loaded.awaited.saturating_sub(1);
        }
        Document::Index => loaded.dataset = Part::Failed(why(failure)),
        Document::Work => loaded.work = Part::Failed(why(failure)),
        Document::Asked(wanted) => without(loaded, wanted, Some(why(failure))),
    }
}

/// What a page waits for.
pub fn wait(loaded: &mut Loaded, wanted: Wanted) {
    without(loaded, wanted, None);
}

/// The page has it not; still waits for it, where there is no reason why not.
fn without(loaded: &mut Loaded, wanted: Wanted, why: Option<Why>) {
    match wanted {
        Wanted::Place(place) => replace(&mut loaded.places, place, missing(why)),
        Wanted::Series(id) => replace(&mut loaded.series, id, missing(why)),
        Wanted::Answers => loaded.answers = Some(missing(why)),
        Wanted::Sources => loaded.sources = Some(missing(why)),
        Wanted::Similar => loaded.similar = Some(missing(why)),
        Wanted::Map => loaded.map = Some(missing(why)),
    }
}

fn missing<T>(why: Option<Why>) -> Part<T> {
    why.map_or(Part::Waiting, Part::Failed)
}

fn replace<K: PartialEq, T>(all: &mut Vec<(K, Part<T>)>, key: K, part: Part<T>) {
    all.retain(|(known, _)| *known != key);
    all.push((key, part));
}

/// What could be read is shown; what was wrong is told.
fn shown<T>(loaded: &mut Loaded, checked: Checked<T>) -> T {
    loaded.problems.extend(checked.problems);
    checked.dataset
}

fn part<T>(found: T) -> Part<T> {
    Part::Ready(Arc::new(found))
}

/// As a part, unless a fault has left nothing of it.
fn whole<T>(found: Option<T>) -> Part<T> {
    found.map_or(Part::Failed(Why::Faulty), part)
}

/// Why a document isn't here, as pages tell it.
fn why(failure: Failure) -> Why {
    match failure {
        Failure::NoAnswer | Failure::Cancelled => Why::NoAnswer,
        Failure::TooSlow => Why::TooSlow,
        Failure::Status(status) => Why::Status(status),
        Failure::Broken(problems) => Why::Broken(problems.into()),
    }
}
