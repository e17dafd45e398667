//! What a reader can take away of a figure: its values, its picture, its sentence. The files are made when
//! one is asked for.

use super::{embed_address, report_fault};
use crate::chart::Figure;
use crate::export::FigureContent;
use crate::model::Evidence;
use crate::view::context::Context;
use crate::view::html::{Element, el, link, text};

/// The attribute of the buttons: what is asked for, and the figure's number on its page.
pub const TAKE: &str = "data-take";

/// The button for the questions to fill in, of which a page has one.
pub const QUESTIONS: &str = "questions";

/// What can be asked for of a figure.
pub const KINDS: [&str; 5] = ["csv", "svg", "png", "png-2", "sentence"];

/// What can be asked for of a table beside that: to have it on the clipboard.
pub const TABLE: &str = "table";

/// A menu that opens, for a figure with this title, which is made where it is asked for.
pub fn menu(
    context: &Context,
    title: &str,
    figure: &dyn Fn() -> Figure,
    shown: &FigureContent,
) -> Element {
    let words = context.words;
    let number = context.figures.meet(figure, shown);
    let list = files(context, number, el("ul"));
    let cubes = shown
        .indicators
        .iter()
        .filter(|_| shown.evidence != Some(Evidence::Work));
    let list = cubes.fold(list, |list, id| {
        let release = &context.dataset.release.id;
        let to = format!("./data/published/{release}/json-stat/{}.json", id.as_str());
        let name = context.dataset.indicator(id);
        let name = name.map_or_else(Default::default, |indicator| words.text(&indicator.name));
        list.child(
            el("li").child(
                text("a", words.export.json_stat)
                    .attr("href", &to)
                    .attr("download", format!("{}_{release}.json", id.as_str()))
                    .child(text("span", format!(": {name}")).class("hidden")),
            ),
        )
    });
    let to_embed = embed_address::to_make(context, shown);
    let list = list.child(el("li").child(link(to_embed, words.embed.embed)));
    let report = report_fault::address(words, context.loaded, context.selection, title);
    let report = report.map(|to| el("li").child(link(to, words.footer.correct_a_fact)));
    let list = list.child_if(report);
    folded(context, title, number, list)
}

/// The menu of a table that stands on the page as one, and is a picture only where it is taken away.
pub fn menu_of_table(
    context: &Context,
    title: &str,
    figure: &dyn Fn() -> Figure,
    shown: &FigureContent,
) -> Element {
    let number = context.figures.meet(figure, shown);
    let copy = button(context.words.export.kinds.table, TABLE, number);
    let list = files(context, number, el("ul").child(copy));
    folded(context, title, number, list)
}

/// A button for each kind of file.
fn files(context: &Context, number: usize, list: Element) -> Element {
    let kinds = &context.words.export.kinds;
    KINDS
        .into_iter()
        .zip([
            kinds.csv,
            kinds.svg,
            kinds.png,
            kinds.png_double,
            kinds.sentence,
        ])
        .fold(list, |list, (kind, name)| {
            list.child(button(name, kind, number))
        })
}

fn button(name: &str, kind: &str, number: usize) -> Element {
    let button = text("button", name)
        .attr("type", "button")
        .class("quiet")
        .attr(TAKE, format!("{kind} {number}"));
    el("li").child(button)
}

fn folded(context: &Context, title: &str, number: usize, list: Element) -> Element {
    el("details")
        .class("take")
        .child(
            text("summary", context.words.export.take)
                .id(format!("take-{number}"))
                .child(text("span", format!(": {title}")).class("hidden")),
        )
        .child(list)
}
