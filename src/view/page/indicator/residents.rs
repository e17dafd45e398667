//! An indicator of all residents: all municipalities in a year, the course of those chosen, every value.

use super::common::{TABLE, meaning, opening};
use crate::analysis::distribution::{self, Distribution};
use crate::analysis::{search, trend};
use crate::chart::{self, Table};
use crate::export::FigureContent;
use crate::model::order;
use crate::model::{Evidence, Indicator, Place, Series, SortKey, View};
use crate::view::address::{MOST_COMPARED, here};
use crate::view::context::{Context, Page, section};
use crate::view::document_keys::is_mapped;
use crate::view::element::{Element, el, link, named, text};
use crate::view::part::{chosen, copy, figure::figure, filter, finder, notice, table, years};
use crate::view::store::LoadState;
use crate::wording::{self, Messages, fill, format_number};

/// So many chosen municipalities are named in the picture.
const MOST_NAMED: usize = 3;

pub fn page(context: &Context, indicator: &Indicator) -> Page {
    let words = context.words;
    let name = words.text(&indicator.name);
    let series = match context.series(&indicator.id) {
        LoadState::Ready(series) => series,
        part => {
            return Page::new(
                &name,
                vec![
                    opening(
                        context,
                        indicator,
                        &name,
                        &wording::reading::unit(words, indicator),
                    ),
                    notice::missing(context, &part),
                ],
            );
        }
    };
    let year = context.selection.year;
    let shown = distribution::for_year(context.dataset, indicator, &series, year);
    let Some(shown) = shown else {
        return Page::new(
            &name,
            vec![opening(context, indicator, &name, words.trend.no_values)],
        );
    };
    let title = wording::indicator::title(words, &shown);
    let subtitle = wording::indicator::subtitle(words, indicator);
    let mut parts = vec![opening(context, indicator, &title, &subtitle)];
    parts.extend(spread(context, &shown));
    if is_mapped(indicator) {
        parts.push(on_map(context));
    }
    parts.push(over_time(context, indicator, &series));
    let heading = fill(
        words.indicator.table_heading,
        &[("year", &shown.year.to_string())],
    );
    parts.push(section("all-values", &heading));
    parts.push(filter::field(context, TABLE));
    parts.push(table(context, &shown));
    parts.push(meaning(context, indicator));
    parts.push(copy::link(context));
    Page::new(&title, parts).laid_out_as("residents")
}

/// All municipalities of a year, with the ways to change what is seen of them.
fn spread(context: &Context, shown: &Distribution) -> Vec<Element> {
    let (words, texts) = (context.words, &context.words.indicator);
    let mut named = chosen::known(context);
    named.truncate(MOST_NAMED);
    let mut picture = chart::distribution::figure(words, context.dataset, shown, &named);
    if context.figures.is_asked() {
        picture.table = all_values(context, shown);
    }
    let all = FigureContent {
        year: Some(shown.year),
        ..FigureContent::of_indicator(Evidence::Residents, &shown.indicator.id)
    };
    let is_default = context.selection.year.is_none();
    let newer = is_default.then(|| wording::indicator::newer_sentence(words, shown));
    let heading = fill(texts.spread_heading, &[("year", &shown.year.to_string())]);
    vec![
        section("spread", &heading)
            .child(text("p", &picture.subtitle))
            .child(figure(context, &picture, false, &all).id(PICTURE))
            .child(text("p", texts.explore_hint).class("explore note"))
            .child(text("p", &picture.summary))
            .child(years_of(context, shown))
            .child_if(newer.flatten().map(|said| text("p", said).class("note"))),
        chosen::chips(context, texts.chosen, &chosen::known(context)),
        finder::adder(context, texts.add, &chosen::to_add(context)),
    ]
}

const PICTURE: &str = "all-municipalities";

/// The way to the same on a map.
fn on_map(context: &Context) -> Element {
    let to = here(context.selection, &|to| to.view = View::Map);
    el("p").child(link(to, context.words.map.as_map))
}

/// The years that all municipalities can be seen in.
pub fn years_of(context: &Context, shown: &Distribution) -> Element {
    let all = distribution::years(shown.indicator);
    years::years(context, &all, Some(shown.year), None)
}

