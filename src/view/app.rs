//! The whole page: the frame, and in it the page that the address asks for, drawn again when it changes.

use super::frame;
use super::html::{Element, el, text};
use super::page::{self, Block, Context};
use super::part::{finder, known_table, notice, source};
use super::store::{Part, Store, region};
use crate::model::Dataset;
use crate::wording::{Words, words};
use leptos::prelude::*;
use std::ops::Range;
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
    let drawn = Memo::new(move |_| draw(store));
    // What the reader types outlives data that come late.
    let (typed, filter) = (finder::state(), RwSignal::new(String::new()));
    let finder: Living = Box::new(move || {
        let (wanted, language) = drawn.with(|drawn| (drawn.finder, drawn.language));
        with_dataset(store, wanted, |dataset| {
            finder::finder(store, typed, dataset, words(Some(language)))
        })
    });
    let table: Living = Box::new(move || {
        let (wanted, language) = drawn.with(|drawn| (drawn.table, drawn.language));
        with_dataset(store, wanted, |dataset| {
            let work = store.loaded.with(|loaded| loaded.work.ready().cloned());
            work.map(|work| {
                known_table::known_table(store, filter, dataset, &work, words(Some(language)))
            })
            .into_any()
        })
    });
    let stills = |places: Range<usize>| places.map(|at| still(drawn, at)).collect_view();
    view! {
        <div inner_html=skip></div>
        <header inner_html=header></header>
        <main id="main" tabindex="-1">
            <div inner_html=notices></div>
            {stills(0..FINDER)}
            {finder}
            {stills(FINDER..TABLE)}
            {table}
            {stills(TABLE..STILLS)}
        </main>
        <footer inner_html=footer></footer>
        <div id="source-panel" inner_html=panel></div>
        <p class="hidden" role="status" id="announcer"></p>
    }
}

/// A part of the page that is made again when a signal it reads changes.
type Living = Box<dyn Fn() -> AnyView + Send + Sync>;

/// So many pieces of plain HTML a page has places for, and before which of them its living parts stand.
const STILLS: usize = 10;
const FINDER: usize = 1;
const TABLE: usize = 4;

/// A page as it is drawn from what has come. Its pieces stand in places that stay, so that one of them
/// is written again only when it has changed, and leaves the others as the reader has them.
#[derive(PartialEq)]
struct Drawn {
    language: &'static str,
    still: Vec<String>,
    finder: bool,
    table: bool,
}

/// Draws the page: again when another is asked for, or when a part of its data has come.
fn draw(store: Store) -> Drawn {
    let selection = store.selection().page();
    let words = words(selection.language.as_deref());
    let blocks = store.loaded.with(|loaded| match &loaded.dataset {
        Part::Ready(dataset) => page::blocks(&Context {
            words,
            dataset,
            work: &loaded.work,
            loaded,
            selection: &selection,
        }),
        missing => vec![Block::Still(waiting(words, missing))],
    });
    let mut drawn = Drawn {
        language: words.tag,
        still: Vec::with_capacity(STILLS),
        finder: false,
        table: false,
    };
    for block in blocks {
        match block {
            Block::Still(element) if drawn.still.len() == STILLS => {
                drawn.still[STILLS - 1].push_str(&element.into_html());
            }
            Block::Still(element) => drawn.still.push(element.into_html()),
            Block::Finder => drawn.finder = true,
            Block::Municipalities => drawn.table = true,
        }
    }
    drawn
}

fn with_dataset(
    store: Store,
    wanted: bool,
    made: impl FnOnce(&Arc<Dataset>) -> AnyView,
) -> AnyView {
    let dataset = store.loaded.with(|loaded| loaded.dataset.ready().cloned());
    match dataset.filter(|_| wanted) {
        Some(dataset) => made(&dataset),
        None => ().into_any(),
    }
}

fn still(drawn: Memo<Drawn>, at: usize) -> AnyView {
    let html = region(move || drawn.with(|drawn| drawn.still.get(at).cloned().unwrap_or_default()));
    view! { <div class="still" inner_html=html></div> }.into_any()
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
