//! A memo of the page's figures: waits for what it is made from, has its pictures painted, and hands the file on.

use super::dom::{all, announce, by_id};
use super::take::told_of;
use inkludering::view::chunk::Chunk;
use inkludering::view::memo_panel::{FIGURE, MAKE, SAID};
use inkludering::view::{LoadState, State, Store, memo_code};
use inkludering::wording::without_marks;
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// Paints pictures, and hands on their bytes, or nothing where it can't. Both stand in src/save.js.
    #[wasm_bindgen(js_name = paintPictures)]
    fn paint_pictures(pictures: Array, then: JsValue);

    #[wasm_bindgen(js_name = saveBytes)]
    fn save_bytes(bytes: Uint8Array, kind: &str, name: &str);
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Whether a click was meant for the button that makes the file.
pub fn pressed(store: Store, target: &Element) -> bool {
    if target.id() != MAKE {
        return false;
    }
    let words = store.now().words();
    let chosen: Vec<usize> = all(&format!("[name={FIGURE}]:checked"))
        .iter()
        .filter_map(|field| field.get_attribute("value")?.parse().ok())
        .collect();
    if chosen.is_empty() {
        say(words.export.memo.none_chosen);
        return true;
    }
    say(words.export.memo.making);
    store.change_beside(&mut |state| {
        // What couldn't be had is asked for again.
        let loaded = &mut state.loaded;
        loaded
            .chunks
            .retain(|(chunk, came)| *chunk != Chunk::Memo || !came.is_failed());
        loaded.sources.take_if(|came| came.is_failed());
        state.memo = Some(chosen.clone());
    });
    true
}

/// Makes what is asked for when all that it needs has come, or can't be had.
pub fn make(store: Store) {
    let (made, words) = {
        let now = store.now();
        let Some(chosen) = &now.memo else { return };
        if waits(&now) {
            return;
        }
        let (selection, loaded) = (&now.address.selection, &now.loaded);
        let address = window().location().href().ok();
        let made = memo_code().and_then(|code| {
            let (title, figures) = now.figures(chosen)?;
            let made = (code.make)(selection, loaded, (&title, &figures), address.as_deref())?;
            Some((code, made))
        });
        (made, now.words())
    };
    store.change_beside(&mut |state| state.memo = None);
    let Some((code, (name, memo))) = made else {
        return say(words.export.not_saved);
    };
    let pictures: Array = memo.pictures().map(JsValue::from_str).collect();
    let painted = move |painted: JsValue| {
        let painted: Option<Array> = painted.dyn_into().ok();
        let bytes = |png: JsValue| png.dyn_into().map(|png: Uint8Array| png.to_vec());
        let painted: Option<Vec<_>> =
            painted.and_then(|all| all.iter().map(bytes).collect::<Result<_, _>>().ok());
        match painted.and_then(|painted| (code.write)(&memo, &painted)) {
            Some(file) => {
                save_bytes(Uint8Array::from(&*file), DOCX, &name);
                say(&told_of(words, &name));
            }
            None => say(words.export.not_saved),
        }
    };
    paint_pictures(pictures, Closure::once_into_js(painted));
}

/// Whether the code or the sources are still on their way.
fn waits(now: &State) -> bool {
    let mut chunks = now.loaded.chunks.iter();
    let code = chunks.find(|(chunk, _)| *chunk == Chunk::Memo);
    let is_here = |came: &LoadState<()>| came.ready().is_some() || came.is_failed();
    let sources = now.loaded.sources.as_ref();
    !code.is_some_and(|(_, came)| is_here(came))
        || !sources.is_some_and(|came| came.ready().is_some() || came.is_failed())
}

/// Says it at the button, and to those who hear the page.
fn say(said: &str) {
    if let Some(place) = by_id(SAID) {
        place.set_text_content(Some(&without_marks(said)));
    }
    announce(said);
}
