//! One file a page: what the address asks for becomes a title and parts of HTML.

mod about;
mod area;
mod chunks;
mod compare;
#[cfg(not(target_arch = "wasm32"))]
pub mod data;
#[cfg(not(target_arch = "wasm32"))]
pub mod easy_to_read;
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

pub use chunks::{load_chunk, memo_code};

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
    Page::new(
        context.words.header.product,
        vec![notice::instead_of_page(context.store, context.words, state)],
    )
}

/// The pages that come with the program.
fn own(context: &Context) -> Page {
    match context.selection.view {
        View::Municipalities => municipalities::page(context),
        _ => overview::page(context),
    }
}
