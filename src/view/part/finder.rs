//! Find a municipality: one field, 290 names, by keyboard, touch and screen reader.

use crate::analysis::search;
use crate::model::{Dataset, Place, View};
use crate::view::context::Context;
use crate::view::dom;
use crate::view::element::{Element, el, text};
use crate::view::keys;
use crate::view::reader::Finding;
use crate::view::store::Store;
use crate::view::subscribed::unsubscribe_on_cleanup;
use crate::wording::{Messages, fill_plural};
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Event, FocusEvent, HtmlInputElement, KeyboardEvent, Node};

/// The ids of the field, its list and what is said of it.
const FIELD: &str = "find";
const LIST: &str = "find-list";
const FOUND: &str = "find-found";

const MOST: usize = 8;

/// A combobox by the pattern of the ARIA practices: the field keeps the focus, arrows move in the
/// list, Enter goes there, Escape closes it. A chosen code is added to `to`, which ends with it.
pub fn finder(context: &Context, label: &str, to: &str) -> Element {
    form(context, label, to, context.words.overview.find_go)
}

/// The same, where what is found is added to what is shown.
pub fn adder(context: &Context, label: &str, to: &str) -> Element {
    form(context, label, to, context.words.compare.add_go)
}

/// Leads to the page of the municipality that is found.
pub fn to_place(context: &Context) -> String {
    let mut to = context.view(View::Municipality);
    to.push_str("&municipality=");
    to
}

fn form(context: &Context, label: &str, to: &str, go: &str) -> Element {
    let finder = Arc::new(Finder::new(context, label, to));
    let (list, status) = (finder.clone(), finder.clone());
    let (closing, leaving, sent) = (finder.clone(), finder.clone(), finder.clone());
    let button = text("button", go)
        .attr("type", "submit")
        .on(ev::mousedown, |event| event.prevent_default());
    el("form")
        .class("finder")
        .attr("role", "search")
        .attr("action", context.view(View::Municipalities))
        .on(ev::submit, move |event| sent.submit(&event))
        .on(ev::keydown, move |event| {
            if keys::pressed(&event) == "Escape" {
                closing.close();
            }
        })
        .on(ev::focusout, move |event| leaving.leave(&event))
        .child(text("label", label).attr("for", FIELD))
        .child(
            el("div")
                .class("combobox")
                .child(field(&finder, context.words))
                .child(button)
                .live(move || Finder::list(&list)),
        )
        .live(move || status.status())
}

fn field(finder: &Arc<Finder>, words: &Messages) -> Element {
    let (typing, moving) = (finder.clone(), finder.clone());
    let finding = finder.store.finding;
    let shown = finder.clone();
    let typed = finding.with_untracked(|finding| finding.typed.clone());
    el("input")
        .id(FIELD)
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", words.overview.find_hint)
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", LIST)
        .attr_if("value", (!typed.is_empty()).then_some(&*typed))
        .follow("aria-expanded", move || {
            Some((!shown.options().is_empty()).to_string())
        })
        .follow("aria-activedescendant", move || {
            let active = finding.with(|finding| finding.active)?;
            Some(format!("{FIELD}-{active}"))
        })
        .on(ev::input, move |event| {
            let has_focus = dom::target(&event).is_some_and(|field| dom::has_focus(&field));
            typing.look_for(event_target_value(&event), has_focus)
        })
        .on(ev::keydown, move |event| moving.move_by(&event))
}

/// One who may be meant by what is typed.
#[derive(Clone, PartialEq)]
struct Found {
    place: Place,
    name: Arc<str>,
    county: Arc<str>,
}

/// What is found, and where it leads to.
struct Finder {
    store: Store,
    words: &'static Messages,
    label: String,
    to: String,
    found: ArcMemo<Vec<Found>>,
}

impl Finder {
    fn new(context: &Context, label: &str, to: &str) -> Self {
        let store = context.store;
        let dataset = context.loaded.dataset.ready().cloned();
        let found = ArcMemo::new(move |_| {
            let finding = store.finding.read();
            let dataset = dataset.as_deref();
            dataset.map_or_else(Vec::new, |dataset| find(dataset, &finding.typed))
        });
        unsubscribe_on_cleanup(&found);
        Self {
            store,
            words: context.words,
            label: label.to_owned(),
            to: to.to_owned(),
            found,
        }
    }

