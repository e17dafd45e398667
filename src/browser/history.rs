//! The browser's address and the reader's selection, kept the same in both directions.

use super::place;
use inkludering::view::{Store, address};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlSelectElement, MouseEvent, Url};

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
    if location.pathname().is_ok_and(|path| root.ends_with(&path)) {
        return query;
    }
    let mut own = said("app-selection").unwrap_or_default();
    own.push('&');
    own.push_str(query.get(1..).unwrap_or_default());
    own
}

/// What the page says of itself under a name.
pub fn said(name: &str) -> Option<String> {
    document()
        .query_selector(&format!("meta[name={name}]"))
        .ok()
        .flatten()
        .and_then(|meta| meta.get_attribute("content"))
}

/// A new selection becomes a new address.
#[derive(Default)]
pub struct Entered {
    started: bool,
}

impl Entered {
    pub fn enter(&mut self, store: Store, root: &str) {
        let now = store.now();
        let selection = &now.address.selection;
        let here = address::parse(&query(root));
        if self.started
            && here.selection != *selection
            && let Ok(history) = window().history()
        {
            // Refused only where pages are sandboxed; the page itself has changed all the same.
            place::keep();
            place::let_go();
            let mut to = root.to_owned();
            to.push_str(address::href(selection).get(2..).unwrap_or_default());
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&to));
        }
        self.started = true;
    }
}

/// A plain click on a link within the site changes the selection instead of loading a page.
pub fn follow_link(store: Store, root: &str, event: &MouseEvent, target: &Element) {
    let other_meaning = event.default_prevented()
        || event.button() != 0
        || event.meta_key()
        || event.ctrl_key()
        || event.shift_key()
        || event.alt_key();
    if other_meaning {
        return;
    }
    if let Some(query) = link_within(target, root) {
        event.prevent_default();
        store.go(&query);
    }
}

/// What is chosen in a list becomes the selection.
pub fn follow_choice(store: Store, list: &Element) {
    store.go(&list.unchecked_ref::<HtmlSelectElement>().value());
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
