//! What stays on this device because the reader asked for it, and what goes to the clipboard.

use super::page::announce;
use inkludering::model::Place;
use inkludering::view::{COPY, FORGET, REMEMBER, Store};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Storage};

/// The one thing that is stored, under this name.
const NAME: &str = "inkludering2032.municipality";

/// None where the reader's browser keeps nothing.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// What was asked to be remembered before.
pub fn recall(store: Store) {
    let code = storage().and_then(|storage| storage.get_item(NAME).ok().flatten());
    let place = code.and_then(|code| Place::from_code(&code));
    if place.is_some() {
        store.remembered.set(place);
    }
}

/// Whether a click was meant for one of the buttons; what it asks for is then done.
pub fn pressed(store: Store, target: &Element) -> bool {
    if let Some(code) = target.get_attribute(REMEMBER) {
        if let Some(storage) = storage() {
            let _ = storage.set_item(NAME, &code);
        }
        store.remembered.set(Place::from_code(&code));
        return true;
    }
    if target.has_attribute(FORGET) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(NAME);
        }
        store.remembered.set(None);
        return true;
    }
    if let Some(quoted) = target.get_attribute(COPY) {
        let words = untrack(|| store.words());
        let target = target.clone();
        spawn_local(async move {
            let address = window().location().href().unwrap_or_default();
            let text = format!("{quoted} {address}");
            let written = window()
                .navigator()
                .clipboard()
                .write_text(text.trim_start());
            let said = match JsFuture::from(written).await {
                Ok(_) => words.copied,
                Err(_) => words.not_copied,
            };
            target.set_text_content(Some(said));
            announce(said);
        });
        return true;
    }
    false
}
