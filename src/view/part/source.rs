//! Where a value comes from: a button beside it, and one panel that tells, opened by it. In a report it is a
//! number, and a list at the end tells of all.

use crate::model::{Source, SourceId, View};
use crate::view::context::{Context, section};
use crate::view::html::{Element, el, link, text};
use crate::view::part::notice;
use crate::view::static_only;
use crate::view::store::{LoadState, Panel};
use crate::wording::{self, Messages, fill};

/// The id of the panel's heading and of its button, for the focus.
pub const HEADING: &str = "source-heading";
pub const CLOSE: &str = "source-close";

/// The button that opens the panel. `of` says in words whose source it is.
pub fn button(context: &Context, source: &SourceId, of: &str) -> Element {
    if context.selection.view == View::Report || static_only::is_easy_to_read(context.selection) {
        return cited(context, source.as_str());
    }
    let texts = &context.words.municipality;
    let publisher = match &context.loaded.sources {
        Some(LoadState::Ready(sources)) => sources.iter().find(|known| known.id == *source),
        _ => None,
    };
    let said = publisher.map_or(texts.source_button.to_owned(), |known| {
        fill(texts.source_of, &[("name", &known.publisher)])
    });
    text("button", said)
        .attr("type", "button")
        .class("source")
        .attr("data-source", source.as_str())
        .child(text("span", format!(": {of}")).class("hidden"))
}

/// The number of a source in the list at the end, by its id or by what has to be named as the source.
pub fn cited(context: &Context, named: &str) -> Element {
    let mut cited = context.cited.borrow_mut();
    let known = cited.iter().position(|known| known == named);
    if known.is_none() {
        cited.push(named.to_owned());
    }
    let number = known.map_or(cited.len(), |at| at + 1).to_string();
    link(place(&number), "")
        .class("cite")
        .child(text("span", context.words.common.source).class("hidden"))
        .text(" [")
        .text(&number)
        .text("]")
}

/// Where the list tells of a source.
fn place(number: &str) -> String {
    let mut place = String::from("#source-");
    place.push_str(number);
    place
}

/// All that was cited before, by its number: publisher, title, date, how much was read, address.
pub fn list(context: &Context) -> Element {
    let words = context.words;
    let section = section("sources", words.report.sources);
    let sources = match &context.loaded.sources {
        Some(LoadState::Ready(sources)) => sources,
        Some(part) => return section.child(notice::missing(words, part)),
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
        let entry = el("li")
            .id(&place(&(at + 1).to_string())[1..])
            .child(text("cite", title));
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

/// The panel, or nothing where none is open.
pub fn panel(
    words: &Messages,
    state: &Panel,
    sources: Option<&LoadState<Vec<Source>>>,
) -> Option<Element> {
    let open = state.open.as_ref()?;
    let panel = el("div")
        .class("panel")
        .attr("role", "dialog")
        .attr("aria-labelledby", HEADING);
    let close = text("button", words.municipality.source_close)
        .attr("type", "button")
        .id(CLOSE);
    let panel = match sources.unwrap_or(&LoadState::Pending) {
        LoadState::Ready(sources) => match sources.iter().find(|source| source.id == *open) {
            Some(source) => told_of(words, source, panel),
            None => panel.child(heading(open.as_str())),
        },
        part => panel
            .child(heading(words.common.source))
            .child(notice::missing(words, part)),
    };
    Some(panel.child(close))
}

fn heading(said: &str) -> Element {
    text("h2", said).id(HEADING).attr("tabindex", "-1")
}

fn told_of(words: &Messages, source: &Source, panel: Element) -> Element {
    let address = source.url.as_ref().map(|url| {
        el("p").child(link(url, words.municipality.source_address).attr("rel", "external"))
    });
    panel
        .child(heading(&source.title))
        .each("p", &wording::municipality::source_lines(words, source))
        .child_if(address)
}
