//! The municipalities with known work: one row each, a year in words in each area, never a count.

use crate::analysis::coverage::{self, Known};
use crate::analysis::search;
use crate::model::{Area, Dataset, Filter, Municipality, Place, Selection, SortKey, View, Work};
use crate::view::frame::kept;
use crate::view::store::{Store, href};
use crate::wording::{Words, count, fill, overview, whole};
use leptos::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

/// One municipality in the words of the page, with what it is ordered and searched by.
#[derive(Clone, PartialEq)]
struct Line {
    place: Place,
    name: Arc<str>,
    county: Arc<str>,
    took_part: Vec<String>,
    /// The year in words and whether it is older, for each area.
    areas: [Option<(String, bool)>; 7],
    latest: Option<String>,
    latest_end: Option<i16>,
    phone: String,
}

/// The table with its order, its switch and its search.
pub fn known_table(
    store: Store,
    dataset: &Arc<Dataset>,
    work: &Work,
    words: &'static Words,
) -> impl IntoView + use<> {
    let known = coverage::known(dataset, work);
    let lines: Vec<Line> = dataset
        .municipalities
        .iter()
        .map(|municipality| {
            let of = known.iter().find(|known| known.place == municipality.place);
            line(dataset, words, municipality, of)
        })
        .collect();
    let lines = Arc::new(lines);
    let filter = RwSignal::new(String::new());
    let sort = store.choice(|selection| selection.sort);
    let show = store.choice(|selection| selection.show);
    let shown = Memo::new(move |_| shown(&lines, show.get(), sort.get(), &filter.get()));
    let status = move || match shown.with(Vec::len) {
        0 => words.overview.filter_none.to_owned(),
        some => count(words, some, words.overview.filter_result),
    };
    let rows = move || {
        shown
            .get()
            .iter()
            .map(|line| row(store, words, line))
            .collect::<Vec<_>>()
    };
    view! {
        {controls(store, words, dataset.municipalities.len(), filter)}
        <p class="found" role="status">{status}</p>
        <div class="scroll" role="region" aria-label=words.overview.table_caption tabindex="0">
            <table class="known" id="known">
                <caption>{words.overview.table_caption}</caption>
                <thead><tr>{head(store, words, sort)}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn line(
    dataset: &Dataset,
    words: &Words,
    municipality: &Municipality,
    known: Option<&Known>,
) -> Line {
    let county = dataset
        .county(&municipality.county)
        .map(|county| county.name.clone())
        .unwrap_or_default();
    let areas = known.map_or([None; 7], |known| known.areas);
    Line {
        place: municipality.place,
        name: municipality.name.clone(),
        county,
        took_part: known.map_or_else(Vec::new, |known| overview::took_part(words, &known.cohorts)),
        areas: areas
            .map(|latest| latest.map(|latest| (overview::latest(words, &latest), latest.older))),
        latest: known
            .and_then(|known| known.latest)
            .map(|latest| overview::latest(words, &latest)),
        latest_end: known
            .and_then(|known| known.latest)
            .map(|latest| latest.period.end_year()),
        phone: known.map_or_else(
            || words.overview.nothing_found_line.to_owned(),
            |known| overview::line(words, known),
        ),
    }
}

/// The lines to show, in order. Unknown comes last where the newest comes first, and is never ranked.
fn shown(lines: &[Line], show: Filter, sort: SortKey, filter: &str) -> Vec<Line> {
    let wanted = search::fold(filter);
    let matches = |line: &Line| {
        wanted.is_empty()
            || search::fold(&line.name).contains(&wanted)
            || search::fold(&line.county).contains(&wanted)
            || line
                .took_part
                .iter()
                .any(|name| search::fold(name).contains(&wanted))
            || line.place.to_string().starts_with(&wanted)
    };
    let mut shown: Vec<Line> = lines
        .iter()
        .filter(|line| show == Filter::All || line.latest.is_some())
        .filter(|line| matches(line))
        .cloned()
        .collect();
    shown.sort_by_cached_key(|line| {
        let name = search::swedish_order(&line.name);
        match sort {
            SortKey::Name => (Vec::new(), None, name),
            SortKey::County => (search::swedish_order(&line.county), None, name),
            SortKey::Latest => (Vec::new(), Some(Reverse(line.latest_end)), name),
        }
    });
    shown
}

fn controls(
    store: Store,
    words: &'static Words,
    all: usize,
    filter: RwSignal<String>,
) -> impl IntoView {
    let texts = &words.overview;
    let show = store.choice(|selection| selection.show);
    let option = move |value: Filter, name: String| {
        let to = move || store.link(|selection| selection.show = value);
        let chosen = move || (show.get() == value).then_some("true");
        let id = if value == Filter::All {
            "show-all"
        } else {
            "show-known"
        };
        view! { <li><a href=to id=id aria-current=chosen>{name}</a></li> }
    };
    view! {
        <div class="controls">
            <ul class="switch">
                {option(Filter::Known, texts.show_known.to_owned())}
                {option(Filter::All, fill(texts.show_all, &[("n", &whole(words, all))]))}
            </ul>
            <p class="field">
                <label for="filter">{texts.filter}</label>
                <input
                    id="filter"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=filter
                    on:input=move |event| filter.set(event_target_value(&event))
                />
            </p>
        </div>
    }
}

fn head(store: Store, words: &'static Words, sort: Memo<SortKey>) -> impl IntoView {
    let texts = &words.overview;
    let sortable = move |key: SortKey, id: &'static str, name: &'static str| {
        let to = move || store.link(|selection| selection.sort = key);
        let direction = if key == SortKey::Latest {
            "descending"
        } else {
            "ascending"
        };
        let sorted = move || (sort.get() == key).then_some(direction);
        view! {
            <th scope="col" class=id aria-sort=sorted>
                <a href=to id=format!("sort-{id}") title=texts.sort_by>{name}</a>
            </th>
        }
    };
    let areas: Vec<_> = Area::ALL
        .into_iter()
        .map(|area| view! { <th scope="col" class="area">{words.area(area)}</th> })
        .collect();
    view! {
        {sortable(SortKey::Name, "name", texts.column_municipality)}
        {sortable(SortKey::County, "county", texts.column_county)}
        <th scope="col" class="took-part">{texts.column_took_part}</th>
        {areas}
        {sortable(SortKey::Latest, "latest", texts.column_latest)}
    }
}

fn row(store: Store, words: &'static Words, line: &Line) -> impl IntoView + use<> {
    let texts = &words.overview;
    let to = href(&Selection {
        view: View::Municipality,
        municipality: Some(line.place),
        ..untrack(|| kept(store))
    });
    let areas: Vec<_> = line
        .areas
        .iter()
        .map(|latest| match latest {
            Some((text, older)) => {
                let class = if *older {
                    "area known older"
                } else {
                    "area known"
                };
                view! { <td class=class>{text.clone()}</td> }
            }
            None => view! { <td class="area unknown">{texts.missing.to_owned()}</td> },
        })
        .collect();
    let took_part: Vec<_> = line
        .took_part
        .iter()
        .map(|name| view! { <span>{name.clone()}</span> })
        .collect();
    view! {
        <tr>
            <th scope="row" class="name">
                <a href=to>{line.name.to_string()}</a>
                <span class="phone">{line.phone.clone()}</span>
            </th>
            <td class="county">{line.county.to_string()}</td>
            <td class="took-part">{took_part}</td>
            {areas}
            <td class="latest">
                {line.latest.clone().unwrap_or_else(|| texts.nothing_found.to_owned())}
            </td>
        </tr>
    }
}
