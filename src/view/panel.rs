//! The panel over the page, which a button opens: it has the focus while it is open, is closed by Escape, by its own
//! button or by a press beside it, and gives the focus back.

use super::dom;
use super::element::{Element, el, text};
use super::store::{Panel, Store};
use crate::wording::Messages;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};

/// The ids of the panel, of its heading, which names it, and of the button that closes it.
const PANEL: &str = "source-panel";
const HEADING: &str = "source-heading";
const CLOSE: &str = "source-close";

/// The id of the button that opens the panel on a memo.
pub const MEMO: &str = "memo";

/// The attribute of a button that opens the panel on a source: its id.
pub const SOURCE: &str = "data-source";

/// The panel with what it shows, if it is open.
pub fn panel(store: Store, shown: Option<Element>) -> Element {
    let name = shown.is_some().then_some(HEADING);
    el("dialog")
        .id(PANEL)
        .attr_if("aria-labelledby", name)
        .on(ev::close, move |_| closed(store))
        .on(ev::mousedown, move |event| {
            // What stands in the panel fills it: beside it there is only the page behind.
            if event.target() == event.current_target() {
                event.prevent_default();
                close();
            }
        })
        .child_if(shown)
}

/// What an open panel shows, its heading first; `class` is for the style.
pub fn content(class: &str, heading: &str) -> Element {
    el("div")
        .class(class)
        .child(text("h2", heading).id(HEADING).attr("tabindex", "-1"))
}

/// The button that closes it.
pub fn close_button(words: &Messages) -> Element {
    text("button", words.municipality.source_close)
        .attr("type", "button")
        .id(CLOSE)
        .on(ev::click, |_| close())
}

/// Opens it, at the press of a button.
pub fn open(store: Store, shown: Panel, pressed: &Event) {
    store.opener.set_value(dom::target(pressed));
    store.left_out.set(Vec::new());
    store.memo_said.set(String::new());
    store.panel.set(shown);
    // When its heading stands there.
    request_animation_frame(|| {
        if let Some(dialog) = dialog() {
            let _ = dialog.show_modal();
            dom::focus(&format!("#{HEADING}"));
        }
    });
}

/// Closes it where another page takes the focus.
pub fn put_away(store: Store) {
    if store.panel.with_untracked(|shown| *shown != Panel::Closed) {
        store.opener.set_value(None);
        store.panel.set(Panel::Closed);
        close();
    }
}

fn dialog() -> Option<HtmlDialogElement> {
    dom::by_id(PANEL)?.dyn_into().ok()
}

fn close() {
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}

/// It has been closed, in whichever way: what opened it has the focus again.
fn closed(store: Store) {
    if dialog().is_some_and(|dialog| dialog.open()) {
        return;
    }
    let shown = store.panel.get_untracked();
    store.panel.set(Panel::Closed);
    let Some(opener) = store.opener.try_update_value(Option::take).flatten() else {
        return;
    };
    if opener.is_connected() {
        let _ = opener.focus();
        return;
    }
    // Its part has been drawn again since, with what has come.
    match shown {
        Panel::Source(id) => dom::focus(&format!("button[{SOURCE}=\"{}\"]", id.as_str())),
        Panel::Memo => dom::focus(&format!("#{}", MEMO)),
        Panel::Closed => false,
    };
}
