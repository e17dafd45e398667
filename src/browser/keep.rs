//! What stays on this device because the reader asked for it, and what goes to the clipboard.

use super::dom::{self, announce};
use inkludering::model::Place;
use inkludering::view::{COPY, FORGET, REMEMBER, Store};
use inkludering::wording::{Messages, without_marks};
use leptos::prelude::*;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use web_sys::{Element, Storage};

#[wasm_bindgen]
extern "C" {
    /// Gives a text to the clipboard, and hands on why it can't. It stands in src/save.js, as the next does.
    #[wasm_bindgen(js_name = copyText)]
    fn copy_text(text: &str, then: JsValue);

    /// Shows a word over a button for some seconds.
    #[wasm_bindgen(js_name = showAt)]
    fn show_at(button: &Element, word: &str);
}

/// The one thing that is stored, under this name.
const NAME: &str = "inkludering2032.municipality";

/// None where the reader's browser keeps nothing.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// What was asked to be remembered before.
pub fn recall(store: Store) {
    // On somebody else's page nothing is read from the device.
    if store.now().address.selection.embed {
        return;
    }
    let code = storage().and_then(|storage| storage.get_item(NAME).ok().flatten());
    let place = code.and_then(|code| Place::from_code(&code));
    if place.is_some() {
        store.change(&mut |state| state.remembered = place);
    }
}

/// Whether a click was meant for one of the buttons; what it asks for is then done.
pub fn pressed(store: Store, target: &Element) -> bool {
    if let Some(code) = target.get_attribute(REMEMBER) {
        // Where the browser keeps nothing, nothing is said to be kept.
        if storage().is_some_and(|storage| storage.set_item(NAME, &code).is_ok()) {
            store.change(&mut |state| state.remembered = Place::from_code(&code));
        }
        return true;
    }
    if target.has_attribute(FORGET) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(NAME);
        }
        store.change(&mut |state| state.remembered = None);
        return true;
    }
    if let Some(quoted) = target.get_attribute(COPY) {
        copy(store.now().words(), &copied(&quoted), target);
        return true;
    }
    false
}

/// What the clipboard is to have: a text of the page, or the text given with the address.
fn copied(quoted: &str) -> String {
    if let Some(text) = dom::by_id(quoted) {
        return text.text_content().unwrap_or_default();
    }
    let address = window().location().href().unwrap_or_default();
    format!("{quoted} {address}").trim_start().to_owned()
}

/// Gives a text to the clipboard, and says at the button what has come of it.
pub fn copy(words: &'static Messages, text: &str, button: &Element) {
    let button = button.clone();
    copy_text(
        &without_marks(text),
        Closure::once_into_js(move |failed: JsValue| {
            if failed.is_undefined() {
                tell(&button, words.common.copied, words.common.copied);
            } else {
                tell(
                    &button,
                    words.export.at_button.failed,
                    words.common.not_copied,
                );
            }
        }),
    );
}

/// Says what has come of it: in a word where the button is, for those who see it, and whole for those who hear it.
pub fn tell(button: &Element, word: &str, said: &str) {
    show_at(button, &without_marks(word));
    announce(said);
}
