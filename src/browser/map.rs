//! The map under the reader's hands: arrows and pointing come to a municipality, buttons show it closer.

use super::dom::by_id;
use inkludering::chart::map::{CURSOR_ID, WINDOW_ID, ZOOMS, zoom_view_box};
use inkludering::model::{Map, MapDirection, Place};
use inkludering::view::{LoadState, Store, map as part};
use inkludering::wording::without_marks;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

/// On what is told: the reader has pressed or come by keys, and pointing elsewhere leaves it.
const HELD: &str = "data-held";

fn attribute(of: &str, name: &str) -> Option<String> {
    by_id(of)?.get_attribute(name)
}

/// Even the same value again would have the country laid out again.
fn set(of: &str, name: &str, value: &str) {
    if attribute(of, name).as_deref() != Some(value)
        && let Some(element) = by_id(of)
    {
        let _ = element.set_attribute(name, value);
    }
}

fn flag(of: &str, name: &str, on: bool) {
    if let Some(element) = by_id(of) {
        let _ = element.toggle_attribute_with_force(name, on);
    }
}

fn write(of: &str, text: &str) {
    if let Some(element) = by_id(of) {
        element.set_text_content(Some(text));
    }
}

/// The municipality come to.
fn at() -> Option<Place> {
    Place::from_code(&attribute(part::CONTROLS, part::AT)?)
}

fn step() -> usize {
    let step = attribute(part::CONTROLS, part::STEP);
    step.and_then(|step| step.parse().ok()).unwrap_or(0)
}

fn map(store: Store) -> Option<Arc<Map>> {
    let ready = |part: &LoadState<Map>| part.ready().cloned();
    store.now().loaded.map.as_ref().and_then(ready)
}

/// Shows the country as close as the reader has asked for, around the municipality come to; also after
/// it has been drawn again.
pub fn look(store: Store) {
    let Some(map) = map(store) else { return };
    let (step, at) = (step(), at());
    set(WINDOW_ID, "viewBox", &zoom_view_box(&map, step, at));
    set(WINDOW_ID, "class", &format!("zoom-{step}"));
    outline(at);
    for (button, end) in [(part::NEARER, ZOOMS.len() - 1), (part::FARTHER, 0)] {
        set(
            button,
            "aria-disabled",
            if step == end { "true" } else { "false" },
        );
    }
}

fn outline(at: Option<Place>) {
    if let Some(at) = at {
        let mut shape = "#m".to_owned();
        shape.push_str(&at.to_string());
        set(CURSOR_ID, "href", &shape);
    }
}

/// Comes to a municipality, and tells of it.
fn come(store: Store, place: Place, hold: bool) {
    let code = place.to_string();
    set(part::CONTROLS, part::AT, &code);
    outline(Some(place));
    // What is outlined is named by the id of its shape.
    let on = attribute(CURSOR_ID, "href").unwrap_or_default();
    let Some(shape) = by_id(on.trim_start_matches('#')) else {
        return;
    };
    let mut said = shape.get_attribute("data-said").unwrap_or_default();
    let look = shape.closest("[data-datum]").ok().flatten();
    let look = look.and_then(|look| look.get_attribute("data-datum"));
    let mut more = look.unwrap_or_default();
    let chosen = store.now().address.selection.compare.contains(&place);
    if chosen {
        more.push_str(". ");
        more.push_str(&without_marks(store.now().words().map.chosen));
    }
    write(part::SAID, &said);
    write(part::SAID_MORE, &more);
    for link in [part::CHOOSE, part::OPEN] {
        let mut to = attribute(link, part::TO).unwrap_or_default();
        to.push_str(&code);
        set(link, "href", &to);
    }
    flag(part::CHOOSE, "hidden", chosen);
    flag(part::TIP, "hidden", false);
    flag(part::TIP, HELD, hold);
    set(part::MAP, "aria-valuenow", &code);
    said.push_str(". ");
    said.push_str(&more);
    set(part::MAP, "aria-valuetext", &said);
}

/// What is told is put away.
fn put_away() {
    flag(part::TIP, "hidden", true);
    flag(part::TIP, HELD, false);
}

/// The focus has come to the map: it tells where the reader is, or starts with what they know.
pub fn focused(store: Store) {
    let known = {
        let now = store.now();
        let chosen = now.address.selection.compare.first();
        at().or(chosen.copied()).or(now.remembered)
    };
    let start = known.or_else(|| map(store)?.shapes.first().map(|shape| shape.place));
    if let Some(start) = start {
        come(store, start, true);
    }
}

/// Arrows go to who lies there, Enter chooses, Escape puts away what is told.
pub fn key(store: Store, event: &KeyboardEvent, target: &Element) {
    let way = match &*event.key() {
        "Escape" => return put_away(),
        _ if target.id() != part::MAP => return,
        "ArrowUp" => MapDirection::Up,
        "ArrowRight" => MapDirection::Right,
        "ArrowDown" => MapDirection::Down,
        "ArrowLeft" => MapDirection::Left,
        "Enter" => return choose(store, event),
        _ => return,
    };
    event.prevent_default();
    let next = || map(store)?.shape(at()?)?.neighbour(way);
    if let Some(next) = next() {
        come(store, next, true);
        look(store);
    }
}

/// The municipality come to is one of those chosen; the focus stays on the map, which is drawn again.
fn choose(store: Store, event: &Event) {
    event.prevent_default();
    let map = by_id(part::MAP);
    let to = attribute(part::CHOOSE, "href").unwrap_or_default();
    if let (Some(map), Some((_, query))) = (map, to.split_once('?')) {
        let _ = map.unchecked_into::<HtmlElement>().focus();
        store.go(query);
    }
}

/// The municipality that is pointed at.
fn pointed_at(target: &Element) -> Option<Place> {
    Place::from_code(target.id().strip_prefix('m')?)
}

/// The pointer is somewhere: what it is over is told, unless what is told is held.
pub fn pointed(store: Store, target: &Element) {
    if let Some(place) = pointed_at(target)
        && attribute(part::TIP, HELD).is_none()
    {
        come(store, place, false);
    }
}

/// A press on a municipality holds what is told of it; a press on a button shows the country closer.
pub fn pressed(store: Store, event: &Event, target: &Element) -> bool {
    if let Some(place) = pointed_at(target) {
        come(store, place, true);
        look(store);
        return true;
    }
    let zoom = target.get_attribute(part::ZOOM);
    match (&*target.id(), zoom.as_deref()) {
        (part::CLOSE, _) => put_away(),
        (part::CHOOSE, _) => choose(store, event),
        (_, None) => return false,
        (_, Some(zoom)) => {
            let step = match zoom {
                "+" => usize::min(step() + 1, ZOOMS.len() - 1),
                "-" => step().saturating_sub(1),
                _ => 2,
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
