//! Title, language, theme, focus and announcement follow a change of view.

use inkludering::model::{Selection, Theme};
use inkludering::view::{Store, title};
use inkludering::wording::fill;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Keeps the document in step with the store.
pub fn follow(store: Store) {
    Effect::new(move |before: Option<Selection>| {
        let selection = store.selection();
        show_theme(selection.theme);
        show_language(store.words().tag);
        document().set_title(&title::of(store));
        // Another appearance is not another page.
        let page = Selection {
            theme: Theme::default(),
            ..selection.page()
        };
        match before {
            Some(before) if before != page => request_animation_frame(move || arrive(store)),
            _ => keep_focus(),
        }
        page
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
    focus("main h1");
    if let Some(announcer) = document().get_element_by_id("announcer") {
        let (words, page) = untrack(|| (store.words(), title::of(store)));
        announcer.set_text_content(Some(&fill(words.now_showing, &[("page", &page)])));
    }
}

/// A part that is drawn again takes the focus with it; what had it gets it back, by its id.
fn keep_focus() {
    let Some(id) = document()
        .active_element()
        .map(|element| element.id())
        .filter(|id| !id.is_empty())
    else {
        return;
    };
    request_animation_frame(move || {
        let lost = document()
            .active_element()
            .is_none_or(|element| element.tag_name() == "BODY");
        if lost {
            focus(&format!("[id=\"{id}\"]"));
        }
    });
}

pub fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
