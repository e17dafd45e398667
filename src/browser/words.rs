//! The words of the language: the first come with the program, another's when the reader asks for it.

use super::{history, whenever};
use inkludering::load::browser::{Cancel, Source};
use inkludering::model::Kept;
use inkludering::view::Store;
use inkludering::wording;
use leptos::prelude::*;

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
pub fn follow(store: Store, root: Kept<str>) {
    let source = Source { root, again: false };
    whenever(move || {
        let tag = store.selection().language;
        if wording::has(tag.as_deref()) {
            return;
        }
        let name = format!("words-{}", tag.as_deref().unwrap_or("sv"));
        if let (Some(path), Some(cancel)) = (history::said(&name), Cancel::new()) {
            source.fetch(&path, &cancel, move |came| {
                if let Some(words) = came.ok().and_then(|words| String::from_utf8(words).ok()) {
                    wording::put(words);
                    store.address.update(|_| {});
                }
            });
        }
    });
}
