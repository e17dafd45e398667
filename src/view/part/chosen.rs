//! The municipalities that the reader has chosen, in the order chosen: named, added, taken away.

use crate::analysis::peers;
use crate::model::{Place, Selection};
use crate::view::address::MOST_COMPARED;
use crate::view::html::{Element, el, link, text};
use crate::view::page::Context;
use crate::view::store::href;
use crate::wording::{fill, indicator as told};

/// Those that the dataset knows.
pub fn known(context: &Context) -> Vec<Place> {
    let known = |place: &Place| context.dataset.municipality(*place).is_some();
    let chosen = context.selection.compare.iter().copied();
    chosen.filter(known).collect()
}

/// Those and the members of the group chosen, as many as are compared; and how many there would be.
pub fn with_peers(context: &Context) -> (Vec<Place>, usize) {
    let mut places = known(context);
    let group = context.selection.peers.as_deref();
    if let Some(group) = group.and_then(|id| peers::of(context.dataset, id)) {
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
    let mut to = href(&Selection {
        compare: Vec::new(),
        ..context.selection.clone()
    });
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

/// Each with a way to take it away; empty where none is chosen.
pub fn chips(context: &Context, heading: &str) -> Element {
    let words = context.words;
    let chosen = known(context);
    if chosen.is_empty() {
        return el("div");
    }
    let list = chosen.iter().fold(el("ul").class("chips"), |list, place| {
        let name = told::name(words, context.dataset, *place);
        let to = href(&Selection {
            compare: chosen
                .iter()
                .copied()
                .filter(|other| other != place)
                .collect(),
            ..context.selection.clone()
        });
        let remove = fill(words.indicator.remove, &[("name", &name)]);
        list.child(
            el("li")
                .child(link(&context.municipality(*place), &name))
                .child(
                    link(&to, "×")
                        .id(&format!("remove-{place}"))
                        .attr("aria-label", &remove),
                ),
        )
    });
    el("div")
        .child(text("p", heading).class("label").id("chosen"))
        .child(list.attr("aria-labelledby", "chosen"))
}
