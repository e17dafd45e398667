//! The program in a browser: starts the pages, loads what they ask for, keeps the address in step.

mod chunks;
mod documents;
mod export;
mod finder;
mod hands;
mod history;
mod map;
mod memo;
mod messages;
mod narrow;
mod place;
mod read;
mod received;
mod release;
mod shown;
mod taken_over;

use inkludering::view::{Loaded, Store, address, device, set_root};
use leptos::prelude::*;

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
    // What follows the signals does so as long as the program runs.
    mount_to_body(move || {
        let loaded = Loaded {
            root: root.clone(),
            ..Loaded::default()
        };
        let store = Store::new(address::parse(&history::query(&root)), loaded);
        device::recall(store);
        hands::follow(store, root.clone());
        release::follow(store, root.clone());
        documents::follow(store, root.clone());
        chunks::follow(store);
        messages::follow(store, root.clone());
        let mut shown = shown::Shown::new();
        let mut address = history::Entered::default();
        Effect::new(move || {
            address.enter(store, &root);
            shown.follow(store);
            export::make(store);
            memo::make(store);
        });
        Effect::new(move || {
            let title = store.title.get();
            document().set_title(&shown::whole_title(store, &title));
        });
    });
}
