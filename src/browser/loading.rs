//! Loads what the pages need whenever the dataset asked for changes, or the reader tries again.

use super::arriving::{Document, arrive};
use super::whenever;
use inkludering::document;
use inkludering::document::file;
use inkludering::load::browser::{Cancel, Source, folder, read};
use inkludering::model::Kept;
use inkludering::view::{Loaded, Panel, Part, Store};
use leptos::prelude::*;
use std::time::Duration;

/// After so long the page says that it takes longer than usual.
const LONG: Duration = Duration::from_secs(5);

/// Starts loading, and starts again when the address names another dataset or the reader asks.
pub fn follow(store: Store, root: Kept<str>) {
    let mut last = None;
    let mut fetching: Option<Cancel> = None;
    whenever(move || {
        let tries = store.loaded.with(|loaded| loaded.tries);
        let named = store.selection().data;
        let wanted = Some((named.clone(), tries));
        if last == wanted {
            return;
        }
        // Not asked again, so it is another dataset: nothing of the one before belongs to it.
        if last.as_ref().is_some_and(|(_, before)| *before == tries) {
            forget(store);
        }
        last = wanted;
        if let Some(before) = fetching.take() {
            before.cancel();
        }
        let source = Source {
            root: root.clone(),
            again: tries > 0,
        };
        if let Some(cancel) = Cancel::new() {
            fetching = Some(cancel.clone());
            all(store, source, named.as_deref(), cancel);
        }
    });
}

/// The site's own words, and what every page needs.
fn all(store: Store, source: Source, named: Option<&str>, cancel: Cancel) {
    store.loaded.update(|loaded| {
        loaded.problems.clear();
        loaded.work = Part::Waiting;
        if loaded.dataset.ready().is_none() {
            loaded.dataset = Part::Waiting;
        }
    });
    set_timeout(move || say_that_it_is_long(store), LONG);
    let site = (source.clone(), cancel.clone());
    let extra = named.filter(|name| !is_release(name)).map(str::to_owned);
    let after = (source.clone(), cancel.clone());
    let is_extra = extra.is_some();
    site.0
        .fetch(&format!("data/{}", file::SITE), &site.1, move |came| {
            arrive(store, vec![(Document::Site, came)]);
            // Only now it is known whether the site shows it.
            if let Some(name) = extra {
                let (source, cancel) = after;
                extra_dataset(store, source, &name, cancel);
            }
        });
    match named {
        Some(_) if is_extra => {}
        Some(release) => dataset(store, source, release, cancel),
        None => {
            let first = (source.clone(), cancel.clone());
            let path = format!("data/{}", file::CURRENT);
            first.0.fetch(&path, &first.1, move |came| {
                match read::<document::Current>(file::CURRENT, came) {
                    Ok(current) => dataset(store, source, current.found().release().get(), cancel),
                    Err(failure) => arrive(store, vec![(Document::Index, Err(failure))]),
                }
            });
        }
    }
}

/// Whether a name is that of a release, which is its day.
fn is_release(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_digit())
}

/// A dataset beside the releases, where the site lists it; or else the page goes on without, and tells.
fn extra_dataset(store: Store, source: Source, name: &str, cancel: Cancel) {
    let listed = store.loaded.with_untracked(|loaded| {
        let mut listed = loaded.site.extra_datasets.iter();
        listed.any(|listed| **listed == *name)
    });
    if listed {
        return dataset(store, source, name, cancel);
    }
    store.address.update(|address| {
        address.selection.data = None;
        address
            .passed_over
            .push(("data".to_owned(), name.to_owned()));
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

/// The index of a release, then the facts of the work.
fn dataset(store: Store, source: Source, release: &str, cancel: Cancel) {
    let folder = folder(release);
    let index = format!("{folder}{}", file::INDEX);
    let first = (source.clone(), cancel.clone());
    first.0.fetch(&index, &first.1, move |came| {
        arrive(store, vec![(Document::Index, came)]);
        let is_there = |loaded: &Loaded| loaded.dataset.ready().is_some();
        if store.loaded.with_untracked(is_there) {
            source.fetch(&format!("{folder}{}", file::WORK), &cancel, move |came| {
                arrive(store, vec![(Document::Work, came)]);
            });
        }
    });
}

fn say_that_it_is_long(store: Store) {
    let waiting = |loaded: &Loaded| matches!(loaded.dataset, Part::Waiting);
    if store.loaded.with_untracked(waiting) {
        store
            .loaded
            .update(|loaded| loaded.dataset = Part::WaitingLong);
    }
}
