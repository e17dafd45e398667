//! Tables: their columns, rows and caption, and room to move sideways in.
//!
//! Roles are written out where the style lays a table out as something else, which in some browsers takes
//! its meaning away.

use crate::view::element::{Element, el, text};
use crate::wording::Messages;

/// The heading of a column.
pub fn column(name: &str) -> Element {
    text("th", name)
        .attr("scope", "col")
        .attr("role", "columnheader")
}

/// A row of headings.
pub fn columns(names: &[&str]) -> Element {
    let mut all = row();
    for name in names {
        all = all.child(column(name));
    }
    all
}

/// An empty row.
pub fn row() -> Element {
    el("tr").attr("role", "row")
}

/// The heading of a row.
pub fn name(said: impl AsRef<str>) -> Element {
    text("th", said)
        .attr("scope", "row")
        .attr("role", "rowheader")
}

/// A cell with a text.
pub fn cell(said: impl AsRef<str>) -> Element {
    text("td", said).attr("role", "cell")
}

/// The rows below the headings.
pub fn body() -> Element {
    el("tbody").attr("role", "rowgroup")
}

/// A table by its row of headings and its body.
pub fn table(
    words: &Messages,
    class: &str,
    caption: &str,
    head: Element,
    body: Element,
) -> Element {
    el("table")
        .class(class)
        .attr("role", "table")
        .child(text("caption", words.example_mark).text(caption))
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(body)
}

/// A table of hundreds of rows: a box of some of them moves over all. What stands above it is painted first.
pub fn tall(label: &str, table: Element) -> Element {
    boxed("scroll tall", label).late(table)
}

/// A table that is wider than a phone: it moves sideways, by keyboard too.
pub fn scrolling(label: &str, table: Element) -> Element {
    boxed("scroll", label).child(table)
}

/// A table whose headings stay in sight while its other cells move beneath them, as far as the window has room for that.
pub fn in_sight(label: &str, table: Element) -> Element {
    boxed("scroll in-sight", label).child(table)
}

fn boxed(class: &str, label: &str) -> Element {
    el("div")
        .class(class)
        .attr("role", "region")
        .attr("aria-label", label)
        .attr("tabindex", "0")
}
