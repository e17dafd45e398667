//! One file a page: what the address asks for becomes a title and parts of HTML.

mod about;
mod area;
mod chunks;
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

pub use chunks::load_chunk;

use super::chunk::Chunk;
use super::context::{Context, Page};
use super::part::notice;
use super::store::LoadState;
use crate::model::View;

/// The page that the selection asks for, or what is said while its chunk is on its way.
pub fn page(context: &Context) -> Page {
    let Some(chunk) = Chunk::of(context.selection.view) else {
        return own(context);
    };
    if let Some(draw_page) = chunks::draw_page(chunk) {
        return draw_page(context);
    }
    let mut states = context.loaded.chunks.iter();
    let state = states.find(|(asked, _)| *asked == chunk);
    let state = state.map_or(&LoadState::Pending, |(_, state)| state);
    Page {
        title: context.words.header.product.to_owned(),
        parts: vec![notice::instead_of_page(context.words, state)],
    }
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

/// The pages of what municipalities do: of one, if there is such a place, or of all.
fn municipality_pages(context: &Context) -> Page {
    let selection = context.selection;
    let place = match selection.municipality {
        _ if selection.view == View::Matrix => return matrix::page(context),
        None => return municipalities::page(context),
        Some(place) => place,
    };
    if let Some(unknown) = municipality::unknown_place(context, place) {
        return unknown;
    }
    match selection.view {
        View::Report if !place.is_sweden() => report::page(context, place),
        View::Questions if !place.is_sweden() => questions::page(context, place),
        _ => municipality::page(context, place),
    }
}

/// The pages of one measure, and of municipalities beside each other.
fn comparison(context: &Context) -> Page {
    match context.selection.view {
        View::Indicator => indicator::page(context),
        View::Map => map::page(context),
        _ => compare::page(context),
    }
}

/// The pages of what has come about over the years, and of figures for other sites.
fn further(context: &Context) -> Page {
    match context.selection.view {
        View::Timeline => timeline::page(context),
        View::Embed => embed::page(context),
        _ => progress::page(context),
    }
}
