//! What happened when: the state's dates, the network's and the municipalities', as a picture and a list.

use crate::analysis::timeline::{self, TimelineScope};
use crate::chart;
use crate::export::FigureContent;
use crate::model::{Evidence, Milestone, Place, Scope, Selection, View, Work};
use crate::view::address::to;
use crate::view::context::{Context, Page, heading, section};
use crate::view::element::{Element, el, link, named, text};
use crate::view::part::{copy, figure::figure, network, notice, source};
use crate::view::store::LoadState;
use crate::wording::{fill, municipality};
use std::sync::Arc;

/// The network as a group in the address.
const NETWORK: &str = "network:2013";

pub fn page(context: &Context) -> Page {
    let texts = &context.words.road;
    let title = texts.timeline_title.to_owned();
    let opening = el("div")
        .class("opening")
        .child(heading(&title))
        .child(text("p", texts.timeline_lead).class("lead"));
    let mut parts = vec![opening];
    match context.work {
        LoadState::Ready(work) => parts.extend(dates(context, work)),
        part => parts.push(notice::missing(context, part)),
    }
    parts.push(copy::link(context));
    Page::new(&title, parts)
}

fn whose(selection: &Selection) -> TimelineScope {
    match (selection.municipality, selection.peers.as_deref()) {
        (Some(Place::SWEDEN), _) => TimelineScope::State,
        (Some(place), _) => TimelineScope::Municipality(place),
        (None, Some(NETWORK)) => TimelineScope::Network,
        (None, _) => TimelineScope::All,
    }
}

fn dates(context: &Context, work: &Work) -> Vec<Element> {
    let words = context.words;
    let whose = whose(context.selection);
    let dates = timeline::milestones(work, whose);
    let mut parts = vec![choices(context, work, whose)];
    if dates.is_empty() {
        let place = context.selection.municipality.unwrap_or(Place::SWEDEN);
        let name = municipality::place_name(words, context.dataset, place);
        let none = fill(words.road.timeline_none, &[("name", &name)]);
        parts.push(text("p", &none).class("unknown"));
        return parts;
    }
    let picture = chart::timeline::figure(words, &dates);
    let list = list(context, &dates);
    let shown = FigureContent {
        evidence: Some(Evidence::Work),
        sources: dates.iter().map(|date| date.source.clone()).collect(),
        ..FigureContent::default()
    };
    parts.push(
        section("dates", words.road.timeline)
            .child(text("p", &picture.summary))
            .child(figure(context, &picture, false, &shown))
            .child(list),
    );
    if matches!(whose, TimelineScope::All | TimelineScope::Network) {
        parts.extend(network::parts(context, work));
    }
    parts
}

/// Each date with whose it is, what happened and where it says so.
pub fn list(context: &Context, dates: &[&Milestone]) -> Element {
    let words = context.words;
    dates
        .iter()
        .fold(el("dl").class("timeline"), |list, milestone| {
            let (when, what) = municipality::milestone_texts(words, milestone);
            let button = source::button(context, &milestone.source, &what);
            list.child(text("dt", &when)).child(
                el("dd")
                    .child(owner(context, milestone))
                    .text(": ")
                    .text(&what)
                    .text(" ")
                    .live(button),
            )
        })
}

/// Whose date it is.
fn owner(context: &Context, milestone: &Milestone) -> Element {
    let texts = &context.words.road;
    match milestone.scope {
        Scope::National => text("span", texts.timeline_state),
        Scope::Network => text("span", texts.timeline_network),
        Scope::International => text("span", texts.timeline_international),
        Scope::Municipality => named(
            context.municipality(milestone.place),
            municipality::place_name(context.words, context.dataset, milestone.place),
        ),
    }
}

/// All, the state, the network, and each municipality that a date is known of.
fn choices(context: &Context, work: &Work, whose: TimelineScope) -> Element {
    let texts = &context.words.road;
    let choice = |of: TimelineScope, name: &str| {
        let to = to(context.selection, &|to| {
            to.view = View::Timeline;
            match of {
                TimelineScope::All => {}
                TimelineScope::State => to.municipality = Some(Place::SWEDEN),
                TimelineScope::Network => to.peers = Some(Arc::from(NETWORK)),
                TimelineScope::Municipality(place) => to.municipality = Some(place),
            }
        });
        el("li").child(link(to, name).current(of == whose))
    };
    let list = el("ul")
        .class("choices")
        .child(choice(TimelineScope::All, texts.timeline_all))
        .child(choice(TimelineScope::State, texts.timeline_state))
        .child(choice(TimelineScope::Network, texts.timeline_network));
    let list = timeline::municipalities_with_milestones(work)
        .into_iter()
        .fold(list, |list, place| {
            let name = municipality::place_name(context.words, context.dataset, place);
            list.child(choice(TimelineScope::Municipality(place), &name))
        });
    el("nav")
        .attr("aria-label", texts.timeline_whose)
        .child(list)
}
