//! The words in the rows of the matrix.

use super::messages::Messages;
use super::template::fill;
use super::{cohort, generation, overview};
use crate::analysis::matrix::{Cell, Row};
use crate::model::{Cohort, CohortKind, Dataset};

/// What a municipality took part in, each in a word or two: programmes and the network's list, and anything else only
/// where it took part in neither.
pub fn took_part(messages: &Messages, dataset: &Dataset, row: &Row) -> String {
    if row.cohorts.is_empty() {
        let texts = &messages.matrix;
        let said = if row.took_other_part {
            texts.other_part
        } else {
            texts.no_part
        };
        return said.to_owned();
    }
    let shown = cohort::leading(&row.cohorts);
    let words: Vec<String> = shown
        .iter()
        .map(|cohort| short_name(messages, dataset, cohort))
        .collect();
    words.join(" · ")
}

fn short_name(messages: &Messages, dataset: &Dataset, cohort: &Cohort) -> String {
    let texts = &messages.matrix;
    let years = generation::years(cohort.first_year, cohort.last_year);
    let template = match cohort.kind {
        CohortKind::Programme => return cohort::membership(messages, dataset, cohort),
        CohortKind::Network if cohort::is_mailing_list(cohort) => texts.mailing_list,
        CohortKind::Network => texts.network,
        CohortKind::Study => texts.study,
    };
    fill(template, &[("years", &years)])
}

/// When the newest information is from, or that nothing was found.
pub fn cell_text(messages: &Messages, cell: &Cell) -> String {
    let missing = || messages.overview.missing.to_owned();
    cell.latest.as_ref().map_or_else(missing, |latest| {
        overview::latest_year_text(messages, latest)
    })
}

/// When the newest of all that is known of a municipality is from, or that nothing was found.
pub fn latest_text(messages: &Messages, row: &Row) -> String {
    let nothing = || messages.overview.nothing_found.to_owned();
    row.latest.as_ref().map_or_else(nothing, |latest| {
        overview::latest_year_text(messages, latest)
    })
}
