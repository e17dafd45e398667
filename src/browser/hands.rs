//! What is heard of all elements alike: links within the site, choices that lead elsewhere, the focus, back and forward.

use super::{history, place, shown};
use inkludering::view::{LEADS, Store};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event};

const EVENTS: [&str; 4] = ["click", "input", "focusin", "focusout"];

/// Not what stands in a button, nor what a browser that translates has put around a text.
const MEANT: &str = ":not(button *, font)";

/// Back and forward, which the window alone hears.
const BACK: &str = "popstate";

/// Listens for as long as the page lives.
pub fn follow(store: Store, root: Arc<str>) {
    // `Fn`: what one event does, such as moving the focus, sends others while it is still being met.
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let target = event.target().and_then(|to| to.dyn_into::<Element>().ok());
        if let Some(target) = target.and_then(|target| target.closest(MEANT).ok().flatten()) {
            meet(store, &root, &event, &target);
        } else if event.type_() == BACK {
            place::seek();
            store.go(&history::query(&root));
        }
    });
    let callback = listener.as_ref().unchecked_ref();
    // Refused by no browser: the name is a text and the callback a function.
    for name in EVENTS {
        let _ = document().add_event_listener_with_callback(name, callback);
    }
    let _ = window().add_event_listener_with_callback(BACK, callback);
    listener.forget();
}

fn meet(store: Store, root: &str, event: &Event, target: &Element) {
    match event.type_().as_str() {
        "focusin" => shown::focused(target),
        "focusout" => shown::blurred(target),
        "click" => history::follow_link(store, root, event.unchecked_ref(), target),
        "input" if target.has_attribute(LEADS) => history::follow_choice(store, target),
        _ => {}
    }
}
