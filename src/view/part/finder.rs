//! Find a municipality: one field, 290 names, by keyboard, touch and screen reader.

use crate::analysis::search;
use crate::model::{Dataset, View};
use crate::view::context::Context;
use crate::view::html::{Element, el, text};
use crate::wording::{Messages, fill_plural, without_marks};

/// The ids of the field, its list and what is said of it.
pub const FIELD: &str = "find";
pub const LIST: &str = "find-list";
pub const FOUND: &str = "find-found";

const MOST: usize = 8;

/// A combobox by the pattern of the ARIA practices: the field keeps the focus, arrows move in the
/// list, Enter goes there, Escape closes it. A chosen code is added to `to`, which ends with it.
pub fn finder(context: &Context, label: &str, to: &str) -> Element {
    field(context, label, to, context.words.overview.find_go)
}

/// The same, where what is found is added to what is shown.
pub fn adder(context: &Context, label: &str, to: &str) -> Element {
    field(context, label, to, context.words.compare.add_go)
}

fn field(context: &Context, label: &str, to: &str, go: &str) -> Element {
    let words = context.words;
    let all = context.view(View::Municipalities);
    let field = el("input")
        .id(FIELD)
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", words.overview.find_hint)
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", LIST)
        .attr("aria-expanded", "false");
    el("form")
        .class("finder")
        .attr("role", "search")
        .attr("action", &all)
        .attr("data-to", to)
        .child(text("label", label).attr("for", FIELD))
        .child(
            el("div")
                .class("combobox")
                .child(field)
                .child(text("button", go).attr("type", "submit"))
                .child(
                    el("ul")
                        .id(LIST)
                        .untranslated()
                        .attr("role", "listbox")
                        .attr("aria-label", label),
                ),
        )
        .child(el("p").id(FOUND).class("found").attr("role", "status"))
}

/// Leads to the page of the municipality that is found.
pub fn to_place(context: &Context) -> String {
    let mut to = context.view(View::Municipality);
    to.push_str("&municipality=");
    to
}

/// What may be meant by what is typed: the options of the list, and how many there are in words.
pub fn found(dataset: &Dataset, words: &Messages, typed: &str) -> (String, String) {
    let found = search::find_municipalities(dataset, typed, MOST);
    let options = found.iter().enumerate().fold(el("ul"), |list, (at, of)| {
        let county = dataset.county(&of.county).map_or("", |county| &county.name);
        list.child(
            el("li")
                .id(format!("{FIELD}-{at}"))
                .attr("role", "option")
                .attr("aria-selected", "false")
                .attr("data-code", of.place.to_string())
                .child(text("span", &of.name))
                .text(" ")
                .child(text("span", county).class("county")),
        )
    });
    let said = match (typed.trim().is_empty(), found.len()) {
        (true, _) => String::new(),
        (false, 0) => words.overview.find_none.to_owned(),
        (false, found) => fill_plural(words, found, &words.overview.find_count),
    };
    (options.into_inner(), without_marks(&said).into_owned())
}

/// The next place in a list of `length`, round at the ends.
pub fn next(active: Option<usize>, length: usize, down: bool) -> usize {
    match (active, down) {
        (None, true) => 0,
        (None, false) => length.saturating_sub(1),
        (Some(at), true) => (at + 1) % length.max(1),
        (Some(at), false) => (at + length.saturating_sub(1)) % length.max(1),
    }
}
