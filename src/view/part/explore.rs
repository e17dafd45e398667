//! Going through the dots of a picture, one after another, by keyboard, touch or pointer.

use crate::view::html::{Element, el, text};
use crate::wording::Messages;

/// The attribute of the slider: the id of the figure whose dots it goes through.
pub const EXPLORES: &str = "data-explores";
/// What is said of each dot, in their order, a line each by U+2028, which no name has.
pub const SAID: &str = "data-said";

/// One focus stop for all dots: what is said of the dot arrived at stands below and is spoken.
pub fn slider(words: &Messages, figure: &str, said: &[String]) -> Element {
    let id = format!("{figure}-slider");
    let hint = format!("{figure}-hint");
    el("p")
        .class("explore")
        .child(text("label", words.indicator.explore).attr("for", &id))
        .child(
            el("input")
                .id(&id)
                .attr("type", "range")
                .attr("min", "0")
                .attr("max", said.len().saturating_sub(1).to_string())
                .attr("value", "0")
                .attr("aria-describedby", &hint)
                .attr(EXPLORES, figure)
                .attr(SAID, said.join("\u{2028}")),
        )
        .child(
            // Silent, as the slider itself says its value.
            text("output", words.indicator.explore_hint)
                .id(&hint)
                .attr("aria-live", "off")
                .attr("for", &id),
        )
}
