//! Loads the chunks of the program that the page shown needs, each once.

use super::loading::LONG;
use inkludering::view::chunk::{Chunk, DrawPage, required_chunks};
use inkludering::view::{LoadState, Store};
use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Asks for the chunks that nobody has asked for before.
pub fn ask(store: Store) {
    let mut wanted = {
        let now = store.now();
        required_chunks(&now.loaded, &now.address.selection)
    };
    wanted.retain(|wanted| {
        let now = store.now();
        !now.loaded.chunks.iter().any(|(known, _)| known == wanted)
    });
    for chunk in wanted {
        put(store, chunk, LoadState::Pending);
        spawn_local(async move {
            let came = chunk.load().await;
            let state =
                came.map_or_else(LoadState::Failed, |draw| LoadState::Ready(Arc::new(draw)));
            put(store, chunk, state);
        });
        set_timeout(move || tell_of_delay(store, chunk), LONG);
    }
}

fn put(store: Store, chunk: Chunk, state: LoadState<DrawPage>) {
    store.change(&mut |now| {
        now.loaded.chunks.retain(|(known, _)| *known != chunk);
        now.loaded.chunks.push((chunk, state.clone()));
    });
}

fn tell_of_delay(store: Store, chunk: Chunk) {
    let is_pending = matches!(chunk.draw_page(&store.now().loaded), LoadState::Pending);
    if is_pending {
        put(store, chunk, LoadState::Delayed);
    }
}
