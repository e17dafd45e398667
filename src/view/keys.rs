//! Which key was pressed.

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// The name of the key; none where a browser fills in a form, which sends an event that has no key.
pub fn pressed(event: &KeyboardEvent) -> String {
    let event = event.dyn_ref::<KeyboardEvent>();
    event.map_or_else(String::new, KeyboardEvent::key)
}
