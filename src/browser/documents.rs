//! Fetches the documents that a page asks for, once each, and puts all that came together on the page.

use super::effect;
use super::received::{Document, receive, stop_waiting, wait};
use super::release::LONG;
use inkludering::load::browser::{FetchResult, RemoteFolder, release_folder};
use inkludering::model::{IndicatorId, Place};
use inkludering::view::document_keys::{self, DocumentKey};
use inkludering::view::{ExportRequest, LoadState, Loaded, Panel, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// So many documents of municipalities, and so many of indicators, are kept beside those that the page needs: who
/// goes back to a page finds it at once, and who looks at all of them fills no memory.
const KEPT: usize = 3;

/// Fetches what the page, the panel or what is taken away needs, as the reader goes on.
pub fn follow(store: Store, root: Arc<str>) {
    effect(move || ask(store, &root));
}

/// Asks for what is needed and nobody has asked for before: by the page, the panel, or what is taken away.
fn ask(store: Store, root: &Arc<str>) {
    let (tries, dataset, needed, wanted) = {
        let address = store.address.get();
        let Some(dataset) = store.loaded.with(|loaded| loaded.dataset.ready().cloned()) else {
            return;
        };
        let mut needed = document_keys::required_documents(&dataset, &address.selection);
        let is_open = store.panel.with(|panel| *panel != Panel::Closed);
        store.export.with(|export| {
            let series = export.as_ref().map_or(&[][..], ExportRequest::series);
            needed.extend(series.iter().cloned().map(DocumentKey::Series));
            if export.is_some() || is_open {
                needed.push(DocumentKey::Sources);
            }
        });
        let mut wanted = needed.clone();
        let tries = store.loaded.with(|loaded| {
            wanted.retain(|wanted| !is_there(loaded, wanted));
            loaded.tries
        });
        (tries, dataset, needed, wanted)
    };
    if wanted.is_empty() {
        return;
    }
    store.loaded.update(|loaded| {
        let is_needed = |place: &Place| needed.contains(&DocumentKey::Place(*place));
        let_oldest_go(&mut loaded.places, &is_needed);
        let is_needed = |id: &IndicatorId| needed.contains(&DocumentKey::Series(id.clone()));
        let_oldest_go(&mut loaded.series, &is_needed);
        loaded.pending += wanted.len();
        for wanted in &wanted {
            wait(loaded, wanted.clone());
        }
    });
    fetch_all(
        store,
        &RemoteFolder::new(root, tries > 0),
        &dataset.release.id,
        wanted,
    );
}

/// Lets go of the documents that came first, but for those that are needed, until few enough are left.
fn let_oldest_go<K, T>(all: &mut Vec<(K, LoadState<T>)>, is_needed: &dyn Fn(&K) -> bool) {
    let spare = all.iter().filter(|(key, _)| !is_needed(key)).count();
    let mut too_many = spare.saturating_sub(KEPT);
    all.retain(|(key, _)| {
        let goes = too_many > 0 && !is_needed(key);
        too_many -= usize::from(goes);
        !goes
    });
}

fn is_there(loaded: &Loaded, wanted: &DocumentKey) -> bool {
    match wanted {
        DocumentKey::Place(place) => loaded.places.iter().any(|(known, _)| known == place),
        DocumentKey::Series(id) => loaded.series.iter().any(|(known, _)| known == id),
        DocumentKey::Answers => loaded.answers.is_some(),
        DocumentKey::Sources => loaded.sources.is_some(),
        DocumentKey::Similar => loaded.similar.is_some(),
        DocumentKey::Map => loaded.map.is_some(),
    }
}

/// What has come of all that was asked for together, and how many of these are waited for before any is shown.
type Batch = RefCell<(Vec<(Document, FetchResult)>, usize)>;

/// Fetches side by side; the page is drawn again once, when the last has come. Where that takes long, what has come is
/// shown, and the rest as it comes. What waits holds the name of the release alone, as the reader may have left it.
fn fetch_all(store: Store, folder: &RemoteFolder, release: &Arc<str>, wanted: Vec<DocumentKey>) {
    let batch = Rc::new(Batch::new((Vec::new(), wanted.len())));
    for wanted in wanted {
        let lies_in = match wanted {
            DocumentKey::Map => "data/".to_owned(),
            _ => release_folder(release),
        };
        let document = Document::Asked(wanted);
        let path = format!("{lies_in}{}", document.name());
        let (folder, release, batch) = (folder.clone(), release.clone(), batch.clone());
        spawn_local(async move {
            let came = folder.fetch(&path).await;
            batch.borrow_mut().0.push((document, came));
            let is_whole = {
                let now = batch.borrow();
                now.0.len() >= now.1
            };
            if is_whole {
                show(store, &release, &batch);
            }
        });
    }
    let release = release.clone();
    let late = move || {
        let waits = batch.borrow().1 > 0;
        if waits {
            show(store, &release, &batch);
            stop_waiting(store);
        }
    };
    set_timeout(late, LONG);
}

/// Shows what has come. By now the reader may look at another release, which has no place for it.
fn show(store: Store, release: &str, batch: &Batch) {
    let (arrived, _) = batch.take();
    if is_shown(store, release) {
        receive(store, arrived);
    }
}

/// Whether the reader looks at the same release still.
fn is_shown(store: Store, release: &str) -> bool {
    store.loaded.with_untracked(|loaded| {
        let shown = loaded.dataset.ready();
        shown.is_some_and(|shown| *shown.release.id == *release)
    })
}
