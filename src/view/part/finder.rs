//! Find your municipality: one field, 290 names, by keyboard, touch and screen reader.

use crate::analysis::search;
use crate::model::{Dataset, Filter, Place, Selection, View};
use crate::view::html::{self, el, text};
use crate::view::store::{Store, href, region, text_region};
use crate::wording::{Words, count};
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;
use std::sync::Arc;

const MOST: usize = 8;

/// What the field and its list are like.
#[derive(Clone, Default)]
pub struct State {
    typed: String,
    open: bool,
    /// The choice that the arrows have come to.
    active: Option<usize>,
    choices: Vec<Place>,
}

impl State {
    fn expanded(&self) -> bool {
        self.open && !self.choices.is_empty()
    }
}

/// Nothing typed yet.
pub fn state() -> RwSignal<State> {
    RwSignal::new(State::default())
}

/// A combobox by the pattern of the ARIA practices: the field keeps the focus, arrows move in the
/// list, Enter goes there, Escape closes it.
pub fn finder(
    store: Store,
    state: RwSignal<State>,
    dataset: &Arc<Dataset>,
    words: &'static Words,
) -> AnyView {
    let go = move |place: Place| {
        state.set(State::default());
        let kept = store
            .address
            .with_untracked(|address| address.selection.kept());
        store.go(Selection {
            view: View::Municipality,
            municipality: Some(place),
            ..kept
        });
    };
    let search = {
        let dataset = dataset.clone();
        move |event: ev::Event| {
            let typed = event_target_value(&event);
            state.set(State {
                choices: search::municipalities(&dataset, &typed, MOST)
                    .iter()
                    .map(|municipality| municipality.place)
                    .collect(),
                typed,
                open: true,
                active: None,
            });
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let chosen =
            state.with_untracked(|state| state.choices.get(state.active.unwrap_or(0)).copied());
        match chosen {
            Some(place) => go(place),
            None => state.update(|state| state.open = true),
        }
    };
    let press = move |event: ev::MouseEvent| {
        event.prevent_default();
        let place = chosen_option(&event)
            .and_then(|at| state.with_untracked(|state| state.choices.get(at).copied()));
        if let Some(place) = place {
            go(place);
        }
    };
    let list = {
        let dataset = dataset.clone();
        region(move || state.with(|state| options(&dataset, state).into_inner()))
    };
    let expanded = region(move || state.with(State::expanded).to_string());
    let active = region(move || {
        state.with(|state| match state.active {
            Some(at) if state.expanded() => format!("find-{at}"),
            _ => String::new(),
        })
    });
    let status = text_region(move || state.with(|state| found(words, state)));
    let label = text_region(move || words.overview.find.to_owned());
    let show = text_region(move || words.overview.find_go.to_owned());
    let all = region(move || {
        href(&Selection {
            show: Filter::All,
            ..store.selection().kept()
        })
    });
    view! {
        <form class="finder" role="search" action=all on:submit=submit>
            <label for="find" inner_html=label></label>
            <div class="combobox">
                <input
                    id="find"
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=words.overview.find_hint
                    aria-autocomplete="list"
                    aria-controls="find-list"
                    aria-expanded=expanded
                    aria-activedescendant=active
                    prop:value=move || state.with(|state| state.typed.clone())
                    on:input=search
                    on:keydown=move |event| key(state, &event)
                    on:blur=move |_| state.update(|state| state.open = false)
                />
                <button type="submit" inner_html=show></button>
                <ul id="find-list" role="listbox" aria-label=words.overview.find inner_html=list on:mousedown=press></ul>
            </div>
            <p class="found" role="status" inner_html=status></p>
        </form>
    }
    .into_any()
}

fn options(dataset: &Dataset, state: &State) -> html::Element {
    if !state.expanded() {
        return el("ul");
    }
    state
        .choices
        .iter()
        .filter_map(|place| dataset.municipality(*place))
        .enumerate()
        .fold(el("ul"), |list, (at, municipality)| {
            let county = dataset
                .county(&municipality.county)
                .map_or("", |county| &county.name);
            let chosen = if state.active == Some(at) {
                "true"
            } else {
                "false"
            };
            list.child(
                el("li")
                    .attr("role", "option")
                    .id(&format!("find-{at}"))
                    .attr("aria-selected", chosen)
                    .child(text("span", &municipality.name))
                    .text(" ")
                    .child(text("span", county).class("county")),
            )
        })
}

fn found(words: &Words, state: &State) -> String {
    match (state.typed.trim().is_empty(), state.choices.len()) {
        (true, _) => String::new(),
        (false, 0) => words.overview.find_none.to_owned(),
        (false, found) => count(words, found, words.overview.find_count),
    }
}

fn key(state: RwSignal<State>, event: &ev::KeyboardEvent) {
    let key = event.key();
    let last = state.with_untracked(|state| state.choices.len());
    match key.as_str() {
        "ArrowDown" | "ArrowUp" if last > 0 => {
            event.prevent_default();
            state.update(|state| {
                state.open = true;
                state.active = next(state.active, last, key == "ArrowDown");
            });
        }
        "Escape" => state.update(|state| {
            state.open = false;
            state.active = None;
        }),
        _ => {}
    }
}

/// Which option was pressed, by its id.
fn chosen_option(event: &ev::MouseEvent) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let option = target.closest("li").ok()??;
    option.id().strip_prefix("find-")?.parse().ok()
}

/// The next place in a list of `length`, round at the ends.
fn next(active: Option<usize>, length: usize, down: bool) -> Option<usize> {
    Some(match (active, down) {
        (None, true) => 0,
        (None, false) => length - 1,
        (Some(at), true) => (at + 1) % length,
        (Some(at), false) => (at + length - 1) % length,
    })
}
