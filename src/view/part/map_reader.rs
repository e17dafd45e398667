//! The reader on the map: arrows and pointing come to a municipality, which is outlined and told of.

use super::chosen;
use crate::chart::map::{CURSOR_ID, MapData, WINDOW_ID, zoom_view_box};
use crate::model::{Dataset, Map, MapDirection, Place};
use crate::view::address::MOST_COMPARED;
use crate::view::context::Context;
use crate::view::dom;
use crate::view::keys;
use crate::view::reader::{Looking, Told};
use crate::view::store::Store;
use crate::view::subscribed::unsubscribe_on_cleanup;
use crate::wording::{Messages, municipality};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// The id of what has the focus, and is gone through with arrows.
pub const MAP: &str = "map";

/// The id of what is told beside a municipality.
pub const TIP: &str = "map-tip";

/// Puts away what is told beside the reader's place; the focus within it goes back to the map, which tells nothing then.
pub fn put_away(store: Store) {
    if dom::find(&format!("#{TIP}:focus-within")).is_some() {
        dom::focus(&format!("#{MAP}"));
    }
    store.put_away();
}

/// Where choosing one more leads to; nowhere once as many are chosen as are compared.
pub fn to_add(context: &Context) -> Option<String> {
    (context.selection.compare.len() < MOST_COMPARED).then(|| chosen::to_add(context))
}

/// Shows the country in another way, around the municipality come to.
pub fn zoom(store: Store, change: impl FnOnce(&mut Looking)) {
    store.looking.update(|looking| {
        change(looking);
        looking.around = looking.at;
    });
}

/// What the reader meets on the map.
pub struct Reader {
    pub store: Store,
    pub words: &'static Messages,
    dataset: Option<Arc<Dataset>>,
    map: Arc<Map>,
    shown: MapData,
    chosen: Vec<Place>,
    /// Where it leads to choose a municipality or to open its page, but for the code at the end.
    pub to_choose: Option<String>,
    pub to_open: String,
}

impl Reader {
    pub fn new(context: &Context, map: &Arc<Map>, shown: &MapData) -> Self {
        let to_sweden = context.municipality(Place::SWEDEN);
        Self {
            store: context.store,
            words: context.words,
            dataset: context.loaded.dataset.ready().cloned(),
            map: map.clone(),
            shown: shown.clone(),
            chosen: context.selection.compare.clone(),
            to_choose: to_add(context),
            to_open: to_sweden
                .strip_suffix("0000")
                .unwrap_or(&to_sweden)
                .to_owned(),
        }
    }

    /// The code of the municipality come to.
    pub fn code(&self) -> Option<String> {
        let at = self.store.looking.with(|looking| looking.at);
        at.map(|at| at.to_string())
    }

    pub fn is_chosen(&self, place: Place) -> bool {
        self.chosen.contains(&place)
    }

    /// The name and value of the municipality come to, and what these stand among.
    pub fn said(&self) -> Option<(String, String)> {
        let at = self.store.looking.with(|looking| looking.at)?;
        let known = self.shown.municipality(at)?;
        let name = municipality::place_name(self.words, self.dataset.as_deref()?, at);
        let category = self.shown.categories.get(known.category)?;
        let mut more = category.explanation.clone();
        if self.is_chosen(at) {
            more.push_str(". ");
            more.push_str(self.words.map.chosen);
        }
        Some((format!("{name}: {}", known.value), more))
    }

    /// Keeps the drawing, which is written once, in step with where the reader is and how close.
    pub fn keep_in_view(self: Arc<Self>) {
        let effect = Effect::new(move || {
            let Looking {
                step, around, at, ..
            } = self.store.looking.get();
            set(
                WINDOW_ID,
                "viewBox",
                &zoom_view_box(&self.map, step, around),
            );
            set(WINDOW_ID, "class", &format!("zoom-{step}"));
            if let Some(at) = at {
                set(CURSOR_ID, "href", &format!("#m{at}"));
            }
        });
        // In the terminal no effect is run.
        if cfg!(target_arch = "wasm32") {
            unsubscribe_on_cleanup(&effect);
        }
    }

    /// Comes to a municipality, and tells of it.
    fn come(&self, place: Place, told: Told) -> bool {
        let is_drawn = self.map.shape(place).is_some() && self.shown.municipality(place).is_some();
        let looking = self.store.looking;
        let has_come =
            looking.with_untracked(|looking| (looking.at, looking.told) == (Some(place), told));
        if is_drawn && !has_come {
            looking.update(|looking| (looking.at, looking.told) = (Some(place), told));
        }
        is_drawn
    }

    /// The pointer is somewhere: what it is over is told, unless what is told is held.
    pub fn point(&self, event: &Event) {
        let is_held = self
            .store
            .looking
            .with_untracked(|looking| looking.told == Told::Held);
        if let Some(place) = place_of(event).filter(|_| !is_held) {
            self.come(place, Told::Pointed);
        }
    }

    /// A press on a municipality holds what is told of it.
    pub fn press(&self, event: &Event) {
        if let Some(place) = place_of(event) {
            self.come_around(place);
        }
    }

    fn come_around(&self, place: Place) {
        if self.come(place, Told::Held) {
            zoom(self.store, |_| ());
        }
    }

    /// The focus has come to the map: it tells where the reader is, or starts with what they know.
    pub fn focus(&self) {
        let at = self.store.looking.with_untracked(|looking| looking.at);
        let remembered = self.store.remembered.get_untracked();
        let known = at.or(self.chosen.first().copied()).or(remembered);
        let first = || self.map.shapes.first().map(|shape| shape.place);
        if let Some(start) = known.or_else(first) {
            self.come(start, Told::Held);
        }
    }

    /// Arrows go to who lies there, Enter chooses.
    pub fn go(&self, event: &KeyboardEvent) {
        let way = match &*keys::pressed(event) {
            "ArrowUp" => MapDirection::Up,
            "ArrowRight" => MapDirection::Right,
            "ArrowDown" => MapDirection::Down,
            "ArrowLeft" => MapDirection::Left,
            "Enter" => return self.choose(event),
            _ => return,
        };
        event.prevent_default();
        let at = self.store.looking.with_untracked(|looking| looking.at);
        let shape = at.and_then(|at| self.map.shape(at));
        if let Some(next) = shape.and_then(|shape| shape.neighbour(way)) {
            self.come_around(next);
        }
    }

    /// The municipality come to is one of those chosen; the focus stays on the map.
    pub fn choose(&self, event: &Event) {
        event.prevent_default();
        dom::focus(&format!("#{MAP}"));
        let at = self.store.looking.with_untracked(|looking| looking.at);
        let query = self.to_choose.as_ref().and_then(|to| to.split_once('?'));
        if let (Some(at), Some((_, query))) = (at, query) {
            self.store.go(&format!("{query}{at}"));
        }
    }
}

/// The municipality that a pointer is at.
fn place_of(event: &Event) -> Option<Place> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    Place::from_code(target.id().strip_prefix('m')?)
}

/// Even the same value again would have the country laid out again.
fn set(id: &str, name: &str, value: &str) {
    let element = dom::by_id(id);
    if let Some(element) =
        element.filter(|element| element.get_attribute(name).as_deref() != Some(value))
    {
        let _ = element.set_attribute(name, value);
    }
}
