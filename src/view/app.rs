//! The whole page: the frame, and in it the page that the address asks for, drawn again when it changes.

use super::frame;
use super::html::{Element, el, text};
use super::page::{self, Block, Context};
use super::part::{finder, known_table, notice, source};
use super::store::{Part, Store, region};
use crate::model::{Dataset, Selection};
use crate::wording::Words;
use leptos::prelude::*;
use std::sync::Arc;

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
    let footer = region(move || {
        store.loaded.with(|loaded| {
            let dataset = loaded.dataset.ready().map(Arc::as_ref);
            frame::footer(store.words(), &loaded.site, dataset).into_html()
        })
    });
    let panel = region(move || {
        store.panel.with(|panel| {
            source::panel(store.words(), panel).map_or_else(String::new, Element::into_html)
        })
    });
    let selection = Memo::new(move |_| store.selection().page());
    view! {
        <div inner_html=skip></div>
        <header inner_html=header></header>
        <main id="main" tabindex="-1">
            <div inner_html=notices></div>
            {move || page(store, &selection.get())}
        </main>
        <footer inner_html=footer></footer>
        <div id="source-panel" inner_html=panel></div>
        <p class="hidden" role="status" id="announcer"></p>
    }
}

/// The page: drawn again when another is asked for, or when a part of its data has come.
fn page(store: Store, selection: &Selection) -> AnyView {
    let words = crate::wording::words(selection.language.as_deref());
    let (dataset, blocks) = store.loaded.with(|loaded| match &loaded.dataset {
        Part::Ready(dataset) => {
            let blocks = page::blocks(&Context {
                words,
                dataset,
                work: &loaded.work,
                loaded,
                selection,
            });
            (Some(dataset.clone()), blocks)
        }
        missing => (None, vec![Block::Still(waiting(words, missing))]),
    });
    blocks
        .into_iter()
        .map(|block| living(store, dataset.as_ref(), words, block))
        .collect_view()
        .into_any()
}

fn waiting(words: &Words, part: &Part<Dataset>) -> Element {
    let missing = notice::missing(words, part);
    match part {
        Part::Failed(_) => el("div")
            .child(text("h1", words.failed_title).attr("tabindex", "-1"))
            .child(missing),
        _ => missing,
    }
}

fn living(
    store: Store,
    dataset: Option<&Arc<Dataset>>,
    words: &'static Words,
    block: Block,
) -> AnyView {
    match (block, dataset) {
        (Block::Finder, Some(dataset)) => finder::finder(store, dataset, words),
        (Block::Municipalities(work), Some(dataset)) => {
            known_table::known_table(store, dataset, &work, words)
        }
        (Block::Still(element), _) => still(element),
        _ => still(el("div")),
    }
}

fn still(element: Element) -> AnyView {
    let html = element.into_html();
    view! { <div class="still" inner_html=region(move || html.clone())></div> }.into_any()
}
