//! The focus stays near where it was, when a part that is drawn again takes away what had it.

use super::{effect, listen};
use inkludering::view::Store;
use inkludering::view::dom::{focus, focus_in};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

pub const HEADING: &str = "main h1";
const FINDER: &str = "#find";

thread_local! {
    /// What had the focus last, if it may be lost by drawing again.
    static FOCUSED: RefCell<Option<Rc<Focused>>> = const { RefCell::new(None) };
}

struct Focused {
    element: Element,
    /// What finds it when it has been drawn again.
    itself: Option<String>,
    part: Option<Element>,
}

/// Knows what has the focus for as long as the program runs, and gives it back when the page has been drawn again.
pub fn follow(store: Store) {
    effect(move || {
        store.shown.track();
        store.loaded.track();
        store.remembered.track();
        request_animation_frame(restore);
    });
    listen(&["focusin", "focusout"], |event| {
        let Some(element) = target(&event) else {
            return;
        };
        if event.type_() == "focusin" {
            FOCUSED.set(Some(Rc::new(Focused::new(element))));
        } else {
            // What is drawn again is gone by then.
            queue_microtask(move || forget(&element));
        }
    });
}

/// Whoever leaves an element that is still there has gone on by themselves.
fn forget(left: &Element) {
    let had_it = |had: &Rc<Focused>| had.element == *left;
    if left.is_connected() && FOCUSED.with_borrow(|had| had.as_ref().is_some_and(had_it)) {
        FOCUSED.take();
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

impl Focused {
    fn new(element: Element) -> Self {
        let itself = match element.id().as_str() {
            "" if element.tag_name() == "H1" => Some(HEADING.to_owned()),
            "" => None,
            // One stands in the place of the other.
            "remember" | "forget" => Some("#remember, #forget".to_owned()),
            id => Some(format!("[id=\"{id}\"]")),
        };
        Self {
            itself,
            part: element.closest(".part").ok().flatten(),
            element,
        }
    }
}

/// Gives back the focus where it has been lost: to the same by its id, or to the first control of its part, or to the
/// finder beside.
fn restore() {
    let is_nowhere = document()
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY");
    let Some(had) = FOCUSED.with_borrow(Option::clone) else {
        return;
    };
    if !is_nowhere || had.element.is_connected() {
        return;
    }
    let again = || had.itself.as_ref().is_some_and(|selector| focus(selector));
    let near = || {
        let part = had.part.as_ref();
        part.is_some_and(|part| focus_in(part) || focus(FINDER))
    };
    if !again() && !near() {
        focus(HEADING);
    }
}
