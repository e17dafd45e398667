//! One of several ways to see a page.

use crate::model::Selection;
use crate::view::address::here;
use crate::view::context::Context;
use crate::view::element::{Element, el, link, text};

/// A link to this page, changed; marked where the page is seen so already.
pub fn choice(
    context: &Context,
    change: &dyn Fn(&mut Selection),
    name: &str,
    id: &str,
    current: bool,
) -> Element {
    let to = here(context.selection, change);
    el("li").child(link(to, name).id(id).current(current))
}

/// Choices with what is chosen by them before.
pub fn group(name: &str, list: Element) -> Element {
    el("nav")
        .class("chosen-by")
        .attr("aria-label", name)
        .child(text("p", name))
        .child(list)
}
