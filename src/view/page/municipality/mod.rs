//! A municipality's page, and Sweden's: what it says it does, how it is for everyone, what is not measured.

mod contents;
pub mod not_known;
pub mod outcome;
pub mod residents;
pub mod said;
pub mod work;

use crate::analysis::{self, coverage, place_work};
use crate::model::{Milestone, Place, Scope, View, Work};
use crate::view::address::to;
use crate::view::context::{Context, Page, heading, section};
use crate::view::element::{Element, el, link, text};
use crate::view::page::overview;
use crate::view::part::{self, copy, finder, memo, network, notice, remembered, source};
use crate::view::store::LoadState;
use crate::wording::{self, fill_plural};

/// What stands in the place of a page about a place that there isn't.
pub fn unknown_place(context: &Context, place: Place) -> Option<Page> {
    if place.is_sweden() || context.dataset.municipality(place).is_some() {
        return None;
    }
    let title = wording::municipality::title(context.words, context.dataset, place);
    let to = finder::to_place(context);
    let finder = finder::finder(context, context.words.overview.find, &to);
    let heading = el("div").child(heading(&title));
    Some(Page::new(&title, vec![heading, finder]))
}

pub fn page(context: &Context, place: Place) -> Page {
    let words = context.words;
    let title = wording::municipality::title(words, context.dataset, place);
    let mut heading = heading(&title);
    if !place.is_sweden() {
        heading = heading.untranslated();
    }
    if is_on_its_way(context, place) {
        let waiting = notice::missing(context, &LoadState::<Work>::Pending);
        return Page::new(&title, vec![el("div").child(heading).child(waiting)]);
    }
    let mut elements = match context.work {
        LoadState::Ready(work) => of_work(context, place, work, heading),
        part => vec![
            el("div")
                .child(heading)
                .child(notice::missing(context, part)),
            tools(context, place),
        ],
    };
    if place.is_sweden() {
        elements.push(outcome::of_sweden(context));
        if let LoadState::Ready(work) = context.work {
            elements.extend(network::parts(context, work));
        }
    } else {
        elements.push(residents::residents(context, place));
        elements.push(outcome::here(context, place));
        elements.push(said::comment(context, place));
        elements.extend(said::answers(context, place));
        elements.push(not_known::not_known(context, place));
    }
    if let LoadState::Ready(work) = context.work {
        elements.extend(timeline(context, place, work));
    }
    elements.extend(overview::fault(context));
    Page {
        layout: context.work.ready().map(|_| "municipality"),
        ..Page::new(&title, elements)
    }
}

/// Whether something that the page begins with hasn't come, and isn't late: it would move all that stands below. Who
/// tries again keeps what is there.
fn is_on_its_way(context: &Context, place: Place) -> bool {
    let loaded = context.loaded;
    let mut places = loaded.places.iter();
    let is_pending = context.work.is_pending()
        || loaded.sources.as_ref().is_some_and(LoadState::is_pending)
        || loaded.answers.as_ref().is_some_and(LoadState::is_pending)
        || places.any(|(known, part)| *known == place && part.is_pending());
    is_pending && loaded.tries == 0
}

/// The name, and what is known in short.
pub fn opening(context: &Context, place: Place, work: &Work, heading: Element) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let known = coverage::by_municipality(dataset, work);
    let known = known.iter().find(|known| known.place == place);
    wording::municipality::lead(words, dataset, place, known)
        .iter()
        .enumerate()
        .fold(
            el("div").class("opening").child(heading),
            |opening, (at, line)| {
                opening.child(text("p", line).class(if at == 0 { "answer" } else { "lead" }))
            },
        )
}

/// What is known in short, where the page leads, and the work by area.
fn of_work(context: &Context, place: Place, work: &Work, heading: Element) -> Vec<Element> {
    let here = place_work::for_place(context.dataset, work, place);
    if !place.is_sweden() {
        work::meet_card(context, place, work, &here);
    }
    let opening = opening(context, place, work, heading).child_if(work::leading(context, &here));
    let mut parts = vec![
        opening,
        tools(context, place),
        contents::menu(context, place, dates(place, work).next().is_some()),
    ];
    if !place.is_sweden() {
        parts.push(contents::in_short(context, place, &here));
    }
    parts.push(work::in_short(context, place, &here).child(help(context)));
    parts
}

/// Where somebody who is discriminated against can turn.
fn help(context: &Context) -> Element {
    let words = context.words;
    el("p")
        .class("note")
        .child(part::help::to_page(
            words,
            context.selection,
            words.help.title,
        ))
        .text(": ")
        .text(words.help.line)
        .text(" ")
        .text(words.help.numbers)
}

/// Where a place's page leads: comparing, its report, what can be asked of it, and taking it along.
fn tools(context: &Context, place: Place) -> Element {
    let words = context.words;
    let copy = copy::link(context);
    if place.is_sweden() {
        return el("ul")
            .class("further")
            .child(el("li").child(memo::button(context)))
            .child(el("li").child(copy));
    }
    let with = |view: View| {
        to(context.selection, &|to| {
            to.view = view;
            to.compare.push(place);
        })
    };
    let asked = match (context.work, &context.loaded.answers) {
        (LoadState::Ready(work), Some(LoadState::Ready(answers))) => {
            let asked =
                analysis::questions::for_municipality(context.dataset, work, answers, place);
            fill_plural(words, asked.count(), &words.questions.open)
        }
        _ => words.questions.title.to_owned(),
    };
    [
        (with(View::Compare), words.compare.compare),
        (context.place_view(View::Report, place), words.report.open),
        (context.place_view(View::Questions, place), &*asked),
        (context.place_view(View::Embed, place), words.embed.embed),
    ]
    .iter()
    .fold(el("ul").class("further"), |list, (to, name)| {
        list.child(el("li").child(link(to, name)))
    })
    .child(el("li").child(memo::button(context)))
    .child(el("li").child(copy))
    .child(el("li").live(remembered::ask(context, place)))
}

/// The dates of a place; Sweden's are the state's and the network's.
fn dates(place: Place, work: &Work) -> impl Iterator<Item = &Milestone> {
    let milestones = work.milestones.iter();
    milestones
        .filter(move |milestone| milestone.place == place)
        .filter(move |milestone| match milestone.scope {
            Scope::International => false,
            scope => place.is_sweden() || scope == Scope::Municipality,
        })
}

/// The same as a section; none without a date.
pub fn timeline(context: &Context, place: Place, work: &Work) -> Option<Element> {
    let words = context.words;
    let mut dates = dates(place, work).peekable();
    dates.peek()?;
    let list = dates.fold(el("dl").class("timeline"), |list, milestone| {
        let (when, what) = wording::municipality::milestone_texts(words, milestone);
        let source = source::button(context, &milestone.source, &what);
        list.child(text("dt", &when))
            .child(text("dd", &what).text(" ").live(source))
    });
    Some(section("timeline", words.municipality.timeline_heading).child(list))
}
