//! The whole page: the frame, and in it the page that the address asks for.

use super::frame;
use super::page;
use super::store::{Part, Store};
use crate::model::{Dataset, View};
use leptos::prelude::*;
use std::sync::Arc;

/// What stands in the body. Everything is derived from the store.
#[component]
pub fn App(store: Store) -> impl IntoView {
    let words = store.words();
    view! {
        <a class="skip" href="#main">{move || words.get().0.skip}</a>
        {frame::header(store)}
        <main id="main" tabindex="-1">
            {frame::notices(store)}
            {move || match store.dataset.get() {
                Part::Ready(dataset) => page(store, dataset),
                waiting => frame::waiting(store, &waiting),
            }}
        </main>
        {frame::footer(store)}
        <p class="hidden" role="status" id="announcer"></p>
    }
}

fn page(store: Store, dataset: Arc<Dataset>) -> AnyView {
    let view = store.choice(|selection| selection.view);
    let words = store.words();
    let page = move || match view.get() {
        _ => page::overview::page(store, &dataset, words.get().0).into_any(),
    };
    page.into_any()
}
