//! One file a page: what the address asks for becomes a title and parts of HTML.

mod about;
mod area;
mod compare;
#[cfg(not(target_arch = "wasm32"))]
pub mod data;
mod embed;
#[cfg(not(target_arch = "wasm32"))]
pub mod glossary;
#[cfg(not(target_arch = "wasm32"))]
pub mod help;
mod indicator;
mod map;
mod matrix;
pub mod municipalities;
mod municipality;
pub mod overview;
mod progress;
pub mod questions;
mod report;
mod timeline;

use super::chunk::Chunk;
use super::context::{Context, Page};
use super::part::notice;
use crate::model::View;

/// The page that the selection asks for, or what is said while its chunk is on its way.
pub fn page(context: &Context) -> Page {
    let Some(chunk) = Chunk::of(context.selection.view) else {
        return own(context);
    };
    let draw_page = chunk.draw_page(context.loaded);
    draw_page.ready().map_or_else(
        || Page {
            title: context.words.header.product.to_owned(),
            parts: vec![notice::instead_of_page(context.words, &draw_page)],
        },
        |draw| draw(context),
    )
}

/// The pages that come with the program.
fn own(context: &Context) -> Page {
    let selection = context.selection;
    match (selection.view, selection.area) {
        (View::Area, Some(area)) => area::page(context, area),
        (View::Areas | View::Area, _) => area::list(context),
        (View::Municipalities, _) => municipalities::page(context),
        // Some stand without the program: src/first.js leads there before it starts.
        (View::Data | View::Help | View::Glossary | View::About, _) => about::page(context),
        _ => overview::page(context),
    }
}

/// The pages about one place, if there is such a place.
pub fn place(context: &Context) -> Page {
    let Some(place) = context.selection.municipality else {
        return municipalities::page(context);
    };
    if let Some(unknown) = municipality::unknown_place(context, place) {
        return unknown;
    }
    match context.selection.view {
        View::Report if !place.is_sweden() => report::page(context, place),
        View::Questions if !place.is_sweden() => questions::page(context, place),
        _ => municipality::page(context, place),
    }
}

/// The pages of one measure, and of municipalities beside each other.
pub fn comparison(context: &Context) -> Page {
    match context.selection.view {
        View::Indicator => indicator::page(context),
        View::Matrix => matrix::page(context),
        View::Map => map::page(context),
        View::Embed => embed::page(context),
        _ => compare::page(context),
    }
}

/// The pages of what has come about over the years.
pub fn time(context: &Context) -> Page {
    match context.selection.view {
        View::Timeline => timeline::page(context),
        _ => progress::page(context),
    }
}
