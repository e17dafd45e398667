//! How the pages of a chunk are drawn, once it is loaded.

use super::{
    about, area, compare, embed, indicator, map, matrix, municipalities, municipality, progress,
    questions, report, timeline,
};
use crate::model::View;
use crate::view::chunk::Chunk;
use crate::view::context::{Context, Page};
use crate::view::memo::{self, MemoCode};
use crate::view::store::LoadError;
use std::sync::OnceLock;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Draws any page of a chunk.
pub type DrawPage = fn(&Context) -> Page;

/// What has been loaded stays as long as the program runs, as its code does.
static MUNICIPALITY: OnceLock<DrawPage> = OnceLock::new();
static MEASURE: OnceLock<DrawPage> = OnceLock::new();
static COMPARISON: OnceLock<DrawPage> = OnceLock::new();
static FURTHER: OnceLock<DrawPage> = OnceLock::new();
static MEMO: OnceLock<MemoCode> = OnceLock::new();

/// Loads a chunk, where that isn't done yet.
///
/// # Errors
/// When its files can't be fetched, or aren't what the program was built with. It may be tried again.
pub async fn load_chunk(chunk: Chunk) -> Result<(), LoadError> {
    match chunk {
        Chunk::Municipality => drop(MUNICIPALITY.set(load_municipality().await?)),
        Chunk::Measure => drop(MEASURE.set(load_measure().await?)),
        Chunk::Comparison => drop(COMPARISON.set(load_comparison().await?)),
        Chunk::Further => drop(FURTHER.set(load_further().await?)),
        Chunk::Memo => drop(MEMO.set(load_memo().await?)),
    }
    Ok(())
}

/// How its pages are drawn, if it is loaded. The terminal program has all of them in itself.
pub fn draw_page(chunk: Chunk) -> Option<DrawPage> {
    if cfg!(not(target_family = "wasm")) {
        return Some(match chunk {
            Chunk::Municipality => municipality_pages,
            Chunk::Measure => indicator::page,
            Chunk::Comparison => comparison,
            Chunk::Further => further,
            Chunk::Memo => return None,
        });
    }
    let loaded = match chunk {
        Chunk::Municipality => &MUNICIPALITY,
        Chunk::Measure => &MEASURE,
        Chunk::Comparison => &COMPARISON,
        Chunk::Further => &FURTHER,
        Chunk::Memo => return None,
    };
    loaded.get().copied()
}

/// How a memo is made, if its chunk is loaded.
pub fn memo_code() -> Option<MemoCode> {
    MEMO.get().copied()
}

#[wasm_split(municipality, fallible)]
fn load_municipality() -> Result<DrawPage, LoadError> {
    Ok(municipality_pages)
}

#[wasm_split(measure, fallible)]
fn load_measure() -> Result<DrawPage, LoadError> {
    Ok(indicator::page)
}

#[wasm_split(comparison, fallible)]
fn load_comparison() -> Result<DrawPage, LoadError> {
    Ok(comparison)
}

#[wasm_split(further, fallible)]
fn load_further() -> Result<DrawPage, LoadError> {
    Ok(further)
}

#[wasm_split(memo, fallible)]
fn load_memo() -> Result<MemoCode, LoadError> {
    Ok(memo::CODE)
}

impl From<SplitLoaderError> for LoadError {
    fn from(_: SplitLoaderError) -> Self {
        Self::NoResponse
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

/// The pages of municipalities beside each other.
fn comparison(context: &Context) -> Page {
    match context.selection.view {
        View::Map => map::page(context),
        _ => compare::page(context),
    }
}

/// The pages of areas, of what has come about over the years, of figures for other sites, and of the site.
fn further(context: &Context) -> Page {
    let selection = context.selection;
    match (selection.view, selection.area) {
        (View::Area, Some(area)) => area::page(context, area),
        (View::Areas | View::Area, _) => area::list(context),
        (View::Progress, _) => progress::page(context),
        (View::Timeline, _) => timeline::page(context),
        (View::Embed, _) => embed::page(context),
        // Some stand without the program: src/first.js leads there before it starts.
        _ => about::page(context),
    }
}
