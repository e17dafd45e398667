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

/// A menu that opens, for a figure with this title, which is made where it is asked for.
pub fn menu(
    context: &Context,
    title: &str,
    figure: &dyn Fn() -> Figure,
    shown: &FigureContent,
) -> Element {
    let words = context.words;
    let number = context.figures.meet(figure, shown);
    let kinds = &words.export.kinds;
    let list = KINDS
        .into_iter()
        .zip([
            kinds.csv,
            kinds.svg,
            kinds.png,
            kinds.png_double,
            kinds.sentence,
        ])
        .fold(el("ul"), |list, (kind, name)| {
            let button = text("button", name)
                .attr("type", "button")
                .class("quiet")
                .attr(TAKE, format!("{kind} {number}"));
            list.child(el("li").child(button))
        });
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
    el("details")
        .class("take")
        .child(
            text("summary", words.export.take)
                .id(format!("take-{number}"))
                .child(text("span", format!(": {title}")).class("hidden")),
        )
        .child(list)
}
