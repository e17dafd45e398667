//! The program in a browser: starts the pages, loads what they ask for, keeps the address in step.

mod arriving;
mod asking;
mod finder;
mod hands;
mod history;
mod keep;
mod loading;
mod map;
mod narrow;
mod page;
mod panel;
mod point;
mod words;

use inkludering::view::{App, Loaded, Store};
use leptos::prelude::*;

/// Mounts the pages on the body.
pub fn start() {
    let Some(root) = history::root() else { return };
    words::first();
    mount_to_body(move || {
        let store = Store::new(&history::query(), Loaded::default());
        loading::follow(store, root.clone());
        asking::follow(store, root.clone());
        history::follow(store);
        words::follow(store, root.clone());
        hands::follow(store, root.clone());
        keep::recall(store);
        keep::follow(store);
        narrow::follow(store);
        map::follow(store);
        page::follow(store);
        view! { <App store/> }
    });
}

/// Does something now, and again whenever a signal that it reads changes.
fn whenever(effect: impl FnMut() + 'static) {
    /// Of one type, so that it is compiled once.
    fn follow(mut effect: Box<dyn FnMut()>) {
        Effect::new(move |_: Option<()>| effect());
    }
    follow(Box::new(effect));
}
