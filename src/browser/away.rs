//! Escape puts away what is told beside the reader's place, wherever the focus is; so does a press elsewhere.

use super::listen;
use inkludering::view::{By, Store, pressed_key, put_away};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Listens for as long as the page lives.
pub fn follow(store: Store) {
    listen(&["keydown", "click"], move |event| {
        match event.dyn_ref::<KeyboardEvent>() {
            Some(key) if pressed_key(key) == "Escape" => put_away(store),
            None if is_elsewhere(&event) => store.put_away_reading(|by| by == By::Tap),
            _ => {}
        }
    });
}

/// Whether something is pressed that is no picture to be read.
fn is_elsewhere(event: &Event) -> bool {
    let target = event.target().and_then(|to| to.dyn_into::<Element>().ok());
    event.type_() == "click"
        && target.is_none_or(|target| !matches!(target.closest(".read"), Ok(Some(_))))
}
