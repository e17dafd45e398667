//! What is said while a part is on its way, and when it can't be had.

use crate::view::context::Context;
use crate::view::dom;
use crate::view::element::{Element, el, text};
use crate::view::store::{LoadError, LoadState, Store};
use crate::wording::{LOCALES, Messages, fill, problem};
use leptos::ev;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

/// So many problems of a document that can't be read are told.
const MOST_PROBLEMS: usize = 3;

/// One part that could not be had: why, and a way to try again. The rest of the page stays.
fn failed(store: Store, words: &Messages, why: &LoadError) -> Element {
    alert(
        store,
        words,
        &fill(words.loading.failed, &[("why", &told(words, why))]),
    )
}

/// The page stays in its language where the words of the one asked for can't be had: why, and a way to try again.
pub fn without_language(
    store: Store,
    words: &Messages,
    asked: Option<&(Arc<str>, LoadState<()>)>,
) -> Option<Element> {
    let (tag, LoadState::Failed(why)) = asked? else {
        return None;
    };
    let locale = LOCALES.iter().find(|locale| *locale.tag == **tag)?;
    let values = [("language", locale.name), ("why", &told(words, why))];
    Some(alert(
        store,
        words,
        &fill(words.loading.language_failed, &values),
    ))
}

fn alert(store: Store, words: &Messages, said: &str) -> Element {
    el("div")
        .class("notice failed")
        .attr("role", "alert")
        .child(text("p", said))
        .child(
            text("button", words.loading.try_again)
                .attr("type", "button")
                .class("try-again")
                .on(ev::click, move |event| try_again(store, &event)),
        )
}

/// Asks again for everything that is missing. The button is gone when that has worked: its part of the page, or the
/// panel, keeps the place.
fn try_again(store: Store, event: &Event) {
    let button = dom::target::<HtmlElement>(event);
    let around = button.and_then(|button| button.closest(".part, dialog").ok().flatten());
    if let Some(around) = around {
        let _ = around.set_attribute("tabindex", "-1");
        let _ = around.unchecked_into::<HtmlElement>().focus();
    }
    store.try_again();
}

fn told(words: &Messages, why: &LoadError) -> String {
    match why {
        LoadError::NoResponse => words.loading.no_answer.to_owned(),
        LoadError::TimedOut => words.loading.too_slow.to_owned(),
        LoadError::Status(status) => fill(
            words.loading.answered_with,
            &[("status", &status.to_string())],
        ),
        LoadError::Invalid(problems) => problems
            .iter()
            .take(MOST_PROBLEMS)
            .map(|broken| problem::problem_line(words, broken))
            .collect::<Vec<_>>()
            .join("; "),
        LoadError::Unusable => words.loading.broken_document.to_owned(),
        LoadError::Empty => words.loading.file_empty.to_owned(),
        LoadError::OtherFile => words.loading.file_other.to_owned(),
    }
}

/// What stands in the place of a page whose index isn't here.
pub fn instead_of_page<T>(store: Store, words: &Messages, part: &LoadState<T>) -> Element {
    let missing = instead(store, words, part);
    if part.is_failed() {
        el("div")
            .child(text("h1", words.loading.failed_title).attr("tabindex", "-1"))
            .child(missing)
    } else {
        missing
    }
}

/// What stands in the place of a part that isn't here.
pub fn missing<T>(context: &Context, part: &LoadState<T>) -> Element {
    instead(context.store, context.words, part)
}

/// The same where there is no page.
pub fn instead<T>(store: Store, words: &Messages, part: &LoadState<T>) -> Element {
    match part {
        LoadState::Failed(why) => failed(store, words, why),
        LoadState::Delayed => text("p", words.loading.waiting_long)
            .class("waiting")
            .attr("role", "status"),
        _ => text("p", words.loading.loading).class("waiting"),
    }
}
