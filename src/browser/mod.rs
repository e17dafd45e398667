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
mod take;
mod words;

use inkludering::view::{Loaded, Store};
use leptos::prelude::*;

/// Puts the pages on the body, and keeps them in step.
pub fn start() {
    let Some(root) = history::root() else { return };
    words::first();
    // Leptos has the signals and what follows them; the page is written by `page`.
    mount_to_body(move || {
        let store = Store::new(&history::query(), Loaded::default());
        keep::recall(store);
        page::follow(store);
        loading::follow(store, root.clone());
        asking::follow(store, root.clone());
        history::follow(store);
        words::follow(store, root.clone());
        take::follow(store, root.clone());
        hands::follow(store, root);
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
