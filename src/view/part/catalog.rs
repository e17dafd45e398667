//! Every measure of an area, of every kind: what it is called, and what it is found by.

use super::mark::mark;
use crate::model::{Area, Evidence, Indicator, Text};
use crate::view::context::Context;
use crate::view::element::{Element, el, link};
use crate::wording::LOCALES;

/// The measures of an area, or those of no area alone; none where there are none. Kinds stand in their order.
pub fn of_area(context: &Context, area: Option<Area>) -> Option<Element> {
    let mut list = el("ul").class("catalog");
    let mut some = false;
    for (evidence, _) in Evidence::IDS {
        for known in &context.dataset.indicators {
            if known.area == area && known.told_as() == evidence {
                some = true;
                list = list.child(measure(context, known));
            }
        }
    }
    some.then_some(list)
}

fn measure(context: &Context, known: &Indicator) -> Element {
    let words = context.words;
    let area = known.area.map_or("", |area| words.area(area));
    let also = known
        .area
        .and_then(|area| words.area_page.found_by.get(area as usize));
    let mut found_by = vec![area, also.copied().unwrap_or_default()];
    let texts = [&known.name, &known.definition];
    found_by.extend(texts.into_iter().flat_map(in_all_languages));
    let kind = el("span")
        .class("note")
        .child(mark(known.told_as()))
        .text(words.tag_of(known.told_as()));
    let to = context.indicator(&known.id);
    let row = el("li")
        .child(link(to, words.text(&known.name)))
        .text(" ")
        .child(kind);
    context.rows.found_by(row, &found_by)
}

/// A text in each language of the site that it has been translated to.
fn in_all_languages(all: &Text) -> impl Iterator<Item = &str> {
    LOCALES.iter().filter_map(|locale| all.find(locale.tag))
}
