//! Where a value comes from: a button beside it, and one panel that tells, opened by it.

use crate::model::{Source, SourceId};
use crate::view::html::{Element, el, link, text};
use crate::view::part::notice;
use crate::view::store::{Panel, Part};
use crate::wording::{Words, municipality as told};

/// The id of the panel's heading and of its button, for the focus.
pub const HEADING: &str = "source-heading";
pub const CLOSE: &str = "source-close";

/// The button that opens the panel. `of` says in words whose source it is.
pub fn button(words: &Words, source: &SourceId, of: &str) -> Element {
    text("button", words.municipality.source_button)
        .attr("type", "button")
        .class("source")
        .attr("data-source", source.as_str())
        .child(text("span", &format!(": {of}")).class("hidden"))
}

/// The panel, or nothing where none is open.
pub fn panel(words: &Words, state: &Panel) -> Option<Element> {
    let open = state.open.as_ref()?;
    let panel = el("div")
        .class("panel")
        .attr("role", "dialog")
        .attr("aria-labelledby", HEADING);
    let close = text("button", words.municipality.source_close)
        .attr("type", "button")
        .id(CLOSE);
    let panel = match &state.sources {
        Part::Ready(sources) => match sources.iter().find(|source| source.id == *open) {
            Some(source) => told_of(words, source, panel),
            None => panel.child(heading(open.as_str())),
        },
        part => panel
            .child(heading(words.source))
            .child(notice::missing(words, part)),
    };
    Some(panel.child(close))
}

fn heading(said: &str) -> Element {
    text("h2", said).id(HEADING).attr("tabindex", "-1")
}

fn told_of(words: &Words, source: &Source, panel: Element) -> Element {
    let address = source.url.as_ref().map(|url| {
        el("p").child(link(url, words.municipality.source_address).attr("rel", "external"))
    });
    told::source(words, source)
        .iter()
        .fold(panel.child(heading(&source.title)), |panel, line| {
            panel.child(text("p", line))
        })
        .child_if(address)
}
