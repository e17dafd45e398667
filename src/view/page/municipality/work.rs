//! What a place has stated of its work: by area, what comes back with the years, what it took part in.

use crate::analysis::place_work::{AreaWork, IndicatorFacts, PlaceWork};
use crate::analysis::{coverage, cycle};
use crate::chart;
use crate::export::FigureContent;
use crate::model::{Evidence, Fact, Indicator, Place, Work};
use crate::view::context::{Context, evidence_section};
use crate::view::element::{Element, el, link, text};
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
    let section = heading(context, place);
    if here.has_own_work() {
        by_area(context, section, here).child_if(
            wording::municipality::areas_unknown(context.words, here)
                .map(|line| text("p", &line).class("unknown")),
        )
    } else {
        section.child(nothing(context, place))
    }
}

/// The same in short: a card an area with what is newest, what comes back, and everything behind a summary.
pub fn in_short(context: &Context, place: Place, here: &PlaceWork) -> Element {
    let section = heading(context, place);
    let cycles = cycles(context, place).map(|cycles| cycles.class("cycles"));
    if !here.has_own_work() {
        return section
            .child(nothing(context, place))
            .child_if(cycles)
            .child_if(participation(context, here));
    }
    let cards = here.areas.iter().fold(el("div").class("cards"), |all, of| {
        all.child(card(context, of))
    });
    let all = el("details")
        .class("more")
        .id("all-facts")
        .child(text("summary", context.words.municipality.all_facts).id("show-facts"));
    let by_area =
        by_area(context, el("div").class("by-area"), here).child_if(participation(context, here));
    section
        .child(cards.child_if(cycles))
        .child(all.child(by_area))
}

/// The section with its heading.
fn heading(context: &Context, place: Place) -> Element {
    let (words, texts) = (context.words, &context.words.municipality);
    let name = wording::municipality::place_name(words, context.dataset, place);
    let heading = if place.is_sweden() {
        texts.work_heading_sweden.to_owned()
    } else {
        fill(texts.work_heading, &[("name", &name)])
    };
    evidence_section("work", Evidence::Work, &heading, words)
}

/// That nothing was found of its own work.
fn nothing(context: &Context, place: Place) -> Element {
    let words = context.words;
    let name = wording::municipality::place_name(words, context.dataset, place);
    let said = fill(words.municipality.work_nothing, &[("name", &name)]);
    text("p", said).class("unknown")
}

/// All that was stated, in the areas that something was found about.
fn by_area(context: &Context, all: Element, here: &PlaceWork) -> Element {
    let known = here.areas.iter().filter(|area| !area.statements.is_empty());
    known.fold(all, |all, of| {
        all.child(
            el("div")
                .child(area_heading(context, of))
                .child(statements(context, &of.statements)),
        )
    })
}

fn area_heading(context: &Context, of: &AreaWork) -> Element {
    text("h3", context.words.area_heading(of.area)).class(format!("area-{}", of.area.id()))
}

/// What is newest in an area, or that nothing was found.
fn card(context: &Context, of: &AreaWork) -> Element {
    let words = context.words;
    let card = el("div")
        .class(format!("card area-{}", of.area.id()))
        .child(text("h3", words.area_heading(of.area)));
    let newest = of.statements.first();
    let Some((found, fact)) = newest.and_then(|found| Some((found, found.facts.first()?))) else {
        return card.child(text("p", words.statement.none_found).class("unknown"));
    };
    let name = words.text(&found.indicator.name);
    let to = context.indicator(&found.indicator.id);
    card.child(
        el("dl")
            .class("statements")
            .child(el("dt").child(link(&to, &name)))
            .child(fact_of_area(context, found.indicator, fact, &name)),
    )
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
                    .live(source::button(context, &cohort.source, &name))
                    .child_if(note),
            )
        })
}

/// Each indicator with what was stated, newest first, its source and its note.
pub fn statements(context: &Context, statements: &[IndicatorFacts]) -> Element {
    let words = context.words;
    statements
        .iter()
        .fold(el("dl").class("statements"), |list, found| {
            let name = words.text(&found.indicator.name);
            let to = context.indicator(&found.indicator.id);
            let term = el("dt").child(link(&to, &name));
            found.facts.iter().fold(list.child(term), |list, fact| {
                let line = fact_of_area(context, found.indicator, fact, &name);
                list.child(with_note(context, fact, line))
            })
        })
}

/// One fact in words, with its source and its note.
pub fn fact_line(context: &Context, indicator: &Indicator, fact: &Fact, of: &str) -> Element {
    let mut said = statement::fact_sentence(context.words, context.dataset, indicator, fact);
    // An indicator of several areas says nothing without the one that the fact is about.
    if indicator.area.is_none() {
        said = format!("{}: {said}", context.words.area(fact.area));
    }
    with_note(context, fact, line(context, fact, of, &said))
}

fn with_note(context: &Context, fact: &Fact, line: Element) -> Element {
    let note = fact.note.as_ref();
    line.child_if(note.map(|note| text("span", context.words.text(note)).class("note")))
}

/// One fact below the heading of its area, in words with its source.
fn fact_of_area(context: &Context, indicator: &Indicator, fact: &Fact, of: &str) -> Element {
    let said = statement::fact_sentence(context.words, context.dataset, indicator, fact);
    line(context, fact, of, &said)
}

/// What is said of a fact, hollow where its source doesn't simply report it, with its source.
fn line(context: &Context, fact: &Fact, of: &str, said: &str) -> Element {
    let class = if fact.status.is_tentative() {
        "hollow"
    } else {
        ""
    };
    el("dd")
        .class(class)
        .child(text("span", said).class("said"))
        .text(" ")
        .live(source::button(
            context,
            &fact.source,
            &format!("{of}, {said}"),
        ))
}

/// What matters most of what was stated: whether there is a council, how often it is elected, how often one meets.
pub fn leading(context: &Context, here: &PlaceWork) -> Option<Element> {
    let leading = here.leading();
    let list = leading
        .iter()
        .fold(el("dl").class("statements leading"), |list, (of, fact)| {
            let name = context.words.text(&of.name);
            let to = context.indicator(&of.id);
            list.child(
                el("div")
                    .child(el("dt").child(link(&to, &name)))
                    .child(fact_of_area(context, of, fact, &name)),
            )
        });
    (!leading.is_empty()).then_some(list)
}
