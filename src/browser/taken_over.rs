//! What a reader has done to a page that stood there before the program, and what it showed: carried over to the page that
//! is drawn in its place, where it couldn't be hydrated.

use inkludering::view::dom::{self, all};
use inkludering::view::kept::KeptPart;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlInputElement};

/// What a reader opens, types into or comes to; the same page has the same, in the same order.
const CONTROLS: &str = "details, summary, input, a, button";
const NUMBERED: &str = "[id^=take-], [id^=read-]";
const PARTS: &str = "main > [data-place] > *";

fn controls(root: &Element) -> Vec<Element> {
    dom::all_within(root, CONTROLS)
}

/// What is open stays so, what was typed stands there, and the focus stays where it is.
pub fn carry_over(from: &Element, to: &Element) {
    let focused = document().active_element();
    for (was, is) in controls(from).iter().zip(controls(to)) {
        if was.has_attribute("open") {
            let _ = is.set_attribute("open", "");
        }
        if focused.as_ref() == Some(was) {
            dom::give_focus_in_place(&is);
        }
        if let (Some(was), Some(is)) = (
            was.dyn_ref::<HtmlInputElement>(),
            is.dyn_ref::<HtmlInputElement>(),
        ) && was.value() != was.default_value()
        {
            type_into(is, &was.value());
        }
    }
}

/// What was typed before the program heard it, it hears now.
pub fn hear_typed() {
    for field in all("main input") {
        if let Some(field) = field.dyn_ref::<HtmlInputElement>()
            && field.value() != field.default_value()
        {
            tell_typed(field);
        }
    }
}

/// Types a text, as a reader does.
fn type_into(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    tell_typed(field);
}

fn tell_typed(field: &HtmlInputElement) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
        let _ = field.dispatch_event(&event);
    }
}

/// What the parts of the page show.
pub fn parts() -> Vec<KeptPart> {
    all(PARTS).iter().map(kept).collect()
}

fn kept(part: &Element) -> KeptPart {
    let heading = part.get_attribute("aria-labelledby");
    let opening = || {
        let heading = part.query_selector("h1").ok().flatten();
        heading.map(|heading| heading.local_name())
    };
    let text = part.text_content().unwrap_or_default();
    // Figures are numbered anew on each page.
    for named in dom::all_within(part, NUMBERED) {
        let _ = named.remove_attribute("id");
    }
    // It stays when the address moves to the root.
    for link in links(part) {
        let _ = link.set_attribute(
            "href",
            &link.unchecked_ref::<web_sys::HtmlAnchorElement>().href(),
        );
    }
    KeptPart {
        name: heading
            .or_else(opening)
            .unwrap_or_else(|| part.class_name()),
        text,
        html: part.outer_html(),
    }
}

fn links(part: &Element) -> Vec<Element> {
    let mut controls = controls(part);
    controls.retain(|control| control.has_attribute("href"));
    controls
}
