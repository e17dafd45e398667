//! The map on a page: the country with what is told of a municipality beside it, the legend, the zoom.

use super::map_reader::{self, MAP, Reader, zoom};
use crate::chart::map::{self as chart, MapData, ZOOMS};
use crate::model::{Map, Place};
use crate::view::context::Context;
use crate::view::element::{Element, el, text};
use crate::view::reader::{Looking, Told};
use crate::view::store::Store;
use crate::wording::{self, fill, fill_plural};
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

pub use super::map_reader::to_add;

/// Around these the small ones lie close.
const AROUND: [&str; 3] = ["0180", "1480", "1280"];
/// The step of the zoom at which these are seen.
const AROUND_STEP: usize = 2;

fn button(id: &str, name: &str) -> Element {
    text("button", name)
        .id(id)
        .attr("type", "button")
        .class("quiet")
}

/// Shows the country closer or farther; where it is as close or far already it says so.
fn zoom_button(
    store: Store,
    id: &str,
    name: &str,
    end: usize,
    change: fn(usize) -> usize,
) -> Element {
    let is_end = move || Some((store.looking.read().step == end).to_string());
    button(id, name)
        .follow("aria-disabled", is_end)
        .on(ev::click, move |_| {
            zoom(store, |looking| looking.step = change(looking.step))
        })
}

/// Closer, farther, and around the three largest cities.
pub fn controls(context: &Context) -> Element {
    let (words, texts, store) = (context.words, &context.words.map, context.store);
    let last = ZOOMS.len() - 1;
    let mut row = el("div")
        .id("map-controls")
        .class("zoom")
        .attr("role", "group")
        .attr("aria-label", texts.zoom)
        .child(zoom_button(
            store,
            "map-nearer",
            texts.nearer,
            last,
            |step| usize::min(step + 1, ZOOMS.len() - 1),
        ))
        .child(zoom_button(
            store,
            "map-farther",
            texts.farther,
            0,
            |step| step.saturating_sub(1),
        ));
    for code in AROUND {
        let Some(place) = Place::from_code(code) else {
            continue;
        };
        let name = wording::municipality::place_name(words, context.dataset, place);
        let around = fill(texts.around, &[("name", &name)]);
        let around = button(&format!("map-{code}"), &around);
        row = row.child(around.on(ev::click, move |_| {
            zoom(store, |looking| {
                looking.step = AROUND_STEP;
                looking.at = Some(place);
            });
        }));
    }
    row
}

/// The country, with the legend beside or above it.
pub fn figure(context: &Context, map: &Arc<Map>, shown: &MapData) -> Element {
    let drawing = chart::draw_country(context.words, context.dataset, map, shown);
    let reader = Arc::new(Reader::new(context, map, shown));
    reader.clone().keep_in_view();
    let of = || reader.clone();
    let (now, said, told) = (of(), of(), of());
    let (pointed, pressed, focused, moved) = (of(), of(), of(), of());
    let country = el("div")
        .id(MAP)
        .untranslated()
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", context.words.map.explore)
        .attr("aria-describedby", "map-hint")
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "9999")
        .follow("aria-valuenow", move || {
            Some(now.code().unwrap_or_else(|| "0".to_owned()))
        })
        .follow("aria-valuetext", move || {
            let (said, more) = said.said()?;
            Some(format!("{said}. {more}"))
        })
        .on(ev::pointermove, move |event| pointed.point(&event))
        .on(ev::click, move |event| pressed.press(&event))
        .on(ev::focus, move |_| focused.focus())
        .on(ev::keydown, move |event| moved.go(&event))
        .drawing(&drawing);
    el("figure")
        .class("mapped")
        .child(legend(context, shown))
        .child(
            el("div")
                .class("country")
                .child(country)
                .live(move || tip(&told)),
        )
}

/// A name, a value, what these stand among, and what to do with the municipality.
fn tip(reader: &Arc<Reader>) -> Element {
    let texts = &reader.words.map;
    let Looking { at, told, .. } = *reader.store.looking.read();
    let (said, more) = reader.said().unwrap_or_default();
    let code = reader.code().unwrap_or_default();
    let link =
        |id: &str, name: &str, to: &str| text("a", name).id(id).attr("href", format!("{to}{code}"));
    let is_chosen = at.is_some_and(|at| reader.is_chosen(at));
    let choosing = reader.clone();
    let choose = reader.to_choose.as_ref().map(|to| {
        link("map-choose", texts.choose, to)
            .attr_if("hidden", is_chosen.then_some(""))
            .on(ev::click, move |event| choosing.choose(&event))
    });
    let store = reader.store;
    let close = button("map-close", "×")
        .attr("aria-label", reader.words.municipality.source_close)
        .on(ev::click, move |_| map_reader::put_away(store));
    el("div")
        .id(map_reader::TIP)
        .class("tip")
        .attr_if("hidden", (told == Told::No).then_some(""))
        .child(text("p", said).id("map-said").untranslated())
        .child(text("p", more).id("map-said-more").class("note"))
        .child_if(choose)
        .child(link("map-open", texts.open_page, &reader.to_open))
        .child(close)
}

/// What each category stands for, and how many belong to it.
fn legend(context: &Context, shown: &MapData) -> Element {
    let words = context.words;
    let mut list = el("ul");
    for category in &shown.categories {
        let many = fill_plural(words, category.count, &words.overview.find_count);
        list = list.child(
            el("li")
                .markup(&chart::draw_swatch(category, shown.area))
                .child(text("span", &category.name))
                .child(text("span", &many).class("note")),
        );
    }
    el("figcaption")
        .child(text("p", &shown.legend).class("label"))
        .child(list)
}
