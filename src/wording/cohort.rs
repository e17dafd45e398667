//! What a municipality took part in: programmes, the network, studies.

use super::generation;
use super::messages::Messages;
use crate::model::{Cohort, CohortKind, Dataset};

/// What a member of a cohort is called.
pub fn membership(messages: &Messages, dataset: &Dataset, cohort: &Cohort) -> String {
    let indicator = dataset.indicator(&cohort.indicator);
    let name = indicator.map_or(&cohort.name, |indicator| &indicator.name);
    messages.text(name).into_owned()
}

/// What a municipality took part in: programmes and the network's list; the rest only where
/// there is nothing of these.
pub fn took_part(messages: &Messages, dataset: &Dataset, cohorts: &[&Cohort]) -> Vec<String> {
    leading(cohorts)
        .into_iter()
        .map(|cohort| membership_with_years(messages, dataset, cohort))
        .collect()
}

/// Programmes and the network's list; the rest only where there is nothing of these.
pub fn leading<'a>(cohorts: &[&'a Cohort]) -> Vec<&'a Cohort> {
    let mut shown = cohorts.to_vec();
    shown.retain(|cohort| cohort.kind == CohortKind::Programme || is_mailing_list(cohort));
    if shown.is_empty() {
        return cohorts.to_vec();
    }
    shown
}

/// Whether a cohort is those that the network wrote to, which is not the same as being a member.
pub fn is_mailing_list(cohort: &Cohort) -> bool {
    &*cohort.id == "network:2013"
}

/// What a member of a cohort is called, with its years.
fn membership_with_years(messages: &Messages, dataset: &Dataset, cohort: &Cohort) -> String {
    let name = membership(messages, dataset, cohort);
    if name.contains(&cohort.last_year.to_string()) {
        return name;
    }
    let years = generation::years(cohort.first_year, cohort.last_year);
    format!("{name} {years}")
}
