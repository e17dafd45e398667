//! What of a page goes into a memo: the button that offers it, and the panel where its figures are chosen.

use super::source::{CLOSE, HEADING};
use crate::view::html::{Element, el, text};
use crate::wording::Messages;

/// The id of the button that opens the panel, of the one that makes the file, and of what is said beside it.
pub const OPEN: &str = "memo";
pub const MAKE: &str = "memo-make";
pub const SAID: &str = "memo-said";

/// The name of the fields, one a figure, whose value is its number on the page.
pub const FIGURE: &str = "memo-figure";

/// The button on a page with figures.
pub fn offer(words: &Messages) -> Element {
    el("p").child(button(words))
}

pub fn button(words: &Messages) -> Element {
    text("button", words.export.memo.open)
        .attr("type", "button")
        .class("quiet")
        .id(OPEN)
        .attr("aria-haspopup", "dialog")
}

/// The panel: what the file will hold, every figure of the page by its title, and the button that makes it.
pub fn panel(words: &Messages, titles: &[String]) -> Element {
    let texts = &words.export.memo;
    let panel = el("div")
        .class("panel memo")
        .attr("role", "dialog")
        .attr("aria-labelledby", HEADING)
        .child(text("h2", texts.heading).id(HEADING).attr("tabindex", "-1"));
    let close = text("button", words.municipality.source_close)
        .attr("type", "button")
        .class("quiet")
        .id(CLOSE);
    if titles.is_empty() {
        return panel.child(text("p", texts.no_figures)).child(close);
    }
    let choices = el("fieldset").child(text("legend", texts.choose));
    let choices = titles
        .iter()
        .enumerate()
        .fold(choices, |choices, (nth, title)| {
            let field = el("input")
                .attr("type", "checkbox")
                .attr("name", FIGURE)
                .attr("value", nth.to_string())
                .attr("checked", "");
            choices.child(el("label").child(field).child(el("span").text(title)))
        });
    let make = text("button", texts.take).attr("type", "button").id(MAKE);
    panel
        .child(text("p", texts.intro))
        .child(choices)
        .child(el("p").class("actions").child(make).child(close))
        .child(el("p").class("note").id(SAID))
}
