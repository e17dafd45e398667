//! Find your municipality: one field, 290 names, by keyboard, touch and screen reader.

use crate::analysis::search;
use crate::model::{Dataset, Place, Selection, View};
use crate::view::frame::kept;
use crate::view::store::{Store, href};
use crate::wording::{Words, count};
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

const MOST: usize = 8;

/// A choice in the list: where it leads, and what it says.
#[derive(Clone, PartialEq)]
struct Choice {
    place: Place,
    name: Arc<str>,
    county: Arc<str>,
}

/// A combobox by the pattern of the ARIA practices: the field keeps the focus, arrows move in the
/// list, Enter goes there, Escape closes it.
pub fn finder(
    store: Store,
    dataset: &Arc<Dataset>,
    words: &'static Words,
) -> impl IntoView + use<> {
    let dataset = dataset.clone();
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let choices = Memo::new(move |_| {
        search::municipalities(&dataset, &typed.get(), MOST)
            .into_iter()
            .map(|municipality| Choice {
                place: municipality.place,
                name: municipality.name.clone(),
                county: dataset
                    .county(&municipality.county)
                    .map(|county| county.name.clone())
                    .unwrap_or_default(),
            })
            .collect::<Vec<_>>()
    });
    let go = move |place: Place| {
        let selection = Selection {
            view: View::Municipality,
            municipality: Some(place),
            ..untrack(|| kept(store))
        };
        open.set(false);
        store.go(selection);
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let chosen = choices.with_untracked(|choices| {
            choices
                .get(active.get_untracked().unwrap_or(0))
                .map(|choice| choice.place)
        });
        match chosen {
            Some(place) => go(place),
            None => open.set(true),
        }
    };
    let keydown = move |event: ev::KeyboardEvent| {
        let last = choices.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if last > 0 => {
                event.prevent_default();
                open.set(true);
                let down = event.key() == "ArrowDown";
                active.update(|active| *active = next(*active, last, down));
            }
            "Escape" => {
                open.set(false);
                active.set(None);
            }
            _ => {}
        }
    };
    let expanded = Memo::new(move |_| open.get() && choices.with(|choices| !choices.is_empty()));
    let options = move || {
        choices
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, choice)| {
                let place = choice.place;
                let chosen = move || (active.get() == Some(index)).to_string();
                view! {
                    <li
                        role="option"
                        id=format!("find-{index}")
                        aria-selected=chosen
                        on:mousedown=move |event| {
                            event.prevent_default();
                            go(place);
                        }
                    >
                        <span>{choice.name.to_string()}</span>
                        " "
                        <span class="county">{choice.county.to_string()}</span>
                    </li>
                }
            })
            .collect::<Vec<_>>()
    };
    let status = move || match (typed.get().trim().is_empty(), choices.with(Vec::len)) {
        (true, _) => String::new(),
        (false, 0) => words.overview.find_none.to_owned(),
        (false, found) => count(words, found, words.overview.find_count),
    };
    let all = href(&Selection {
        show: crate::model::Filter::All,
        ..untrack(|| kept(store))
    });
    view! {
        <form class="finder" role="search" action=all on:submit=submit>
            <label for="find">{words.overview.find}</label>
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
                    aria-expanded=move || expanded.get().to_string()
                    aria-activedescendant=move || {
                        active.get().filter(|_| expanded.get()).map(|index| format!("find-{index}"))
                    }
                    prop:value=typed
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        active.set(None);
                        open.set(true);
                    }
                    on:keydown=keydown
                    on:blur=move |_| open.set(false)
                />
                <button type="submit">{words.overview.find_go}</button>
                <ul id="find-list" role="listbox" aria-label=words.overview.find hidden=move || !expanded.get()>
                    {options}
                </ul>
            </div>
            <p class="found" role="status">{status}</p>
        </form>
    }
}

/// The next place in a list of `length`, round at the ends.
fn next(active: Option<usize>, length: usize, down: bool) -> Option<usize> {
    Some(match (active, down) {
        (None, true) => 0,
        (None, false) => length - 1,
        (Some(index), true) => (index + 1) % length,
        (Some(index), false) => (index + length - 1) % length,
    })
}
