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
    let leading =
        |cohort: &&&Cohort| cohort.kind == CohortKind::Programme || &*cohort.id == "network:2013";
    let mut shown: Vec<&&Cohort> = cohorts.iter().filter(leading).collect();
    if shown.is_empty() {
        shown = cohorts.iter().collect();
    }
    shown
        .into_iter()
        .map(|cohort| membership_with_years(messages, dataset, cohort))
        .collect()
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
