//! Buttons that copy: the address of what is shown, or a text of the page.

use crate::view::context::Context;
use crate::view::element::{Element, el, text};
use crate::view::{clipboard, dom};
use leptos::ev;
use leptos::prelude::window;

/// A button that copies a text, with the address after it.
pub fn quote(context: &Context, said: &str) -> Element {
    let said = format!("{said} ");
    let button = button(
        context,
        context.words.road.copy_quote,
        "copy-quote",
        move || said.clone() + &address(),
    );
    el("p").child(button)
}

pub fn link(context: &Context) -> Element {
    el("p").child(button(
        context,
        context.words.common.copy_link,
        "copy",
        address,
    ))
}

/// A code to copy: a heading, what it is for, the code itself and the button.
pub fn code(context: &Context, id: &str, (heading, note): (&str, &str), code: String) -> Element {
    let shown = text("pre", &code).id(id);
    let name = context.words.embed.copy;
    let button = button(context, name, &format!("copy-{id}"), move || code.clone());
    el("div")
        .child(text("h3", heading))
        .child(text("p", note))
        .child(shown)
        .child(button.child(text("span", heading).class("hidden")))
}

fn button(
    context: &Context,
    name: &str,
    id: &str,
    copied: impl Fn() -> String + 'static,
) -> Element {
    let store = context.store;
    text("button", name)
        .attr("type", "button")
        .class("quiet")
        .id(id)
        .on(ev::click, move |event| {
            if let Some(button) = dom::target(&event) {
                clipboard::copy(store, &copied(), button);
            }
        })
}

/// The address of what is shown.
fn address() -> String {
    window().location().href().unwrap_or_default()
}
