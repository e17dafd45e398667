//! The year that is shown: chosen from a list, or a step earlier or later.

use crate::model::Selection;
use crate::view::address::{format, here};
use crate::view::context::Context;
use crate::view::element::{Element, el, text};
use leptos::ev;
use leptos::prelude::*;

/// The id of the list, and of the steps at its sides.
pub const LIST: &str = "year";
const BEFORE: &str = "year-before";
const AFTER: &str = "year-after";

/// The years from the first to the last, of which one is shown; after them, by this name, what is shown where none is
/// chosen.
pub fn years(context: &Context, years: &[i16], now: Option<i16>, latest: Option<&str>) -> Element {
    let texts = &context.words.indicator;
    let mut all: Vec<(Option<i16>, String)> = Vec::new();
    for year in years {
        all.push((Some(*year), year.to_string()));
    }
    if let Some(latest) = latest {
        all.push((None, latest.to_owned()));
    }
    let at = all.iter().position(|(year, _)| *year == now);
    let before = at.and_then(|at| all.get(at.checked_sub(1)?));
    let after = at.and_then(|at| all.get(at + 1));
    let store = context.store;
    let shown = Selection {
        year: now,
        ..context.selection.clone()
    };
    let mut list = el("select")
        .id(LIST)
        .attr("autocomplete", "off")
        .prop("value", format(&shown))
        .on(ev::input, move |event| {
            store.go(&event_target_value(&event))
        });
    for (year, name) in all.iter().rev() {
        let mut to = context.selection.clone();
        to.year = *year;
        let shown = (*year == now).then_some("");
        let option = text("option", name).attr("value", format(&to));
        list = list.child(option.attr_if("selected", shown));
    }
    el("p")
        .class("years")
        .child(text("label", texts.years).attr("for", LIST))
        .text(" ")
        .child(step(context, BEFORE, "←", texts.year_before, before))
        .child(list)
        .child(step(context, AFTER, "→", texts.year_after, after))
}

/// The way to the next year; at the end of the list it leads nowhere, and keeps the focus all the same.
fn step(
    context: &Context,
    id: &str,
    sign: &str,
    name: &str,
    next: Option<&(Option<i16>, String)>,
) -> Element {
    let step = text("a", sign).id(id).class("step");
    match next {
        Some((year, said)) => {
            let to = here(context.selection, &|to: &mut Selection| to.year = *year);
            let name = format!("{name}: {said}");
            step.attr("href", to).attr("aria-label", name)
        }
        None => step
            .attr("role", "link")
            .attr("tabindex", "0")
            .attr("aria-disabled", "true")
            .attr("aria-label", name),
    }
}
