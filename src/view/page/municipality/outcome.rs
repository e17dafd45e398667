//! How it is for Roma in a place: not measured in a municipality, told for the country.

use crate::model::{Area, Evidence, Indicator, Place, Scope};
use crate::view::context::{Context, evidence_section};
use crate::view::element::{Element, el, link, text};
use crate::view::part::{assess, outcome};
use crate::wording::{self, fill};

/// An outcome that is measured for municipalities, as none is today.
fn is_local_outcome(indicator: &Indicator) -> bool {
    indicator.evidence == Evidence::Outcome && indicator.scope == Scope::Municipality
}

/// Whether an outcome is measured for municipalities.
pub fn is_measured(context: &Context) -> bool {
    context.dataset.indicators.iter().any(is_local_outcome)
}

/// That it isn't measured here, and how it could be; or the measures, where there are any.
pub fn here(context: &Context, place: Place) -> Element {
    let (words, texts) = (context.words, &context.words.municipality);
    let name = wording::municipality::place_name(words, context.dataset, place);
    let heading = fill(texts.outcome_heading, &[("name", &name)]);
    let ways = el("ul").each("li", &texts.outcome_ways);
    let section = evidence_section("outcome", Evidence::Outcome, &heading, words);
    if is_measured(context) {
        return Area::CROSS_FIRST
            .into_iter()
            .fold(section, |section, area| {
                let measured = assess::of_area(context, area, is_local_outcome);
                if measured.is_empty() {
                    return section;
                }
                section
                    .child(text("h3", words.area(area)))
                    .child(assess::by_measure(context, &measured, place))
            });
    }
    section
        .child(text("p", texts.outcome_not_measured))
        .child(text("p", texts.outcome_ways_intro))
        .child(ways)
        .child(el("p").child(link(
            context.municipality(Place::SWEDEN),
            texts.outcome_national,
        )))
}

/// All that is known of the outcome, society's part first.
pub fn of_sweden(context: &Context) -> Element {
    let (words, texts) = (context.words, &context.words.municipality);
    let heading = words.heading(Evidence::Outcome);
    let section = evidence_section("outcome", Evidence::Outcome, heading, words)
        .child(text("p", texts.outcome_sweden_intro));
    Area::CROSS_FIRST
        .into_iter()
        .fold(section, |section, area| {
            section
                .child(text("h3", words.area_heading(area)).class(format!("area-{}", area.id())))
                .child(outcome::of_area(context, area))
        })
}
