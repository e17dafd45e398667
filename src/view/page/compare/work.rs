//! The work of chosen municipalities: one question at a time, with the answers side by side in words.

use super::turn;
use crate::analysis::stated;
use crate::model::order::sort_few;
use crate::model::{Area, Evidence, Place, Scope, Work};
use crate::view::html::{Element, el, link, text};
use crate::view::page::municipality::fact_line;
use crate::view::page::{Context, evidence_section};
use crate::view::part::notice;
use crate::view::part::source;
use crate::view::store::Part;
use crate::wording::{compare as told, indicator};
use std::cmp::Reverse;

/// One question after another, with what each municipality has told, or that nothing was found.
pub fn section(context: &Context, places: &[Place]) -> Element {
    let words = context.words;
    let heading = words.overview.column_work;
    let section = evidence_section("work", Evidence::Work, heading, words)
        .child(text("p", words.compare.work_note));
    let work = match context.work {
        Part::Ready(work) => work,
        part => return section.child(notice::missing(words, part)),
    };
    let section = questions(context, work, places, section);
    answers(context, places, section)
}

fn questions(context: &Context, work: &Work, places: &[Place], section: Element) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let mut indicators: Vec<_> = dataset
        .indicators
        .iter()
        .filter(|indicator| {
            indicator.evidence == Evidence::Work
                && indicator.scope == Scope::Municipality
                && !indicator.participation
                && work
                    .facts
                    .iter()
                    .any(|fact| fact.indicator == indicator.id && places.contains(&fact.place))
        })
        .collect();
    let place_of = |area: Option<Area>| Area::CROSS_FIRST.iter().position(|of| Some(*of) == area);
    sort_few(&mut indicators, |indicator| place_of(indicator.area));
    indicators.into_iter().fold(section, |section, indicator| {
        let stated = stated::of_indicator(dataset, work, &indicator.id);
        let list = side_by_side(context, places, &|place, name, term| {
            let known = stated.iter().find(|known| known.place == place);
            let newest = known.map_or_else(Vec::new, stated::Stated::newest_by_area);
            let none = newest.is_empty();
            let told = newest.into_iter().fold(term, |term, fact| {
                term.child(fact_line(context, indicator, fact, name))
            });
            (told, none)
        });
        section
            .child(el("h3").child(link(
                &context.indicator(&indicator.id),
                indicator.name.get(words.tag),
            )))
            .child(list)
    })
}

/// What is told of each, or that nothing was found.
fn side_by_side(
    context: &Context,
    places: &[Place],
    told_of: &dyn Fn(Place, &str, Element) -> (Element, bool),
) -> Element {
    let words = context.words;
    let list = el("dl").class("statements");
    places.iter().enumerate().fold(list, |list, (at, place)| {
        let name = indicator::name(words, context.dataset, *place);
        let term = el("div").class(turn(at)).child(text("dt", &name));
        let (told, none) = told_of(*place, &name, term);
        let found = none.then(|| text("dd", words.statement.none_found).class("unknown"));
        list.child(told.child_if(found))
    })
}

/// Questions that municipalities were asked, with the answers of the chosen ones in words.
fn answers(context: &Context, places: &[Place], section: Element) -> Element {
    let words = context.words;
    let Some(Part::Ready(all)) = &context.loaded.answers else {
        return section;
    };
    all.questions.iter().fold(section, |section, question| {
        let of = |place: &Place| {
            let mut found: Vec<_> = all
                .answers
                .iter()
                .filter(|answer| answer.place == *place && answer.question == question.id)
                .collect();
            sort_few(&mut found, |answer| Reverse(answer.period));
            found.first().copied()
        };
        if !places.iter().any(|place| of(place).is_some()) {
            return section;
        }
        let list = side_by_side(context, places, &|place, name, term| {
            let Some(answer) = of(&place) else {
                return (term, true);
            };
            let when = told::when(words, answer.period, answer.year_inferred);
            let said = el("dd")
                .child(text("span", answer.answer.get(words.tag)).class("said"))
                .text(&format!(" ({when}) "))
                .child(source::button(words, &answer.source, name));
            (term.child(said), false)
        });
        section
            .child(text("h3", question.text.get(words.tag)))
            .child(list)
    })
}
