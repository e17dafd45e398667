//! Measures to choose from, by area.

use super::choice::choice;
use crate::model::{Area, Indicator, IndicatorId, Selection};
use crate::view::context::Context;
use crate::view::element::{Element, el, text};

/// Which measures there are to choose from, which is shown, and what is chosen with another.
pub struct Offer<'a> {
    pub heading: &'a str,
    pub has: fn(&Indicator) -> bool,
    pub shown: Option<&'a IndicatorId>,
    pub change: &'a dyn Fn(&mut Selection, &Indicator),
    /// Whether each says which kind of evidence it is.
    pub kinds: bool,
}

/// All of them, behind a summary.
pub fn measures(context: &Context, offer: &Offer) -> Element {
    let words = context.words;
    let mut all = el("div").class("measures");
    for area in Area::ALL {
        let mut list = el("ul");
        let mut some = false;
        for known in &context.dataset.indicators {
            if known.area != Some(area) || !(offer.has)(known) {
                continue;
            }
            some = true;
            let change = |to: &mut Selection| (offer.change)(to, known);
            let name = words.text(&known.name);
            let current = offer.shown == Some(&known.id);
            let mut one = choice(context, &change, &name, known.id.as_str(), current);
            if offer.kinds {
                one = one.child(text("span", words.tag_of(known.told_as())).class("note"));
            }
            list = list.child(one);
        }
        if some {
            let name = text("p", words.area(area)).class("label");
            all = all.child(el("div").child(name).child(list));
        }
    }
    el("details")
        .class("more")
        .child(text("summary", offer.heading).id("measures"))
        .child(all)
}
