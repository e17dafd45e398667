//! The tools of a figure in one row: its table, the files that it can be taken away as, a copy of its sentence, its code
//! for another page, and the way to correct it. Files are made when one is asked for.

use super::{embed_address, report_fault};
use crate::chart::Figure;
use crate::export::FigureContent;
use crate::model::Evidence;
use crate::view::context::Context;
use crate::view::dom;
use crate::view::element::{Element, el, link, text};
use crate::view::store::{ExportKind, ExportRequest};
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// The tools of a figure with this title, which is made where it is asked for. `table` is its table, in details.
pub fn tools(
    context: &Context,
    title: &str,
    figure: &dyn Fn() -> Figure,
    shown: &FigureContent,
    table: Option<Element>,
) -> Element {
    let words = context.words;
    let number = context.figures.meet(figure, shown);
    let cubes = shown
        .indicators
        .iter()
        .filter(|_| shown.evidence != Some(Evidence::Work));
    let list = cubes.fold(files(context, number), |list, id| {
        let release = &context.dataset.release.id;
        let to = format!("./data/published/{release}/json-stat/{}.json", id.as_str());
        let name = context.dataset.indicator(id);
        let name = name.map_or_else(Default::default, |indicator| words.text(&indicator.name));
        list.child(
            el("li").child(
                text("a", words.export.json_stat)
                    .attr("href", &to)
                    .attr("download", format!("{}_{release}.json", id.as_str()))
                    .child(hidden(&name)),
            ),
        )
    });
    let to_embed = embed_address::to_make(context, shown);
    row(context, title)
        .child_if(table)
        .child(folded(context, title, number, list))
        .child(copy(context, ExportKind::Sentence, number, title))
        .child(link(to_embed, words.export.tools.embed).child(hidden(title)))
        .child_if(correct(context, title))
}

/// The tools of a table that stands on the page as one, and is a picture only where it is taken away.
pub fn tools_of_table(
    context: &Context,
    title: &str,
    figure: &dyn Fn() -> Figure,
    shown: &FigureContent,
) -> Element {
    let number = context.figures.meet(figure, shown);
    row(context, title)
        .child(folded(context, title, number, files(context, number)))
        .child(copy(context, ExportKind::Table, number, title))
        .child_if(correct(context, title))
}

fn row(context: &Context, title: &str) -> Element {
    let name = format!("{}: {title}", context.words.export.tools.name);
    el("div")
        .class("tools")
        .attr("role", "group")
        .attr("aria-label", name)
}

/// What a tool is of, for those who don't see where it stands.
fn hidden(of: &str) -> Element {
    text("span", format!(": {of}")).class("hidden")
}

/// A button for each kind of file.
fn files(context: &Context, number: usize) -> Element {
    let kinds = &context.words.export.kinds;
    [
        (ExportKind::Csv, kinds.csv),
        (ExportKind::Svg, kinds.svg),
        (ExportKind::Png, kinds.png),
        (ExportKind::PngDouble, kinds.png_double),
    ]
    .into_iter()
    .fold(el("ul"), |list, (kind, name)| {
        list.child(el("li").child(button(context, name, kind, number)))
    })
}

/// A button that asks for the figure of this number on the page that is shown when it is pressed.
fn button(context: &Context, name: &str, kind: ExportKind, number: usize) -> Element {
    let (store, draw) = (context.store, context.draw_figure);
    text("button", name)
        .attr("type", "button")
        .class("quiet")
        .on(ev::click, move |event| {
            let figure =
                store.with_shown(|shown, loaded| draw(store, &shown.selection, loaded, number));
            let request = |(figure, button)| ExportRequest {
                kind,
                figure: Arc::new(figure),
                button,
            };
            store
                .export
                .set(figure.zip(dom::target(&event)).map(request));
        })
}

/// A button for the clipboard.
fn copy(context: &Context, kind: ExportKind, number: usize, title: &str) -> Element {
    let kinds = &context.words.export.kinds;
    let (name, id) = match kind {
        ExportKind::Table => (kinds.table, "table"),
        _ => (kinds.sentence, "sentence"),
    };
    button(context, name, kind, number)
        .id(format!("take-{id}-{number}"))
        .child(hidden(title))
}

/// The way to a report on this figure, where there is somebody to tell.
fn correct(context: &Context, title: &str) -> Option<Element> {
    let to = report_fault::address(context.words, context.loaded, context.selection, title)?;
    Some(link(to, context.words.export.tools.correct).child(hidden(title)))
}

fn folded(context: &Context, title: &str, number: usize, list: Element) -> Element {
    el("details")
        .class("take")
        .child(
            text("summary", context.words.export.tools.download)
                .id(format!("take-{number}"))
                .child(hidden(title)),
        )
        .child(list)
}
