//! Title, language, theme, focus and announcement follow a change of view.

use super::whenever;
use inkludering::model::{Selection, Theme};
use inkludering::view::Store;
use inkludering::wording::fill;
use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

const HEADING: &str = "main h1";

/// Keeps the document in step with the store.
pub fn follow(store: Store) {
    // At once, before anything is drawn again.
    ImmediateEffect::new_scoped(move || {
        store.address.track();
        store.loaded.track();
        store.panel.track();
        keep_focus();
    });
    let mut before: Option<Selection> = None;
    whenever(move || {
        let selection = store.selection();
        show_theme(selection.theme);
        show_language(store.words().tag);
        document().set_title(&title(store));
        let page = selection.page();
        if before.as_ref().is_some_and(|before| *before != page) {
            request_animation_frame(move || arrive(store));
        }
        before = Some(page);
    });
}

fn show_language(tag: &str) {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute("lang", tag);
    }
}

fn show_theme(theme: Theme) {
    let Some(html) = document().document_element() else {
        return;
    };
    let _ = match theme {
        Theme::Auto => html.remove_attribute("data-theme"),
        Theme::Light => html.set_attribute("data-theme", "light"),
        Theme::Dark => html.set_attribute("data-theme", "dark"),
    };
}

/// On another page the focus goes to its heading, from the top, and its name is announced.
fn arrive(store: Store) {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    focus(HEADING);
    store.panel.update(|panel| panel.open = None);
    let (words, page) = untrack(|| (store.words(), title(store)));
    announce(&fill(words.now_showing, &[("page", &page)]));
}

/// The page's own name, then the product's.
fn title(store: Store) -> String {
    let page = store.drawn.with(|drawn| drawn.title.clone());
    let words = store.words();
    format!("{}{page} – {}", words.example, words.product)
}

/// Says something to those who hear the page.
pub fn announce(said: &str) {
    if let Some(announcer) = by_id("announcer") {
        announcer.set_text_content(Some(said));
    }
}

pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// A part that is drawn again takes the focus with it; what had it gets it back: the heading, or by its id.
fn keep_focus() {
    let Some(element) = document().active_element() else {
        return;
    };
    let selector = match element.id().as_str() {
        "" if element.tag_name() == "H1" => HEADING.to_owned(),
        "" => return,
        id => format!("[id=\"{id}\"]"),
    };
    request_animation_frame(move || {
        let lost = document()
            .active_element()
            .is_none_or(|element| element.tag_name() == "BODY");
        if lost {
            focus(&selector);
        }
    });
}

pub fn focus(selector: &str) {
    let found = document()
        .query_selector(selector)
        .ok()
        .flatten()
        .map(shown);
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// What stands in details that have closed gives way to their summary.
fn shown(element: Element) -> Element {
    element
        .closest("details:not([open])")
        .ok()
        .flatten()
        .and_then(|details| details.query_selector("summary").ok().flatten())
        .unwrap_or(element)
}
