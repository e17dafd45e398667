//! A figure that is taken away: waits for what it is made from, makes the file or the text, and hands it on.

use super::effect;
use inkludering::chart::{Shape, draw_stand_alone};
use inkludering::export::{csv, file_name, picture};
use inkludering::model::Series;
use inkludering::view::download::{TextFile, save, tell_failure};
use inkludering::view::{ExportKind, ExportRequest, LoadState, Loaded, Store, clipboard};
use inkludering::wording::Messages;
use leptos::prelude::*;
use std::sync::Arc;

/// A page of so many CSS pixels shows the wide pictures: style/main.css.
const WIDE: f64 = 768.0;

/// Makes files as the reader asks for them.
pub fn follow(store: Store) {
    effect(move || make(store));
}

/// Makes what is asked for when all that it needs has come, or can't be had.
fn make(store: Store) {
    let Some(request) = store.export.get() else {
        return;
    };
    let words = store.words();
    let made = store.loaded.with(|loaded| made(words, loaded, &request));
    if let Made::Waits = made {
        return;
    }
    store.export.set(None);
    let button = request.button;
    match made {
        Made::File(file) => save(store, &file, button),
        Made::Text(text) => clipboard::copy(store, &text, button),
        Made::Waits | Made::Not => tell_failure(store, &button),
    }
}

enum Made {
    Waits,
    Not,
    File(TextFile),
    /// For the clipboard.
    Text(String),
}

fn made(words: &Messages, loaded: &Loaded, request: &ExportRequest) -> Made {
    let taken = &request.figure;
    let Some(dataset) = loaded.dataset.ready() else {
        return Made::Not;
    };
    let mut series: Vec<Arc<Series>> = Vec::new();
    for id in request.series() {
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
    let attribution = || {
        let link = window().location().href().ok();
        picture::attribution(words, dataset, sources, taken, link)
    };
    let drawing = |ending, scale| {
        let svg = draw_stand_alone(&taken.figure, &attribution(), shape());
        Made::File(TextFile::drawing(name(ending), svg, scale))
    };
    match request.kind {
        ExportKind::Csv => {
            let file = csv::Context {
                messages: words,
                dataset,
                sources,
            };
            let work = loaded.work.ready().map(|work| &**work);
            match csv::write_figure(&file, taken, &series, work) {
                Some(text) => Made::File(TextFile::csv(name("csv"), text)),
                None => Made::Not,
            }
        }
        ExportKind::Svg => drawing("svg", 0),
        ExportKind::Png => drawing("png", 1),
        ExportKind::PngDouble => drawing("2x.png", 2),
        ExportKind::Sentence => Made::Text(picture::quote(taken, &attribution())),
        ExportKind::Table => {
            let table = picture::tab_separated(&taken.figure.table);
            Made::Text(picture::with_source(table, &attribution()))
        }
    }
}

/// The drawing that the page shows.
fn shape() -> Shape {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    if width.is_some_and(|width| width < WIDE) {
        Shape::Narrow
    } else {
        Shape::Wide
    }
}
