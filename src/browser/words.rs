//! The words of the language: the first come with the program, another's when the reader asks for it.

use super::history;
use inkludering::load::browser::RemoteFolder;
use inkludering::view::Store;
use inkludering::wording;
use leptos::prelude::*;
use std::sync::Arc;

/// Where src/start.js has put the words that it fetched beside the program.
const FETCHED: &str = "data-words";

/// Takes the words that came with the program.
pub fn first() {
    let page = document().document_element();
    let words = page.as_ref().and_then(|page| page.get_attribute(FETCHED));
    if let (Some(page), Some(words)) = (page, words) {
        let _ = page.remove_attribute(FETCHED);
        wording::put(words);
    }
}

/// Fetches the words of a language that the reader has chosen; the page stays in the other until then.
pub fn fetch(store: Store, root: &Arc<str>) {
    let tag = store.now().address.selection.language.clone();
    if wording::has(tag.as_deref()) {
        return;
    }
    let tag = tag.as_deref().unwrap_or("sv").to_owned();
    let name = format!("words-{tag}");
    if let Some(path) = history::said(&name) {
        RemoteFolder::new(root, false).fetch(&path, move |came| {
            let words = came.ok().and_then(|words| String::from_utf8(words).ok());
            match words {
                Some(words) => {
                    wording::put(words);
                    store.change(&mut |_| {});
                }
                // The page stays in its language, and says that the other can't be had.
                None => store.change(&mut |state| {
                    let passed_over = &mut state.address.passed_over;
                    passed_over.push(("lang".to_owned(), tag.clone()));
                }),
            }
        });
    }
}
