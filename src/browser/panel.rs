//! Buttons that the pages carry as plain HTML: try again, and the panel that tells of a source.

use inkludering::model::SourceId;
use inkludering::view::{Panel, Store, TRY_AGAIN, memo_panel, source};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// The attribute of the buttons that tell of a source.
const SOURCE: &str = "data-source";

thread_local! {
    /// The button that opened the panel, which gets the focus back.
    static OPENER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Whether a click was meant for one of the buttons; what it asks for is then done.
pub fn pressed(store: Store, target: &Element) -> bool {
    if target.class_list().contains(TRY_AGAIN) {
        // The button is gone when it has worked: its part of the page keeps the place.
        if let Some(part) = target.closest(".part, #source-panel").ok().flatten() {
            let _ = part.set_attribute("tabindex", "-1");
            let _ = part.unchecked_into::<HtmlElement>().focus();
        }
        store.try_again();
        return true;
    }
    if target.id() == source::CLOSE {
        close(store);
        return true;
    }
    let source = target.get_attribute(SOURCE);
    let memo = target.id() == memo_panel::OPEN;
    if source.is_none() && !memo {
        return false;
    }
    OPENER.set(Some(target.clone().unchecked_into()));
    store.change_beside(&mut |state| {
        let open = source.as_deref().map(SourceId::new);
        state.panel = Panel { open, memo };
    });
    request_animation_frame(|| {
        super::dom::focus(&format!("#{}", source::HEADING));
    });
    true
}

/// Escape closes the panel.
pub fn key(store: Store, event: &KeyboardEvent) {
    if event.key() == "Escape" && store.now().panel.is_open() {
        close(store);
    }
}

fn close(store: Store) {
    store.change_beside(&mut |state| state.panel = Panel::default());
    let Some(opener) = OPENER.take() else {
        return;
    };
    if opener.is_connected() {
        let _ = opener.focus();
    } else {
        // Its part has been drawn again since, with what has come.
        let again = match opener.get_attribute(SOURCE) {
            Some(id) => format!("button[{SOURCE}=\"{id}\"]"),
            None => format!("#{}", memo_panel::OPEN),
        };
        super::dom::focus(&again);
    }
}
