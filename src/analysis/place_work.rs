//! The work of one municipality, or of Sweden: what it has stated, by area, newest first.

use super::coverage;
use super::fact_order::{newest_first, sort_facts};
use crate::model::order::sort_by_key;
use crate::model::{Area, Cohort, Dataset, Fact, Indicator, Place, Scope, Work};
use std::cmp::Reverse;

/// All facts of one indicator in one place, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorFacts<'a> {
    pub indicator: &'a Indicator,
    pub facts: Vec<&'a Fact>,
}

/// What was stated in one area; empty where nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaWork<'a> {
    pub area: Area,
    pub statements: Vec<IndicatorFacts<'a>>,
}

/// The ids of the indicators that tell first how a municipality works.
const LEADING: [&str; 3] = [
    "consultation_exists",
    "council_election_interval_years",
    "consultation_meetings_year",
];

/// What a place has stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceWork<'a> {
    /// All areas, in the order of [`Area::CROSS_FIRST`].
    pub areas: Vec<AreaWork<'a>>,
    /// Programmes, the network and studies, in that order.
    pub cohorts: Vec<&'a Cohort>,
    /// Grants, and other participation that isn't membership of a cohort.
    pub grants: Vec<IndicatorFacts<'a>>,
}

impl PlaceWork<'_> {
    /// Whether anything is known about its own work.
    pub fn has_own_work(&self) -> bool {
        self.areas.iter().any(|area| !area.statements.is_empty())
    }

    /// The newest of what matters most: the council, how often it is elected, how often one meets.
    pub fn leading(&self) -> Vec<(&Indicator, &Fact)> {
        let stated = |id: &&str| {
            let mut all = self.areas.iter().flat_map(|area| &area.statements);
            let found = all.find(|found| found.indicator.id.as_str() == *id)?;
            Some((found.indicator, *found.facts.first()?))
        };
        LEADING.iter().filter_map(stated).collect()
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

/// Everything that a place has stated. For Sweden these are the national facts, without those of the network.
pub fn for_place<'a>(dataset: &'a Dataset, work: &'a Work, place: Place) -> PlaceWork<'a> {
    let (participation, own_work): (Vec<_>, Vec<_>) = work
        .facts
        .iter()
        .filter(|fact| fact.place == place)
        .filter_map(|fact| Some((dataset.indicator(&fact.indicator)?, fact)))
        .filter(|(indicator, _)| indicator.scope != Scope::Network)
        .partition(|(indicator, _)| indicator.participation);
    let cohorts = coverage::cohorts_of(dataset, place);
    let is_membership = |indicator: &Indicator| {
        let mut cohorts = cohorts.iter();
        cohorts.any(|cohort| cohort.indicator == indicator.id)
    };
    let areas = Area::CROSS_FIRST
        .into_iter()
        .map(|area| AreaWork {
            area,
            statements: group_by_indicator(
                own_work
                    .iter()
                    .filter(|(_, fact)| fact.area == area)
                    .copied(),
            ),
        })
        .collect();
    let grants = group_by_indicator(
        participation
            .into_iter()
            .filter(|(indicator, _)| !is_membership(indicator)),
    );
    PlaceWork {
        areas,
        cohorts,
        grants,
    }
}

/// Groups facts by indicator, the indicator with the newest information first.
pub(super) fn group_by_indicator<'a>(
    facts: impl Iterator<Item = (&'a Indicator, &'a Fact)>,
) -> Vec<IndicatorFacts<'a>> {
    let mut groups: Vec<IndicatorFacts> = Vec::new();
    for (indicator, fact) in facts {
        match groups
            .iter_mut()
            .find(|group| group.indicator.id == indicator.id)
        {
            Some(group) => group.facts.push(fact),
            None => groups.push(IndicatorFacts {
                indicator,
                facts: vec![fact],
            }),
        }
    }
    for group in &mut groups {
        sort_facts(&mut group.facts, newest_first);
    }
    sort_by_key(&mut groups, |group| {
        Reverse(group.facts.first().map(|fact| fact.period.end_year()))
    });
    groups
}
