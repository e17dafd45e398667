//! The mark of a kind of evidence: form and word, never colour alone.

use crate::model::Evidence;
use crate::view::element::{Element, el};

/// ■ the work, ▬ all residents, ● the outcome, drawn by the style.
pub fn mark(evidence: Evidence) -> Element {
    el("span")
        .class(match evidence {
            Evidence::Work => "mark mark-work",
            Evidence::Residents => "mark mark-residents",
            Evidence::Outcome => "mark mark-outcome",
        })
        .attr("aria-hidden", "true")
}
