//! Which pages come with the program, and which in a chunk of it that is loaded when one of its pages is first asked
//! for: nobody waits for the code of a page that they don't look at.

use super::context::{Context, Page};
use super::page;
use super::part::embed_address;
use super::store::{LoadError, LoadState, Loaded};
use crate::model::{Selection, View};
use std::sync::Arc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Draws any page of a chunk.
pub type DrawPage = for<'a> fn(&Context<'a>) -> Page;

/// A part of the program that is loaded by itself. Pages that share much code share a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The pages of one municipality.
    Municipality,
    /// One measure, and municipalities beside each other.
    Comparison,
    /// What has come about over the years.
    Time,
}

impl Chunk {
    /// The chunk that draws a view; none where the program itself does.
    pub const fn of(view: View) -> Option<Self> {
        match view {
            View::Municipality | View::Report | View::Questions => Some(Self::Municipality),
            View::Indicator | View::Compare | View::Map | View::Embed => Some(Self::Comparison),
            View::Progress | View::Timeline => Some(Self::Time),
            View::Overview
            | View::Municipalities
            | View::Areas
            | View::Area
            | View::Data
            | View::About => None,
        }
    }

    /// Loads the chunk, where that isn't done yet.
    ///
    /// # Errors
    /// When its files can't be fetched, or aren't what the program was built with. It may be tried again.
    pub async fn load(self) -> Result<DrawPage, LoadError> {
        match self {
            Self::Municipality => load_municipality().await,
            Self::Comparison => load_comparison().await,
            Self::Time => load_time().await,
        }
    }

    /// How its pages are drawn, as far as it is loaded. The terminal program has all of them in itself.
    pub fn draw_page(self, loaded: &Loaded) -> LoadState<DrawPage> {
        if cfg!(target_family = "wasm") {
            let mut chunks = loaded.chunks.iter();
            let found = chunks.find(|(chunk, _)| *chunk == self);
            return found.map_or(LoadState::Pending, |(_, state)| state.clone());
        }
        LoadState::Ready(Arc::new(match self {
            Self::Municipality => page::place,
            Self::Comparison => page::comparison,
            Self::Time => page::time,
        }))
    }
}

/// The chunks that the page of a selection needs: a page that shows the figure of another needs that one's too.
pub fn required_chunks(loaded: &Loaded, selection: &Selection) -> Vec<Chunk> {
    let shown = loaded.dataset.ready().map_or(selection.view, |dataset| {
        embed_address::page_of(dataset, selection).view
    });
    let mut chunks: Vec<Chunk> = Chunk::of(selection.view).into_iter().collect();
    chunks.extend(Chunk::of(shown).filter(|other| !chunks.contains(other)));
    chunks
}

impl Loaded {
    /// The state of the first chunk without which the page of a selection can't be drawn.
    pub fn missing_chunk(&self, selection: &Selection) -> Option<LoadState<DrawPage>> {
        let chunks = required_chunks(self, selection);
        let mut states = chunks.into_iter().map(|chunk| chunk.draw_page(self));
        states.find(|state| state.ready().is_none())
    }

    /// Whether the page of a selection can't be drawn yet.
    pub fn waits_for_chunk(&self, selection: &Selection) -> bool {
        let chunks = required_chunks(self, selection);
        let mut states = chunks.into_iter().map(|chunk| chunk.draw_page(self));
        states.any(|state| matches!(state, LoadState::Pending))
    }
}

#[wasm_split(municipality, fallible)]
fn load_municipality() -> Result<DrawPage, LoadError> {
    Ok(page::place)
}

#[wasm_split(comparison, fallible)]
fn load_comparison() -> Result<DrawPage, LoadError> {
    Ok(page::comparison)
}

#[wasm_split(time, fallible)]
fn load_time() -> Result<DrawPage, LoadError> {
    Ok(page::time)
}

impl From<SplitLoaderError> for LoadError {
    fn from(_: SplitLoaderError) -> Self {
        Self::NoResponse
    }
}
