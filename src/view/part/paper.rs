//! What a document for paper has on a screen: a button that prints it, and the ways on and back.

use crate::model::Place;
use crate::view::context::Context;
use crate::view::element::{Element, el, link, text};
use crate::wording::{fill, municipality};
use leptos::ev;
use leptos::prelude::window;

/// The button, what else can be done, and the way back to the municipality's page.
pub fn actions(context: &Context, place: Place, also: Option<Element>) -> Element {
    let words = context.words;
    let name = municipality::title(words, context.dataset, place);
    el("p")
        .class("actions")
        .child(
            text("button", words.report.print)
                .attr("type", "button")
                .id("print")
                .on(ev::click, |_| {
                    // Refused where pages are sandboxed.
                    let _ = window().print();
                }),
        )
        .child_if(also)
        .child(link(
            context.municipality(place),
            fill(words.report.back, &[("name", &name)]),
        ))
}
