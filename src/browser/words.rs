//! The words of the language: the first come with the program, another's when the reader asks for it.

use super::history;
use gloo_net::http::Request;
use inkludering::view::Store;
use inkludering::wording;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Url;

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
pub fn follow(store: Store, root: String) {
    Effect::new(move |_| {
        let tag = store.selection().language;
        if wording::has(tag.as_deref()) {
            return;
        }
        let name = format!("words-{}", tag.as_deref().unwrap_or("sv"));
        let Some(path) = history::said(&name) else {
            return;
        };
        let Ok(url) = Url::new_with_base(&path, &root) else {
            return;
        };
        spawn_local(async move {
            let Ok(answer) = Request::get(&url.href()).send().await else {
                return;
            };
            if let (true, Ok(words)) = (answer.ok(), answer.text().await) {
                wording::put(words);
                store.address.update(|_| {});
            }
        });
    });
}
