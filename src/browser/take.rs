//! What a page gives to keep: on paper, or as a file.

use inkludering::view::{PRINT, Store, TAKE, questions_file};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Element, HtmlAnchorElement, Url};

/// Whether a click was meant for one of the buttons; what it asks for is then done.
pub fn pressed(store: Store, target: &Element) -> bool {
    if target.has_attribute(PRINT) {
        let _ = window().print();
        return true;
    }
    if target.has_attribute(TAKE) {
        let file = store.address.with_untracked(|address| {
            store
                .loaded
                .with_untracked(|loaded| questions_file(&address.selection, loaded))
        });
        if let Some((name, text)) = file {
            let _ = save(&name, &text);
        }
        return true;
    }
    false
}

/// A link to what the file holds, followed at once.
fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = web_sys::js_sys::Array::of1(&text.into());
    let address = Url::create_object_url_with_blob(&Blob::new_with_str_sequence(&parts)?)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
