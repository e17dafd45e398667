//! The frame of all pages: header, notices, footer.

use super::address::{Address, here, to};
use super::element::{Element, el, link, text};
use super::part::{help, notice, report_fault};
use super::static_only;
use super::store::{Loaded, Store};
use crate::model::{Selection, Site, Theme, View};
use crate::validate::Problem;
use crate::wording::locale::Locale;
use crate::wording::{self, EASY_TO_READ, LOCALES, Messages, fill, fill_plural, overview};

/// As many problems are told one by one.
const MOST_PROBLEMS: usize = 50;

/// Marks a place, which stays on the page as others come and go.
pub const PLACE: &str = "data-place";
pub const ANNOUNCER: &str = "announcer";

/// The link past everything; none on somebody else's page, nor anything of the frame.
pub fn skip(words: &Messages, selection: &Selection) -> Element {
    let to_main = || {
        text("a", words.header.skip)
            .class("skip")
            .attr("href", "#main")
    };
    let place = el("div").attr(PLACE, "");
    place.child_if((!selection.embed).then(to_main))
}

/// Name, language and appearance.
pub fn header(words: &Messages, selection: &Selection) -> Element {
    let settings = || {
        el("div")
            .class("settings")
            .child(languages(words, selection))
            .child(themes(words, selection))
    };
    let all = || {
        let brand = brand(words, selection);
        brand.child(menu(words, selection)).child(settings())
    };
    let place = el("header").attr(PLACE, "");
    place.child_if((!selection.embed).then(all))
}

/// All that stands in the body, from above.
#[cfg(not(target_arch = "wasm32"))]
pub struct Body {
    pub skip: Element,
    pub header: Element,
    /// Without the parts of the page.
    pub main: Element,
    pub parts: Vec<Element>,
    pub footer: Element,
    pub panel: Element,
    pub announcer: Element,
}

/// What the parts of a page stand in, below notices.
pub fn main(layout: Option<&str>, notices: Element) -> Element {
    el("main")
        .id("main")
        .attr("tabindex", "-1")
        .attr_if("data-layout", layout)
        .child(notices)
}

/// Puts the parts of a page into it. Of another page, by its key, nothing is kept.
pub fn with_parts(main: Element, parts: Vec<Element>, key: &str) -> Element {
    parts
        .into_iter()
        .fold(main, |main, one| main.child(part(one, key)))
}

/// A part of a page in its place.
pub fn part(part: Element, key: &str) -> Element {
    el("div").attr(PLACE, "").class("part").key(key).child(part)
}

/// What is said to those who hear the page.
pub fn announcer(said: &str) -> Element {
    text("p", said)
        .class("hidden")
        .attr("role", "status")
        .id(ANNOUNCER)
}

/// A header with the name alone, which leads to the start.
pub fn brand(words: &Messages, selection: &Selection) -> Element {
    let home = to(selection, &|to| to.view = View::Overview);
    let name = link(&home, words.header.product);
    el("div")
        .class("frame header")
        .child(el("p").class("product").child(name))
}

/// The pages that every page leads to.
pub fn menu(words: &Messages, selection: &Selection) -> Element {
    let page = |view: View, name: &str| {
        let current = selection.view == view;
        let to = to(selection, &|to| to.view = view);
        link(to, name).attr_if("aria-current", current.then_some("page"))
    };
    el("nav")
        .class("menu")
        .attr("aria-label", words.header.menu)
        .child(page(View::Overview, words.header.start))
        .child(page(View::Municipalities, words.header.municipalities))
        .child(page(View::Areas, words.area_page.areas))
        .child(page(View::Progress, words.road.road))
        .child(page(View::About, words.about.about))
}

fn languages(words: &Messages, selection: &Selection) -> Element {
    let is_other = words.tag != EASY_TO_READ;
    let easy_to_read = static_only::easy_to_read(selection)
        .filter(|_| is_other)
        .map(|to| {
            let link = link(to, words.header.easy_to_read);
            link.attr("hreflang", EASY_TO_READ)
        });
    LOCALES
        .iter()
        .filter(|locale| locale.tag != words.tag)
        .fold(
            el("span").class("languages"),
            |list, Locale { tag, name, .. }| {
                let to = here(selection, &|to| {
                    to.language = (*tag != "sv").then(|| (*tag).into());
                });
                list.child(
                    link(to, name)
                        .attr("lang", tag)
                        .attr("hreflang", tag)
                        .id(format!("lang-{tag}")),
                )
            },
        )
        .child_if(easy_to_read)
}

