//! What isn't known of a municipality, each with its kind of not knowing.

use crate::analysis::place_work;
use crate::model::Place;
use crate::view::context::{Context, section};
use crate::view::element::{Element, el};
use crate::view::store::LoadState;
use crate::wording;

/// Everything that isn't known of the place, each with its kind of not knowing.
pub fn not_known(context: &Context, place: Place) -> Element {
    let (words, texts) = (context.words, &context.words.places);
    let mut lines: Vec<String> = Vec::new();
    if let LoadState::Ready(work) = context.work {
        let here = place_work::for_place(context.dataset, work, place);
        lines.push(wording::municipality::work_unknown(words, &here));
    }
    if let LoadState::Ready(series) = context.place(place) {
        lines.extend(wording::municipality::residents_unknown(
            words,
            context.dataset,
            &series,
        ));
    }
    lines.push(texts.not_known_outcome.to_owned());
    lines.retain(|line| !line.is_empty());
    section("not-known", texts.not_known_heading).child(el("ul").each("li", &lines))
}
