//! Loads the chunks of the program that the page shown needs, each once.

use super::effect;
use super::release::LONG;
use inkludering::view::chunk::Chunk;
use inkludering::view::document_keys::required_chunks;
use inkludering::view::{LoadState, Panel, Store, load_chunk};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Loads chunks as the reader goes on.
pub fn follow(store: Store) {
    effect(move || ask(store));
}

/// Asks for the chunks that nobody has asked for before.
fn ask(store: Store) {
    let wanted = {
        let is_memo = store.panel.with(|panel| *panel == Panel::Memo);
        let address = store.address.get();
        store.loaded.with(|loaded| {
            let mut wanted = required_chunks(loaded, &address.selection);
            wanted.extend(is_memo.then_some(Chunk::Memo));
            wanted.retain(|wanted| !loaded.chunks.iter().any(|(known, _)| known == wanted));
            wanted
        })
    };
    for chunk in wanted {
        put(store, chunk, LoadState::Pending);
        spawn_local(async move {
            let came = load_chunk(chunk).await;
            let state = came.map_or_else(LoadState::Failed, |()| LoadState::Ready(Arc::new(())));
            put(store, chunk, state);
        });
        set_timeout(move || tell_of_delay(store, chunk), LONG);
    }
}

fn put(store: Store, chunk: Chunk, state: LoadState<()>) {
    store.loaded.update(|loaded| {
        loaded.chunks.retain(|(known, _)| *known != chunk);
        loaded.chunks.push((chunk, state));
    });
}

fn tell_of_delay(store: Store, chunk: Chunk) {
    let is_pending = store.loaded.with_untracked(|loaded| {
        let mut states = loaded.chunks.iter();
        states.any(|(known, state)| *known == chunk && matches!(state, LoadState::Pending))
    });
    if is_pending {
        put(store, chunk, LoadState::Delayed);
    }
}
