//! The program in a browser: starts the pages, loads what they ask for, keeps the address in step.

mod asking;
mod history;
mod loading;
mod page;
mod panel;

use inkludering::view::{App, Loaded, Store};
use leptos::prelude::*;

/// Mounts the pages on the body.
pub fn start() {
    let Some(root) = history::root() else { return };
    mount_to_body(move || {
        let store = Store::new(&history::query(), Loaded::default());
        loading::follow(store, root.clone());
        asking::follow(store, root.clone());
        history::follow(store);
        history::follow_links(store, root.clone());
        panel::follow(store);
        page::follow(store);
        view! { <App store/> }
    });
}
