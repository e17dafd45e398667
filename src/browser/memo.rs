//! A memo of the page's figures: waits for what it is made from, has its pictures painted, and hands the file on.

use super::effect;
use inkludering::view::chunk::Chunk;
use inkludering::view::download::told_of;
use inkludering::view::whole_page::{WantedFigures, figures};
use inkludering::view::{LoadState, Loaded, Store, memo_code, memo_panel::say};
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Paints pictures, and hands on their bytes, or nothing where it can't. Both stand in src/save.js.
    #[wasm_bindgen(js_name = paintPictures)]
    fn paint_pictures(pictures: Array, then: JsValue);

    #[wasm_bindgen(js_name = saveBytes)]
    fn save_bytes(bytes: Uint8Array, kind: &str, name: &str);
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Makes memos as the reader asks for them.
pub fn follow(store: Store) {
    effect(move || make(store));
}

/// Makes what is asked for when all that it needs has come, or can't be had.
fn make(store: Store) {
    let Some(chosen) = store.memo.get() else {
        return;
    };
    if store.loaded.with(waits) {
        return;
    }
    let words = store.words();
    let address = window().location().href().ok();
    let made = store.with_shown(|shown, loaded| {
        let code = memo_code()?;
        let selection = &shown.selection;
        let (title, figures) = figures(store, selection, loaded, WantedFigures::These(chosen))?;
        let made = (code.make)(selection, loaded, (&title, &figures), address.as_deref())?;
        Some((code, made))
    });
    store.memo.set(None);
    let Some((code, (name, memo))) = made else {
        return say(store, words.export.not_saved);
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
                say(store, &told_of(words, &name));
            }
            None => say(store, words.export.not_saved),
        }
    };
    paint_pictures(pictures, Closure::once_into_js(painted));
}

/// Whether the code or the sources are still on their way.
fn waits(loaded: &Loaded) -> bool {
    let mut chunks = loaded.chunks.iter();
    let code = chunks.find(|(chunk, _)| *chunk == Chunk::Memo);
    let is_here = |came: &LoadState<()>| came.ready().is_some() || came.is_failed();
    let sources = loaded.sources.as_ref();
    !code.is_some_and(|(_, came)| is_here(came))
        || !sources.is_some_and(|came| came.ready().is_some() || came.is_failed())
}
