//! The page of where somebody who is discriminated against can turn: facts from sources, each with the day when it was
//! read, and no advice of ours.

use crate::model::{HelpEntry, HelpKind, Source};
use crate::view::context::{Context, Page, heading, section};
use crate::view::element::{Element, el, link, text};
use crate::view::store::LoadState;
use crate::wording::{Messages, fill, municipality, period};

/// The whole page.
pub fn page(context: &Context, help: &[HelpEntry]) -> Page {
    let (words, texts) = (context.words, &context.words.terminal.help_page);
    let title = words.help.title;
    let opening = el("div")
        .class("opening")
        .child(heading(title))
        .child(text("p", texts.lead).class("lead"));
    let mut parts = vec![opening];
    if help.is_empty() {
        parts.push(text("p", texts.none).class("unknown"));
    } else {
        parts.push(text("p", texts.may_be_old).class("note"));
        parts.push(text("p", words.help.numbers));
    }
    for (kind, _) in HelpKind::IDS {
        let of_kind: Vec<&HelpEntry> = help.iter().filter(|entry| entry.kind == kind).collect();
        if !of_kind.is_empty() {
            parts.push(entries(context, kind, &of_kind));
        }
    }
    Page::new(title, parts)
}

fn entries(context: &Context, kind: HelpKind, of_kind: &[&HelpEntry]) -> Element {
    let (id, name) = kind_heading(context.words, kind);
    let each = of_kind.iter();
    let list = each.fold(el("div").class("turn"), |list, of| {
        list.child(entry(context, of))
    });
    section(id, name).child(list)
}

/// The id and the heading of the section of a kind.
pub fn kind_heading(words: &Messages, kind: HelpKind) -> (&'static str, &'static str) {
    let kinds = &words.terminal.help_page.kinds;
    match kind {
        HelpKind::Authority => ("authorities", kinds.authority),
        HelpKind::Police => ("police", kinds.police),
        HelpKind::Bureau => ("bureaus", kinds.bureau),
        HelpKind::Union => ("union", kinds.union),
        HelpKind::MunicipalRomaService => ("municipalities", kinds.municipal_roma_service),
    }
}

fn entry(context: &Context, entry: &HelpEntry) -> Element {
    let (words, texts) = (context.words, &context.words.terminal.help_page);
    let covers = words.text(&entry.covers);
    let note = entry
        .note
        .as_ref()
        .map(|note| text("p", words.text(note)).class("note"));
    el("div")
        .class("turn-to")
        .child(el("h3").child(link(&entry.url, words.text(&entry.name)).attr("rel", "external")))
        .child(text("p", words.text(&entry.what)))
        .child(text("p", fill(texts.covers, &[("where", &covers)])))
        .child_if(note)
        .child(source(context, entry))
}

/// Where it was read, and when.
fn source(context: &Context, entry: &HelpEntry) -> Element {
    let words = context.words;
    let line = el("p").class("note").text(words.common.source).text(": ");
    let known = match &context.loaded.sources {
        Some(LoadState::Ready(sources)) => sources.iter().find(|source| source.id == entry.source),
        _ => None,
    };
    let line = match known {
        Some(source) => line
            .child(title(source))
            .text(". ")
            .text(origin(words, source)),
        None => line.text(entry.source.as_str()).text("."),
    };
    line.text(" ").text(read_on(words, entry))
}

/// When it was read.
pub fn read_on(words: &Messages, entry: &HelpEntry) -> String {
    let day = period::format_date(entry.read_on);
    fill(words.terminal.help_page.read_on, &[("date", &day)])
}

/// Who has published it, and when.
fn origin(words: &Messages, source: &Source) -> String {
    let lines = municipality::source_lines(words, source);
    let origin = lines.iter().take(2).map(|line| line.trim_end_matches('.'));
    format!("{}.", origin.collect::<Vec<&str>>().join(". "))
}

fn title(source: &Source) -> Element {
    let title = text("cite", &source.title);
    match &source.url {
        Some(url) => el("a")
            .attr("href", url)
            .attr("rel", "external")
            .child(title),
        None => title,
    }
}
