//! Loads what the pages need whenever the dataset asked for changes, or the reader tries again.

use inkludering::load::browser::{Cancel, Failure, Source};
use inkludering::validate::Checked;
use inkludering::view::{Loaded, Panel, Part, Store, Why};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// After so long the page says that it takes longer than usual.
const LONG: Duration = Duration::from_secs(5);

/// Starts loading, and starts again when the address names another dataset or the reader asks.
pub fn follow(store: Store, root: String) {
    let source = Rc::new(Source {
        root,
        again: Cell::new(false),
    });
    let wanted = Memo::new(move |_| {
        let tries = store.loaded.with(|loaded| loaded.tries);
        (store.selection().data, tries)
    });
    Effect::new(move |before: Option<(Option<Cancel>, u32)>| {
        let (named, tries) = wanted.get();
        if let Some((cancel, tries_before)) = before {
            if let Some(cancel) = cancel {
                cancel.cancel();
            }
            // Not asked again, so it is another dataset: nothing of the one before belongs to it.
            if tries_before == tries {
                forget(store);
            }
        }
        source.again.set(tries > 0);
        let cancel = Cancel::new();
        if let Some(cancel) = cancel.clone() {
            spawn_local(all(store, source.clone(), named, cancel));
        }
        (cancel, tries)
    });
}

fn forget(store: Store) {
    store.loaded.update(|loaded| {
        *loaded = Loaded {
            site: loaded.site.clone(),
            tries: loaded.tries,
            ..Loaded::default()
        };
    });
    store.panel.set(Panel::default());
}

/// Whether the site lets its readers see a dataset: a release, which is named by its day, or one that it lists.
fn is_listed(store: Store, name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_digit())
        || store.loaded.with_untracked(|loaded| {
            let listed = &loaded.site.extra_datasets;
            listed.iter().any(|listed| **listed == *name)
        })
}

/// Goes on without a dataset that isn't for this site's readers, and tells.
fn pass_over(store: Store, name: &str) {
    store.address.update(|address| {
        address.selection.data = None;
        address
            .passed_over
            .push(("data".to_owned(), name.to_owned()));
    });
}

/// The site's own words, then what every page needs, then the facts of the work.
async fn all(store: Store, source: Rc<Source>, named: Option<Arc<str>>, cancel: Cancel) {
    store.loaded.update(|loaded| {
        loaded.problems.clear();
        loaded.work = Part::Waiting;
        if loaded.dataset.ready().is_none() {
            loaded.dataset = Part::Waiting;
        }
    });
    set_timeout(move || say_that_it_is_long(store), LONG);
    let site = {
        let (source, cancel) = (source.clone(), cancel.clone());
        async move {
            let site = keep(store, source.site(&cancel).await);
            store.loaded.update(|loaded| loaded.site = site);
        }
    };
    match &named {
        Some(name) => {
            site.await;
            if !is_listed(store, name) {
                return pass_over(store, name);
            }
        }
        None => spawn_local(site),
    }

    let folder = match source.folder(named.as_deref(), &cancel).await {
        Ok(folder) => folder,
        Err(failure) => return fail(store, failure, |loaded, why| loaded.dataset = why),
    };
    let dataset = match source.dataset(&folder, &cancel).await {
        Ok(checked) => Arc::new(keep(store, checked)),
        Err(failure) => return fail(store, failure, |loaded, why| loaded.dataset = why),
    };
    store
        .loaded
        .update(|loaded| loaded.dataset = Part::Ready(dataset.clone()));
    match source.work(&folder, &dataset, &cancel).await {
        Ok(checked) => {
            let work = Arc::new(keep(store, checked));
            store
                .loaded
                .update(|loaded| loaded.work = Part::Ready(work));
        }
        Err(failure) => fail(store, failure, |loaded, why| loaded.work = why),
    }
}

fn say_that_it_is_long(store: Store) {
    let waiting = store
        .loaded
        .with_untracked(|loaded| matches!(loaded.dataset, Part::Waiting));
    if waiting {
        store
            .loaded
            .update(|loaded| loaded.dataset = Part::WaitingLong);
    }
}

/// What could be read is shown; what was wrong is told.
pub fn keep<T>(store: Store, checked: Checked<T>) -> T {
    if !checked.problems.is_empty() {
        store
            .loaded
            .update(|loaded| loaded.problems.extend(checked.problems));
    }
    checked.dataset
}

fn fail<T>(store: Store, failure: Failure, put: fn(&mut Loaded, Part<T>)) {
    if failure == Failure::Cancelled {
        return;
    }
    store
        .loaded
        .update(|loaded| put(loaded, Part::Failed(why(failure))));
}

/// Why a document isn't here, as pages tell it.
pub fn why(failure: Failure) -> Why {
    match failure {
        Failure::NoAnswer | Failure::Cancelled => Why::NoAnswer,
        Failure::TooSlow => Why::TooSlow,
        Failure::Status(status) => Why::Status(status),
        Failure::Broken(problems) => Why::Broken(problems.into()),
    }
}