    /// What the list has; nothing where it is closed.
    fn options(&self) -> Vec<Found> {
        let is_open = self.store.finding.with(|finding| finding.open);
        if is_open {
            self.found.get()
        } else {
            Vec::new()
        }
    }

    fn list(finder: &Arc<Self>) -> Element {
        let active = finder.store.finding.with(|finding| finding.active);
        let list = el("ul")
            .id(LIST)
            .untranslated()
            .attr("role", "listbox")
            .attr("aria-label", &finder.label)
            // The field keeps the focus, and so its list, until what is pressed is let go.
            .on(ev::mousedown, |event| event.prevent_default());
        let options = finder.options().into_iter().enumerate();
        options.fold(list, |list, (at, found)| {
            let finder = finder.clone();
            let option = el("li")
                .id(format!("{FIELD}-{at}"))
                .attr("role", "option")
                .attr("aria-selected", (active == Some(at)).to_string())
                .child(text("span", &found.name))
                .text(" ")
                .child(text("span", &found.county).class("county"));
            list.child(option.on(ev::click, move |_| finder.go(found.place)))
        })
    }

    /// How many are found, in words.
    fn status(&self) -> Element {
        let is_empty = self
            .store
            .finding
            .with(|finding| finding.typed.trim().is_empty());
        let said = match self.found.with(Vec::len) {
            _ if is_empty => String::new(),
            0 => self.words.overview.find_none.to_owned(),
            found => fill_plural(self.words, found, &self.words.overview.find_count),
        };
        text("p", said)
            .id(FOUND)
            .class("found")
            .attr("role", "status")
    }

    /// The list is open only while the reader is there: what was typed before the program came is heard afterwards.
    fn look_for(&self, typed: String, open: bool) {
        self.store.finding.set(Finding {
            typed,
            open,
            active: None,
        });
    }

    /// Arrows move in the list.
    fn move_by(&self, event: &KeyboardEvent) {
        let down = match &*keys::pressed(event) {
            "ArrowDown" => true,
            "ArrowUp" => false,
            _ => return,
        };
        let length = untrack(|| self.options().len());
        if length > 0 {
            event.prevent_default();
            let finding = self.store.finding;
            finding.update(|finding| finding.step(length, down));
        }
    }

    fn close(&self) {
        let finding = self.store.finding;
        if finding.with_untracked(|finding| finding.open) {
            finding.update(|finding| (finding.open, finding.active) = (false, None));
        }
    }

    /// The focus has left the field or its button: only outside of the form nobody chooses from the list any more.
    fn leave(&self, event: &FocusEvent) {
        let to = event
            .related_target()
            .and_then(|to| to.dyn_into::<Node>().ok());
        if dom::target::<Node>(event).is_some_and(|form| !form.contains(to.as_ref())) {
            self.close();
        }
    }

    /// Enter and the button go to the option arrived at, or to the first; the list may have been closed before, and
    /// what stands in the field may have been typed before the program began.
    fn submit(&self, event: &Event) {
        event.prevent_default();
        let Some(typed) = typed_in() else { return };
        let typed = typed.value();
        let finding = self.store.finding;
        let is_known = finding.with_untracked(|finding| finding.open && finding.typed == typed);
        if !is_known {
            self.look_for(typed, true);
        }
        let active = finding.with_untracked(|finding| finding.active);
        let options = untrack(|| self.options());
        if let Some(found) = options.get(active.unwrap_or(0)) {
            self.go(found.place);
        }
    }

    fn go(&self, place: Place) {
        if let Some(field) = typed_in() {
            field.set_value("");
        }
        self.store.finding.set(Finding::default());
        if let Some((_, query)) = self.to.split_once('?') {
            self.store.go(&format!("{query}{place}"));
        }
    }
}

/// The field as it stands on the page.
fn typed_in() -> Option<HtmlInputElement> {
    dom::by_id(FIELD)?.dyn_into().ok()
}

/// Those who may be meant by what is typed.
fn find(dataset: &Dataset, typed: &str) -> Vec<Found> {
    let found = search::find_municipalities(dataset, typed, MOST).into_iter();
    let found = found.map(|known| Found {
        place: known.place,
        name: known.name.clone(),
        county: dataset
            .county(&known.county)
            .map_or_else(|| "".into(), |county| county.name.clone()),
    });
    found.collect()
}
