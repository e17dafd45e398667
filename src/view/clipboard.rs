//! What goes to the clipboard, and what is told at the button that was pressed.

use super::store::Store;
use crate::wording::without_marks;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// Gives a text to the clipboard, and hands on why it can't. It stands in src/save.js, as the next does.
    #[wasm_bindgen(js_name = copyText)]
    fn copy_text(text: &str, then: JsValue);

    /// Shows a word over a button for some seconds.
    #[wasm_bindgen(js_name = showAt)]
    fn show_at(button: &HtmlElement, word: &str);
}

/// Gives a text to the clipboard, and says at the button what has come of it.
pub fn copy(store: Store, text: &str, button: HtmlElement) {
    let words = store.words();
    let then = move |failed: JsValue| {
        let (word, said) = if failed.is_undefined() {
            (words.common.copied, words.common.copied)
        } else {
            (words.export.at_button.failed, words.common.not_copied)
        };
        tell(store, &button, word, said);
    };
    copy_text(&without_marks(text), Closure::once_into_js(then));
}

/// Says what has come of it: in a word where the button is, for those who see it, and whole for those who hear it.
pub fn tell(store: Store, button: &HtmlElement, word: &str, said: &str) {
    show_at(button, &without_marks(word));
    store.announce(said);
}
