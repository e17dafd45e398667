//! What a place's page holds: a menu of its sections, and what is known of each kind of evidence in a line.

use super::outcome;
use crate::analysis::place_work::PlaceWork;
use crate::model::{Evidence, Place};
use crate::view::context::Context;
use crate::view::element::{Element, el, link};
use crate::view::part::mark::mark;
use crate::view::store::LoadState;
use crate::wording::{self, fill, fill_plural};

/// Links to the sections, in their order.
pub fn menu(context: &Context, place: Place, has_dates: bool) -> Element {
    let words = context.words;
    let texts = &words.municipality;
    let mut all = vec![
        ("#work", words.heading(Evidence::Work)),
        ("#residents", words.heading(Evidence::Residents)),
        ("#outcome", words.heading(Evidence::Outcome)),
        ("#comment", texts.comment_heading),
        ("#answers", words.places.asked),
        ("#not-known", words.places.not_known_heading),
    ];
    if place.is_sweden() {
        all = vec![
            ("#work", texts.work_heading_sweden),
            ("#outcome", words.heading(Evidence::Outcome)),
            ("#agencies", words.network.agencies_heading),
            ("#network", words.network.heading),
        ];
    } else if !context.dataset.answered.contains(&place) {
        all.retain(|(to, _)| *to != "#answers");
    }
    if has_dates {
        all.push(("#timeline", texts.timeline_heading));
    }
    if context.loaded.site.contact.is_some() {
        all.push(("#fault", words.overview.fault_menu));
    }
    let menu = el("nav")
        .class("sections")
        .attr("aria-label", texts.sections);
    let list = all.iter().fold(el("ul"), |list, (to, name)| {
        list.child(el("li").child(link(to, name)))
    });
    menu.child(list)
}

/// A line for each kind of evidence, with the way to what it tells of.
pub fn in_short(context: &Context, place: Place, here: &PlaceWork) -> Element {
    let words = context.words;
    let texts = &words.municipality;
    let line = |evidence: Evidence, to: &str, said: &str| {
        el("li")
            .child(mark(evidence))
            .child(link(to, words.heading(evidence)))
            .text(": ")
            .text(said)
    };
    let work = wording::municipality::work_in_short(words, here);
    let list = el("ul")
        .class("in-short")
        .child(line(Evidence::Work, "#work", &work));
    let residents = match context.place(place) {
        LoadState::Ready(series) => {
            fill_plural(words, series.time_series.len(), &texts.residents_in_short)
        }
        _ => words.loading.loading.to_owned(),
    };
    let measured = if outcome::is_measured(context) {
        words.in_place.told
    } else {
        words.gap.not_measured
    };
    let name = wording::municipality::place_name(words, context.dataset, place);
    list.child(line(
        Evidence::Residents,
        "#residents",
        &fill(&residents, &[("name", &name)]),
    ))
    .child(line(Evidence::Outcome, "#outcome", measured))
}
