//! The application: what stands in the body, each part kept in step with the signals that it reads.

use super::element::{Draw, Element};
use super::store::{self, Store};
use super::whole_page::{self, DrawnPage};
use super::{frame, kept, panel};
use crate::model::Selection;
use crate::wording::without_marks;
use leptos::prelude::*;

/// What finds the parts of the body on a page that stands there already, in their order.
pub const ROOTS: [&str; 6] = [
    "body > div[data-place]",
    "body > header",
    "main",
    "body > footer",
    "#source-panel",
    "#announcer",
];

/// The parts of the body in their order, each an element that is written again when what it shows has changed.
pub fn body(store: Store) -> impl Iterator<Item = Root> {
    let words = move || store.words();
    let all = [
        root(move || {
            store
                .shown
                .with(|shown| frame::skip(words(), &shown.selection))
        }),
        root(move || {
            store
                .shown
                .with(|shown| frame::header(words(), &shown.selection))
        }),
        root(move || main(store)),
        root(move || {
            let title = store.title.get();
            store.with_shown(|shown, loaded| {
                frame::footer(words(), &shown.selection, loaded, &title)
            })
        }),
        root(move || {
            let open = store.panel.get();
            store.with_shown(|shown, loaded| {
                panel::panel(store, whole_page::panel(store, shown, loaded, &open))
            })
        }),
        root(move || store.announced.with(|said| frame::announcer(said))),
    ];
    let roots = ROOTS.into_iter().zip(all);
    roots.map(|(selector, draw)| Root { selector, draw })
}

/// A part of the body: what finds it on a page that stands there already, and how it is drawn.
pub struct Root {
    pub selector: &'static str,
    pub draw: Draw,
}

fn root(draw: impl FnMut() -> Element + Send + 'static) -> Draw {
    Box::new(draw)
}

fn main(store: Store) -> Element {
    let (page, notices, key) = store.with_shown(|shown, loaded| {
        let words = store::words(&shown.selection, loaded);
        (
            whole_page::draw(store, shown, loaded),
            frame::notices(store, words, shown, loaded),
            page_key(&shown.selection, words.tag),
        )
    });
    let DrawnPage {
        title,
        parts,
        layout,
        ..
    } = page;
    let title = without_marks(&title).into_owned();
    if store.title.with_untracked(|before| *before != title) {
        store.title.set(title);
    }
    let parts = store.kept.with(|stood| kept::keep(parts, stood));
    frame::with_parts(frame::main(layout, notices), parts, &key)
}

/// What makes a page another page than the one before: not its options, but its language.
fn page_key(selection: &Selection, language: &str) -> String {
    let page = Selection {
        language: Some(language.into()),
        ..selection.without_options()
    };
    super::address::href(&page)
}
