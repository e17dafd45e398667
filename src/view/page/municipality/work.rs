//! What a place has stated of its work: by area, what comes back with the years, what it took part in.

use crate::analysis::place_work::{IndicatorFacts, PlaceWork};
use crate::analysis::{coverage, cycle};
use crate::chart;
use crate::export::FigureContent;
use crate::model::{Evidence, Fact, Indicator, Place, Work};
use crate::view::context::{Context, evidence_section};
use crate::view::html::{Element, el, link, text};
use crate::view::part::source;
use crate::view::store::LoadState;
use crate::wording::in_place as comes_back;
use crate::wording::{self, fill, generation, statement};

/// The work as a figure for other people's pages, the first of the page; here the lists below say the same.
pub fn meet_card(context: &Context, place: Place, work: &Work, here: &PlaceWork) {
    let (words, dataset) = (context.words, context.dataset);
    let name = wording::municipality::place_name(words, dataset, place);
    let title = fill(words.municipality.work_heading, &[("name", &name)]);
    let mut shown = FigureContent {
        evidence: Some(Evidence::Work),
        places: vec![place],
        ..FigureContent::default()
    };
    let statements = here.areas.iter().flat_map(|area| &area.statements);
    for found in statements {
        if !shown.indicators.contains(&found.indicator.id) {
            shown.indicators.push(found.indicator.id.clone());
        }
        for fact in &found.facts {
            if !shown.sources.contains(&fact.source) {
                shown.sources.push(fact.source.clone());
            }
        }
    }
    let card = || {
        let known = coverage::by_municipality(dataset, work);
        let known = known.iter().find(|known| known.place == place);
        let mut card = chart::stated::place_figure(words, dataset, here, &title);
        card.subtitle = wording::municipality::lead(words, dataset, place, known).join(" ");
        card.notes
            .extend(wording::municipality::areas_unknown(words, here));
        card
    };
    if here.has_own_work() {
        context.figures.meet(&card, &shown);
    }
}

/// The work by area, newest first, and the areas that nothing was found about.
pub fn section(context: &Context, place: Place, here: &PlaceWork) -> Element {
    let (words, texts) = (context.words, &context.words.municipality);
    let name = wording::municipality::place_name(words, context.dataset, place);
    let heading = if place.is_sweden() {
        texts.work_heading_sweden.to_owned()
    } else {
        fill(texts.work_heading, &[("name", &name)])
    };
    let section = evidence_section("work", Evidence::Work, &heading, words);
    if here.has_own_work() {
        here.areas
            .iter()
            .filter(|area| !area.statements.is_empty())
            .fold(section, |section, area| {
                section
                    .child(
                        text("h3", words.area(area.area)).class(format!("area-{}", area.area.id())),
                    )
                    .child(statements(context, &area.statements))
            })
            .child_if(
                wording::municipality::areas_unknown(words, here)
                    .map(|line| text("p", &line).class("unknown")),
            )
    } else {
        section.child(text("p", fill(texts.work_nothing, &[("name", &name)])).class("unknown"))
    }
}

/// Programmes, the network, studies and grants, where it took part in any.
pub fn participation(context: &Context, here: &PlaceWork) -> Option<Element> {
    let any = !(here.cohorts.is_empty() && here.grants.is_empty());
    any.then(|| {
        el("div")
            .child(text("h3", context.words.municipality.participation))
            .child(cohorts(context, here))
            .child(statements(context, &here.grants))
    })
}

/// What comes back with the years, under a heading.
pub fn cycles(context: &Context, place: Place) -> Option<Element> {
    let list = cycle_list(context, place)?;
    Some(
        el("div")
            .child(text("h3", context.words.municipality.cycles))
            .child(list),
    )
}

/// How often it comes back, when it was done, what was expected and isn't known.
pub fn cycle_list(context: &Context, place: Place) -> Option<Element> {
    let words = context.words;
    let LoadState::Ready(work) = context.work else {
        return None;
    };
    let cycles = cycle::find_cycles(&context.dataset.release, work, place);
    let list = cycles.iter().fold(el("dl").class("timeline"), |list, of| {
        let mut name = comes_back::cycle_name(words, of.kind).to_owned();
        if let Some(length) = comes_back::length_text(words, of) {
            name.push_str(", ");
            name.push_str(&length);
        }
        let said = comes_back::course_lines(words, of).join(" · ");
        list.child(text("dt", &name)).child(text("dd", &said))
    });
    (!cycles.is_empty()).then_some(list)
}

/// What the place took part in, with the years that each went on.
fn cohorts(context: &Context, here: &PlaceWork) -> Element {
    let words = context.words;
    here.cohorts
        .iter()
        .fold(el("dl").class("statements"), |list, cohort| {
            let name = wording::cohort::membership(words, context.dataset, cohort);
            let years = generation::years(cohort.first_year, cohort.last_year);
            let note = cohort
                .note
                .as_ref()
                .map(|note| text("span", words.text(note)).class("note"));
            list.child(text("dt", &name)).child(
                el("dd")
                    .child(text("span", &years).class("said"))
                    .text(" ")
                    .child(source::button(context, &cohort.source, &name))
                    .child_if(note),
            )
        })
}

/// Each indicator with what was stated, newest first, its source and its note.
fn statements(context: &Context, statements: &[IndicatorFacts]) -> Element {
    let words = context.words;
    statements
        .iter()
        .fold(el("dl").class("statements"), |list, found| {
            let name = words.text(&found.indicator.name);
            let to = context.indicator(&found.indicator.id);
            let term = el("dt").child(link(&to, &name));
            found.facts.iter().fold(list.child(term), |list, fact| {
                list.child(fact_line(context, found.indicator, fact, &name))
            })
        })
}

/// One fact in words, hollow where its source doesn't simply report it, with its source and its note.
pub fn fact_line(context: &Context, indicator: &Indicator, fact: &Fact, of: &str) -> Element {
    let words = context.words;
    let mut said = statement::fact_sentence(words, context.dataset, indicator, fact);
    // An indicator of several areas says nothing without the one that the fact is about.
    if indicator.area.is_none() {
        said = format!("{}: {said}", words.area(fact.area));
    }
    let note = fact
        .note
        .as_ref()
        .map(|note| text("span", words.text(note)).class("note"));
    let class = if fact.status.is_tentative() {
        "hollow"
    } else {
        ""
    };
    el("dd")
        .class(class)
        .child(text("span", &said).class("said"))
        .text(" ")
        .child(source::button(
            context,
            &fact.source,
            &format!("{of}, {said}"),
        ))
        .child_if(note)
}
