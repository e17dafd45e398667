//! The municipality that the reader has asked this device to remember: shown, asked for, forgotten.

use crate::model::{Place, View};
use crate::view::address::to;
use crate::view::context::Context;
use crate::view::device;
use crate::view::element::{Draw, Element, el, link, text};
use crate::view::store::Store;
use crate::wording::{Messages, fill, municipality};
use leptos::ev;
use leptos::prelude::*;

/// A link to the remembered one, and a way to forget it; empty where there is none.
pub fn here(context: &Context) -> Element {
    let (store, words, selection) = (context.store, context.words, context.selection.clone());
    let dataset = context.loaded.dataset.ready().cloned();
    el("div").class("remembered").live(move || {
        let remembered = get(store);
        let known = remembered.zip(dataset.as_ref());
        let known = known.filter(|(place, dataset)| dataset.municipality(*place).is_some());
        known.map_or_else(
            || el("p"),
            |(place, dataset)| {
                let href = to(&selection, &|to| {
                    to.view = View::Municipality;
                    to.municipality = Some(place);
                });
                let title = municipality::title(words, dataset, place);
                el("p")
                    .child(link(href, fill(words.places.yours, &[("name", &title)])))
                    .text(" ")
                    .child(forget(store, words))
            },
        )
    })
}

/// What stands without the program knows of no device.
fn get(store: Store) -> Option<Place> {
    if store.is_static.get() {
        None
    } else {
        store.remembered.get()
    }
}

fn forget(store: Store, words: &Messages) -> Element {
    text("button", words.places.forget)
        .attr("type", "button")
        .class("quiet")
        .id("forget")
        .on(ev::click, move |_| device::forget(store))
}

/// A button that asks for a place to be remembered, or says that it is.
pub fn ask(context: &Context, place: Place) -> Draw {
    let (store, words) = (context.store, context.words);
    let title = municipality::title(words, context.dataset, place);
    Box::new(move || {
        let texts = &words.places;
        if get(store) == Some(place) {
            return el("p")
                .text(fill(texts.remembered, &[("name", &title)]))
                .text(" ")
                .child(forget(store, words));
        }
        el("p").child(
            text("button", fill(texts.remember, &[("name", &title)]))
                .attr("type", "button")
                .class("quiet")
                .id("remember")
                .on(ev::click, move |_| device::remember(store, place)),
        )
    })
}
