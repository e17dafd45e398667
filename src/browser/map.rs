//! The map under the reader's hands: arrows and pointing come to a municipality, buttons show it closer.

use super::page::by_id;
use super::whenever;
use inkludering::chart::map::{self as chart, Closer, ZOOMS};
use inkludering::model::{Map, Place, Way};
use inkludering::view::{Part, Store, address, map as part};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};

/// On what is told: the reader has pressed or come by keys, and pointing elsewhere leaves it.
const HELD: &str = "data-held";

/// Shows again what was seen, once the map has been drawn again.
pub fn follow(store: Store) {
    whenever(move || {
        store.drawn.track();
        request_animation_frame(move || look(store));
    });
}

fn attribute(of: &str, name: &str) -> String {
    let value = by_id(of).and_then(|element| element.get_attribute(name));
    value.unwrap_or_default()
}

fn set(of: &str, name: &str, value: &str) {
    if let Some(element) = by_id(of) {
        let _ = element.set_attribute(name, value);
    }
}

fn write(of: &str, text: &str) {
    if let Some(element) = by_id(of) {
        element.set_text_content(Some(text));
    }
}

/// The municipality come to.
fn at() -> Option<Place> {
    Place::from_code(&attribute(part::CONTROLS, part::AT))
}

fn with_map<T>(store: Store, then: impl FnOnce(&Map) -> T) -> Option<T> {
    store.loaded.with_untracked(|loaded| {
        let map = loaded.map.as_ref().and_then(Part::ready);
        map.map(|map| then(map))
    })
}

/// Those that are named, in the order that they were chosen.
fn named() -> Vec<Place> {
    let codes = attribute(part::MAP, part::NAMED);
    codes.split(' ').filter_map(Place::from_code).collect()
}

/// Shows the country as close as the reader has asked for, around the municipality come to.
fn look(store: Store) {
    let step = attribute(part::CONTROLS, part::STEP).parse().unwrap_or(0);
    let words = untrack(|| store.words());
    let Some(Some(dataset)) = store
        .loaded
        .try_with_untracked(|loaded| loaded.dataset.ready().cloned())
    else {
        return;
    };
    let seen = |map: &Map| chart::closer(words, &dataset, map, &named(), step, at());
    let Some(Closer {
        window,
        names,
        patterns,
    }) = with_map(store, seen)
    else {
        return;
    };
    set(chart::WINDOW, "viewBox", &window);
    set(chart::WINDOW, "class", &format!("zoom-{step}"));
    if let Some(group) = by_id(chart::NAMES) {
        group.set_inner_html(&names);
    }
    for pattern in chart::PATTERNS {
        set(pattern, "patternTransform", &patterns);
    }
    mark();
    for (button, end) in [(part::NEARER, ZOOMS.len() - 1), (part::FARTHER, 0)] {
        let off = if step == end { "true" } else { "false" };
        set(button, "aria-disabled", off);
    }
}

/// Outlines the municipality come to.
fn mark() {
    if let Some(at) = at() {
        set(chart::ON, "href", &format!("#m{at}"));
    }
}

/// Comes to a municipality, and tells of it.
fn come(store: Store, place: Place, hold: bool) {
    let Some(shape) = by_id(&format!("m{place}")) else {
        return;
    };
    set(part::CONTROLS, part::AT, &place.to_string());
    mark();
    let said = shape.get_attribute("data-said").unwrap_or_default();
    let look = shape.closest("[data-datum]").ok().flatten();
    let mut more = look
        .and_then(|look| look.get_attribute("data-datum"))
        .unwrap_or_default();
    let chosen = store
        .address
        .with_untracked(|address| address.selection.compare.contains(&place));
    if chosen {
        if !more.is_empty() {
            more.push_str(". ");
        }
        more.push_str(untrack(|| store.words()).map.chosen);
    }
    write(part::SAID, &said);
    write(part::SAID_MORE, &more);
    for link in [part::CHOOSE, part::OPEN] {
        let to = attribute(link, part::TO);
        set(link, "href", &format!("{to}{place}"));
    }
    if let Some(link) = by_id(part::CHOOSE) {
        let _ = link.toggle_attribute_with_force("hidden", chosen);
    }
    let nth = with_map(store, |map| {
        map.shapes.iter().position(|shape| shape.place == place)
    });
    let nth = nth.flatten().unwrap_or(0).to_string();
    set(part::MAP, "aria-valuenow", &nth);
    set(part::MAP, "aria-valuetext", &format!("{said}. {more}"));
    if let Some(tip) = by_id(part::TIP) {
        let _ = tip.remove_attribute("hidden");
        let _ = tip.toggle_attribute_with_force(HELD, hold);
    }
}

