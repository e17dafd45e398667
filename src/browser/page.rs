//! Title, language, theme, focus and announcement follow a change of view.

use inkludering::model::{Selection, Theme};
use inkludering::view::{Store, title};
use inkludering::wording::fill;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What makes it another page: not its order, its filter or its appearance.
fn page_of(selection: &Selection) -> Selection {
    Selection {
        sort: Default::default(),
        show: Default::default(),
        theme: Default::default(),
        unknown: Vec::new(),
        ..selection.clone()
    }
}

/// Keeps the document in step with the store.
pub fn follow(store: Store) {
    let theme = store.choice(|selection| selection.theme);
    Effect::new(move |_| show_theme(theme.get()));

    let words = store.words();
    Effect::new(move |_| {
        if let Some(html) = document().document_element() {
            let _ = html.set_attribute("lang", words.get().0.tag);
        }
    });

    Effect::new(move |_| document().set_title(&title::of(store)));

    let page = store.choice(page_of);
    Effect::new(move |before: Option<Selection>| {
        let page = page.get();
        if before.is_some_and(|before| before != page) {
            request_animation_frame(move || arrive(store));
        }
        page
    });
    keep_focus(store);
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
        let words = store.words().get_untracked().0;
        let page = untrack(|| title::of(store));
        announcer.set_text_content(Some(&fill(words.now_showing, &[("page", &page)])));
    }
}

/// A part that is drawn again takes the focus with it; what had it gets it back, by its id.
fn keep_focus(store: Store) {
    Effect::new(move |_| {
        store.address.track();
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
    });
}

fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
