//! The browser's address and the reader's selection, kept the same in both directions.

use super::{effect, listen, place, shown};
use inkludering::model::Selection;
use inkludering::view::{Store, address};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent, Url};

/// The root of the site as an absolute address: this page's folder, or what a prerendered page says.
pub fn root() -> Option<Arc<str>> {
    let said = said("app-root");
    let here = window().location().href().ok()?;
    Url::new_with_base(said.as_deref().unwrap_or("./"), &here)
        .ok()
        .map(|url| Arc::from(&*format!("{}{}", url.origin(), url.pathname())))
}

/// What the address asks for. Away from the root a page says itself what it is, and a query beats it.
pub fn query(root: &str) -> String {
    let location = window().location();
    let query = location.search().unwrap_or_default();
    if is_at(root) {
        return query;
    }
    let mut own = said("app-selection").unwrap_or_default();
    own.push('&');
    own.push_str(query.get(1..).unwrap_or_default());
    own
}

/// Whether the page stands at the root.
pub fn is_at(root: &str) -> bool {
    let path = window().location().pathname();
    path.is_ok_and(|path| root.ends_with(&path))
}

/// What the page says of itself under a name.
pub fn said(name: &str) -> Option<String> {
    document()
        .query_selector(&format!("meta[name={name}]"))
        .ok()
        .flatten()
        .and_then(|meta| meta.get_attribute("content"))
}

/// Keeps both the same for as long as the program runs.
pub fn follow(store: Store, root: Arc<str>) {
    let to = root.clone();
    let mut is_first = true;
    effect(move || {
        let address = store.address.get();
        if !std::mem::take(&mut is_first)
            && address::parse(&query(&to)).selection != address.selection
        {
            enter(&to, &address.selection);
        }
    });
    listen(&["popstate", "click"], move |event| {
        if let Some(click) = event.dyn_ref::<MouseEvent>() {
            follow_link(store, &root, click);
        } else {
            place::seek();
            store.go(&query(&root));
        }
    });
}

/// A new selection becomes a new address.
fn enter(root: &str, selection: &Selection) {
    let Ok(history) = window().history() else {
        return;
    };
    place::keep();
    place::let_go();
    let href = address::href(selection);
    let to = format!("{root}{}", href.trim_start_matches("./"));
    // Refused only where pages are sandboxed; the page itself has changed all the same.
    let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&to));
}

/// A plain click on a link within the site changes the selection instead of loading a page, where the program runs.
fn follow_link(store: Store, root: &str, event: &MouseEvent) {
    let other_meaning = event.default_prevented()
        || event.button() != 0
        || event.meta_key()
        || event.ctrl_key()
        || event.shift_key()
        || event.alt_key()
        || shown::is_stopped();
    if other_meaning {
        return;
    }
    let target = event.target().and_then(|to| to.dyn_into::<Element>().ok());
    if let Some(query) = target.and_then(|target| link_within(&target, root)) {
        event.prevent_default();
        store.go(&query);
    }
}

/// The query of the link that was clicked, where it leads to the root page and to no place in it.
fn link_within(target: &Element, root: &str) -> Option<String> {
    let link = target.closest("a[href]").ok().flatten()?;
    if link.has_attribute("download") || link.has_attribute("target") {
        return None;
    }
    let here = window().location().href().ok()?;
    let url = Url::new_with_base(&link.get_attribute("href")?, &here).ok()?;
    let within = format!("{}{}", url.origin(), url.pathname()) == root && url.hash().is_empty();
    within.then(|| url.search())
}
