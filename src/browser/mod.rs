//! The program in a browser: starts the pages, loads what they ask for, keeps the address in step.

mod away;
mod chunks;
mod documents;
mod export;
mod focus;
mod history;
mod memo;
mod messages;
mod place;
mod received;
mod release;
mod shown;
mod taken_over;

use inkludering::view::{Loaded, Store, address, change_all_late, device, set_root};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

/// Hears events of the whole window for as long as the program runs.
fn listen(names: &[&str], hear: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(hear);
    for name in names {
        // Refused by no browser: the name is a text and the listener a function.
        let _ = window().add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// Does something once, and again when a signal that it has read has changed. Effects of one type share their code.
fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}

/// Puts the pages on the body, and keeps them in step.
pub fn start() {
    let Some(root) = history::root() else { return };
    if !messages::take_first() {
        return;
    }
    if !history::is_at(&root) {
        set_root(&root);
    }
    place::follow();
    listen(&["beforeprint"], |_| change_all_late());
    // What follows the signals does so as long as the program runs.
    mount_to_body(move || {
        let loaded = Loaded {
            root: root.clone(),
            ..Loaded::default()
        };
        let store = Store::new(address::parse(&history::query(&root)), loaded);
        device::recall(store);
        history::follow(store, root.clone());
        focus::follow(store);
        away::follow(store);
        release::follow(store, root.clone());
        documents::follow(store, root.clone());
        chunks::follow(store);
        messages::follow(store, root.clone());
        export::follow(store);
        memo::follow(store);
        shown::follow(store);
    });
}
