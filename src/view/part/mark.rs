//! The mark and the tag of a kind of evidence: form and word, never colour alone.

use crate::model::Evidence;
use crate::wording::Words;
use leptos::prelude::*;

/// `■ Arbetet`, `▬ Alla invånare`, `● Romer och resande`.
pub fn tag(words: &Words, evidence: Evidence) -> impl IntoView + use<> {
    view! {
        <span class="tag">
            <span class=class(evidence) aria-hidden="true"></span>
            {words.tag_of(evidence)}
        </span>
    }
}

/// The class that draws the mark.
pub const fn class(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Work => "mark mark-work",
        Evidence::Residents => "mark mark-residents",
        Evidence::Outcome => "mark mark-outcome",
    }
}
