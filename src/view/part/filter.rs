//! A field that narrows a table or a list to the rows that contain what is typed.

use crate::analysis::search;
use crate::view::html::{Element, el, text};
use crate::wording::{Messages, fill_plural, without_marks};

/// The id of the list of all measures; every other list is of municipalities.
pub const MEASURES: &str = "measures";

/// The field; `of` is the id of what it narrows, where each row carries what it is found by.
pub fn field(words: &Messages, of: &str) -> Element {
    let id = format!("{of}-filter");
    let label = if of == MEASURES {
        words.area_page.find
    } else {
        words.overview.filter
    };
    el("div")
        .child(
            el("p")
                .class("field")
                .child(text("label", label).attr("for", &id))
                .child(
                    el("input")
                        .id(&id)
                        .attr("type", "search")
                        .attr("autocomplete", "off")
                        .attr("spellcheck", "false")
                        .attr("data-filter", of),
                ),
        )
        .child(
            el("p")
                .id(format!("{of}-found"))
                .class("found")
                .attr("role", "status"),
        )
}

/// A row that is found by these texts.
pub fn found_by(row: Element, texts: &[&str]) -> Element {
    row.attr("data-find", search::fold(&texts.join(" ")))
}

/// How many are left, in words: of the measures, or of the municipalities.
pub fn said(words: &Messages, of: &str, left: usize) -> String {
    let (none, some) = if of == MEASURES {
        (words.area_page.find_none, &words.area_page.found)
    } else {
        (words.overview.filter_none, &words.overview.filter_result)
    };
    let said = match left {
        0 => none.to_owned(),
        left => fill_plural(words, left, some),
    };
    without_marks(&said).into_owned()
}
