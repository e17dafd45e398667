//! Sentences of an area's page, and of the list of areas.

use super::gap;
use super::messages::Messages;
use super::number::fill_plural;
use super::template::fill;
use crate::analysis::measurement_gap::MeasurementGap;

/// What is measured of the outcome, in the list of areas.
pub fn outcome_line(messages: &Messages, gap: &MeasurementGap) -> String {
    fill(
        messages.area_page.outcome_line,
        &[("measured", &gap::measured_sentence(messages, gap))],
    )
}

pub fn show_more(messages: &Messages, more: usize) -> String {
    fill_plural(messages, more, &messages.municipality.show_more)
}
