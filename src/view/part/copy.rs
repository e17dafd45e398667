//! A button that copies the address of what is shown.

use crate::view::html::{Element, el, text};
use crate::wording::Words;

/// The attribute of the button.
pub const COPY: &str = "data-copy";

/// A button that copies a text, with the address after it.
pub fn quote(words: &Words, said: &str) -> Element {
    el("p").child(
        text("button", words.road.copy_quote)
            .attr("type", "button")
            .class("quiet")
            .id("copy-quote")
            .attr(COPY, said),
    )
}

pub fn link(words: &Words) -> Element {
    el("p").child(
        text("button", words.copy_link)
            .attr("type", "button")
            .class("quiet")
            .id("copy")
            .attr(COPY, ""),
    )
}
