//! Buttons that copy: the address of what is shown, or a text of the page.

use crate::view::html::{Element, el, text};
use crate::wording::Messages;

/// The attribute of the buttons: what is copied before the address, or the id of what is copied alone.
pub const COPY: &str = "data-copy";

/// A button that copies a text, with the address after it.
pub fn quote(words: &Messages, said: &str) -> Element {
    el("p").child(
        text("button", words.road.copy_quote)
            .attr("type", "button")
            .class("quiet")
            .id("copy-quote")
            .attr(COPY, said),
    )
}

pub fn link(words: &Messages) -> Element {
    el("p").child(
        text("button", words.common.copy_link)
            .attr("type", "button")
            .class("quiet")
            .id("copy")
            .attr(COPY, ""),
    )
}

/// A code to copy: a heading, what it is for, the code itself and the button.
pub fn code(words: &Messages, id: &str, (heading, note): (&str, &str), code: &str) -> Element {
    el("div")
        .child(text("h3", heading))
        .child(text("p", note))
        .child(text("pre", code).id(id))
        .child(
            text("button", words.embed.copy)
                .attr("type", "button")
                .class("quiet")
                .id(format!("copy-{id}"))
                .attr(COPY, id)
                .child(text("span", heading).class("hidden")),
        )
}
