//! The municipalities that the reader has chosen, in the order chosen: named, added, taken away.

use crate::analysis::peers;
use crate::model::Place;
use crate::view::address::{MOST_COMPARED, here};
use crate::view::context::Context;
use crate::view::element::{Element, el, link, named, text};
use crate::view::page::municipalities::by_county;
use crate::view::store::LoadState;
use crate::wording::{self, compare, fill};

/// Those that the dataset knows.
pub fn known(context: &Context) -> Vec<Place> {
    let known = |place: &Place| context.dataset.municipality(*place).is_some();
    let chosen = context.selection.compare.iter().copied();
    chosen.filter(known).collect()
}

/// The group chosen: those that are similar to the first municipality, once it is known who they are.
pub fn group<'a>(context: &'a Context, id: &str) -> Option<peers::PeerGroup<'a>> {
    if !peers::is_similar_group(id) {
        return peers::find_group(context.dataset, id);
    }
    let first = known(context).first().copied()?;
    let similar = context.loaded.similar.as_ref().and_then(LoadState::ready)?;
    peers::find_similar_group(similar, first, id)
}

/// What a group is called, with the year of what was worked out.
pub fn group_name(context: &Context, group: &peers::PeerGroup) -> String {
    let words = context.words;
    let name = match group.name {
        peers::GroupName::Text(name) => words.text(name),
        peers::GroupName::Untranslated(name) => name.into(),
    };
    match (group.year, known(context).first()) {
        (Some(year), Some(first)) => {
            compare::similar_group_name(words, context.dataset, (*first, &name, year))
        }
        _ => name.into_owned(),
    }
}

/// Those chosen and the members of the group chosen, as many as are compared; and how many there would be.
pub fn with_peers(context: &Context) -> (Vec<Place>, usize) {
    let mut places = known(context);
    let id = context.selection.peers.as_deref();
    if let Some(group) = id.and_then(|id| group(context, id)) {
        for place in group.members {
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    let all = places.len();
    places.truncate(MOST_COMPARED);
    (places, all)
}

/// Where the finder leads to: this page, with one more.
pub fn to_add(context: &Context) -> String {
    let mut to = of(context, &[]);
    to.push_str(if to.contains('?') {
        "&compare="
    } else {
        "?compare="
    });
    for place in &context.selection.compare {
        to.push_str(&place.to_string());
        to.push(',');
    }
    to
}

/// This page with others.
fn of(context: &Context, compare: &[Place]) -> String {
    here(context.selection, &|to| to.compare = compare.to_vec())
}

/// This page without one of those shown. Without one of its members a group isn't that group any more: the others are
/// then chosen one by one.
fn without(context: &Context, shown: &[Place], place: Place) -> String {
    let mut others = shown.to_vec();
    others.retain(|other| *other != place);
    let all_chosen = shown
        .iter()
        .all(|place| context.selection.compare.contains(place));
    let id = context.selection.peers.as_deref();
    let group = id.and_then(|id| group(context, id));
    let is_member = group.is_some_and(|group| group.members.contains(&place));
    here(context.selection, &|to| {
        to.compare.clone_from(&others);
        if is_member || !all_chosen {
            to.peers = None;
        }
    })
}

/// Those shown, each with a way to take it away; empty where there are none.
pub fn chips(context: &Context, heading: &str, chosen: &[Place]) -> Element {
    let words = context.words;
    if chosen.is_empty() {
        return el("div");
    }
    let list = chosen.iter().fold(el("ul").class("chips"), |list, place| {
        let name = wording::municipality::place_name(words, context.dataset, *place);
        let remove = fill(words.indicator.remove, &[("name", &name)]);
        list.child(
            el("li")
                .key(place.to_string())
                .child(named(context.municipality(*place), &name))
                .child(
                    link(without(context, chosen, *place), "×")
                        .id(format!("remove-{place}"))
                        .attr("aria-label", &remove),
                ),
        )
    });
    el("div")
        .class("who")
        .child(text("p", heading).class("label").id("chosen"))
        .child(list.attr("aria-labelledby", "chosen"))
}

/// All municipalities by county, to be added by a press, and taken away by another.
pub fn list(context: &Context) -> Element {
    let chosen = known(context);
    let add = to_add(context);
    let all = el("details")
        .class("more")
        .id("choose")
        .child(el("summary").child(text("h2", context.words.compare.from_list)));
    by_county(context, all, &|municipality| {
        let place = municipality.place;
        let is_chosen = chosen.contains(&place);
        let to = if is_chosen {
            without(context, &chosen, place)
        } else {
            format!("{add}{place}")
        };
        link(to, &municipality.name)
            .id(format!("choose-{place}"))
            .current(is_chosen)
    })
}