/// What is told is put away.
fn put_away() {
    set(part::TIP, "hidden", "");
    if let Some(tip) = by_id(part::TIP) {
        let _ = tip.remove_attribute(HELD);
    }
}

/// The focus has come to the map: it tells where the reader is, or starts with what they know.
pub fn focused(store: Store) {
    let first = with_map(store, |map| map.shapes.first().map(|shape| shape.place)).flatten();
    let known = store.remembered.get_untracked();
    let start = at().or_else(|| named().first().copied()).or(known).or(first);
    if let Some(start) = start {
        come(store, start, true);
    }
}

/// Arrows go to who lies there, Enter chooses, Escape puts away what is told.
pub fn key(store: Store, event: &KeyboardEvent, target: &Element) {
    let key = event.key();
    if key == "Escape" {
        return put_away();
    }
    if target.id() != part::MAP {
        return;
    }
    let way = match &*key {
        "ArrowUp" => Some(Way::Up),
        "ArrowRight" => Some(Way::Right),
        "ArrowDown" => Some(Way::Down),
        "ArrowLeft" => Some(Way::Left),
        "Home" | "End" => None,
        "Enter" => {
            event.prevent_default();
            return choose(store);
        }
        _ => return,
    };
    event.prevent_default();
    let next = with_map(store, |map| match way {
        Some(way) => map.shape(at()?)?.beside(way),
        None if key == "Home" => map.shapes.first().map(|shape| shape.place),
        None => map.shapes.last().map(|shape| shape.place),
    });
    // At the edge of the country the same is told again.
    if let Some(next) = next.flatten().or_else(at) {
        come(store, next, true);
        look(store);
    }
}

/// The municipality come to is one of those chosen; the focus stays on the map, which is drawn again.
fn choose(store: Store) {
    let to = attribute(part::CHOOSE, "href");
    if let (Some((_, query)), Some(_)) = (to.split_once('?'), at()) {
        if let Some(map) = by_id(part::MAP).and_then(|map| map.dyn_into::<HtmlElement>().ok()) {
            let _ = map.focus();
        }
        store.address.set(address::parse(query));
    }
}

/// The municipality that is pointed at.
fn pointed_at(target: &Element) -> Option<Place> {
    let within = target.closest(&format!("#{}", part::MAP));
    within.ok().flatten()?;
    Place::from_code(target.id().strip_prefix('m')?)
}

/// The pointer is somewhere: what it is over is told, unless what is told is held.
pub fn pointed(store: Store, target: &Element) {
    if let Some(place) = pointed_at(target)
        && !by_id(part::TIP).is_some_and(|tip| tip.has_attribute(HELD))
    {
        come(store, place, false);
    }
}

/// A press on a municipality holds what is told of it; a press on a button shows the country closer.
pub fn pressed(store: Store, event: &MouseEvent, target: &Element) -> bool {
    if let Some(place) = pointed_at(target) {
        come(store, place, true);
        look(store);
        return true;
    }
    match &*target.id() {
        part::CLOSE => put_away(),
        part::CHOOSE => {
            event.prevent_default();
            choose(store);
        }
        _ => {
            let Some(zoom) = target.get_attribute(part::ZOOM) else {
                return false;
            };
            let step: usize = attribute(part::CONTROLS, part::STEP).parse().unwrap_or(0);
            let step = match &*zoom {
                "+" => usize::min(step + 1, ZOOMS.len() - 1),
                "-" => step.saturating_sub(1),
                around => around.parse().unwrap_or(0),
            };
            set(part::CONTROLS, part::STEP, &step.to_string());
            if let Some(around) = target.get_attribute(part::AT) {
                set(part::CONTROLS, part::AT, &around);
            }
            look(store);
        }
    }
    true
}
