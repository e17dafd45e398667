//! The program in a browser: starts the pages, loads what they ask for, keeps the address in step.

mod arriving;
mod asking;
mod chunks;
mod dom;
mod finder;
mod hands;
mod history;
mod keep;
mod loading;
mod map;
mod memo;
mod messages;
mod narrow;
mod page;
mod panel;
mod place;
mod read;
mod take;

use inkludering::view::{Loaded, Store};
use leptos::prelude::*;

/// Puts the pages on the body, and keeps them in step.
pub fn start() {
    let Some(root) = history::root() else { return };
    if !messages::take_first() {
        return;
    }
    place::follow();
    // Leptos has the signal and what follows it, as long as the program runs; the page is written by `page`.
    mount_to_body(move || {
        let loaded = Loaded {
            root: root.clone(),
            ..Loaded::default()
        };
        let store = Store::new(&history::query(&root), loaded);
        keep::recall(store);
        hands::follow(store, root.clone());
        let mut page = page::Shown::new();
        let mut dataset = loading::Asked::default();
        let mut address = history::Entered::default();
        std::mem::forget(RenderEffect::new(move |_: Option<()>| {
            store.follow();
            dataset.load(store, &root);
            address.enter(store, &root);
            chunks::ask(store);
            page.draw(store);
            asking::ask(store, &root);
            messages::fetch(store, &root);
            take::make(store);
            memo::make(store);
        }));
    });
}