fn over_time(context: &Context, indicator: &Indicator, series: &Series) -> Element {
    let words = context.words;
    let section = section("over-time", words.indicator.time_heading);
    let Some(nation) = context.dataset.nation(&indicator.id) else {
        return section;
    };
    let mut named = chosen::known(context);
    named.truncate(MOST_NAMED);
    let trend = trend::from_nation_series(indicator, nation);
    let mut lines = trend::lines_with_values(indicator, series, &named);
    if trend.first().is_none() && lines.is_empty() {
        lines = trend::few_lines(indicator, series, MOST_COMPARED);
        if lines.is_empty() {
            return section.child(text("p", words.indicator.add));
        }
    }
    let mut named: Vec<Place> = lines.iter().map(|line| line.place).collect();
    if trend.first().is_some() {
        named.push(Place::SWEDEN);
    }
    let lines_shown = FigureContent {
        places: named,
        ..FigureContent::of_indicator(Evidence::Residents, &indicator.id)
    };
    let picture = chart::trend::large_figure(words, context.dataset, &trend, &lines);
    section
        .child(text("p", &picture.summary))
        .child(figure(context, &picture, false, &lines_shown))
}

/// Every municipality with its value, for where the picture stands without the page's table.
fn all_values(context: &Context, shown: &Distribution) -> Table {
    let (words, dataset) = (context.words, context.dataset);
    let mut places: Vec<Place> = Vec::new();
    for municipality in &dataset.municipalities {
        places.push(municipality.place);
    }
    let mut rows = Vec::new();
    for known in search::sort_by_name(dataset, &places) {
        let value = shown.value_of(known.place);
        let nothing = || nothing(words, shown, known.place).to_owned();
        let said = value.map_or_else(nothing, |value| format_number(words, value));
        rows.push(vec![known.name.to_string(), said]);
    }
    let head = [
        words.overview.column_municipality,
        words.indicator.column_value,
    ];
    Table {
        caption: caption(words, shown),
        head: head.map(str::to_owned).to_vec(),
        rows,
    }
}

/// Why a municipality has no value, in the place of one.
fn nothing(words: &Messages, shown: &Distribution, place: Place) -> &'static str {
    wording::compare::missing_text(words, shown.missing_reason(place))
}

fn caption(words: &Messages, shown: &Distribution) -> String {
    fill(
        words.indicator.table_caption,
        &[
            ("name", &words.text(&shown.indicator.name)),
            ("year", &shown.year.to_string()),
            ("unit", &wording::reading::unit(words, shown.indicator)),
        ],
    )
}

/// Every municipality with its value, A–Ö first; those without one come last by value.
fn table(context: &Context, shown: &Distribution) -> Element {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.indicator);
    let by_value = context.selection.sort == SortKey::Value;
    let mut rows: Vec<(i64, Vec<u32>, Element)> = dataset
        .municipalities
        .iter()
        .map(|municipality| {
            let value = shown.value_of(municipality.place);
            let county = dataset
                .county(&municipality.county)
                .map_or("", |county| &county.name);
            let said = value.map_or_else(
                || table::cell(nothing(words, shown, municipality.place)).class("unknown"),
                |value| table::cell(format_number(words, value)),
            );
            let code = municipality.place.to_string();
            let row = context
                .rows
                .found_by(table::row(), &[&municipality.name, county, &code])
                .child(table::name("").child(named(
                    context.municipality(municipality.place),
                    &municipality.name,
                )))
                .child(said)
                .child(table::cell(county));
            let key = match value {
                Some(value) if by_value => value.scaled,
                None if by_value => i64::MAX,
                _ => 0,
            };
            (key, search::swedish_sort_key(&municipality.name), row)
        })
        .collect();
    order::sort_by(&mut rows, |a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    let body = rows
        .into_iter()
        .fold(table::body(), |body, (_, _, row)| body.child(row));
    let caption = caption(words, shown);
    let sortable = |sort: SortKey, name: &str| {
        let to = here(context.selection, &|to| to.sort = sort);
        let sorted = ((sort == SortKey::Value) == by_value).then_some("ascending");
        table::column("").attr_if("aria-sort", sorted).child(
            link(to, name)
                .id(format!("sort-{}", sort as u8))
                .attr("title", words.overview.sort_by),
        )
    };
    let head = table::row()
        .child(sortable(SortKey::Name, words.overview.column_municipality))
        .child(sortable(SortKey::Value, texts.column_value))
        .child(table::column(texts.column_note));
    let table = table::table(words, "values", &caption, head, body).id(TABLE);
    table::tall(&caption, table)
}
