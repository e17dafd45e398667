//! What is said while a part is on its way, and when it can't be had.

use crate::view::html::{Element, el, text};
use crate::view::store::Part;
use crate::wording::{Words, fill};

/// The id of the button that asks for everything again.
pub const TRY_AGAIN: &str = "try-again";

/// One part that could not be had: why, and a way to try again. The rest of the page stays.
pub fn failed(words: &Words, why: &str) -> Element {
    el("div")
        .class("notice failed")
        .attr("role", "alert")
        .child(text("p", &fill(words.failed, &[("why", why)])))
        .child(
            text("button", words.try_again)
                .attr("type", "button")
                .id(TRY_AGAIN),
        )
}

/// What stands in the place of a part that isn't here.
pub fn missing<T>(words: &Words, part: &Part<T>) -> Element {
    match part {
        Part::Failed(why) => failed(words, why),
        Part::WaitingLong => text("p", words.waiting_long)
            .class("waiting")
            .attr("role", "status"),
        _ => text("p", words.loading).class("waiting"),
    }
}
