//! The municipality that the reader has asked this device to remember: shown, asked for, forgotten.

use crate::model::Place;
use crate::view::context::Context;
use crate::view::device;
use crate::view::element::{Element, el, link, text};
use crate::wording::{fill, municipality};
use leptos::ev;

/// A link to the remembered one, and a way to forget it; empty where there is none.
pub fn here(context: &Context) -> Element {
    let whole = el("p").class("remembered");
    let Some(place) = context
        .remembered
        .filter(|place| context.dataset.municipality(*place).is_some())
    else {
        return whole;
    };
    let texts = &context.words.places;
    let title = municipality::title(context.words, context.dataset, place);
    whole
        .child(link(
            context.municipality(place),
            fill(texts.yours, &[("name", &title)]),
        ))
        .text(" ")
        .child(forget(context))
}

fn forget(context: &Context) -> Element {
    let store = context.store;
    text("button", context.words.places.forget)
        .attr("type", "button")
        .class("quiet")
        .id("forget")
        .on(ev::click, move |_| device::forget(store))
}

/// A button that asks for a place to be remembered, or says that it is.
pub fn ask(context: &Context, place: Place) -> Element {
    let (store, texts) = (context.store, &context.words.places);
    let title = municipality::title(context.words, context.dataset, place);
    if context.remembered == Some(place) {
        return el("p")
            .text(fill(texts.remembered, &[("name", &title)]))
            .text(" ")
            .child(forget(context));
    }
    el("p").child(
        text("button", fill(texts.remember, &[("name", &title)]))
            .attr("type", "button")
            .class("quiet")
            .id("remember")
            .on(ev::click, move |_| device::remember(store, place)),
    )
}