fn themes(words: &Messages, selection: &Selection) -> Element {
    let list = Theme::IDS.into_iter().fold(el("ul"), |list, (theme, id)| {
        let name = match theme {
            Theme::Auto => words.header.theme.auto,
            Theme::Light => words.header.theme.light,
            Theme::Dark => words.header.theme.dark,
        };
        let to = here(selection, &|to| to.theme = theme);
        let choice = link(to, name)
            .id(format!("theme-{id}"))
            .current(theme == selection.theme);
        list.child(el("li").child(choice))
    });
    // Once another is chosen the list is closed.
    el("details")
        .class("themes")
        .key((selection.theme as usize).to_string())
        .child(text("summary", words.header.theme.label).id("theme"))
        .child(list)
}

/// Values of the address that don't exist, and what is wrong in the data.
pub fn notices(store: Store, words: &Messages, address: &Address, loaded: &Loaded) -> Element {
    told(words, &address.passed_over, &loaded.problems).child_if(notice::without_language(
        store,
        words,
        loaded.language.as_ref(),
    ))
}

fn told(words: &Messages, passed_over: &[(String, String)], problems: &[Problem]) -> Element {
    let notices = passed_over
        .iter()
        .fold(el("div").attr(PLACE, ""), |notices, (name, value)| {
            let said = fill(
                words.loading.bad_address,
                &[("value", &format!("{name}={value}"))],
            );
            notices.child(text("p", &said).class("notice").attr("role", "status"))
        });
    let invented = (!words.example_mark.is_empty())
        .then(|| text("p", words.example.notice).class("notice example"));
    let notices = notices.child_if(invented);
    if problems.is_empty() {
        return notices;
    }
    let lines = problems
        .iter()
        .take(MOST_PROBLEMS)
        .fold(el("ul"), |lines, problem| {
            lines.child(text("li", wording::problem::problem_line(words, problem)))
        });
    notices.child(
        el("details")
            .class("notice")
            .child(text(
                "summary",
                fill_plural(words, problems.len(), &words.loading.problems),
            ))
            .child(text("p", words.loading.problems_explained))
            .child(lines),
    )
}

/// The pages that are in no menu.
fn further(words: &Messages, selection: &Selection) -> Element {
    let view = |view: View, name| link(to(selection, &|to| to.view = view), name);
    let alone = |folder, name| link(static_only::address(words, selection, folder), name);
    let pages = [
        alone(static_only::DATA, words.footer.data),
        view(View::Timeline, words.road.timeline),
        view(View::Embed, words.embed.embed),
        alone(static_only::GLOSSARY, words.footer.glossary),
        view(View::About, words.about.about),
        view(View::About, words.about.access_heading),
        help::to_page(words, selection, words.help.title),
    ];
    let list = pages.into_iter();
    let list = list.fold(el("ul"), |list, page| list.child(el("li").child(page)));
    el("nav")
        .attr("aria-label", words.footer.further)
        .child(list)
}

/// Where more is to be found, who publishes, when the data are from, licence and terms; `title` is the page's.
pub fn footer(words: &Messages, selection: &Selection, loaded: &Loaded, title: &str) -> Element {
    let all = || whole_footer(words, selection, loaded, title);
    let place = el("footer").attr(PLACE, "");
    place.child_if((!selection.embed).then(all))
}

fn whole_footer(words: &Messages, selection: &Selection, loaded: &Loaded, title: &str) -> Element {
    let report = report_fault::address(words, loaded, selection, title);
    let report = report.map(|to| el("p").child(link(to, words.footer.correct_a_fact)));
    let footer = el("div")
        .class("frame footer")
        .child(further(words, selection))
        .child(publisher(words, &loaded.site))
        .child_if(report);
    let Some(dataset) = loaded.dataset.ready() else {
        return footer;
    };
    let (name, url) = (&dataset.licence.name, &dataset.licence.url);
    // An address that was refused is no address.
    let licensed = if url.is_empty() {
        text("span", name)
    } else {
        link(url, name).attr("rel", "license")
    };
    let licence = el("p")
        .text(fill(words.footer.licence, &[("name", "")]))
        .child(licensed)
        .text(". ")
        .text(words.footer.data_terms);
    footer
        .child(text("p", overview::data_of(words, dataset)))
        .child(text("p", overview::sources_line(words, dataset)))
        .child(licence)
}

/// Who publishes, whether it is an authority, and who has reviewed it.
pub fn publisher(words: &Messages, site: &Site) -> Element {
    let reviewed = if site.reviewed_by.is_empty() {
        words.footer.reviewed_by_nobody.to_owned()
    } else {
        fill(
            words.footer.reviewed_by,
            &[("names", &site.reviewed_by.join(", "))],
        )
    };
    let mut said: Vec<String> = Vec::new();
    if let Some(name) = &site.publisher {
        said.push(fill(words.footer.publisher, &[("name", &words.text(name))]));
    }
    if !site.authority {
        said.push(words.footer.not_an_authority.to_owned());
    }
    said.push(reviewed);
    text("p", said.join(" "))
}
