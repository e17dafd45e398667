//! One file a page: what the address asks for becomes a title and parts of HTML.

mod about;
mod area;
mod compare;
pub mod data;
mod embed;
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

use super::context::{Context, Page};
use crate::model::{Place, View};

/// The page that the selection asks for.
pub fn page(context: &Context) -> Page {
    let selection = context.selection;
    match selection.view {
        View::Areas => area::list(context),
        View::Area => match selection.area {
            Some(area) => area::page(context, area),
            None => area::list(context),
        },
        View::Municipalities => municipalities::page(context),
        View::Municipality | View::Report | View::Questions => match selection.municipality {
            Some(place) => place_page(context, place),
            None => municipalities::page(context),
        },
        View::Indicator => indicator::page(context),
        View::Matrix => matrix::page(context),
        View::Compare => compare::page(context),
        View::Progress => progress::page(context),
        View::Timeline => timeline::page(context),
        View::Map => map::page(context),
        View::Embed => embed::page(context),
        // The page of files stands without the program: src/first.js leads there before it starts.
        View::Data | View::About => about::page(context),
        View::Overview => overview::page(context),
    }
}

/// A page about a place, if there is such a place.
fn place_page(context: &Context, place: Place) -> Page {
    if let Some(unknown) = municipality::unknown_place(context, place) {
        return unknown;
    }
    match context.selection.view {
        View::Report if !place.is_sweden() => report::page(context, place),
        View::Questions if !place.is_sweden() => questions::page(context, place),
        _ => municipality::page(context, place),
    }
}
