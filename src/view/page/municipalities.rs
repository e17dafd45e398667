//! The list of municipalities: to search, by group, by county.

use crate::analysis::search;
use crate::model::{Municipality, Place};
use crate::view::context::{Context, Page, heading, section};
use crate::view::element::{Element, el, link, text};
use crate::view::part::{finder, remembered, tabs};
use crate::wording::{fill, format_count, map};

pub fn page(context: &Context) -> Page {
    let (words, dataset, texts) = (context.words, context.dataset, &context.words.places);
    let count = format_count(words, dataset.municipalities.len());
    let title = fill(texts.title, &[("n", &count)]);
    let opening = el("div")
        .class("opening")
        .child(heading(&title))
        .child(text("p", texts.lead).class("lead"));
    let sweden = el("p").child(link(
        context.municipality(Place::SWEDEN),
        words.common.sweden,
    ));
    let to = finder::to_place(context);
    Page::new(
        &title,
        vec![
            tabs::municipalities(context),
            opening,
            finder::finder(context, words.overview.find, &to),
            remembered::here(context),
            sweden,
            groups(context),
            counties(context),
        ],
    )
}

/// Programmes, the network and studies, with their members.
fn groups(context: &Context) -> Element {
    let words = context.words;
    let section = section("groups", words.places.groups_heading);
    context
        .dataset
        .cohorts
        .iter()
        .fold(section, |section, cohort| {
            let name = map::cohort_name(words, cohort);
            section.child(text("h3", &name)).child(places(
                context,
                &cohort.members,
                &|municipality| link(context.municipality(municipality.place), &municipality.name),
            ))
        })
}

fn counties(context: &Context) -> Element {
    let section = section("counties", context.words.places.counties_heading);
    by_county(context, section, &|municipality| {
        link(context.municipality(municipality.place), &municipality.name)
    })
}

/// All municipalities, county by county.
pub fn by_county(
    context: &Context,
    all: Element,
    item: &dyn Fn(&Municipality) -> Element,
) -> Element {
    context.dataset.counties.iter().fold(all, |all, county| {
        let members: Vec<Place> = context
            .dataset
            .municipalities
            .iter()
            .filter(|municipality| municipality.county == county.code)
            .map(|municipality| municipality.place)
            .collect();
        all.child(text("h3", &county.name))
            .child(places(context, &members, item))
    })
}

/// A–Ö.
fn places(context: &Context, places: &[Place], item: &dyn Fn(&Municipality) -> Element) -> Element {
    search::sort_by_name(context.dataset, places)
        .into_iter()
        .fold(
            el("ul").class("places").untranslated(),
            |list, municipality| list.child(el("li").child(item(municipality))),
        )
}
