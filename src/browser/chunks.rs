//! Loads the chunks of the program that the page shown needs, each once.

use super::loading::LONG;
use inkludering::view::chunk::Chunk;
use inkludering::view::document_keys::required_chunks;
use inkludering::view::{LoadState, Store, load_chunk};
use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Asks for the chunks that nobody has asked for before.
pub fn ask(store: Store) {
    let wanted = {
        let now = store.now();
        let mut wanted = required_chunks(&now.loaded, &now.address.selection);
        wanted.extend(now.panel.memo.then_some(Chunk::Memo));
        wanted.retain(|wanted| !now.loaded.chunks.iter().any(|(known, _)| known == wanted));
        wanted
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
    store.change(&mut |now| {
        now.loaded.chunks.retain(|(known, _)| *known != chunk);
        now.loaded.chunks.push((chunk, state.clone()));
    });
}

fn tell_of_delay(store: Store, chunk: Chunk) {
    let is_pending = {
        let now = store.now();
        let mut states = now.loaded.chunks.iter();
        states.any(|(known, state)| *known == chunk && matches!(state, LoadState::Pending))
    };
    if is_pending {
        put(store, chunk, LoadState::Delayed);
    }
}
