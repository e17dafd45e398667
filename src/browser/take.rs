//! What a reader takes away: waits for what it is made from, makes the file, and hands it to the browser.

use super::{dom, keep};
use inkludering::chart::{Shape, draw_stand_alone};
use inkludering::export::{csv, file_name, picture};
use inkludering::model::Series;
use inkludering::view::{
    ExportRequest, LoadState, Loaded, PRINT, QUESTIONS, SENTENCE, Store, TABLE, TAKE,
};
use inkludering::wording::{Messages, fill, without_marks};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A page of so many CSS pixels shows the wide pictures: style/main.css.
const WIDE: f64 = 768.0;
const CSV: &str = "text/csv";

/// Whether a click was meant for one of the buttons.
pub fn pressed(store: Store, target: &Element) -> bool {
    if target.has_attribute(PRINT) {
        // Refused where pages are sandboxed.
        let _ = window().print();
        return true;
    }
    let Some(asked) = target.get_attribute(TAKE) else {
        return false;
    };
    if asked == QUESTIONS {
        let now = store.now();
        if let Some((name, text)) = now.questions() {
            save(now.words(), &asked, (&name, &text), CSV, "");
        }
    } else {
        let taking = store.now().taking(&asked);
        store.change_beside(&mut |state| state.taking = taking.clone());
    }
    true
}

/// Makes what is asked for when all that it needs has come, or can't be had.
pub fn make(store: Store) {
    let (made, words, asked) = {
        let now = store.now();
        let Some(taking) = &now.taking else { return };
        let words = now.words();
        (
            made(words, &now.loaded, taking),
            words,
            taking.asked.clone(),
        )
    };
    if let Made::Waits = made {
        return;
    }
    store.change_beside(&mut |state| state.taking = None);
    if let Made::File(name, text, kind, scale) = made {
        return save(words, &asked, (&name, &text), kind, scale);
    }
    let Some(button) = dom::find(&format!("[{TAKE}=\"{asked}\"]")) else {
        return;
    };
    if let Made::Sentence(said) = made {
        keep::copy(words, &said, &button);
    } else {
        keep::tell(
            &button,
            words.export.at_button.failed,
            words.export.not_saved,
        );
    }
}

enum Made {
    Waits,
    Not,
    /// Name, text and type, and how many times its size it is painted, if it is.
    File(String, String, &'static str, &'static str),
    Sentence(String),
}

fn made(words: &Messages, loaded: &Loaded, taking: &ExportRequest) -> Made {
    let taken = &taking.taken;
    let Some(dataset) = loaded.dataset.ready() else {
        return Made::Not;
    };
    let mut series: Vec<Arc<Series>> = Vec::new();
    for id in taking.series() {
        match loaded.series.iter().find(|(known, _)| known == id) {
            Some((_, LoadState::Ready(found))) => series.push(found.clone()),
            Some((_, LoadState::Failed(_))) => return Made::Not,
            _ => return Made::Waits,
        }
    }
    let none = Vec::new();
    let sources = match &loaded.sources {
        Some(LoadState::Ready(sources)) => &**sources,
        Some(LoadState::Failed(_)) => &none,
        _ => return Made::Waits,
    };
    let name = |ending| file_name(dataset, "inkludering-2032", &taken.content, ending);
    if taking.kind == "csv" {
        let file = csv::Context {
            messages: words,
            dataset,
            sources,
        };
        let work = loaded.work.ready().map(|work| &**work);
        return match csv::write_figure(&file, taken, &series, work) {
            Some(text) => Made::File(name("csv"), text, CSV, ""),
            None => Made::Not,
        };
    }
    let link = window().location().href().ok();
    let attribution = picture::attribution(words, dataset, sources, taken, link);
    if taking.kind == SENTENCE {
        return Made::Sentence(picture::quote(taken, &attribution));
    }
    if taking.kind == TABLE {
        let table = picture::tab_separated(&taken.figure.table);
        return Made::Sentence(picture::with_source(table, &attribution));
    }
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let shape = if width.is_some_and(|width| width < WIDE) {
        Shape::Narrow
    } else {
        Shape::Wide
    };
    let svg = draw_stand_alone(&taken.figure, &attribution, shape);
    let (ending, scale) = match taking.kind.as_str() {
        "svg" => ("svg", ""),
        "png" => ("png", "1"),
        _ => ("2x.png", "2"),
    };
    Made::File(name(ending), svg, "image/svg+xml", scale)
}

/// Whether the page stands in a frame, which may be refused downloads without being told.
fn is_framed() -> bool {
    let here = window();
    here.parent()
        .is_ok_and(|around| around.is_some_and(|around| around != here))
}

/// What is said of a file that is ready.
pub fn told_of(words: &Messages, name: &str) -> String {
    let template = if is_framed() {
        words.export.handed_over
    } else {
        words.export.saved
    };
    fill(template, &[("name", name)])
}

/// Hands a file on to src/save.js, which says in these words what has come of it.
fn save(words: &Messages, asked: &str, (name, text): (&str, &str), kind: &str, scale: &str) {
    let (Some(body), Ok(link)) = (document().body(), document().create_element("a")) else {
        return;
    };
    let at_button = &words.export.at_button;
    let word = if is_framed() {
        at_button.ready
    } else {
        at_button.saved
    };
    let saved = told_of(words, name);
    for (name, value) in [
        ("download", name),
        ("data-save", kind),
        ("data-scale", scale),
        ("data-asked", asked),
        ("data-word", &without_marks(word)),
        ("data-saved", &without_marks(&saved)),
        ("data-no", &without_marks(at_button.failed)),
        ("data-failed", &without_marks(words.export.not_saved)),
    ] {
        let _ = link.set_attribute(name, value);
    }
    link.set_text_content(Some(text));
    let _ = body.append_child(&link);
    link.unchecked_into::<HtmlElement>().click();
}
