//! Loads what the pages need whenever the dataset asked for changes, or the reader tries again.

use super::arriving::{Document, arrive, go_on};
use inkludering::document;
use inkludering::document::file;
use inkludering::load::browser::{FetchError, RemoteFolder, read, release_folder};
use inkludering::view::{LoadState, Loaded, Panel, State, Store};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// After so long the page says that it takes longer than usual.
pub const LONG: Duration = Duration::from_secs(5);

/// What was asked for last.
#[derive(Default)]
pub struct Asked {
    /// The dataset named, and how often the reader had asked to try again.
    last: Option<(Option<Arc<str>>, u32)>,
    fetching: Option<RemoteFolder>,
}

impl Asked {
    /// Starts loading, and starts again when the address names another dataset or the reader asks.
    pub fn load(&mut self, store: Store, root: &Arc<str>) {
        let (named, tries) = {
            let now = store.now();
            (now.address.selection.data.clone(), now.loaded.tries)
        };
        let wanted = Some((named.clone(), tries));
        if self.last == wanted {
            return;
        }
        // Not asked again, so it is another dataset: nothing of the one before belongs to it.
        if self
            .last
            .as_ref()
            .is_some_and(|(_, before)| *before == tries)
        {
            forget(store);
        }
        self.last = wanted;
        if let Some(before) = self.fetching.take() {
            before.cancel();
        }
        let source = RemoteFolder::new(root, tries > 0);
        self.fetching = Some(source.clone());
        all(store, source, named.as_deref());
    }
}

/// The site's own words, the index and the facts of the work.
const FIRST: usize = 3;

/// The site's own words, and what every page needs.
fn all(store: Store, source: RemoteFolder, named: Option<&str>) {
    store.change(&mut |State { loaded, .. }| {
        loaded.problems.clear();
        loaded.work = LoadState::Pending;
        loaded.pending = FIRST;
        if loaded.dataset.ready().is_none() {
            loaded.dataset = LoadState::Pending;
        }
    });
    set_timeout(move || go_on(store), LONG);
    let extra = named.filter(|name| !is_release(name)).map(str::to_owned);
    let after = source.clone();
    let is_extra = extra.is_some();
    source.fetch(&format!("data/{}", file::SITE), move |came| {
        let fault =
            (extra.as_ref()).and_then(|_| read::<document::Site>(file::SITE, came.clone()).err());
        arrive(store, vec![(Document::Site, came)]);
        // Only now it is known whether the site shows it.
        if let Some(name) = extra {
            extra_dataset(store, after, &name, fault);
        }
    });
    match named {
        Some(_) if is_extra => {}
        Some(release) => dataset(store, source, release),
        None => {
            let path = format!("data/{}", file::CURRENT);
            source.clone().fetch(&path, move |came| {
                match read::<document::Current>(file::CURRENT, came) {
                    Ok(current) => dataset(store, source, &current.release),
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

/// A dataset beside the releases, where the site lists it; or else the page goes on without, and tells. Where the list
/// couldn't be had, nobody knows whether the address is right.
fn extra_dataset(store: Store, source: RemoteFolder, name: &str, fault: Option<FetchError>) {
    if let Some(fault) = fault {
        return arrive(store, vec![(Document::Index, Err(fault))]);
    }
    let is_listed = |now: &State| {
        let mut listed = now.loaded.site.extra_datasets.iter();
        listed.any(|listed| **listed == *name)
    };
    if is_listed(&store.now()) {
        return dataset(store, source, name);
    }
    store.change(&mut |State { address, .. }| {
        address.selection.data = None;
        address
            .passed_over
            .push(("data".to_owned(), name.to_owned()));
    });
}

fn forget(store: Store) {
    store.change(&mut |state| {
        let loaded = &mut state.loaded;
        *loaded = Loaded {
            site: loaded.site.clone(),
            root: loaded.root.clone(),
            chunks: loaded.chunks.clone(),
            language: loaded.language.clone(),
            tries: loaded.tries,
            ..Loaded::default()
        };
        state.panel = Panel::default();
    });
}

/// The index of a release, then the facts of the work.
fn dataset(store: Store, source: RemoteFolder, release: &str) {
    let folder = release_folder(release);
    let index = format!("{folder}{}", file::INDEX);
    source.clone().fetch(&index, move |came| {
        arrive(store, vec![(Document::Index, came)]);
        let is_there = store.now().loaded.dataset.ready().is_some();
        if is_there {
            source.fetch(&format!("{folder}{}", file::WORK), move |came| {
                arrive(store, vec![(Document::Work, came)]);
            });
        }
    });
}
