//! The body of a static page: what the application draws, with plain links for what only a running application can
//! do.

use super::links;
use super::pages::{Page, page_folder};
use super::static_site::StaticSite;
use crate::model::{Selection, View};
use crate::view::Loaded;
use crate::view::address::{self, Address};
use crate::view::drawn::{self, Drawn};
use crate::view::frame;
use crate::view::html::{Element, el, link, text};
use crate::wording::messages::static_pages::StaticPageMessages;
use crate::wording::{LOCALES, fill, messages};

/// The class of what the style shows only where the application doesn't run.
const STATIC_ONLY: &str = "plain";

const MAIN_START: &str = "<main id=\"main\" tabindex=\"-1\">";
const MAIN_END: &str = "</main>";
/// The end of a search form and of the element around it.
const FINDER_END: &str = "</form></div>";
const MUNICIPALITIES: &str = "municipalities/";
/// The start of a button that opens the panel of a source, up to the id of the source.
const SOURCE_BUTTON: &str = "<button type=\"button\" class=\"source\" data-source=\"";

/// The body of a page, from what the application draws of it.
pub fn render(
    site: &StaticSite,
    page: &Page,
    address: &Address,
    loaded: &Loaded,
    drawn: &Drawn,
) -> String {
    let texts = &messages(Some(page.language())).terminal.static_pages;
    let (body, cited) = link_sources(&drawn::body(drawn));
    let folders = links::folders_by_query(&site.pages);
    if page.is_static_only() {
        return links::relative_to_page(&body, &page.path_to_root(), &folders);
    }
    let shells = shells(page);
    let body = links::relative_to_page(&format!("{shells}{body}"), &page.path_to_root(), &folders);
    let notice = not_running_notice(texts).into_html();
    let body = body.replacen(
        MAIN_START,
        &format!("{}{MAIN_START}{notice}", unfinished_lines()),
        1,
    );
    let to_list = page_folder(page.language(), MUNICIPALITIES);
    let to_list = link(
        format!("{}{to_list}", page.path_to_root()),
        texts.all_municipalities,
    );
    let instead = el("p").class(STATIC_ONLY).child(to_list).into_html();
    let body = body.replace(FINDER_END, &format!("{FINDER_END}{instead}"));
    let list = if cited.is_empty() {
        String::new()
    } else {
        let loaded = Loaded {
            sources: site.loaded.sources.clone(),
            ..loaded.clone()
        };
        drawn::sources(address, &loaded, cited)
    };
    let footer = el("div")
        .class(STATIC_ONLY)
        .written(&list)
        .child(application_link(site, page));
    body.replacen(MAIN_END, &format!("{}{MAIN_END}", footer.into_html()), 1)
}

/// The body of the page that shows a figure in a frame: a card, and the places where the application draws.
pub fn of_figure(site: &StaticSite, page: &Page) -> String {
    let folders = links::folders_by_query(&site.pages);
    let body = format!(
        "{}{}",
        card(page, page.language()),
        drawn::body(&Drawn::default())
    );
    links::relative_to_page(&body, &page.path_to_root(), &folders)
}

/// What stands in the place of a figure in a frame where the application can't draw it: a way to the page itself, which
/// src/watch.js makes that of the figure.
fn card(page: &Page, tag: &str) -> String {
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
        .into_html()
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
fn shells(page: &Page) -> String {
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
        el("div")
            .class("shell")
            .attr("lang", tag)
            .attr_if("hidden", (tag != own).then_some(""))
            .child(el("header").child(header))
            .child(el("div").class("frame").child(line))
            .into_html()
            + &card(page, tag)
    };
    let is_start = page.name.is_empty();
    let tags = LOCALES.iter().map(|locale| locale.tag);
    tags.filter(|tag| is_start || *tag == own)
        .map(shell)
        .collect()
}

/// What paper has to say of a page that was not finished, in each language that the page may be in by then.
fn unfinished_lines() -> String {
    let line = |tag: &'static str| {
        text("p", messages(Some(tag)).terminal.static_pages.unfinished)
            .class("unfinished")
            .attr("lang", tag)
            .attr("hidden", "")
            .into_html()
    };
    LOCALES.iter().map(|locale| line(locale.tag)).collect()
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

/// Turns the buttons that open the panel of a source into links to the list of sources; also returns the ids of the
/// sources in the order of the list.
fn link_sources(html: &str) -> (String, Vec<String>) {
    let mut ids: Vec<String> = Vec::new();
    let mut parts = html.split(SOURCE_BUTTON);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (id, rest) = part.split_once("\">").unwrap_or((part, ""));
        let (label, rest) = rest.split_once("</button>").unwrap_or((rest, ""));
        let known = ids.iter().position(|known| known == id);
        let number = known.unwrap_or_else(|| {
            ids.push(id.to_owned());
            ids.len() - 1
        });
        out.push_str(&format!(
            "<a class=\"source\" href=\"#source-{}\">{label}</a>{rest}",
            number + 1
        ));
    }
    (out, ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_become_links_and_each_source_has_one_number() {
        let button = |id: &str| format!("{SOURCE_BUTTON}{id}\">Source<span>: x</span></button>");
        let html = format!("<p>{} {} {}</p>", button("b"), button("a"), button("b"));
        let link = |number| {
            format!("<a class=\"source\" href=\"#source-{number}\">Source<span>: x</span></a>")
        };
        let expected = format!("<p>{} {} {}</p>", link(1), link(2), link(1));
        assert_eq!(
            link_sources(&html),
            (expected, vec!["b".to_owned(), "a".to_owned()])
        );
    }
}
