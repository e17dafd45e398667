//! The messages of the language: the first come with the program, another's when the reader asks for it.

use super::effect;
use super::{history, received};
use inkludering::load::browser::{FetchResult, RemoteFolder};
use inkludering::view::{LoadError, LoadState, Store};
use inkludering::wording::locale;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Where src/start.js has put the messages that it fetched beside the program.
const FETCHED: &str = "data-messages";
/// Where it finds why they weren't taken.
const UNUSABLE: &str = "data-unusable";

/// Takes the messages that came with the program, and says whether they are any.
pub fn take_first() -> bool {
    let Some(page) = document().document_element() else {
        return false;
    };
    let messages = page.get_attribute(FETCHED).unwrap_or_default();
    let _ = page.remove_attribute(FETCHED);
    let why = match keep(None, messages.as_bytes()) {
        Ok(()) => return true,
        Err(LoadError::Empty) => "empty",
        Err(_) => "other",
    };
    let _ = page.set_attribute(UNUSABLE, why);
    false
}

/// Fetches the messages of a language when the reader chooses it.
pub fn follow(store: Store, root: Arc<str>) {
    effect(move || fetch(store, &root));
}

/// Fetches the messages of a language that the reader has chosen, once; the page stays in the other until they have come.
fn fetch(store: Store, root: &Arc<str>) {
    let (tag, asked, tries) = {
        let tag = store
            .address
            .with(|address| address.selection.language.clone());
        let tag: Arc<str> = tag.unwrap_or_else(|| "sv".into());
        store.loaded.with(|loaded| {
            let asked = loaded.language.as_ref();
            let asked = asked.map(|(asked, _)| *asked == tag);
            (tag.clone(), asked, loaded.tries)
        })
    };
    let name = format!("messages-{tag}");
    let path = history::said(&name).filter(|_| !locale::has_messages(Some(&tag)));
    let (Some(path), None | Some(false)) = (&path, asked) else {
        if path.is_none() && asked.is_some() {
            store.loaded.update(|loaded| loaded.language = None);
        }
        return;
    };
    store
        .loaded
        .update(|loaded| loaded.language = Some((tag.clone(), LoadState::Pending)));
    let (folder, path) = (RemoteFolder::new(root, tries > 0), path.clone());
    spawn_local(async move {
        let came = folder.fetch(&path).await;
        let failed = take(&tag, came).err();
        let language = failed.map(|why| (tag, LoadState::Failed(why)));
        store.loaded.update(|loaded| loaded.language = language);
    });
}

/// Takes the messages of a language from what has come, if these are what came.
fn take(tag: &str, came: FetchResult) -> Result<(), LoadError> {
    keep(Some(tag), &came.map_err(received::why)?)
}

/// Keeps the messages of a file, where it is that of the language, or of any where none is named.
fn keep(tag: Option<&str>, file: &[u8]) -> Result<(), LoadError> {
    if file.trim_ascii().is_empty() {
        return Err(LoadError::Empty);
    }
    match locale::keep_messages(file) {
        Ok(found) if tag.is_none_or(|tag| tag == found) => Ok(()),
        _ => Err(LoadError::OtherFile),
    }
}
