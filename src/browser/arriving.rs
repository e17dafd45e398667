//! What has come is read, judged, and put where pages look for it: one way for all documents.

use inkludering::document::{self, file};
use inkludering::load::browser::{Came, Failure, read};
use inkludering::model::{Kept, Site};
use inkludering::validate::{self, Checked};
use inkludering::view::wanted::Wanted;
use inkludering::view::{Loaded, Part, Store, Why};

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
            if came != Err(Failure::Cancelled) {
                put(&mut state.loaded, document, came);
            }
        }
    });
}

fn put(loaded: &mut Loaded, document: Document, came: Came) {
    let name = document.name();
    let dataset = loaded.dataset.ready().cloned();
    match (document, dataset) {
        (Document::Site, _) => {
            let site = read::<document::Site>(&name, came);
            // A missing or broken file is the default.
            loaded.site = match site.map(|found| validate::site(&found)) {
                Ok(site) => shown(loaded, site),
                Err(failure) => {
                    if let Failure::Broken(problems) = failure {
                        loaded.problems.extend(problems);
                    }
                    Site::default()
                }
            };
        }
        (Document::Index, _) => {
            let index = read::<document::Index>(&name, came);
            let index = index.and_then(|found| validate::index(&found).map_err(Failure::Broken));
            loaded.dataset = part(index.map(|index| shown(loaded, index)));
        }
        (Document::Work, Some(dataset)) => {
            let work = read::<document::WorkDocument>(&name, came);
            let work = work.map(|found| validate::work(&found, &dataset));
            loaded.work = part(work.map(|work| shown(loaded, work)));
        }
        (Document::Asked(Wanted::Place(place)), Some(dataset)) => {
            let series = read::<document::MunicipalityDocument>(&name, came);
            let series = series.map(|found| validate::municipality(&found, &dataset));
            let part = whole(series.map(|series| shown(loaded, series)));
            replace(&mut loaded.places, place, part);
        }
        (Document::Asked(Wanted::Series(id)), Some(dataset)) => {
            let series = read::<document::SeriesDocument>(&name, came);
            let series = series.map(|found| validate::series(&found, &dataset));
            let part = whole(series.map(|series| shown(loaded, series)));
            replace(&mut loaded.series, id, part);
        }
        (Document::Asked(Wanted::Answers), Some(dataset)) => {
            let answers = read::<document::Answers>(&name, came);
            let answers = answers.map(|found| validate::answers(&found, &dataset));
            loaded.answers = Some(part(answers.map(|answers| shown(loaded, answers))));
        }
        (Document::Asked(Wanted::Sources), _) => {
            let sources = read::<document::Sources>(&name, came);
            let sources = sources.map(|found| shown(loaded, validate::sources(&found)));
            loaded.sources = Some(part(sources));
        }
        (Document::Asked(Wanted::Similar), Some(dataset)) => {
            let similar = read::<document::Similar>(&name, came);
            let similar = similar.map(|found| validate::similar(&found, &dataset));
            loaded.similar = Some(part(similar.map(|similar| shown(loaded, similar))));
        }
        (Document::Asked(Wanted::Map), Some(dataset)) => {
            let map = read::<document::MapDocument>(&name, came);
            let map = map.map(|found| validate::map(&found, &dataset));
            loaded.map = Some(whole(map.map(|map| shown(loaded, map))));
        }
        (_, None) => {}
    }
}

/// What a page waits for.
pub fn wait(loaded: &mut Loaded, wanted: Wanted) {
    match wanted {
        Wanted::Place(place) => replace(&mut loaded.places, place, Part::Waiting),
        Wanted::Series(id) => replace(&mut loaded.series, id, Part::Waiting),
        Wanted::Answers => loaded.answers = Some(Part::Waiting),
        Wanted::Sources => loaded.sources = Some(Part::Waiting),
        Wanted::Similar => loaded.similar = Some(Part::Waiting),
        Wanted::Map => loaded.map = Some(Part::Waiting),
    }
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

fn part<T>(found: Result<T, Failure>) -> Part<T> {
    match found {
        Ok(found) => Part::Ready(Kept::new(found)),
        Err(failure) => Part::Failed(why(failure)),
    }
}

/// As a part, unless a fault has left nothing of it.
fn whole<T>(found: Result<Option<T>, Failure>) -> Part<T> {
    match found {
        Ok(None) => Part::Failed(Why::Faulty),
        Ok(Some(found)) => part(Ok(found)),
        Err(failure) => part(Err(failure)),
    }
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
