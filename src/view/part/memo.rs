//! What of a page goes into a memo: the button that offers it, and the panel where its figures are chosen.

use crate::view::chunk::Chunk;
use crate::view::context::Context;
use crate::view::element::{Element, el, text};
use crate::view::panel;
use crate::view::reader::FigureName;
use crate::view::store::{Panel, Store};
use crate::wording::{Messages, without_marks};
use leptos::ev;
use leptos::prelude::*;

/// The ids of the button that makes the file, and of what is said beside it.
const MAKE: &str = "memo-make";
const SAID: &str = "memo-said";

/// The button on a page with figures.
pub fn offer(context: &Context) -> Element {
    el("p").child(button(context))
}

pub fn button(context: &Context) -> Element {
    let store = context.store;
    text("button", context.words.export.memo.open)
        .attr("type", "button")
        .class("quiet")
        .id(panel::MEMO)
        .attr("aria-haspopup", "dialog")
        .on(ev::click, move |event| {
            panel::open(store, Panel::Memo, &event)
        })
}

/// The panel: what the file will hold, every figure of the page by its title, and the button that makes it.
pub fn panel(store: Store, words: &Messages, titles: &[String]) -> Element {
    let texts = &words.export.memo;
    let panel = panel::content("panel memo", texts.heading);
    let close = panel::close_button(words).class("quiet");
    if titles.is_empty() {
        return panel.child(text("p", texts.no_figures)).child(close);
    }
    let choices = el("fieldset").child(text("legend", texts.choose));
    let all = named(titles);
    let choices = all
        .iter()
        .fold(choices, |choices, name| choices.child(choice(store, name)));
    let make = text("button", texts.take)
        .attr("type", "button")
        .id(MAKE)
        .on(ev::click, move |_| ask(store, &all));
    panel
        .child(text("p", texts.intro))
        .child(choices)
        .child(el("p").class("actions").child(make).child(close))
        .live(move || {
            let said = text("p", store.memo_said.get());
            said.class("note").id(SAID).attr("role", "status")
        })
}

/// All figures of a page by their names.
fn named(titles: &[String]) -> Vec<FigureName> {
    let before = |at: usize, title: &String| {
        let before = titles.iter().take(at);
        before.filter(|other| *other == title).count()
    };
    let all = titles.iter().enumerate();
    all.map(|(at, title)| (title.clone(), before(at, title)))
        .collect()
}

/// A figure of the page; all are wanted at first.
fn choice(store: Store, name: &FigureName) -> Element {
    let (title, nth) = name.clone();
    let name = name.clone();
    let field =
        el("input")
            .attr("type", "checkbox")
            .attr("checked", "")
            .on(ev::change, move |event| {
                store.left_out.update(|out| {
                    out.retain(|other| *other != name);
                    if !event_target_checked(&event) {
                        out.push(name.clone());
                    }
                });
            });
    el("label")
        .key(format!("{title} {nth}"))
        .child(field)
        .child(el("span").text(title))
}

/// Asks for a memo of the figures that are wanted, of all on the page.
fn ask(store: Store, all: &[FigureName]) {
    let words = store.words();
    let out = store.left_out.get_untracked();
    let is_wanted = |(_, name): &(usize, &FigureName)| !out.contains(name);
    let wanted = all.iter().enumerate().filter(is_wanted);
    let wanted: Vec<usize> = wanted.map(|(nth, _)| nth).collect();
    if wanted.is_empty() {
        return say(store, words.export.memo.none_chosen);
    }
    say(store, words.export.memo.making);
    // What couldn't be had is asked for again.
    store.loaded.update(|loaded| {
        loaded
            .chunks
            .retain(|(chunk, came)| *chunk != Chunk::Memo || !came.is_failed());
        loaded.sources.take_if(|came| came.is_failed());
    });
    store.memo.set(Some(wanted));
}

/// Says it at the button.
pub fn say(store: Store, said: &str) {
    store.memo_said.set(without_marks(said).into_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_one_title_are_told_apart() {
        let titles = ["Age", "Work", "Age"].map(str::to_owned);
        let names = named(&titles);
        let names = names.iter().map(|(title, nth)| (&**title, *nth));
        assert_eq!(
            names.collect::<Vec<_>>(),
            [("Age", 0), ("Work", 0), ("Age", 1)]
        );
    }
}
