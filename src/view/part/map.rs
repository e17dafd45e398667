//! The map on a page: the country with what is told of a municipality beside it, the legend, the zoom.

use super::chosen;
use crate::chart::map::{self as chart, MapData};
use crate::model::{Map, Place};
use crate::view::address::MOST_COMPARED;
use crate::view::context::Context;
use crate::view::html::{Element, el, text};
use crate::wording::{self, fill, fill_plural};

/// What has the focus, and is gone through with arrows.
pub const MAP: &str = "map";
/// What is told of the municipality come to, until the reader puts it away.
pub const TIP: &str = "map-tip";
/// Its name and value, and what these stand among.
pub const SAID: &str = "map-said";
pub const SAID_MORE: &str = "map-said-more";
pub const CHOOSE: &str = "map-choose";
pub const OPEN: &str = "map-open";
pub const CLOSE: &str = "map-close";
pub const NEARER: &str = "map-nearer";
pub const FARTHER: &str = "map-farther";
/// The buttons, which keep the step of the zoom and the municipality come to.
pub const CONTROLS: &str = "map-controls";
pub const STEP: &str = "data-step";
pub const AT: &str = "data-at";
/// What a button does to the step; with [`AT`] it goes around that municipality.
pub const ZOOM: &str = "data-zoom";
/// Where a link of the tip leads to, but for the code at its end.
pub const TO: &str = "data-to";

/// Around these the small ones lie close.
const AROUND: [&str; 3] = ["0180", "1480", "1280"];

fn button(id: &str, name: &str) -> Element {
    text("button", name)
        .id(id)
        .attr("type", "button")
        .class("quiet")
}

/// Closer, farther, and around the three largest cities.
pub fn controls(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.map);
    let mut row = el("div")
        .id(CONTROLS)
        .class("zoom")
        .attr("role", "group")
        .attr("aria-label", texts.zoom)
        .child(button(NEARER, texts.nearer).attr(ZOOM, "+"))
        .child(button(FARTHER, texts.farther).attr(ZOOM, "-"));
    for code in AROUND {
        let Some(place) = Place::from_code(code) else {
            continue;
        };
        let name = wording::municipality::place_name(words, context.dataset, place);
        let around = fill(texts.around, &[("name", &name)]);
        let around = button(&format!("map-{code}"), &around);
        row = row.child(around.attr(ZOOM, "").attr(AT, code));
    }
    row
}

/// The country, with the legend beside or above it.
pub fn figure(context: &Context, map: &Map, shown: &MapData) -> Element {
    let country = el("div")
        .id(MAP)
        .untranslated()
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", context.words.map.explore)
        .attr("aria-describedby", "map-hint")
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "9999")
        .attr("aria-valuenow", "0")
        .drawing(&chart::draw_country(
            context.words,
            context.dataset,
            map,
            shown,
        ));
    el("figure")
        .class("mapped")
        .child(legend(context, shown))
        .child(
            el("div")
                .class("country")
                .child(country)
                .child(tip(context)),
        )
}

/// A name, a value, what these stand among, and what to do with the municipality.
fn tip(context: &Context) -> Element {
    let texts = &context.words.map;
    let link =
        |id: &str, name: &str, to: &str| text("a", name).id(id).attr("href", to).attr(TO, to);
    let open = context.municipality(Place::SWEDEN);
    let open = open.strip_suffix("0000").unwrap_or(&open);
    el("div")
        .id(TIP)
        .class("tip")
        .attr("hidden", "")
        .child(el("p").id(SAID).untranslated())
        .child(el("p").id(SAID_MORE).class("note"))
        .child_if(to_add(context).map(|to| link(CHOOSE, texts.choose, &to)))
        .child(link(OPEN, texts.open_page, open))
        .child(button(CLOSE, "×").attr("aria-label", context.words.municipality.source_close))
}

/// Where choosing one more leads to; nowhere once as many are chosen as are compared.
pub fn to_add(context: &Context) -> Option<String> {
    (context.selection.compare.len() < MOST_COMPARED).then(|| chosen::to_add(context))
}

/// What each category stands for, and how many belong to it.
fn legend(context: &Context, shown: &MapData) -> Element {
    let words = context.words;
    let mut list = el("ul");
    for category in &shown.categories {
        let many = fill_plural(words, category.count, &words.overview.find_count);
        list = list.child(
            el("li")
                .written(&chart::draw_swatch(category, shown.area))
                .child(text("span", &category.name))
                .child(text("span", &many).class("note")),
        );
    }
    el("figcaption")
        .child(text("p", &shown.legend).class("label"))
        .child(list)
}
