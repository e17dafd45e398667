//! A button that copies the address of what is shown.

use crate::view::html::{Element, el, text};
use crate::wording::Words;

/// The attribute of the button.
pub const COPY: &str = "data-copy";

pub fn link(words: &Words) -> Element {
    el("p").child(
        text("button", words.copy_link)
            .attr("type", "button")
            .class("quiet")
            .id("copy")
            .attr(COPY, ""),
    )
}
