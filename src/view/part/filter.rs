//! A field that narrows a table or a list to the rows that contain what is typed.

use crate::view::context::Context;
use crate::view::element::{Element, el, text};
use crate::wording::{Messages, fill_plural};
use leptos::ev;
use leptos::prelude::*;

/// The id of the list of all measures; every other list is of municipalities.
pub const MEASURES: &str = "measures";

/// The field; `of` is the id of what it narrows, where each row says what it is found by.
pub fn field(context: &Context, of: &'static str) -> Element {
    let (words, store) = (context.words, context.store);
    let id = format!("{of}-filter");
    let label = if of == MEASURES {
        words.area_page.find
    } else {
        words.overview.filter
    };
    let typed = store.narrowing.get_untracked();
    let input = el("input")
        .id(&id)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr_if("value", (!typed.is_empty()).then_some(&*typed))
        .on(ev::input, move |event| {
            store.narrowing.set(event_target_value(&event))
        });
    let rows = context.rows.clone();
    let status = move || {
        text("p", said(words, of, rows.count()))
            .id(format!("{of}-found"))
            .class("found")
            .attr("role", "status")
    };
    el("div")
        .child(
            el("p")
                .class("field")
                .child(text("label", label).attr("for", &id))
                .child(input),
        )
        .live(status)
}

/// How many are left, in words: of the measures, or of the municipalities.
fn said(words: &Messages, of: &str, left: usize) -> String {
    let (none, some) = if of == MEASURES {
        (words.area_page.find_none, &words.area_page.found)
    } else {
        (words.overview.filter_none, &words.overview.filter_result)
    };
    match left {
        0 => none.to_owned(),
        left => fill_plural(words, left, some),
    }
}
