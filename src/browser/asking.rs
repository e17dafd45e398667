//! Fetches the documents that a page asks for, once each, and puts all that came together on the page.

use super::arriving::{Document, arrive, wait};
use inkludering::load::browser::{FetchResult, RemoteFolder, release_folder};
use inkludering::model::Dataset;
use inkludering::view::document_keys::{self, DocumentKey};
use inkludering::view::{Loaded, Store};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// Asks for what is needed and nobody has asked for before: by the page, the panel, or what is taken away.
pub fn ask(store: Store, root: &Arc<str>) {
    let (tries, dataset, wanted) = {
        let now = store.now();
        let Some(dataset) = now.loaded.dataset.ready() else {
            return;
        };
        let mut wanted = document_keys::required_documents(dataset, &now.address.selection);
        if let Some(taking) = &now.taking {
            wanted.extend(taking.series().iter().cloned().map(DocumentKey::Series));
        }
        if now.taking.is_some() || now.panel.open.is_some() {
            wanted.push(DocumentKey::Sources);
        }
        wanted.retain(|wanted| !is_there(&now.loaded, wanted));
        (now.loaded.tries, dataset.clone(), wanted)
    };
    if wanted.is_empty() {
        return;
    }
    store.change(&mut |state| {
        state.loaded.pending += wanted.len();
        for wanted in &wanted {
            wait(&mut state.loaded, wanted.clone());
        }
    });
    fetch_all(store, &RemoteFolder::new(root, tries > 0), &dataset, wanted);
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

/// Fetches side by side; the page is drawn again once, when the last has come.
fn fetch_all(store: Store, source: &RemoteFolder, dataset: &Dataset, wanted: Vec<DocumentKey>) {
    let count = wanted.len();
    let arrived: Rc<RefCell<Vec<(Document, FetchResult)>>> = Rc::default();
    for wanted in wanted {
        let lies_in = match wanted {
            DocumentKey::Map => "data/".to_owned(),
            _ => release_folder(&dataset.release.id),
        };
        let (document, arrived) = (Document::Asked(wanted), arrived.clone());
        let path = format!("{lies_in}{}", document.name());
        source.fetch(&path, move |came| {
            arrived.borrow_mut().push((document, came));
            if arrived.borrow().len() == count {
                arrive(store, arrived.take());
            }
        });
    }
}
