//! What the reader does: one listener for clicks, keys, typing and pointing, as the pages are plain HTML.

use super::{finder, history, keep, map, memo, narrow, page, panel, place, read, take};
use inkludering::view::{LEADS, Store, finder as field, map as country};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

const EVENTS: [&str; 8] = [
    "click",
    "input",
    "keydown",
    "mousedown",
    "focusin",
    "focusout",
    "submit",
    "pointermove",
];

/// Not what stands in a button, nor what a browser that translates has put around a text.
const MEANT: &str = ":not(button *, font)";

/// The pointer has left the document, which alone hears it.
const LEAVES: &str = "mouseleave";
/// Back and forward, which the window alone hears, as it does before the page is printed.
const BACK: &str = "popstate";
const PRINTS: &str = "beforeprint";

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
        } else if event.type_() == PRINTS {
            page::finish(store);
        } else if event.type_() == LEAVES {
            read::left();
        }
    });
    let callback = listener.as_ref().unchecked_ref();
    // Refused by no browser: the name is a text and the callback a function.
    for name in EVENTS.into_iter().chain([LEAVES]) {
        let _ = document().add_event_listener_with_callback(name, callback);
    }
    for name in [BACK, PRINTS] {
        let _ = window().add_event_listener_with_callback(name, callback);
    }
    listener.forget();
}

fn meet(store: Store, root: &str, event: &Event, target: &Element) {
    let in_finder = target.id() == field::FIELD;
    match event.type_().as_str() {
        "click" => {
            let click = event.unchecked_ref::<MouseEvent>();
            read::pressed(click, target);
            if panel::pressed(store, target)
                || take::pressed(store, target)
                || memo::pressed(store, target)
                || keep::pressed(store, target)
                || finder::pressed(store, target)
            {
                return;
            }
            if map::pressed(store, click, target) {
                return;
            }
            history::follow_link(store, root, click, target);
        }
        "input" if in_finder => finder::typed(store, target),
        "input" if read::is_slider(target) => read::slid(target),
        "input" if target.has_attribute(LEADS) => history::follow_choice(store, target),
        "input" => narrow::typed(store, target),
        // Filling in a form sends one that has no key.
        "keydown" => {
            if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
                if key.key() == "Escape" {
                    read::put_away();
                }
                panel::key(store, key);
                map::key(store, key, target);
                if in_finder {
                    finder::key(key);
                } else if key.key() == "Escape" {
                    finder::close();
                }
            }
        }
        "mousedown" => finder::held(event, target),
        "focusin" if read::is_slider(target) => read::slid(target),
        "focusin" if target.id() == country::MAP => map::focused(store),
        "focusout" if read::is_slider(target) => read::blurred(),
        "focusout" => finder::left(event.unchecked_ref(), target),
        "submit" => finder::submit(store, event),
        "pointermove" => {
            map::pointed(store, target);
            read::pointed(event.unchecked_ref(), target);
        }
        _ => {}
    }
}
