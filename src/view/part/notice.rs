//! What is said while a part is on its way, and when it can't be had.

use crate::view::html::{Element, el, text};
use crate::view::store::{LoadError, LoadState};
use crate::wording::{LANGUAGES, Words, fill, problem};
use std::sync::Arc;

/// The class of buttons that ask again for everything that is missing.
pub const TRY_AGAIN: &str = "try-again";
/// So many problems of a document that can't be read are told.
const MOST_PROBLEMS: usize = 3;

/// One part that could not be had: why, and a way to try again. The rest of the page stays.
pub fn failed(words: &Words, why: &LoadError) -> Element {
    alert(words, &fill(words.failed, &[("why", &told(words, why))]))
}

/// The page stays in its language where the words of the one asked for can't be had: why, and a way to try again.
pub fn without_language(
    words: &Words,
    asked: Option<&(Arc<str>, LoadState<()>)>,
) -> Option<Element> {
    let (tag, LoadState::Failed(why)) = asked? else {
        return None;
    };
    let (_, name) = LANGUAGES.iter().find(|(known, _)| *known == &**tag)?;
    let values = [("language", *name), ("why", &told(words, why))];
    Some(alert(words, &fill(words.language_failed, &values)))
}

fn alert(words: &Words, said: &str) -> Element {
    el("div")
        .class("notice failed")
        .attr("role", "alert")
        .child(text("p", said))
        .child(
            text("button", words.try_again)
                .attr("type", "button")
                .class(TRY_AGAIN),
        )
}

fn told(words: &Words, why: &LoadError) -> String {
    match why {
        LoadError::NoResponse => words.no_answer.to_owned(),
        LoadError::TimedOut => words.too_slow.to_owned(),
        LoadError::Status(status) => fill(words.answered_with, &[("status", &status.to_string())]),
        LoadError::Invalid(problems) => problems
            .iter()
            .take(MOST_PROBLEMS)
            .map(|broken| problem::problem(broken, words.tag))
            .collect::<Vec<_>>()
            .join("; "),
        LoadError::Unusable => words.broken_document.to_owned(),
        LoadError::Empty => words.file_empty.to_owned(),
        LoadError::OtherFile => words.file_other.to_owned(),
    }
}

/// What stands in the place of a page whose index isn't here.
pub fn instead_of_page<T>(words: &Words, part: &LoadState<T>) -> Element {
    let missing = missing(words, part);
    if part.is_failed() {
        el("div")
            .child(text("h1", words.failed_title).attr("tabindex", "-1"))
            .child(missing)
    } else {
        missing
    }
}

/// What stands in the place of a part that isn't here.
pub fn missing<T>(words: &Words, part: &LoadState<T>) -> Element {
    match part {
        LoadState::Failed(why) => failed(words, why),
        LoadState::Delayed => text("p", words.waiting_long)
            .class("waiting")
            .attr("role", "status"),
        _ => text("p", words.loading).class("waiting"),
    }
}
