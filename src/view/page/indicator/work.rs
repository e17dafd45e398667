//! An indicator of the work: what was stated where and when, never a share and no line.

use super::common::opening;
use crate::analysis::facts_by_place;
use crate::chart;
use crate::export::FigureContent;
use crate::model::{Evidence, Indicator};
use crate::view::context::{Context, Page, section};
use crate::view::element::{el, named, text};
use crate::view::page::municipality::work::fact_line;
use crate::view::part::{copy, figure::figure, notice};
use crate::view::store::LoadState;
use crate::wording;

/// What was stated where and when: marks on a scale of years, then each with its source.
pub fn page(context: &Context, indicator: &Indicator) -> Page {
    let words = context.words;
    let name = words.text(&indicator.name).into_owned();
    let LoadState::Ready(work) = context.work else {
        let parts = vec![
            opening(context, indicator, &name, ""),
            notice::missing(context, context.work),
        ];
        return Page::new(&name, parts);
    };
    let stated = facts_by_place::for_indicator(context.dataset, work, &indicator.id);
    let municipalities = stated
        .iter()
        .filter(|known| !known.place.is_sweden())
        .count();
    let title = wording::indicator::stated_sentence(words, indicator, municipalities);
    let definition = words.text(&indicator.definition);
    let caution = indicator
        .caution
        .as_ref()
        .map(|caution| words.text(caution));
    let list = stated
        .iter()
        .fold(el("dl").class("statements"), |list, known| {
            let place = wording::municipality::place_name(words, context.dataset, known.place);
            let term = el("dt").child(named(context.municipality(known.place), &place));
            let facts = known.facts.iter().rev();
            facts.fold(list.child(term), |list, fact| {
                list.child(fact_line(context, indicator, fact, &place))
            })
        });
    let picture = chart::stated::figure(words, context.dataset, indicator, &stated, &title);
    let facts = stated.iter().flat_map(|known| &known.facts);
    let shown = FigureContent {
        sources: facts.map(|fact| fact.source.clone()).collect(),
        ..FigureContent::of_indicator(Evidence::Work, &indicator.id)
    };
    let parts = vec![
        opening(context, indicator, &title, &definition),
        section("points", words.overview.column_work)
            .child(text("p", words.indicator.stated_note))
            .child_if(caution.map(|caution| text("p", caution)))
            .child(figure(context, &picture, false, &shown)),
        section("facts", words.indicator.facts_heading).child(list),
        copy::link(context),
    ];
    Page::new(&title, parts)
}
