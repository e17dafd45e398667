//! The body of a static page: what the application draws, with plain links for what only a running application can
//! do.

use super::pages::Page;
use super::static_site::StaticSite;
use crate::model::{Selection, View};
use crate::view::address::{self, Address};
use crate::view::element::{Element, PLAIN, el, link, text};
use crate::view::frame::{self, Body};
use crate::view::links::Links;
use crate::view::whole_page::{self, WholePage};
use crate::view::written::Written;
use crate::view::{Loaded, Store};
use crate::wording::messages::static_pages::StaticPageMessages;
use crate::wording::{LOCALES, fill, messages};

/// The class of a form that finds a municipality.
const FINDER: &str = "finder";

/// Writes the body of a page as the application finds it, with what tells of the sources that it has named.
pub fn write(
    site: &StaticSite,
    page: &Page,
    links: &Links,
    whole: WholePage,
    sources: Option<Element>,
) -> Written {
    let Body {
        skip,
        header,
        mut main,
        parts,
        footer,
        panel,
        announcer,
    } = whole.body;
    let texts = &messages(Some(page.language())).terminal.static_pages;
    let waits = !page.is_static_only();
    let instead_of_finder = |part: &Element| {
        let is_needed = waits && part.has_class(FINDER);
        is_needed.then(|| list_of_municipalities(page, texts))
    };
    for part in parts {
        let instead = instead_of_finder(&part);
        main = main.child(frame::part(part, "")).child_if(instead);
    }
    let mut written = Written::default();
    let resolve = |address: &str| links.resolve(address);
    if waits {
        for shell in shells(page) {
            written.add(shell, &resolve);
        }
        let end = el("div")
            .class(PLAIN)
            .child_if(sources)
            .child(application_link(site, page));
        main = main.child(end);
    }
    written.add_root(skip, &resolve);
    written.add_root(header, &resolve);
    if waits {
        for line in unfinished_lines() {
            written.add(line, &resolve);
        }
        let notice = not_running_notice(texts);
        written.add(el("div").class("frame before").child(notice), &resolve);
    }
    for root in [main, footer, panel, announcer] {
        written.add_root(root, &resolve);
    }
    written
}

/// The body of the page that shows a figure in a frame: a card, until the application draws it.
pub fn write_figure(page: &Page, links: &Links) -> Written {
    let mut written = Written::default();
    let card = card(page, page.language());
    written.add(card, &|address| links.resolve(address));
    written
}

/// All municipalities, where nothing finds one of them.
fn list_of_municipalities(page: &Page, texts: &StaticPageMessages) -> Element {
    let to = address::to(&page.selection, &|to| to.view = View::Municipalities);
    el("p")
        .class(PLAIN)
        .child(link(to, texts.all_municipalities))
}

/// What tells of the sources that the page has named; none of a page that has named none.
pub fn sources(
    site: &StaticSite,
    store: Store,
    (address, loaded): (&Address, &Loaded),
    cited: &[String],
) -> Option<Element> {
    if cited.is_empty() {
        return None;
    }
    let loaded = Loaded {
        sources: site.loaded.sources.clone(),
        ..loaded.clone()
    };
    whole_page::sources(store, address, &loaded, cited.to_vec())
}

/// What stands in the place of a figure in a frame where the application can't draw it: a way to the page itself, which
/// src/watch.js makes that of the figure.
fn card(page: &Page, tag: &str) -> Element {
    let messages = messages(Some(tag));
    let product = messages.header.product;
    let to = Selection {
        embed: false,
        language: (tag != "sv").then(|| tag.into()),
        ..page.selection.clone()
    };
    let open = fill(messages.embed.open, &[("site", product)]);
    el("article")
        .class("instead")
        .attr("role", "main")
        .attr("lang", tag)
        .attr_if("hidden", (tag != page.language()).then_some(""))
        .child(text("h2", product))
        .child(text("p", messages.terminal.static_pages.no_figure))
        .child(el("p").child(link(address::href(&to), open).attr("target", "_blank")))
}

/// What is missing where the application doesn't run, with every possible reason, of which the style shows the one
/// that applies.
fn not_running_notice(texts: &StaticPageMessages) -> Element {
    let line = el("p")
        .class("without")
        .id("not-available")
        .attr("role", "alert")
        .child(text("span", texts.without).class("here"))
        .child(el("noscript").text(" ").text(texts.no_scripts));
    let why = &texts.why;
    [
        ("old", why.old),
        ("missing", why.missing),
        ("refused", why.refused),
        ("broken", why.broken),
        ("policy", why.policy),
        ("late", why.late),
        ("late-texts", why.late_texts),
        ("late-data", why.late_data),
        ("stopped", why.stopped),
        ("data", why.data),
        ("gone", why.gone),
        ("empty", why.empty),
        ("other", why.other_file),
        ("elsewhere", texts.elsewhere),
    ]
    .into_iter()
    .fold(line, |line, (reason, text)| {
        line.child(el("span").class(reason).text(" ").text(text))
    })
}

/// What stands in the place of another page until the application has drawn that: in the page's own language, and at a
/// start page, which all addresses have in common, in the others too.
fn shells(page: &Page) -> Vec<Element> {
    let own = page.language();
    let shell = |tag: &'static str| {
        let messages = messages(Some(tag));
        let texts = &messages.terminal.static_pages;
        // A page that isn't in the menu, so that nothing there is marked as the page that is shown.
        let selection = Selection {
            view: View::Map,
            language: (tag != "sv").then(|| tag.into()),
            ..Selection::default()
        };
        let header = frame::brand(messages, &selection).child(frame::menu(messages, &selection));
        let line = el("p")
            .attr("role", "status")
            .text(texts.coming)
            .text(" ")
            .text(texts.meanwhile);
        let shell = el("div")
            .class("shell")
            .attr("lang", tag)
            .attr_if("hidden", (tag != own).then_some(""))
            .child(el("header").child(header))
            .child(el("div").class("frame").child(line));
        [shell, card(page, tag)]
    };
    let is_start = page.name.is_empty();
    let tags = LOCALES.iter().map(|locale| locale.tag);
    tags.filter(|tag| is_start || *tag == own)
        .flat_map(shell)
        .collect()
}

/// What paper has to say of a page that was not finished, in each language that the page may be in by then.
fn unfinished_lines() -> impl Iterator<Item = Element> {
    let line = |tag: &'static str| {
        text("p", messages(Some(tag)).terminal.static_pages.unfinished)
            .class("unfinished")
            .attr("lang", tag)
            .attr("hidden", "")
    };
    LOCALES.iter().map(move |locale| line(locale.tag))
}

/// A link to the same page in the application.
fn application_link(site: &StaticSite, page: &Page) -> Element {
    let texts = &messages(Some(page.language())).terminal.static_pages;
    let query = page.query();
    let mark = if query.is_empty() { "" } else { "?" };
    let to = format!("{}{mark}{query}", page.path_to_root());
    let text = match &site.loaded.site.address {
        Some(address) => format!("{address}{mark}{query}"),
        None => to.clone(),
    };
    el("p")
        .class("note")
        .text(texts.living)
        .text(": ")
        .child(link(to, text).attr("rel", "alternate"))
}
