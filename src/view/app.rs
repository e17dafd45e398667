//! The application: what stands in the body, each part kept in step with the signals that it reads.

use super::drawn::{self, DrawnPage};
use super::element::Element;
use super::frame;
use super::panel;
use super::store::{self, Store};
use crate::model::Selection;
use crate::wording::without_marks;
use leptos::prelude::*;

/// The parts of the body in their order, each an element that is written again when what it shows has changed.
pub fn body(store: Store) -> [Root; 6] {
    let words = move || store.words();
    [
        root("[data-place]", move || {
            store.shown.with(|shown| frame::skip(words(), &shown.selection))
        }),
        root("body > header", move || {
            store.shown.with(|shown| frame::header(words(), &shown.selection))
        }),
        root("main", move || main(store)),
        root("body > footer", move || {
            let title = store.title.get();
            store.with_shown(|shown, loaded| {
                frame::footer(words(), &shown.selection, loaded, &title)
            })
        }),
        root("#source-panel", move || {
            let open = store.panel.get();
            store.with_shown(|shown, loaded| {
                panel::panel(store, drawn::panel(store, shown, loaded, &open))
            })
        }),
        root("#announcer", move || {
            store.announced.with(|said| frame::announcer(said))
        }),
    ]
}

/// A part of the body: what finds it on a page that stands there already, and how it is drawn.
pub struct Root {
    pub selector: &'static str,
    pub view: AnyView,
}

fn root(selector: &'static str, draw: impl FnMut() -> Element + Send + 'static) -> Root {
    let draw: Box<dyn FnMut() -> Element + Send> = Box::new(draw);
    Root {
        selector,
        view: draw.into_any(),
    }
}

fn main(store: Store) -> Element {
    let remembered = store.remembered.get();
    let (page, notices, key) = store.with_shown(|shown, loaded| {
        let words = store::words(&shown.selection, loaded);
        (
            drawn::draw(store, shown, loaded, remembered),
            frame::notices(store, words, shown, loaded),
            page_key(&shown.selection, words.tag),
        )
    });
    let DrawnPage { title, parts } = page;
    let title = without_marks(&title).into_owned();
    if store.title.with_untracked(|before| *before != title) {
        store.title.set(title);
    }
    frame::main(notices, parts, &key)
}

/// What makes a page another page than the one before: not its options, but its language.
fn page_key(selection: &Selection, language: &str) -> String {
    let page = Selection {
        language: Some(language.into()),
        ..selection.without_options()
    };
    super::address::href(&page)
}
