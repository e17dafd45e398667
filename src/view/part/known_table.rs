//! The municipalities with known work: one row each, a year in words in each area, never a count.

use crate::analysis::coverage::{self, Known};
use crate::analysis::search;
use crate::model::{Area, Dataset, Filter, Municipality, Place, Selection, SortKey, View, Work};
use crate::model::{Kept, order::sort_few_by};
use crate::view::html::{Element, el, link, text};
use crate::view::store::{Store, href, region, text_region};
use crate::wording::{Words, count, fill, overview, whole};
use leptos::prelude::*;
use std::sync::Arc;

/// One municipality in the words of the page, with what it is ordered and searched by.
struct Line {
    place: Place,
    name: Kept<str>,
    county: Kept<str>,
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
    filter: RwSignal<String>,
    dataset: &Arc<Dataset>,
    work: &Work,
    words: &'static Words,
) -> AnyView {
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
    let table = {
        let lines = lines.clone();
        region(move || {
            let selection = store.selection();
            let shown = filter.with(|filter| shown(&lines, &selection, filter));
            table(words, &selection, &shown).into_inner()
        })
    };
    let all = lines.len();
    let switch = region(move || switch(words, &store.selection(), all).into_inner());
    let status = text_region(move || {
        let shown = filter.with(|filter| shown(&lines, &store.selection(), filter));
        match shown.len() {
            0 => words.overview.filter_none.to_owned(),
            some => count(words, some, words.overview.filter_result),
        }
    });
    let label = text_region(move || words.overview.filter.to_owned());
    view! {
        <div class="controls">
            <ul class="switch" inner_html=switch></ul>
            <p class="field">
                <label for="filter" inner_html=label></label>
                <input
                    id="filter"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || filter.get()
                    on:input=move |event| filter.set(event_target_value(&event))
                />
            </p>
        </div>
        <p class="found" role="status" inner_html=status></p>
        <div class="scroll" role="region" aria-label=words.overview.table_caption tabindex="0">
            <table class="known" id="known" inner_html=table></table>
        </div>
    }
    .into_any()
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
        took_part: known.map_or_else(Vec::new, |known| {
            overview::took_part(words, dataset, &known.cohorts)
        }),
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
            |known| overview::line(words, dataset, known),
        ),
    }
}

/// The lines to show, in order. Unknown comes last where the newest comes first, and is never ranked.
fn shown<'a>(lines: &'a [Line], selection: &Selection, filter: &str) -> Vec<&'a Line> {
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
    let mut keyed: Vec<(Vec<u32>, &Line)> = lines
        .iter()
        .filter(|line| selection.show == Filter::All || line.latest.is_some())
        .filter(|line| matches(line))
        .map(|line| (key(line, selection.sort), line))
        .collect();
    sort_few_by(&mut keyed, |a, b| a.0 < b.0);
    keyed.into_iter().map(|(_, line)| line).collect()
}

/// What a line is ordered by, its name last.
fn key(line: &Line, sort: SortKey) -> Vec<u32> {
    let mut key = match sort {
        SortKey::Name => Vec::new(),
        SortKey::County => search::swedish_order(&line.county),
        SortKey::Latest => vec![u32::MAX - u32::from(line.latest_end.unwrap_or(0).unsigned_abs())],
    };
    key.push(0);
    key.extend(search::swedish_order(&line.name));
    key
}

/// Those with information, or all.
fn switch(words: &Words, selection: &Selection, all: usize) -> Element {
    let option = |show: Filter, id: &str, name: &str| {
        let to = href(&Selection {
            show,
            ..selection.clone()
        });
        let chosen = (selection.show == show).then_some("true");
        el("li").child(link(&to, name).id(id).attr_if("aria-current", chosen))
    };
    let texts = &words.overview;
    let all = fill(texts.show_all, &[("n", &whole(words, all))]);
    el("ul")
        .child(option(Filter::Known, "show-known", texts.show_known))
        .child(option(Filter::All, "show-all", &all))
}

fn table(words: &Words, selection: &Selection, lines: &[&Line]) -> Element {
    let body = lines.iter().fold(el("tbody"), |body, line| {
        body.child(row(words, selection, line))
    });
    el("table")
        .child(text("caption", words.overview.table_caption))
        .child(el("thead").child(head(words, selection)))
        .child(body)
}

fn head(words: &Words, selection: &Selection) -> Element {
    let texts = &words.overview;
    let sortable = |sort: SortKey, class: &str, name: &str| {
        let to = href(&Selection {
            sort,
            ..selection.clone()
        });
        let direction = if sort == SortKey::Latest {
            "descending"
        } else {
            "ascending"
        };
        let sorted = (selection.sort == sort).then_some(direction);
        el("th")
            .attr("scope", "col")
            .class(class)
            .attr_if("aria-sort", sorted)
            .child(
                link(&to, name)
                    .id(&format!("sort-{class}"))
                    .attr("title", texts.sort_by),
            )
    };
    let areas = Area::ALL.into_iter().fold(
        el("tr")
            .child(sortable(SortKey::Name, "name", texts.column_municipality))
            .child(sortable(SortKey::County, "county", texts.column_county))
            .child(
                text("th", texts.column_took_part)
                    .attr("scope", "col")
                    .class("took-part"),
            ),
        |row, area| {
            row.child(
                text("th", words.area(area))
                    .attr("scope", "col")
                    .class("area"),
            )
        },
    );
    areas.child(sortable(SortKey::Latest, "latest", texts.column_latest))
}

fn row(words: &Words, selection: &Selection, line: &Line) -> Element {
    let texts = &words.overview;
    let to = href(&Selection {
        view: View::Municipality,
        municipality: Some(line.place),
        ..selection.kept()
    });
    let took_part = line
        .took_part
        .iter()
        .fold(el("td").class("took-part"), |cell, name| {
            cell.child(text("span", name))
        });
    let row = el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .class("name")
                .child(link(&to, &line.name))
                .child(text("span", &line.phone).class("phone")),
        )
        .child(text("td", &line.county).class("county"))
        .child(took_part);
    line.areas
        .iter()
        .fold(row, |row, latest| {
            row.child(match latest {
                Some((said, true)) => text("td", said).class("area known older"),
                Some((said, false)) => text("td", said).class("area known"),
                None => text("td", texts.missing).class("area unknown"),
            })
        })
        .child(text("td", line.latest.as_deref().unwrap_or(texts.nothing_found)).class("latest"))
}
