//! Files that the program has made are handed to the browser, and the reader is told.

use super::clipboard::tell;
use super::store::Store;
use crate::wording::{Messages, fill};
use leptos::prelude::window;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// Gives the reader a file of a text, or a picture painted so many times as large, where that isn't 0; hands on why
    /// it can't. It stands in src/save.js.
    #[wasm_bindgen(js_name = saveText)]
    fn save_text(text: &str, kind: &str, scale: u32, name: &str, then: JsValue);
}

/// A file that holds a text.
#[derive(Clone, Debug)]
pub struct TextFile {
    pub name: String,
    pub text: String,
    pub kind: &'static str,
    /// Of a picture: how many times as large it is painted; 0 where the text itself is the file.
    pub scale: u32,
}

impl TextFile {
    pub const fn csv(name: String, text: String) -> Self {
        Self {
            name,
            text,
            kind: "text/csv",
            scale: 0,
        }
    }

    /// A drawing; `scale` says how many times as large it is painted, or 0 that it stays what it is.
    pub const fn drawing(name: String, text: String, scale: u32) -> Self {
        Self {
            name,
            text,
            kind: "image/svg+xml",
            scale,
        }
    }
}

/// Whether the page stands in a frame, which may be refused downloads without being told.
fn is_framed() -> bool {
    let here = window();
    here.parent()
        .is_ok_and(|around| around.is_some_and(|around| around != here))
}

/// What is said of a file that is ready.
pub fn told_of(words: &Messages, name: &str) -> String {
    let template = if is_framed() {
        words.export.handed_over
    } else {
        words.export.saved
    };
    fill(template, &[("name", name)])
}

/// Hands a file on, and says at the button what has come of it.
pub fn save(store: Store, file: &TextFile, button: HtmlElement) {
    let words = store.words();
    let at_button = &words.export.at_button;
    let saved = told_of(words, &file.name);
    let then = move |failed: JsValue| {
        if !failed.is_undefined() {
            tell_failure(store, &button);
        } else if is_framed() {
            tell(store, &button, at_button.ready, &saved);
        } else {
            tell(store, &button, at_button.saved, &saved);
        }
    };
    let then = Closure::once_into_js(then);
    save_text(&file.text, file.kind, file.scale, &file.name, then);
}

/// Says at the button that the file can't be made.
pub fn tell_failure(store: Store, button: &HtmlElement) {
    let words = store.words();
    tell(
        store,
        button,
        words.export.at_button.failed,
        words.export.not_saved,
    );
}
