//! The finder's list: what is typed fills it, arrows move in it, Enter or a press goes there.

use super::dom::by_id;
use inkludering::view::{Store, finder};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlInputElement, KeyboardEvent, Node};

const ACTIVE: &str = "aria-activedescendant";
const FORM: &str = "form.finder";

/// Fills the list with what may be meant.
pub fn typed(store: Store, field: &Element) {
    let input = field.unchecked_ref::<HtmlInputElement>();
    let dataset = store.now().loaded.dataset.ready().cloned();
    let (Some(dataset), Some(list), Some(status)) =
        (dataset, by_id(finder::LIST), by_id(finder::FOUND))
    else {
        return;
    };
    let words = store.now().words();
    let (options, said) = finder::found(&dataset, words, &input.value());
    list.set_inner_html(&options);
    status.set_text_content(Some(&said));
    activate(field, &list, None);
}

/// Marks an option, and says whether the list is open.
fn activate(field: &Element, list: &Element, at: Option<u32>) {
    let options = list.children();
    for index in 0..options.length() {
        if let Some(option) = options.item(index) {
            let chosen = if at == Some(index) { "true" } else { "false" };
            let _ = option.set_attribute("aria-selected", chosen);
        }
    }
    let open = if options.length() > 0 {
        "true"
    } else {
        "false"
    };
    let _ = field.set_attribute("aria-expanded", open);
    let _ = match at {
        Some(at) => field.set_attribute(ACTIVE, &format!("{}-{at}", finder::FIELD)),
        None => field.remove_attribute(ACTIVE),
    };
}

/// Arrows move, Escape closes.
pub fn key(event: &KeyboardEvent) {
    let (Some(field), Some(list)) = (by_id(finder::FIELD), by_id(finder::LIST)) else {
        return;
    };
    let length = list.children().length() as usize;
    let down = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        "Escape" => return close(),
        _ => return,
    };
    if length == 0 {
        return;
    }
    event.prevent_default();
    let active = active(&field);
    let next = finder::next(active, length, down);
    activate(&field, &list, u32::try_from(next).ok());
}

/// The option that the arrows have come to.
fn active(field: &Element) -> Option<usize> {
    let id = field.get_attribute(ACTIVE)?;
    id.rsplit('-').next()?.parse().ok()
}

pub fn close() {
    if let (Some(field), Some(list)) = (by_id(finder::FIELD), by_id(finder::LIST)) {
        list.set_inner_html("");
        activate(&field, &list, None);
    }
}

/// The focus has left the field or its button: only outside of the form nobody chooses from the list any more.
pub fn left(event: &FocusEvent, target: &Element) {
    let form = target.closest(FORM).ok().flatten();
    let to = event
        .related_target()
        .and_then(|to| to.dyn_into::<Node>().ok());
    if form.is_some_and(|form| !form.contains(to.as_ref())) {
        close();
    }
}

/// The field keeps the focus, and so its list, until what is pressed is let go: not every browser gives the focus
/// to a button that is pressed.
pub fn held(event: &Event, target: &Element) {
    if option(target).is_some() || is_button(target) {
        event.prevent_default();
    }
}

fn is_button(target: &Element) -> bool {
    let button = target.closest("form.finder button");
    matches!(button, Ok(Some(_)))
}

/// A press on an option goes there.
pub fn pressed(store: Store, target: &Element) -> bool {
    let option = option(target);
    if let Some(option) = &option {
        go(store, option);
    }
    option.is_some()
}

fn option(target: &Element) -> Option<Element> {
    target.closest("[data-code]").ok().flatten()
}

/// Enter and the button go to the option arrived at, or to the first; the list may have been closed before.
pub fn submit(store: Store, event: &Event) {
    let (Some(field), Some(list)) = (by_id(finder::FIELD), by_id(finder::LIST)) else {
        return;
    };
    event.prevent_default();
    if list.children().length() == 0 {
        typed(store, &field);
    }
    let at = active(&field).and_then(|at| u32::try_from(at).ok());
    if let Some(option) = list.children().item(at.unwrap_or(0)) {
        go(store, &option);
    }
}

fn go(store: Store, option: &Element) {
    let to = option
        .closest("form")
        .ok()
        .flatten()
        .and_then(|form| form.get_attribute("data-to"));
    let (Some(to), Some(code)) = (to, option.get_attribute("data-code")) else {
        return;
    };
    if let Some(field) = by_id(finder::FIELD) {
        field.unchecked_into::<HtmlInputElement>().set_value("");
    }
    close();
    if let Some((_, query)) = to.split_once('?') {
        store.go(&format!("{query}{code}"));
    }
}
