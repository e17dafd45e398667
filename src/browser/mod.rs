//! The program in a browser: starts the pages, loads what they ask for, keeps the address in step.

mod arriving;
mod asking;
mod away;
mod chunks;
mod export;
mod hands;
mod history;
mod loading;
mod memo;
mod messages;
mod place;
mod shown;

use inkludering::view::{Loaded, Store, address, device};
use leptos::prelude::*;

/// Puts the pages on the body, and keeps them in step.
pub fn start() {
    let Some(root) = history::root() else { return };
    if !messages::take_first() {
        return;
    }
    place::follow();
    // What follows the signals does so as long as the program runs.
    mount_to_body(move || {
        let loaded = Loaded {
            root: root.clone(),
            ..Loaded::default()
        };
        let store = Store::new(address::parse(&history::query(&root)), loaded);
        device::recall(store);
        hands::follow(store, root.clone());
        away::follow(store);
        let mut shown = shown::Shown::new();
        let mut dataset = loading::Asked::default();
        let mut address = history::Entered::default();
        Effect::new(move || {
            dataset.load(store, &root);
            address.enter(store, &root);
            chunks::ask(store);
            shown.follow(store);
            asking::ask(store, &root);
            messages::fetch(store, &root);
            export::make(store);
            memo::make(store);
        });
        Effect::new(move || {
            let title = store.title.get();
            document().set_title(&shown::whole_title(store, &title));
        });
    });
}
