//! Narrowing a table to the rows that contain what is typed, also after it has been drawn again.

use super::dom::by_id;
use inkludering::analysis::search;
use inkludering::view::{Store, filter};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Narrows again what has been drawn again.
pub fn again(store: Store) {
    let field = document().query_selector("input[data-filter]");
    if let Some(field) = field.ok().flatten() {
        typed(store, &field);
    }
}

pub fn typed(store: Store, field: &Element) {
    let Some(of) = field.get_attribute("data-filter") else {
        return;
    };
    let input = field.unchecked_ref::<HtmlInputElement>();
    let (Some(table), Some(status)) = (by_id(&of), by_id(&format!("{of}-found"))) else {
        return;
    };
    let wanted = search::fold(&input.value());
    let Ok(rows) = table.query_selector_all("[data-find]") else {
        return;
    };
    let mut left = rows.length();
    // All fit where nothing is typed, and most often all are shown.
    let shows_all = wanted.is_empty() && !matches!(table.query_selector("[hidden]"), Ok(Some(_)));
    for at in 0..if shows_all { 0 } else { left } {
        let Some(row) = rows.item(at) else { continue };
        let row = row.unchecked_into::<Element>();
        let fits = row
            .get_attribute("data-find")
            .is_some_and(|found_by| found_by.contains(&wanted));
        left -= u32::from(!fits);
        let _ = row.toggle_attribute_with_force("hidden", !fits);
    }
    let words = store.now().words();
    status.set_text_content(Some(&filter::said(words, left as usize)));
}
