//! What is known of the municipalities' work, area by area, as a table: a row each, a year in words in each area, never
//! a count. The start page and the view of its own have the same.

use crate::analysis::matrix::{Cell, Row};
use crate::analysis::search;
use crate::model::{Area, Filter, Selection, SortKey};
use crate::view::address::here;
use crate::view::context::Context;
use crate::view::element::{Element, el, link, named, text};
use crate::view::part::{choice::choice, table};
use crate::wording::matrix::{cell_text, latest_text, took_part};
use crate::wording::{fill, format_count};

/// What a cell holds, of the municipality of this name.
pub type DrawCell<'a> = &'a dyn Fn(&Cell, &str) -> Element;

/// The table of these rows in the reader's order, in a box that keeps its headings in sight.
pub fn table(
    context: &Context,
    (id, caption): (&str, &str),
    rows: &[Row],
    draw_cell: DrawCell,
) -> Element {
    let mut ordered: Vec<&Row> = rows.iter().collect();
    ordered.sort_by_cached_key(|row| key(context, row));
    let body = ordered.iter().fold(table::body(), |body, row| {
        body.child(as_row(context, row, draw_cell))
    });
    let table = table::table(context.words, "matrix", caption, head(context), body).id(id);
    table::in_sight(caption, table)
}

/// What a row is ordered by beside its name, by which rows come. Nothing known comes last where the newest comes first.
fn key(context: &Context, row: &Row) -> Vec<u32> {
    match context.selection.sort {
        SortKey::County => search::swedish_sort_key(county(context, row)),
        SortKey::Latest => {
            let year = row.latest.map_or(0, |latest| latest.period.end_year());
            vec![u32::MAX - u32::from(year.unsigned_abs())]
        }
        _ => Vec::new(),
    }
}

fn county<'a>(context: &'a Context, row: &Row) -> &'a str {
    let county = context.dataset.county(&row.municipality.county);
    county.map_or("", |county| &county.name)
}

/// Those that something is known about, or all.
pub fn switch(context: &Context) -> Element {
    let words = context.words;
    let option = |show: Filter, id: &str, name: &str| {
        let change = |to: &mut Selection| to.show = show;
        choice(context, &change, name, id, context.selection.show == show)
    };
    let all = format_count(words, context.dataset.municipalities.len());
    let all = fill(words.overview.show_all, &[("n", &all)]);
    el("ul")
        .class("switch")
        .child(option(Filter::Known, "show-known", words.matrix.show_known))
        .child(option(Filter::All, "show-all", &all))
}

fn head(context: &Context) -> Element {
    let (words, selection) = (context.words, context.selection);
    let sortable = |sort: SortKey, class: &str, name: &str| {
        let to = here(selection, &|to| to.sort = sort);
        let direction = if sort == SortKey::Latest {
            "descending"
        } else {
            "ascending"
        };
        let sorted = (selection.sort == sort).then_some(direction);
        let by = link(to, name).id(format!("sort-{class}"));
        table::column("")
            .class(class)
            .attr_if("aria-sort", sorted)
            .child(by.attr("title", words.overview.sort_by))
    };
    let texts = &words.overview;
    let row = table::row()
        .child(sortable(SortKey::Name, "name", texts.column_municipality))
        .child(sortable(SortKey::County, "county", texts.column_county))
        .child(table::column(words.matrix.column_took_part).class("took-part"));
    let row = Area::ALL.into_iter().fold(row, |row, area| {
        row.child(table::column(words.area(area)).class("area"))
    });
    row.child(sortable(SortKey::Latest, "latest", texts.column_latest))
}

fn as_row(context: &Context, row: &Row, draw_cell: DrawCell) -> Element {
    let words = context.words;
    let municipality = row.municipality;
    let county = county(context, row);
    let took_part = took_part(words, context.dataset, row);
    let code = municipality.place.to_string();
    let to = context.municipality(municipality.place);
    // On a phone the areas stand beside the name, and what a municipality took part in below it.
    let is_part = row.took_other_part || !row.cohorts.is_empty();
    let below = is_part.then(|| text("span", &took_part).class("phone"));
    let name = table::name("")
        .child(named(&to, &municipality.name))
        .child_if(below);
    let found_by = [&*municipality.name, county, &code, &took_part];
    let begun = context
        .rows
        .found_by(table::row(), &found_by)
        .child(name)
        .child(table::cell(county).class("county"))
        .child(table::cell(&took_part).class("took-part"));
    let row_of_areas = row.cells.iter().fold(begun, |begun, cell| {
        begun.child(as_cell(context, cell, &municipality.name, draw_cell))
    });
    row_of_areas.child(table::cell(latest_text(words, row)).class("latest"))
}

/// A year in words, or that nothing was found.
fn as_cell(context: &Context, cell: &Cell, name: &str, draw_cell: DrawCell) -> Element {
    let class = match cell.latest {
        None => return table::cell(cell_text(context.words, cell)).class("area unknown"),
        Some(latest) if latest.older => "area known older",
        Some(_) => "area known",
    };
    table::cell("").class(class).child(draw_cell(cell, name))
}
