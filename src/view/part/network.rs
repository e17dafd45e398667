//! The agencies with tasks in the strategy, and the network of municipalities: meetings, rules, partner cities.

use crate::analysis::network::{self, Entry};
use crate::model::{NetworkKind, Place, Work};
use crate::view::context::{Context, section};
use crate::view::element::{Element, el, link, text};
use crate::view::part::source;
use crate::wording::{self, municipality};

/// All that is known, by kind.
pub fn parts(context: &Context, work: &Work) -> Vec<Element> {
    let texts = &context.words.network;
    let kinds = [
        (NetworkKind::Meeting, texts.meetings),
        (NetworkKind::Planned, texts.planned),
        (NetworkKind::Rule, texts.rules),
        (NetworkKind::PartnerCity, texts.partner_cities),
    ];
    let of = |kind| network::collect_entries(work, kind);
    let agencies = entries(context, &of(NetworkKind::Agency));
    let network = kinds.into_iter().fold(
        section("network", texts.heading),
        |section, (kind, name)| {
            let found = of(kind);
            if found.is_empty() {
                return section;
            }
            section
                .child(text("h3", name))
                .child(entries(context, &found))
        },
    );
    vec![
        section("agencies", texts.agencies_heading).child(agencies),
        network,
    ]
}

fn entries(context: &Context, entries: &[Entry]) -> Element {
    entries.iter().fold(el("ul").class("network"), |list, of| {
        list.child(entry(context, of))
    })
}

/// When, where, what, and who came.
fn entry(context: &Context, entry: &Entry) -> Element {
    let (words, texts) = (context.words, &context.words.network);
    let mut said = vec![wording::period::format_period(words, entry.period)];
    said.extend(entry.location.map(|place| words.text(place).into_owned()));
    let mut line = said.join(", ");
    if let Some(told) = entry.text {
        line.push_str(": ");
        line.push_str(&words.text(told));
    }
    el("li")
        .text(&line)
        .text(" ")
        .live(source::button(context, entry.source, &line))
        .child_if(who(context, texts.attended, &entry.attended))
        .child_if(who(context, texts.joined, &entry.joined))
}

fn who(context: &Context, how: &str, places: &[Place]) -> Option<Element> {
    let list = places
        .iter()
        .fold(el("ul").class("places").untranslated(), |list, place| {
            let name = municipality::place_name(context.words, context.dataset, *place);
            list.child(el("li").child(link(context.municipality(*place), &name)))
        });
    (!places.is_empty()).then(|| el("div").child(text("p", how).class("note")).child(list))
}
