//! The frame of all pages: header, notices, footer.

use super::address::{here, to};
use super::html::{Element, el, link, text};
use crate::model::{Dataset, Selection, Site, Theme, View};
use crate::validate::Problem;
use crate::wording::{LANGUAGES, Words, count, fill, overview, problem as told};

/// As many problems are told one by one.
const MOST_PROBLEMS: usize = 50;

/// Name, language and appearance.
pub fn header(words: &Words, selection: &Selection) -> Element {
    let home = to(selection, &|to| to.view = View::Overview);
    el("div")
        .class("frame header")
        .child(el("p").class("product").child(link(&home, words.product)))
        .child(menu(words, selection))
        .child(
            el("div")
                .class("settings")
                .child(languages(words, selection))
                .child(themes(words, selection)),
        )
}

/// The pages that every page leads to.
fn menu(words: &Words, selection: &Selection) -> Element {
    let page = |view: View, name: &str| {
        let current = selection.view == view;
        let to = to(selection, &|to| to.view = view);
        link(to, name).attr_if("aria-current", current.then_some("page"))
    };
    el("nav")
        .class("menu")
        .attr("aria-label", words.menu)
        .child(page(View::Overview, words.start))
        .child(page(View::Municipalities, words.municipalities))
        .child(page(View::Areas, words.area_page.areas))
        .child(page(View::Progress, words.road.road))
        .child(page(View::About, words.about.about))
}

fn languages(words: &Words, selection: &Selection) -> Element {
    LANGUAGES.iter().filter(|(tag, _)| *tag != words.tag).fold(
        el("span").class("languages"),
        |list, (tag, name)| {
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
}

fn themes(words: &Words, selection: &Selection) -> Element {
    let list = Theme::IDS.into_iter().fold(el("ul"), |list, (theme, id)| {
        let name = match theme {
            Theme::Auto => words.theme_auto,
            Theme::Light => words.theme_light,
            Theme::Dark => words.theme_dark,
        };
        let to = here(selection, &|to| to.theme = theme);
        let choice = link(to, name)
            .id(format!("theme-{id}"))
            .current(theme == selection.theme);
        list.child(el("li").child(choice))
    });
    el("details")
        .class("themes")
        .child(text("summary", words.theme).id("theme"))
        .child(list)
}

/// Values of the address that don't exist, and what is wrong in the data.
pub fn notices(words: &Words, passed_over: &[(String, String)], problems: &[Problem]) -> Element {
    let notices = passed_over
        .iter()
        .fold(el("div"), |notices, (name, value)| {
            let said = fill(words.bad_address, &[("value", &format!("{name}={value}"))]);
            notices.child(text("p", &said).class("notice").attr("role", "status"))
        });
    let invented = (!words.example.is_empty())
        .then(|| text("p", words.example_notice).class("notice example"));
    let notices = notices.child_if(invented);
    if problems.is_empty() {
        return notices;
    }
    let lines = problems
        .iter()
        .take(MOST_PROBLEMS)
        .fold(el("ul"), |lines, problem| {
            lines.child(text("li", told::problem(problem, words.tag)))
        });
    notices.child(
        el("details")
            .class("notice")
            .child(text(
                "summary",
                count(words, problems.len(), words.problems),
            ))
            .child(text("p", words.problems_explained))
            .child(lines),
    )
}

fn about(selection: &Selection) -> String {
    to(selection, &|to| to.view = View::About)
}

/// Who publishes, when the data are from, licence and terms.
pub fn footer(
    words: &Words,
    selection: &Selection,
    site: &Site,
    dataset: Option<&Dataset>,
) -> Element {
    let footer = el("div")
        .class("frame footer")
        .child(publisher(words, site));
    let Some(dataset) = dataset else {
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
        .text(fill(words.licence, &[("name", "")]))
        .child(licensed)
        .text(". ")
        .text(words.data_terms);
    footer
        .child(text("p", overview::data_of(words, dataset)))
        .child(text("p", overview::sources(words, dataset)))
        .child(licence)
        .child(el("p").child(link(about(selection), words.about.access_heading)))
}

/// Who publishes, whether it is an authority, who has reviewed it, and how to reach them.
pub fn publisher(words: &Words, site: &Site) -> Element {
    let reviewed = if site.reviewed_by.is_empty() {
        words.reviewed_by_nobody.to_owned()
    } else {
        fill(
            words.reviewed_by,
            &[("names", &site.reviewed_by.join(", "))],
        )
    };
    let mut said: Vec<String> = Vec::new();
    if let Some(name) = &site.publisher {
        said.push(fill(words.publisher, &[("name", name.get(words.tag))]));
    }
    if !site.authority {
        said.push(words.not_an_authority.to_owned());
    }
    said.push(reviewed);
    let contact = site
        .contact
        .as_ref()
        .map(|contact| el("p").child(link(contact, words.correct_a_fact)));
    el("div").child(text("p", said.join(" "))).child_if(contact)
}
