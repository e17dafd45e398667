//! What the words of the site mean, as its own texts explain them.

use crate::model::Evidence;
use crate::view::context::{Context, Page, heading, section};
use crate::view::element::{Element, el, link, text};
use crate::view::part::mark::mark;
use crate::view::{address, static_only};

/// The whole page.
pub fn page(context: &Context) -> Page {
    let texts = &context.words.terminal.glossary;
    let opening = el("div")
        .class("opening")
        .child(heading(texts.title))
        .child(text("p", texts.lead).class("lead"));
    Page::new(
        texts.title,
        vec![
            opening,
            evidence(context),
            of_section("words", texts.words_heading, &texts.words),
            states(context),
            statuses(context),
            of_section("measures", texts.measures_heading, &texts.measures),
            of_section("charts", texts.charts_heading, &texts.charts),
            progress(context),
            further(context),
        ],
    )
}

fn explained<'t>(terms: impl IntoIterator<Item = (&'t str, &'t str)>) -> Element {
    let list = el("dl").class("timeline glossary");
    terms.into_iter().fold(list, |list, (term, meaning)| {
        list.child(text("dt", term)).child(text("dd", meaning))
    })
}

fn of_section(id: &str, heading: &str, terms: &[[&'static str; 2]]) -> Element {
    section(id, heading).child(explained(
        terms.iter().map(|[term, meaning]| (*term, *meaning)),
    ))
}

/// The three kinds of evidence, each with its mark and the line that stands in every picture of it.
fn evidence(context: &Context) -> Element {
    let words = context.words;
    let list = Evidence::IDS.into_iter().fold(
        el("dl").class("timeline glossary"),
        |list, (evidence, _)| {
            let term = el("dt").child(mark(evidence)).text(words.tag_of(evidence));
            let line = words.fixed_line(evidence);
            let meaning = text("dd", words.heading(evidence)).text(". ").text(line);
            list.child(term).child(meaning)
        },
    );
    section("evidence", words.terminal.glossary.evidence_heading)
        .child(text("p", words.terminal.glossary.evidence))
        .child(list)
}

/// What a value can lack.
fn states(context: &Context) -> Element {
    let about = &context.words.about;
    let states = &about.states;
    let all = [
        &states.no_information,
        &states.no,
        &states.zero,
        &states.not_applicable,
        &states.withheld,
    ];
    section("states", about.states_heading)
        .child(explained(all.map(|state| (state.term, state.meaning))))
}

/// How certain a value is.
fn statuses(context: &Context) -> Element {
    let words = context.words;
    let (names, meanings) = (&words.export.statuses, &words.terminal.glossary.statuses);
    section("statuses", words.terminal.glossary.statuses_heading)
        .child(explained([
            (names.reported, meanings.reported),
            (names.estimated, meanings.estimated),
            (names.second_hand, meanings.second_hand),
            (names.promised, meanings.promised),
            (names.planned, meanings.planned),
            (names.assigned, meanings.assigned),
            (names.unverified, meanings.unverified),
        ]))
        .child(text("p", words.indicator.hollow_note).class("note"))
}

/// How it stands with a target.
fn progress(context: &Context) -> Element {
    let words = context.words;
    let classes = &words.progress.classes;
    let names = [
        classes.achieved,
        classes.on_track,
        classes.too_slow,
        classes.far_too_slow,
        classes.moving_away,
    ];
    section("progress", words.road.road)
        .child(text("p", words.terminal.glossary.progress))
        .child(el("ul").each("li", &names))
}

/// Where more is explained.
fn further(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.terminal.glossary);
    let to_data = static_only::address(words, context.selection, static_only::DATA);
    let about = address::to(context.selection, &|to| to.view = crate::model::View::About);
    let areas = address::to(context.selection, &|to| to.view = crate::model::View::Areas);
    section("further", texts.further_heading).child(
        el("ul")
            .child(el("li").child(link(areas, texts.further_measures)))
            .child(el("li").child(link(about, texts.further_about)))
            .child(el("li").child(link(to_data, words.footer.data))),
    )
}
