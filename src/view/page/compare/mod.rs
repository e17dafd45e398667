//! Municipalities side by side: what each has stated, one question at a time, or how it is for everyone
//! there; never both in one picture, and nothing ranked.

mod residents;
mod work;

use crate::analysis::peers;
use crate::model::{Chart, CohortKind, Evidence, Place, Selection, View};
use crate::view::address::MOST_COMPARED;
use crate::view::context::{Context, Page, heading};
use crate::view::element::{Element, el, link, text};
use crate::view::part::{choice::choice, chosen, copy, finder, memo, notice, tabs};
use crate::view::store::LoadState;
use crate::wording::{self, fill};
use residents::PER_ROW;
use std::sync::Arc;

/// The theme that the way to similar municipalities leads to, where the reader has chosen none.
const SIMILAR: &str = "rka:overgripande";

pub fn page(context: &Context) -> Page {
    let (words, texts) = (context.words, &context.words.compare);
    let (places, all) = chosen::with_peers(context);
    let title = wording::compare::heading(words, context.dataset, &places);
    let page = |parts| Page::new(&title, parts).laid_out_as("comparison");
    let opening = el("div")
        .class("opening")
        .child(heading(&title))
        .child(text("p", texts.lead).class("lead"));
    let mut parts = vec![
        tabs::municipalities(context),
        opening,
        chosen::chips(context, texts.chosen, &places),
    ];
    if chosen::known(context).len() < MOST_COMPARED {
        parts.push(finder::adder(context, texts.add, &chosen::to_add(context)));
        parts.push(chosen::list(context));
        let map = tabs::to_view(context.selection, View::Map);
        let map = link(map, words.map.choose_on_map);
        parts.push(el("p").class("who").child(map));
    } else {
        parts.push(text("p", texts.full).class("who note"));
    }
    parts.push(groups(context, &places, all));
    if waits_for_similar(context) {
        return page(parts);
    }
    if places.len() < 2 {
        parts.push(text("p", texts.choose_two).class("unknown"));
        return page(parts);
    }
    parts.push(switch(context));
    parts.push(memo::offer(context));
    if shows_residents(context) {
        // Panels have room for all of them on a phone too.
        if places.len() > PER_ROW && context.selection.chart != Chart::Multiples {
            parts.push(fours(context, places.len()));
        }
        parts.extend(residents::section(context, &places));
    } else {
        parts.push(work::section(context, &places));
    }
    parts.push(copy::link(context));
    page(parts)
}

/// Before it is known who is similar nothing is compared, as it would be of others in a moment.
fn waits_for_similar(context: &Context) -> bool {
    asks_for_similar(context)
        && !matches!(
            context.loaded.similar,
            Some(LoadState::Ready(_) | LoadState::Failed(_))
        )
}

fn asks_for_similar(context: &Context) -> bool {
    let id = context.selection.peers.as_deref();
    id.is_some_and(peers::is_similar_group)
}

/// On a phone the first four or the others, by the reader's choice.
fn fours(context: &Context, all: usize) -> Element {
    let texts = &context.words.compare;
    let whole = el("fieldset")
        .class("fours")
        .child(text("legend", texts.fours));
    [0, PER_ROW].into_iter().fold(whole, |whole, from| {
        let said = fill(
            texts.four,
            &[
                ("from", &(from + 1).to_string()),
                ("to", &usize::min(from + PER_ROW, all).to_string()),
                ("all", &all.to_string()),
            ],
        );
        let field = el("input")
            .id(format!("four-{from}"))
            .attr("type", "radio")
            .attr("name", "four")
            .attr_if("checked", (from == 0).then_some(""));
        whole.child(el("label").child(field).text(" ").text(&said))
    })
}

fn shows_residents(context: &Context) -> bool {
    context.selection.evidence == Some(Evidence::Residents)
}

