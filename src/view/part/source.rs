//! Where a value comes from: a button beside it, and one panel that tells, opened by it. In a report it is a
//! number, and before the program comes a link: then a list at the end tells of all.

use crate::model::{Source, SourceId, View};
use crate::view::context::{Context, section};
use crate::view::element::{Draw, Element, el, link, text};
use crate::view::part::notice;
use crate::view::store::{LoadState, Panel, Store};
use crate::view::{panel, static_only};
use crate::wording::{self, Messages, fill};
use leptos::ev;
use leptos::prelude::*;

/// The class of the panel.
const PANEL: &str = "panel";

/// The button that opens the panel, or a link in its place. `of` says in words whose source it is.
pub fn button(context: &Context, source: &SourceId, of: &str) -> Draw {
    let words = context.words;
    let number = number(context, source.as_str());
    if context.selection.view == View::Report || static_only::is_easy_to_read(context.selection) {
        return Box::new(move || cite(words, number));
    }
    let (store, id) = (context.store, source.clone());
    let texts = &words.municipality;
    let publisher = match &context.loaded.sources {
        Some(LoadState::Ready(sources)) => sources.iter().find(|known| known.id == *source),
        _ => None,
    };
    let said = publisher.map_or(texts.source_button.to_owned(), |known| {
        fill(texts.source_of, &[("name", &known.publisher)])
    });
    let of = format!(": {of}");
    Box::new(move || {
        let told = if store.is_static.get() {
            el("a").class("source").attr("href", place(number))
        } else {
            let id = id.clone();
            el("button")
                .attr("type", "button")
                .class("source")
                .attr(panel::SOURCE, id.as_str())
                .on(ev::click, move |event| {
                    panel::open(store, Panel::Source(id.clone()), &event);
                })
        };
        told.text(&said).child(text("span", &of).class("hidden"))
    })
}

/// The number of a source, by its id or by what has to be named as the source.
pub fn cited(context: &Context, named: &str) -> Element {
    cite(context.words, number(context, named))
}

fn cite(words: &Messages, number: usize) -> Element {
    link(place(number), "")
        .class("cite")
        .child(text("span", words.common.source).class("hidden"))
        .text(" [")
        .text(number.to_string())
        .text("]")
}

/// The number that a source has in the list at the end, in the order in which they are named.
fn number(context: &Context, named: &str) -> usize {
    let mut cited = context.cited.borrow_mut();
    let known = cited.iter().position(|known| known == named);
    if known.is_none() {
        cited.push(named.to_owned());
    }
    known.map_or(cited.len(), |at| at + 1)
}

/// Where the list tells of a source.
fn place(number: usize) -> String {
    let mut place = String::from("#source-");
    place.push_str(&number.to_string());
    place
}

/// All that was cited before, by its number: publisher, title, date, how much was read, address.
pub fn list(context: &Context) -> Element {
    let words = context.words;
    let section = section("sources", words.report.sources);
    let sources = match &context.loaded.sources {
        Some(LoadState::Ready(sources)) => sources,
        Some(part) => return section.child(notice::missing(context, part)),
        None => return section.child(text("p", words.loading.loading).class("waiting")),
    };
    let mut list = el("ol").class("sources");
    for (at, named) in context.cited.borrow().iter().enumerate() {
        // What statistics have to name as their source stands for all that came from there.
        let is_meant = |source: &&Source| {
            let credit = source.credit.as_deref();
            source.id.as_str() == named || credit.is_some_and(|credit| credit.contains(named))
        };
        let Some(source) = sources.iter().find(is_meant) else {
            list = list.child(text("li", named));
            continue;
        };
        let (title, lines) = if source.id.as_str() == named {
            (
                &*source.title,
                wording::municipality::source_lines(words, source),
            )
        } else {
            let lines = [&*source.publisher, words.report.statistics];
            (&**named, lines.map(str::to_owned).to_vec())
        };
        let entry = el("li").id(&place(at + 1)[1..]).child(text("cite", title));
        let entry = lines.iter().fold(entry, |entry, line| {
            entry.text(". ").text(line.trim_end_matches('.'))
        });
        let address = source
            .url
            .as_ref()
            .map(|url| link(url, url).attr("rel", "external"));
        list = list.child(entry.text(". ").child_if(address));
    }
    section
        .child(text("p", words.report.sources_intro).class("note"))
        .child(list)
}

/// What the panel tells of a source, once the sources have come.
pub fn panel(
    store: Store,
    words: &Messages,
    id: &SourceId,
    sources: Option<&LoadState<Vec<Source>>>,
) -> Element {
    let told = match sources.unwrap_or(&LoadState::Pending) {
        LoadState::Ready(sources) => match sources.iter().find(|source| source.id == *id) {
            Some(source) => told_of(words, source),
            None => panel::content(PANEL, id.as_str()),
        },
        part => {
            panel::content(PANEL, words.common.source).child(notice::instead(store, words, part))
        }
    };
    told.child(panel::close_button(words))
}

fn told_of(words: &Messages, source: &Source) -> Element {
    let address = source.url.as_ref().map(|url| {
        el("p").child(link(url, words.municipality.source_address).attr("rel", "external"))
    });
    panel::content(PANEL, &source.title)
        .each("p", &wording::municipality::source_lines(words, source))
        .child_if(address)
}
