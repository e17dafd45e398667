//! The ways to see the municipalities: area by area, in a list, on a map, side by side.

use crate::model::{Evidence, Selection, View};
use crate::view::address::{here, to};
use crate::view::context::Context;
use crate::view::element::{Element, el, link};

/// A link to each, of which one is shown.
pub fn municipalities(context: &Context) -> Element {
    let words = context.words;
    let tabs = [
        (View::Matrix, words.matrix.tab),
        (View::Municipalities, words.places.list),
        (View::Map, words.map.map),
        (View::Compare, words.compare.compare),
    ];
    let list = tabs.into_iter().fold(el("ul"), |list, (view, name)| {
        let current = (context.selection.view == view).then_some("page");
        let tab = link(to_view(context.selection, view), name).attr_if("aria-current", current);
        list.child(el("li").child(tab))
    });
    el("nav")
        .class("tabs")
        .attr("aria-label", words.header.municipalities)
        .child(list)
}

/// The map and the comparison hand each other what the reader has chosen, so that who leaves one for the other comes
/// back to the same.
pub fn to_view(shown: &Selection, view: View) -> String {
    let evidence = match (shown.view, view) {
        (View::Compare, View::Map) if shown.evidence != Some(Evidence::Residents) => {
            Some(Evidence::Work)
        }
        (View::Map, View::Compare) if shown.evidence != Some(Evidence::Work) => {
            Some(Evidence::Residents)
        }
        (View::Compare, View::Map) | (View::Map, View::Compare) => None,
        _ if shown.view == view => return here(shown, &|_| {}),
        _ => return to(shown, &|to| to.view = view),
    };
    to(shown, &|to| {
        to.view = view;
        to.compare.clone_from(&shown.compare);
        to.peers.clone_from(&shown.peers);
        to.chart = shown.chart;
        to.sort = shown.sort;
        to.show = shown.show;
        to.evidence = evidence;
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::address::parse;

    #[test]
    fn what_is_compared_goes_to_the_map_and_comes_back() {
        for compared in [
            "view=compare",
            "view=compare&compare=0136,1440&peers=network:2013&lang=en",
            "view=compare&compare=0136&evidence=residents&chart=lines&sort=difference",
        ] {
            let map = to_view(&parse(compared).selection, View::Map);
            let query = map.strip_prefix("./?").unwrap_or_default();
            let back = to_view(&parse(query).selection, View::Compare);
            assert_eq!(back, format!("./?{compared}"));
        }
    }
}
