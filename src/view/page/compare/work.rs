//! The work of chosen municipalities: one question at a time, with the answers side by side in words.

use crate::analysis::facts_by_place;
use crate::model::{Area, Evidence, Place, Scope, Work};
use crate::view::context::{Context, evidence_section};
use crate::view::html::{Element, el, link, text};
use crate::view::page::municipality::work::fact_line;
use crate::view::part::notice;
use crate::view::part::source;
use crate::view::store::LoadState;
use crate::wording;
use std::cmp::Reverse;

/// One question after another, with what each municipality has told, or that nothing was found.
pub fn section(context: &Context, places: &[Place]) -> Element {
    let words = context.words;
    let heading = words.overview.column_work;
    let section = evidence_section("work", Evidence::Work, heading, words)
        .child(text("p", words.compare.work_note));
    let work = match context.work {
        LoadState::Ready(work) => work,
        part => return section.child(notice::missing(words, part)),
    };
    let section = questions(context, work, places, section);
    answers(context, places, section)
}

fn questions(context: &Context, work: &Work, places: &[Place], section: Element) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let indicators: Vec<_> = dataset
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
    let areas = Area::CROSS_FIRST.into_iter().map(Some);
    let by_area = std::iter::once(None).chain(areas).flat_map(|area| {
        let indicators = indicators.iter().copied();
        indicators.filter(move |indicator| indicator.area == area)
    });
    by_area.fold(section, |section, indicator| {
        let stated = facts_by_place::for_indicator(dataset, work, &indicator.id);
        let list = places
            .iter()
            .fold(el("dl").class("statements"), |list, place| {
                let name = wording::municipality::place_name(words, dataset, *place);
                let list = list.child(text("dt", &name).untranslated());
                let known = stated.iter().find(|known| known.place == *place);
                let newest =
                    known.map_or_else(Vec::new, facts_by_place::PlaceFacts::newest_by_area);
                if newest.is_empty() {
                    return list.child(text("dd", words.statement.none_found).class("unknown"));
                }
                newest.into_iter().fold(list, |list, fact| {
                    list.child(fact_line(context, indicator, fact, &name))
                })
            });
        section
            .child(el("h3").child(link(
                context.indicator(&indicator.id),
                words.text(&indicator.name),
            )))
            .child(list)
    })
}

/// Questions that municipalities were asked, with the answers of the chosen ones in words.
fn answers(context: &Context, places: &[Place], section: Element) -> Element {
    let (words, dataset) = (context.words, context.dataset);
    let Some(LoadState::Ready(all)) = &context.loaded.answers else {
        return section;
    };
    all.questions.iter().fold(section, |section, question| {
        let of = |place: &Place| {
            all.answers
                .iter()
                .filter(|answer| answer.place == *place && answer.question == question.id)
                .min_by_key(|answer| Reverse(answer.period))
        };
        if !places.iter().any(|place| of(place).is_some()) {
            return section;
        }
        let list = places
            .iter()
            .fold(el("dl").class("statements"), |list, place| {
                let name = wording::municipality::place_name(words, dataset, *place);
                let list = list.child(text("dt", &name).untranslated());
                list.child(match of(place) {
                    Some(answer) => {
                        let when = wording::period::format_maybe_inferred(
                            words,
                            answer.period,
                            answer.year_inferred,
                        );
                        el("dd")
                            .child(text("span", words.text(&answer.answer)).class("said"))
                            .text(format!(" ({when}) "))
                            .child(source::button(context, &answer.source, &name))
                    }
                    None => text("dd", words.statement.none_found).class("unknown"),
                })
            });
        section
            .child(text("h3", words.text(&question.text)))
            .child(list)
    })
}