/// A group, or the page without it where it is the one chosen.
fn group(context: &Context, id: &str, name: &str) -> Element {
    let current = context.selection.peers.as_deref() == Some(id);
    let change = |selection: &mut Selection| {
        selection.peers = if current { None } else { Some(Arc::from(id)) };
    };
    choice(context, &change, name, &format!("peers-{id}"), current)
}

/// Programmes, the network, the county and the kind of the first one chosen, and those similar to it;
/// which is chosen, and by whom.
fn groups(context: &Context, places: &[Place], all: usize) -> Element {
    let (dataset, texts) = (context.dataset, &context.words.compare);
    let mut ids: Vec<String> = dataset
        .cohorts
        .iter()
        .filter(|cohort| cohort.kind != CohortKind::Study)
        .take(3)
        .map(|cohort| cohort.id.to_string())
        .collect();
    let first = chosen::known(context).first().copied();
    if let Some(first) = first.and_then(|place| dataset.municipality(place)) {
        ids.push(format!("county:{}", first.county));
        ids.push(format!("skr:{}", first.group));
    }
    let chosen = context.selection.peers.as_deref();
    let list = ids.iter().fold(el("ul").class("choices"), |list, id| {
        let known = peers::find_group(dataset, id);
        let name = known.map(|known| chosen::group_name(context, &known));
        list.child(group(context, id, &name.unwrap_or_default()))
    });
    let similar = first.map(|_| {
        let current = asks_for_similar(context);
        let change = |selection: &mut Selection| {
            selection.peers = if current {
                None
            } else {
                Some(Arc::from(SIMILAR))
            };
        };
        choice(context, &change, texts.similar, "peers-rka", current)
    });
    let said = chosen
        .and_then(|id| chosen::group(context, id))
        .map(|group| {
            let name = chosen::group_name(context, &group);
            text("p", fill(texts.chosen_by_reader, &[("name", &name)])).class("note")
        });
    let more = all.saturating_sub(places.len());
    let not_shown = (more > 0)
        .then(|| text("p", fill(texts.not_shown, &[("n", &more.to_string())])).class("note"));
    el("nav")
        .class("groups")
        .attr("aria-label", texts.groups)
        .child(text("p", texts.groups))
        .child(list.child_if(similar))
        .child_if(first.and_then(|first| themes(context, first)))
        .child_if(said)
        .child_if(not_shown)
}

/// In what municipalities may be similar to the first; none where the reader hasn't asked.
fn themes(context: &Context, to: Place) -> Option<Element> {
    let (words, texts) = (context.words, &context.words.compare);
    let similar = context.loaded.similar.as_ref();
    let similar = similar.filter(|_| asks_for_similar(context))?;
    let LoadState::Ready(similar) = similar else {
        return Some(notice::missing(context, similar));
    };
    let name = wording::municipality::place_name(words, context.dataset, to);
    let mut list = el("ul").class("choices");
    let mut heading = texts.similar_none;
    for theme in &similar.themes {
        let id = peers::similar_group_id(theme);
        if let Some(year) = peers::find_similar_group(similar, to, &id).and_then(|group| group.year)
        {
            heading = texts.similar_choose;
            let name = format!("{} ({year})", words.text(&theme.name));
            list = list.child(group(context, &id, &name));
        }
    }
    let heading = fill(heading, &[("name", &name)]);
    Some(el("div").child(text("p", &heading)).child(list))
}

/// The work, or all residents.
fn switch(context: &Context) -> Element {
    let words = context.words;
    let of = |evidence: Evidence, chosen: Option<Evidence>| {
        let current = context.selection.evidence == chosen;
        let id = format!("evidence-{}", evidence as u8);
        let change = |selection: &mut Selection| selection.evidence = chosen;
        let name = match evidence {
            Evidence::Work => words.overview.column_work,
            evidence => words.tag_of(evidence),
        };
        choice(context, &change, name, &id, current)
    };
    el("nav").attr("aria-label", words.compare.evidence).child(
        el("ul")
            .class("switch")
            .child(of(Evidence::Work, None))
            .child(of(Evidence::Residents, Some(Evidence::Residents))),
    )
}
