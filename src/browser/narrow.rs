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
    let wanted: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
    let Ok(rows) = table.query_selector_all("[data-find]") else {
        return;
    };
    let mut left = rows.length();
    // All fit where nothing is typed, and most often all are shown.
    let shows_all = wanted.is_empty() && !matches!(table.query_selector("[hidden]"), Ok(Some(_)));
    if !shows_all {
        let rows: Vec<Element> = (0..left)
            .filter_map(|at| Some(rows.item(at)?.unchecked_into()))
            .collect();
        let found_by = rows
            .iter()
            .map(|row| row.get_attribute("data-find").unwrap_or_default());
        let nearest = search::nearest(&found_by.collect::<Vec<String>>(), &wanted);
        left = 0;
        for (row, fits) in rows.iter().zip(nearest) {
            left += u32::from(fits);
            let _ = row.toggle_attribute_with_force("hidden", !fits);
        }
    }
    let words = store.now().words();
    status.set_text_content(Some(&filter::said(words, &of, left as usize)));
}
