//! The program in a browser: starts the pages, loads what they ask for, keeps the address in step.

mod asking;
mod finder;
mod hands;
mod history;
mod keep;
mod loading;
mod narrow;
mod page;
mod panel;
mod point;

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
        hands::follow(store, root.clone());
        keep::recall(store);
        narrow::follow(store);
        page::follow(store);
        view! { <App store/> }
    });
}
