//! A figure on the page: both drawings, of which the style shows one, and the table behind a summary.

use crate::chart::{Figure, Table};
use crate::view::html::{Element, el, text};
use crate::wording::Words;

/// A whole figure; its title stands above as the caption where it is asked for.
pub fn figure(words: &Words, figure: &Figure, caption: bool) -> Element {
    let whole = el("figure")
        .child_if(caption.then(|| text("figcaption", &figure.title)))
        .child(pictures(figure));
    figure
        .warnings
        .iter()
        .fold(whole, |whole, warning| {
            whole.child(text("p", warning).class("note"))
        })
        .child(if figure.table.rows.is_empty() {
            notes(figure)
        } else {
            as_table(words, figure)
        })
}

/// Both drawings alone.
pub fn pictures(figure: &Figure) -> Element {
    el("div")
        .child(el("div").class("picture narrow").drawing(&figure.narrow))
        .child(el("div").class("picture wide").drawing(&figure.wide))
}

/// The same as a table, with what has to be known to read it.
fn as_table(words: &Words, figure: &Figure) -> Element {
    el("details")
        .class("as-table")
        .child(text("summary", words.show_table))
        .child(table(words, &figure.table))
        .child(notes(figure))
}

fn notes(figure: &Figure) -> Element {
    figure
        .notes
        .iter()
        .fold(el("ul").class("notes"), |notes, note| {
            notes.child(text("li", note))
        })
}

/// A table whose first cell in a row is its heading.
pub fn table(words: &Words, table: &Table) -> Element {
    let head = table.head.iter().fold(el("tr"), |row, cell| {
        row.child(text("th", cell).attr("scope", "col"))
    });
    let body = table.rows.iter().fold(el("tbody"), |body, cells| {
        let row = cells.iter().enumerate().fold(el("tr"), |row, (at, cell)| {
            row.child(if at == 0 {
                text("th", cell).attr("scope", "row")
            } else {
                text("td", cell)
            })
        });
        body.child(row)
    });
    el("table")
        .class("figures")
        .child(text("caption", words.example).text(&table.caption))
        .child(el("thead").child(head))
        .child(body)
}
