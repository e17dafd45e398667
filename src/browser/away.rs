//! Escape puts away what is told beside the reader's place, wherever the focus is; so does a press elsewhere.

use inkludering::view::{By, Store, pressed_key};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Listens for as long as the page lives.
pub fn follow(store: Store) {
    let _ = window_event_listener(ev::keydown, move |event| {
        if pressed_key(&event) == "Escape" {
            store.put_away();
        }
    });
    let _ = window_event_listener(ev::click, move |event| {
        let target = event.target().and_then(|to| to.dyn_into::<Element>().ok());
        let is_elsewhere =
            target.is_none_or(|target| !matches!(target.closest(".read"), Ok(Some(_))));
        if is_elsewhere {
            store.put_away_reading(|by| by == By::Tap);
        }
    });
}
