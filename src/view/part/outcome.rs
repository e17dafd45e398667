//! What is known of the outcome in an area: each measure as a sentence, hollow where it is second-hand.

use crate::chart;
use crate::model::{Area, Evidence, Indicator, Place, Population, Series, Stage};
use crate::view::context::Context;
use crate::view::element::{Element, el, link, text};
use crate::view::part::{
    figure::{figure, of_measured},
    notice, source,
};
use crate::view::store::LoadState;
use crate::wording;
use std::sync::Arc;

/// The measures of an area for the whole country, or that there is none.
pub fn of_area(context: &Context, area: Area) -> Element {
    let words = context.words;
    let indicators: Vec<&Indicator> = context
        .dataset
        .indicators
        .iter()
        .filter(|indicator| {
            indicator.evidence == Evidence::Outcome
                && indicator.area == Some(area)
                && indicator.stage != Stage::Context
                && (indicator.population == Some(Population::Roma)
                    || is_reference(context, indicator))
        })
        .collect();
    if indicators.is_empty() {
        return text("p", words.outcome.not_measured).class("unknown");
    }
    let picture = picture(context, &indicators);
    let list = indicators
        .into_iter()
        .fold(
            el("ul").class("outcomes"),
            |list, indicator| match context.series(&indicator.id) {
                LoadState::Ready(series) => values(context, indicator, &series, list),
                part => list.child(
                    text("li", words.text(&indicator.name)).child(notice::missing(context, &part)),
                ),
            },
        );
    el("div").child_if(picture).child(list)
}

fn national(
    context: &Context,
    indicator: &Indicator,
    series: &Series,
) -> Vec<wording::outcome::OutcomeSentence> {
    let sweden = (Place::SWEDEN, context.words.common.sweden);
    wording::outcome::place_sentences(context.words, indicator, series, sweden)
}

/// The shares that are known in the same way as the first, a point each on one scale.
fn picture(context: &Context, indicators: &[&Indicator]) -> Option<Element> {
    let words = context.words;
    let share = |indicator: &&Indicator| &*indicator.unit.id == "percent";
    let first = indicators.iter().copied().find(share)?;
    let alike: Vec<(&Indicator, Arc<Series>)> = indicators
        .iter()
        .copied()
        .filter(share)
        .filter(|indicator| indicator.basis == first.basis)
        .filter_map(|indicator| match context.series(&indicator.id) {
            LoadState::Ready(series) => Some((indicator, series)),
            _ => None,
        })
        .collect();
    let measured: Vec<(&Indicator, &Series)> = alike
        .iter()
        .map(|(indicator, series)| (*indicator, &**series))
        .collect();
    let (indicator, series) = measured.first()?;
    let title = national(context, indicator, series);
    let title = &title.first()?.sentence;
    let picture = chart::measured::figure(
        words,
        &measured,
        (Place::SWEDEN, words.common.sweden),
        title,
    );
    let shown = of_measured(&measured, Place::SWEDEN);
    Some(figure(context, &picture, false, &shown))
}

/// A wider population is told of only where the same source gives it to compare with.
fn is_reference(context: &Context, indicator: &Indicator) -> bool {
    context
        .dataset
        .indicators
        .iter()
        .any(|other| other.reference.as_ref() == Some(&indicator.id))
}

fn values(context: &Context, indicator: &Indicator, series: &Series, list: Element) -> Element {
    let to = context.indicator(&indicator.id);
    national(context, indicator, series)
        .iter()
        .fold(list, |list, value| {
            let said = link(&to, &value.sentence).class("said");
            list.child(line(context, value, said))
        })
}

/// One value as it is said, hollow where it isn't simply reported, with its source and its note.
pub fn line(
    context: &Context,
    value: &wording::outcome::OutcomeSentence,
    said: Element,
) -> Element {
    let class = if value.hollow { "hollow" } else { "" };
    let button = value
        .source
        .as_ref()
        .map(|id| source::button(context, id, &value.sentence));
    let note = value
        .note
        .as_ref()
        .map(|note| text("span", note).class("note"));
    el("li")
        .class(class)
        .child(said)
        .text(" ")
        .live_if(button)
        .child_if(note)
}
