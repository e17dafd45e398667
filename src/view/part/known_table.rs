//! The municipalities with known work: one row each, a year in words in each area, never a count.

use crate::analysis::coverage::{self, MunicipalityCoverage};
use crate::analysis::search;
use crate::model::{Area, Dataset, Filter, Municipality, Place, Selection, SortKey, Work};
use crate::view::address::here;
use crate::view::context::Context;
use crate::view::html::{Element, el, link, named, text};
use crate::view::part::{choice::choice, filter, table};
use crate::wording::{self, Messages, fill, format_count, overview};
use std::sync::Arc;

/// One municipality in the words of the page, with what it is ordered and searched by.
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

/// The id of the table.
const TABLE: &str = "known";

/// The switch between those with information and all; the search; the table in the reader's order.
pub fn parts(context: &Context, work: &Work) -> [Element; 3] {
    let (words, dataset, selection) = (context.words, context.dataset, context.selection);
    let known = coverage::by_municipality(dataset, work);
    let mut lines: Vec<Line> = Vec::new();
    for municipality in &dataset.municipalities {
        let of = known.iter().find(|known| known.place == municipality.place);
        if selection.show == Filter::All || of.is_some() {
            lines.push(line(dataset, words, municipality, of));
        }
    }
    lines.sort_by_cached_key(|line| key(line, selection.sort));
    let body = lines
        .iter()
        .fold(table::body(), |body, line| body.child(row(context, line)));
    let caption = words.overview.table_caption;
    let table = table::table(words, "known", caption, head(words, selection), body).id(TABLE);
    [
        switch(context, dataset.municipalities.len()),
        filter::field(words, TABLE),
        table::tall(caption, table),
    ]
}

fn line(
    dataset: &Dataset,
    words: &Messages,
    municipality: &Municipality,
    known: Option<&MunicipalityCoverage>,
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
            wording::cohort::took_part(words, dataset, &known.cohorts)
        }),
        areas: areas.map(|latest| {
            latest.map(|latest| (overview::latest_year_text(words, &latest), latest.older))
        }),
        latest: known
            .and_then(|known| known.latest)
            .map(|latest| overview::latest_year_text(words, &latest)),
        latest_end: known
            .and_then(|known| known.latest)
            .map(|latest| latest.period.end_year()),
        phone: known.map_or_else(
            || words.overview.nothing_found_line.to_owned(),
            |known| overview::known_line(words, dataset, known),
        ),
    }
}

/// What a line is ordered by, its name last. Unknown comes last where the newest comes first.
fn key(line: &Line, sort: SortKey) -> Vec<u32> {
    let mut key = match sort {
        SortKey::County => search::swedish_sort_key(&line.county),
        SortKey::Latest => vec![u32::MAX - u32::from(line.latest_end.unwrap_or(0).unsigned_abs())],
        _ => Vec::new(),
    };
    key.push(0);
    key.extend(search::swedish_sort_key(&line.name));
    key
}

/// Those with information, or all.
fn switch(context: &Context, all: usize) -> Element {
    let words = context.words;
    let option = |show: Filter, id: &str, name: &str| {
        let change = |to: &mut Selection| to.show = show;
        choice(context, &change, name, id, context.selection.show == show)
    };
    let texts = &words.overview;
    let all = fill(texts.show_all, &[("n", &format_count(words, all))]);
    el("ul")
        .class("switch")
        .child(option(Filter::Known, "show-known", texts.show_known))
        .child(option(Filter::All, "show-all", &all))
}

fn head(words: &Messages, selection: &Selection) -> Element {
    let texts = &words.overview;
    let sortable = |sort: SortKey, class: &str, name: &str| {
        let to = here(selection, &|to| to.sort = sort);
        let direction = if sort == SortKey::Latest {
            "descending"
        } else {
            "ascending"
        };
        let sorted = (selection.sort == sort).then_some(direction);
        table::column("")
            .class(class)
            .attr_if("aria-sort", sorted)
            .child(
                link(to, name)
                    .id(format!("sort-{class}"))
                    .attr("title", texts.sort_by),
            )
    };
    let areas = Area::ALL.into_iter().fold(
        table::row()
            .child(sortable(SortKey::Name, "name", texts.column_municipality))
            .child(sortable(SortKey::County, "county", texts.column_county))
            .child(table::column(texts.column_took_part).class("took-part")),
        |row, area| row.child(table::column(words.area(area)).class("area")),
    );
    areas.child(sortable(SortKey::Latest, "latest", texts.column_latest))
}

fn row(context: &Context, line: &Line) -> Element {
    let texts = &context.words.overview;
    let to = context.municipality(line.place);
    let took_part = table::cell("")
        .class("took-part")
        .each("span", &line.took_part);
    let code = line.place.to_string();
    let mut found_by: Vec<&str> = vec![&line.name, &line.county, &code];
    found_by.extend(line.took_part.iter().map(String::as_str));
    let row = filter::found_by(table::row(), &found_by)
        .child(
            table::name("")
                .class("name")
                .child(named(&to, &line.name))
                .child(text("span", &line.phone).class("phone")),
        )
        .child(table::cell(&line.county).class("county"))
        .child(took_part);
    line.areas
        .iter()
        .fold(row, |row, latest| {
            row.child(match latest {
                Some((said, true)) => table::cell(said).class("area known older"),
                Some((said, false)) => table::cell(said).class("area known"),
                None => table::cell(texts.missing).class("area unknown"),
            })
        })
        .child(table::cell(line.latest.as_deref().unwrap_or(texts.nothing_found)).class("latest"))
}
