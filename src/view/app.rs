//! The whole page: the frame, and in it the parts of the page that the address asks for.

use super::drawn::PARTS;
use super::frame;
use super::html::{Element, text};
use super::part::source;
use super::store::{Store, region};
use leptos::prelude::*;

/// What stands in the body. Everything is derived from the store.
#[component]
pub fn App(store: Store) -> impl IntoView {
    let skip = region(move || {
        text("a", store.words().skip)
            .class("skip")
            .attr("href", "#main")
            .into_html()
    });
    let header = region(move || frame::header(store.words(), &store.selection()).into_html());
    let notices = region(move || {
        store.address.with(|address| {
            store.loaded.with(|loaded| {
                frame::notices(store.words(), &address.passed_over, &loaded.problems).into_inner()
            })
        })
    });
    let parts = (0..PARTS).map(|at| part(store, at)).collect_view();
    let footer = region(move || {
        store.loaded.with(|loaded| {
            let dataset = loaded.dataset.ready().map(|dataset| &**dataset);
            frame::footer(store.words(), &store.selection(), &loaded.site, dataset).into_html()
        })
    });
    let panel = region(move || {
        store.panel.with(|panel| {
            store.loaded.with(|loaded| {
                source::panel(store.words(), panel, loaded.sources.as_ref())
                    .map_or_else(String::new, Element::into_html)
            })
        })
    });
    view! {
        <div inner_html=skip></div>
        <header inner_html=header></header>
        <main id="main" tabindex="-1">
            <div inner_html=notices></div>
            {parts}
        </main>
        <footer inner_html=footer></footer>
        <div id="source-panel" inner_html=panel></div>
        <p class="hidden" role="status" id="announcer"></p>
    }
}

fn part(store: Store, at: usize) -> AnyView {
    let html = region(move || {
        store
            .drawn
            .with(|drawn| drawn.parts.get(at).cloned().unwrap_or_default())
    });
    view! { <div class="part" inner_html=html></div> }.into_any()
}
