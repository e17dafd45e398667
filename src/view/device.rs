//! What stays on this device because the reader asked for it: one municipality.

use super::store::Store;
use crate::model::Place;
use leptos::prelude::*;
use web_sys::Storage;

/// The one thing that is stored, under this name.
const NAME: &str = "inkludering2032.municipality";

/// None where the reader's browser keeps nothing.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Takes up what was asked to be remembered before.
pub fn recall(store: Store) {
    // On somebody else's page nothing is read from the device.
    if store
        .address
        .with_untracked(|address| address.selection.embed)
    {
        return;
    }
    let code = storage().and_then(|storage| storage.get_item(NAME).ok().flatten());
    let place = code.and_then(|code| Place::from_code(&code));
    if place.is_some() {
        store.remembered.set(place);
    }
}

/// Where the browser keeps nothing, nothing is said to be kept.
pub fn remember(store: Store, place: Place) {
    if storage().is_some_and(|storage| storage.set_item(NAME, &place.to_string()).is_ok()) {
        store.remembered.set(Some(place));
    }
}

pub fn forget(store: Store) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(NAME);
    }
    store.remembered.set(None);
}
