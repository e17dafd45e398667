//! How the pages of a chunk are drawn, once it is loaded.

use super::{comparison, further, municipality_pages};
use crate::view::chunk::Chunk;
use crate::view::context::{Context, Page};
use crate::view::store::LoadError;
use std::sync::OnceLock;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Draws any page of a chunk.
pub type DrawPage = fn(&Context) -> Page;

/// What has been loaded stays as long as the program runs, as its code does.
static MUNICIPALITY: OnceLock<DrawPage> = OnceLock::new();
static COMPARISON: OnceLock<DrawPage> = OnceLock::new();
static FURTHER: OnceLock<DrawPage> = OnceLock::new();

/// Loads a chunk, where that isn't done yet.
///
/// # Errors
/// When its files can't be fetched, or aren't what the program was built with. It may be tried again.
pub async fn load_chunk(chunk: Chunk) -> Result<(), LoadError> {
    match chunk {
        Chunk::Municipality => drop(MUNICIPALITY.set(load_municipality().await?)),
        Chunk::Comparison => drop(COMPARISON.set(load_comparison().await?)),
        Chunk::Further => drop(FURTHER.set(load_further().await?)),
    }
    Ok(())
}

/// How its pages are drawn, if it is loaded. The terminal program has all of them in itself.
pub fn draw_page(chunk: Chunk) -> Option<DrawPage> {
    if cfg!(not(target_family = "wasm")) {
        return Some(match chunk {
            Chunk::Municipality => municipality_pages,
            Chunk::Comparison => comparison,
            Chunk::Further => further,
        });
    }
    let loaded = match chunk {
        Chunk::Municipality => &MUNICIPALITY,
        Chunk::Comparison => &COMPARISON,
        Chunk::Further => &FURTHER,
    };
    loaded.get().copied()
}

#[wasm_split(municipality, fallible)]
fn load_municipality() -> Result<DrawPage, LoadError> {
    Ok(municipality_pages)
}

#[wasm_split(comparison, fallible)]
fn load_comparison() -> Result<DrawPage, LoadError> {
    Ok(comparison)
}

#[wasm_split(further, fallible)]
fn load_further() -> Result<DrawPage, LoadError> {
    Ok(further)
}

impl From<SplitLoaderError> for LoadError {
    fn from(_: SplitLoaderError) -> Self {
        Self::NoResponse
    }
}
