//! Fetches the documents that a page asks for, once each, and puts all that came together on the page.

use super::arriving::{Document, arrive, wait};
use inkludering::load::browser::{Came, Source, folder};
use inkludering::model::Dataset;
use inkludering::view::wanted::{self, Wanted};
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
        let mut wanted = wanted::of(dataset, &now.address.selection);
        if let Some(taking) = &now.taking {
            wanted.extend(taking.series().iter().cloned().map(Wanted::Series));
        }
        if now.taking.is_some() || now.panel.open.is_some() {
            wanted.push(Wanted::Sources);
        }
        wanted.retain(|wanted| !is_there(&now.loaded, wanted));
        (now.loaded.tries, dataset.clone(), wanted)
    };
    if wanted.is_empty() {
        return;
    }
    store.change(&mut |state| {
        state.loaded.awaited += wanted.len();
        for wanted in &wanted {
            wait(&mut state.loaded, wanted.clone());
        }
    });
    fetch_all(store, &Source::new(root, tries > 0), &dataset, wanted);
}

fn is_there(loaded: &Loaded, wanted: &Wanted) -> bool {
    match wanted {
        Wanted::Place(place) => loaded.places.iter().any(|(known, _)| known == place),
        Wanted::Series(id) => loaded.series.iter().any(|(known, _)| known == id),
        Wanted::Answers => loaded.answers.is_some(),
        Wanted::Sources => loaded.sources.is_some(),
        Wanted::Similar => loaded.similar.is_some(),
        Wanted::Map => loaded.map.is_some(),
    }
}

/// Fetches side by side; the page is drawn again once, when the last has come.
fn fetch_all(store: Store, source: &Source, dataset: &Dataset, wanted: Vec<Wanted>) {
    let count = wanted.len();
    let arrived: Rc<RefCell<Vec<(Document, Came)>>> = Rc::default();
    for wanted in wanted {
        let lies_in = match wanted {
            Wanted::Map => "data/".to_owned(),
            _ => folder(&dataset.release.id),
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
