//! What is said while a part is on its way, and when it can't be had.

use crate::view::html::{Element, el, text};
use crate::view::store::{LoadError, LoadState};
use crate::wording::{LOCALES, Messages, fill, problem};
use std::sync::Arc;

/// The class of buttons that ask again for everything that is missing.
pub const TRY_AGAIN: &str = "try-again";
/// So many problems of a document that can't be read are told.
const MOST_PROBLEMS: usize = 3;

/// One part that could not be had: why, and a way to try again. The rest of the page stays.
pub fn failed(words: &Messages, why: &LoadError) -> Element {
    alert(
        words,
        &fill(words.loading.failed, &[("why", &told(words, why))]),
    )
}

/// The page stays in its language where the words of the one asked for can't be had: why, and a way to try again.
pub fn without_language(
    words: &Messages,
    asked: Option<&(Arc<str>, LoadState<()>)>,
) -> Option<Element> {
    let (tag, LoadState::Failed(why)) = asked? else {
        return None;
    };
    let locale = LOCALES.iter().find(|locale| *locale.tag == **tag)?;
    let values = [("language", locale.name), ("why", &told(words, why))];
    Some(alert(words, &fill(words.loading.language_failed, &values)))
}

fn alert(words: &Messages, said: &str) -> Element {
    el("div")
        .class("notice failed")
        .attr("role", "alert")
        .child(text("p", said))
        .child(
            text("button", words.loading.try_again)
                .attr("type", "button")
                .class(TRY_AGAIN),
        )
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
pub fn instead_of_page<T>(words: &Messages, part: &LoadState<T>) -> Element {
    let missing = missing(words, part);
    if part.is_failed() {
        el("div")
            .child(text("h1", words.loading.failed_title).attr("tabindex", "-1"))
            .child(missing)
    } else {
        missing
    }
}

/// What stands in the place of a part that isn't here.
pub fn missing<T>(words: &Messages, part: &LoadState<T>) -> Element {
    match part {
        LoadState::Failed(why) => failed(words, why),
        LoadState::Delayed => text("p", words.loading.waiting_long)
            .class("waiting")
            .attr("role", "status"),
        _ => text("p", words.loading.loading).class("waiting"),
    }
}
