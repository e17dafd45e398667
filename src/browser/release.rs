//! Loads what every page needs whenever the address names another dataset, or the reader tries again: the site's own
//! words, the index of a release, and the facts of the work.

use super::effect;
use super::received::{Document, receive, stop_waiting};
use inkludering::document;
use inkludering::document::file;
use inkludering::load::browser::{FetchError, RemoteFolder, read, release_folder};
use inkludering::view::{LoadState, Loaded, Store, panel};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// After so long the page says that it takes longer than usual.
pub const LONG: Duration = Duration::from_secs(5);

/// The site's own words, the index and the facts of the work.
const FIRST: usize = 3;

/// What was asked for last.
struct Asked {
    named: Option<Arc<str>>,
    /// How often the reader had asked to try again.
    tries: u32,
    folder: RemoteFolder,
}

/// Loads at once, and again when the address names another dataset or the reader asks.
pub fn follow(store: Store, root: Arc<str>) {
    let mut asked: Option<Asked> = None;
    effect(move || {
        let named = store.address.with(|address| address.selection.data.clone());
        let tries = store.loaded.with(|loaded| loaded.tries);
        if let Some(before) = &asked {
            if (&before.named, before.tries) == (&named, tries) {
                return;
            }
            before.folder.cancel();
            // Another dataset: nothing of the one before belongs to it.
            if before.tries == tries {
                forget(store);
            }
        }
        let folder = RemoteFolder::new(&root, tries > 0);
        spawn_local(load(store, folder.clone(), named.clone()));
        asked = Some(Asked {
            named,
            tries,
            folder,
        });
    });
}

/// Lets go of all that belongs to a dataset.
fn forget(store: Store) {
    store.loaded.update(|loaded| {
        *loaded = Loaded {
            site: loaded.site.clone(),
            root: loaded.root.clone(),
            chunks: loaded.chunks.clone(),
            language: loaded.language.clone(),
            tries: loaded.tries,
            ..Loaded::default()
        };
    });
    panel::put_away(store);
}

async fn load(store: Store, folder: RemoteFolder, named: Option<Arc<str>>) {
    store.loaded.update(|loaded| {
        loaded.problems.clear();
        loaded.work = LoadState::Pending;
        loaded.pending = FIRST;
        if loaded.dataset.ready().is_none() {
            loaded.dataset = LoadState::Pending;
        }
    });
    set_timeout(move || stop_waiting(store), LONG);
    match named {
        Some(name) if !is_release(&name) => load_extra_dataset(store, &folder, &name).await,
        named => {
            let site = folder.clone();
            spawn_local(async move {
                load_site(store, &site).await;
            });
            load_release(store, &folder, named).await;
        }
    }
}

/// Whether a name is that of a release, which is its day.
fn is_release(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_digit())
}

/// The site's own words, or why they aren't here; the site goes on without.
async fn load_site(store: Store, folder: &RemoteFolder) -> Option<FetchError> {
    let came = folder.fetch(&format!("data/{}", file::SITE)).await;
    let fault = read::<document::Site>(file::SITE, came.clone()).err();
    receive(store, vec![(Document::Site, came)]);
    fault
}

/// A dataset beside the releases, where the site lists it; or else the page goes on without, and tells. Where the list
/// couldn't be had, nobody knows whether the address is right.
async fn load_extra_dataset(store: Store, folder: &RemoteFolder, name: &str) {
    if let Some(fault) = load_site(store, folder).await {
        return receive(store, vec![(Document::Index, Err(fault))]);
    }
    let is_listed = store.loaded.with_untracked(|loaded| {
        let mut listed = loaded.site.extra_datasets.iter();
        listed.any(|listed| **listed == *name)
    });
    if is_listed {
        return load_dataset(store, folder, name).await;
    }
    store.address.update(|address| {
        address.selection.data = None;
        let unknown = ("data".to_owned(), name.to_owned());
        address.passed_over.push(unknown);
    });
}

/// The release that is named, or the newest.
async fn load_release(store: Store, folder: &RemoteFolder, named: Option<Arc<str>>) {
    if let Some(release) = named {
        return load_dataset(store, folder, &release).await;
    }
    let came = folder.fetch(&format!("data/{}", file::CURRENT)).await;
    match read::<document::Current>(file::CURRENT, came) {
        Ok(current) => load_dataset(store, folder, &current.release).await,
        Err(failure) => receive(store, vec![(Document::Index, Err(failure))]),
    }
}

/// The index of a release, then the facts of the work.
async fn load_dataset(store: Store, folder: &RemoteFolder, release: &str) {
    let lies_in = release_folder(release);
    let came = folder.fetch(&format!("{lies_in}{}", file::INDEX)).await;
    receive(store, vec![(Document::Index, came)]);
    if store
        .loaded
        .with_untracked(|loaded| loaded.dataset.ready().is_some())
    {
        let came = folder.fetch(&format!("{lies_in}{}", file::WORK)).await;
        receive(store, vec![(Document::Work, came)]);
    }
}
