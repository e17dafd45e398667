//! About the site: the strategy, the method, the data, who publishes, accessibility, corrections, terms.

use crate::view::context::{Context, Page, heading, section};
use crate::view::element::{Element, el, link, text};
use crate::view::store::LoadState;
use crate::wording;

pub fn page(context: &Context) -> Page {
    let (words, texts) = (context.words, &context.words.about);
    let title = texts.title.to_owned();
    let mut parts = vec![
        el("div").class("opening").child(heading(&title)),
        strategy(context),
        said(section("method", texts.method_heading), &texts.method),
        states(context),
        data(context),
        list(section("left-out", texts.left_out_heading), &texts.left_out),
        publisher(context),
        access(context),
        section("privacy", texts.privacy_heading).child(text("p", texts.privacy)),
    ];
    parts.extend(super::overview::fault(context));
    parts.push(
        section("terms", texts.licence_heading)
            .child(text("p", &context.dataset.licence.name))
            .child(text("p", words.footer.data_terms))
            .child(text("p", texts.publisher_terms)),
    );
    Page::new(&title, parts)
}

fn said(section: Element, lines: &[&str]) -> Element {
    section.each("p", lines)
}

fn list(section: Element, lines: &[&str]) -> Element {
    section.child(el("ul").each("li", lines))
}

fn strategy(context: &Context) -> Element {
    let texts = &context.words.about;
    let [first, rest @ ..] = &texts.strategy;
    let section = section("strategy", texts.strategy_heading).child(text("p", first));
    said(section.child_if(super::overview::quote(context)), rest)
}

fn states(context: &Context) -> Element {
    let texts = &context.words.about;
    let states = &texts.states;
    let list = [
        &states.no_information,
        &states.no,
        &states.zero,
        &states.not_applicable,
        &states.withheld,
    ]
    .into_iter()
    .fold(el("dl").class("timeline"), |list, state| {
        list.child(text("dt", state.term))
            .child(text("dd", state.meaning))
    });
    section("states", texts.states_heading).child(list)
}

fn data(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.about);
    let work = match context.work {
        LoadState::Ready(work) => Some(&**work),
        _ => None,
    };
    section("data", texts.data_heading)
        .child(text(
            "p",
            wording::about::data_sentence(words, context.dataset, work),
        ))
        .child(text("p", texts.data_read))
}

fn publisher(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.about);
    let site = &context.loaded.site;
    let section = section("publisher", texts.publisher_heading);
    let section = if site.publisher.is_none() {
        section.child(text("p", texts.publisher_none))
    } else {
        section
    };
    section.child(crate::view::frame::publisher(words, site))
}

fn access(context: &Context) -> Element {
    let texts = &context.words.about;
    let site = &context.loaded.site;
    let report = match site
        .accessibility_contact
        .as_ref()
        .or(site.contact.as_ref())
    {
        Some(contact) => el("p").child(link(contact, texts.access_report)),
        None => text("p", texts.access_no_contact),
    };
    let section = said(section("access", texts.access_heading), &texts.access);
    let section =
        list(section, &texts.access_tested).child(text("p", texts.access_not_tested_heading));
    list(section, &texts.access_not_tested).child(report)
}
