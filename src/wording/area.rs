//! Sentences of an area's page, and of the list of areas.

use super::told::words;
use super::{Words, count, gap as gap_words};
use crate::analysis::measurement_gap::MeasurementGap;

words! {
    pub struct AreaWords {
        pub areas: &'static str,
        pub areas_title: &'static str,
        pub areas_lead: &'static str,
        pub all_areas: &'static str,
        pub outcome_line: &'static str,
        pub work_note: &'static str,
    }
}

/// What is measured of the outcome, in the list of areas.
pub fn outcome_line(words: &Words, gap: &MeasurementGap) -> String {
    super::fill(
        words.area_page.outcome_line,
        &[("measured", &gap_words::measured(words, gap))],
    )
}

pub fn show_more(words: &Words, more: usize) -> String {
    let template = words.municipality.show_more;
    count(words, more, [template, template])
}
