//! Finding elements of the page, and giving them the focus.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FocusOptions, HtmlElement, NodeList};

/// What the focus can go to within a part.
const CONTROLS: &str = "a[href], button, input, select, summary";

/// All that the selector finds.
pub fn all(selector: &str) -> Vec<Element> {
    list(document().query_selector_all(selector))
}

/// All that the selector finds within an element.
pub fn all_within(element: &Element, selector: &str) -> Vec<Element> {
    list(element.query_selector_all(selector))
}

fn list(found: Result<NodeList, JsValue>) -> Vec<Element> {
    let found = found.ok();
    let at = |at| found.as_ref().and_then(|found| found.item(at));
    (0..found.as_ref().map_or(0, NodeList::length))
        .filter_map(|nth| Some(at(nth)?.unchecked_into()))
        .collect()
}

/// The element of an id.
pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// What the selector finds first.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// The element whose handler meets an event.
pub fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.current_target()?.dyn_into().ok()
}

/// Moves the focus to what the selector finds first, if anything.
pub fn focus(selector: &str) -> bool {
    find(selector).is_some_and(give)
}

/// Moves the focus to the first control of a part, if it has any.
pub fn focus_in(part: &Element) -> bool {
    let found = part.query_selector(CONTROLS).ok().flatten();
    found.is_some_and(give)
}

/// Whether an element has the focus.
pub fn has_focus(element: &Element) -> bool {
    document().active_element().as_ref() == Some(element)
}

/// Moves the focus to an element, and not the page to it.
pub fn give_focus_in_place(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus_with_options(&options);
    }
}

fn give(element: Element) -> bool {
    let element = shown(element).unchecked_into::<HtmlElement>();
    element.focus().is_ok()
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
