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
const FINDER: &str = "#find";
const CONTROLS: &str = "a[href], button, input, summary";

/// Keeps the document in step with the store.
pub fn follow(store: Store) {
    // At once, before anything is drawn again.
    ImmediateEffect::new_scoped(move || {
        store.address.track();
        store.loaded.track();
        store.panel.track();
        store.remembered.track();
        keep_focus();
    });
    let mut before: Option<Selection> = None;
    whenever(move || {
        let selection = store.selection();
        show_theme(selection.theme);
        show_language(store.words().tag);
        document().set_title(&title(store));
        // Another language is another page, once its words have come.
        let page = Selection {
            language: Some(store.words().tag.into()),
            ..selection.page()
        };
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
/// Where that has gone the focus stays near: at the first control of its part, or in the finder beside.
fn keep_focus() {
    let had = document().active_element();
    let Some(element) = had.filter(|element| element.tag_name() != "BODY") else {
        return;
    };
    let itself = match element.id().as_str() {
        "" if element.tag_name() == "H1" => Some(HEADING.to_owned()),
        "" => None,
        id => Some(format!("[id=\"{id}\"]")),
    };
    let part = element.closest(".part").ok().flatten();
    // Details that are drawn again with what had the focus stay open.
    let around = element.closest("details[id][open]").ok().flatten();
    request_animation_frame(move || {
        if let Some(details) = around.and_then(|details| by_id(&details.id())) {
            let _ = details.set_attribute("open", "");
        }
        let lost = document()
            .active_element()
            .is_none_or(|element| element.tag_name() == "BODY");
        let again = || itself.is_some_and(|selector| focus(&selector));
        let near = || part.is_some_and(|part| focus_in(&part) || focus(FINDER));
        if lost && !again() && !near() {
            focus(HEADING);
        }
    });
}

/// Moves the focus to what the selector finds first, if anything.
pub fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    found.is_some_and(give)
}

fn focus_in(part: &Element) -> bool {
    let found = part.query_selector(CONTROLS).ok().flatten();
    found.is_some_and(give)
}

fn give(element: Element) -> bool {
    let element = shown(element).dyn_into::<HtmlElement>();
    element.is_ok_and(|element| element.focus().is_ok())
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
