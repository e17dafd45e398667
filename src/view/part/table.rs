//! Tables: their columns, their caption, and room to move sideways in.

use crate::view::html::{Element, el, text};
use crate::wording::Words;

/// The heading of a column.
#[inline(never)]
pub fn column(name: &str) -> Element {
    text("th", name).attr("scope", "col")
}

/// A row of headings.
#[inline(never)]
pub fn columns(names: &[&str]) -> Element {
    let mut row = el("tr");
    for name in names {
        row = row.child(column(name));
    }
    row
}

/// A table by its row of headings and its body.
#[inline(never)]
pub fn table(words: &Words, class: &str, caption: &str, head: Element, body: Element) -> Element {
    el("table")
        .class(class)
        .child(text("caption", words.example).text(caption))
        .child(el("thead").child(head))
        .child(body)
}

/// A table that is wider than a phone: it moves sideways, by keyboard too.
#[inline(never)]
pub fn scrolling(label: &str, table: Element) -> Element {
    el("div")
        .class("scroll")
        .attr("role", "region")
        .attr("aria-label", label)
        .attr("tabindex", "0")
        .child(table)
}
