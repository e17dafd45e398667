//! What one municipality, or Sweden, has stated: by area, newest first.

use super::coverage;
use crate::model::{Area, Cohort, Dataset, Fact, Indicator, Place, Scope, Work};
use std::cmp::Reverse;

/// One indicator with all that was stated of it, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorFacts<'a> {
    pub indicator: &'a Indicator,
    pub facts: Vec<&'a Fact>,
}

/// All that was stated in one area; empty where nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaWork<'a> {
    pub area: Area,
    pub statements: Vec<IndicatorFacts<'a>>,
}

/// What a place has stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceWork<'a> {
    /// Across areas first, then the strategy's six in their order.
    pub areas: Vec<AreaWork<'a>>,
    /// Programmes, the network and studies, in that order.
    pub cohorts: Vec<&'a Cohort>,
    /// Grants, and other participation that no cohort tells of.
    pub grants: Vec<IndicatorFacts<'a>>,
}

impl PlaceWork<'_> {
    /// Whether anything is known of its own work.
    pub fn has_own_work(&self) -> bool {
        self.areas.iter().any(|area| !area.statements.is_empty())
    }

    /// The areas that nothing was found about.
    pub fn areas_without_information(&self) -> Vec<Area> {
        self.areas
            .iter()
            .filter(|area| area.statements.is_empty())
            .map(|area| area.area)
            .collect()
    }
}

/// Everything stated of a place. Sweden's are the national facts; the network's are its own.
pub fn for_place<'a>(dataset: &'a Dataset, work: &'a Work, place: Place) -> PlaceWork<'a> {
    let facts: Vec<(&Indicator, &Fact)> = work
        .facts
        .iter()
        .filter(|fact| fact.place == place)
        .filter_map(|fact| Some((dataset.indicator(&fact.indicator)?, fact)))
        .filter(|(indicator, _)| indicator.scope != Scope::Network)
        .collect();
    let cohorts = coverage::cohorts_of(dataset, place);
    let of = |area: Area| {
        facts
            .iter()
            .filter(move |(indicator, fact)| !indicator.participation && fact.area == area)
            .copied()
    };
    PlaceWork {
        areas: Area::CROSS_FIRST
            .into_iter()
            .map(|area| AreaWork {
                area,
                statements: statements(of(area)),
            })
            .collect(),
        grants: statements(
            facts
                .iter()
                .filter(|(indicator, _)| {
                    indicator.participation
                        && !cohorts
                            .iter()
                            .any(|cohort| cohort.indicator == indicator.id)
                })
                .copied(),
        ),
        cohorts,
    }
}

/// Groups by indicator; the indicator with the newest information first, as are its facts.
fn statements<'a>(
    facts: impl Iterator<Item = (&'a Indicator, &'a Fact)>,
) -> Vec<IndicatorFacts<'a>> {
    let mut statements: Vec<IndicatorFacts> = Vec::new();
    for (indicator, fact) in facts {
        match statements
            .iter_mut()
            .find(|statement| statement.indicator.id == indicator.id)
        {
            Some(statement) => statement.facts.push(fact),
            None => statements.push(IndicatorFacts {
                indicator,
                facts: vec![fact],
            }),
        }
    }
    for statement in &mut statements {
        statement.facts.sort_by_key(|fact| Reverse(fact.period));
    }
    statements.sort_by_key(|statement| Reverse(newest(statement)));
    statements
}

fn newest(statement: &IndicatorFacts) -> Option<i16> {
    statement.facts.first().map(|fact| fact.period.end_year())
}
