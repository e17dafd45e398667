//! Coverage: what is known about the municipalities' work, in which areas, and how recent it is.

use crate::model::order::sort_by_key;
use crate::model::{
    Area, Cohort, CohortKind, Collection, Dataset, Fact, Period, Place, Scope, Work,
};
use std::collections::BTreeMap;

/// Information counts as older from this many years before the release on.
const OLDER_AFTER_YEARS: i16 = 5;

/// The newest information about something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Latest {
    pub period: Period,
    /// Whether the year was inferred from an undated page.
    pub year_inferred: bool,
    /// Whether it is five years or older on the day of the release.
    pub older: bool,
}

/// What is known about the work of one municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MunicipalityCoverage<'a> {
    pub place: Place,
    /// The programmes, the network and the studies that it has taken part in, in that order.
    pub cohorts: Vec<&'a Cohort>,
    /// The newest information on its own work in each area, in the order of [`Area::ALL`].
    pub areas: [Option<Latest>; 7],
    /// The newest information of all, participation included.
    pub latest: Option<Latest>,
}

impl MunicipalityCoverage<'_> {
    /// Whether anything is known about its own work.
    pub fn has_own_work(&self) -> bool {
        self.areas.iter().any(Option::is_some)
    }
}

/// How many municipalities something is known about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoverageCount {
    /// All municipalities, which the other counts add up to.
    pub municipalities: usize,
    /// Something is known about their own work.
    pub own_work: usize,
    /// They are known only to have taken part in a programme, the network or a study, or to have received a grant.
    pub participation_only: usize,
    pub nothing_known: usize,
}

/// What is known about the municipalities' own work in one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaCoverage {
    pub area: Area,
    /// How many municipalities have information.
    pub municipalities: usize,
    /// How many of them have recent information.
    pub recent: usize,
    /// The first year that counts as recent.
    pub first_recent_year: i16,
    /// The year of the newest information.
    pub latest_year: Option<i16>,
}

/// The first year that counts as recent.
pub fn first_recent_year(dataset: &Dataset) -> i16 {
    dataset.release.date.year - OLDER_AFTER_YEARS + 1
}

/// Whether a fact is about a municipality's own work, and not about a programme, a study, a grant or the country.
pub fn is_own_work(dataset: &Dataset, fact: &Fact) -> bool {
    fact.collection == Collection::Found
        && is_municipal(dataset, fact)
        && dataset
            .indicator(&fact.indicator)
            .is_some_and(|indicator| !indicator.participation)
}

fn is_municipal(dataset: &Dataset, fact: &Fact) -> bool {
    dataset
        .indicator(&fact.indicator)
        .is_some_and(|indicator| indicator.scope == Scope::Municipality)
        && !fact.place.is_sweden()
}

/// The municipalities that something is known about, in the order of their codes.
pub fn by_municipality<'a>(dataset: &'a Dataset, work: &Work) -> Vec<MunicipalityCoverage<'a>> {
    let first_recent_year = first_recent_year(dataset);
    let mut municipalities = BTreeMap::new();
    for fact in work.facts.iter().filter(|fact| is_municipal(dataset, fact)) {
        let municipality =
            municipalities
                .entry(fact.place)
                .or_insert_with(|| MunicipalityCoverage {
                    place: fact.place,
                    cohorts: cohorts_of(dataset, fact.place),
                    areas: [None; 7],
                    latest: None,
                });
        let latest = Latest {
            period: fact.period,
            year_inferred: fact.year_inferred,
            older: fact.period.end_year() < first_recent_year,
        };
        keep_newer(&mut municipality.latest, latest);
        if is_own_work(dataset, fact)
            && let Some(of_area) = municipality.areas.get_mut(fact.area as usize)
        {
            keep_newer(of_area, latest);
        }
    }
    municipalities.into_values().collect()
}

/// Replaces older information; of two from the same year, one whose year is stated replaces one whose year is
/// inferred.
fn keep_newer(kept: &mut Option<Latest>, other: Latest) {
    let key = |latest: Latest| (latest.period.end_year(), !latest.year_inferred);
    if kept.is_none_or(|kept| key(other) > key(kept)) {
        *kept = Some(other);
    }
}

/// The cohorts that a place belongs to: programmes, then the network, then studies, each by their first year.
pub fn cohorts_of(dataset: &Dataset, place: Place) -> Vec<&Cohort> {
    let mut cohorts: Vec<&Cohort> = dataset
        .cohorts
        .iter()
        .filter(|cohort| cohort.members.contains(&place))
        .collect();
    sort_cohorts(&mut cohorts);
    cohorts
}

/// The programmes, by their first year.
pub fn programmes(dataset: &Dataset) -> Vec<&Cohort> {
    let mut programmes: Vec<&Cohort> = dataset
        .cohorts
        .iter()
        .filter(|cohort| cohort.kind == CohortKind::Programme)
        .collect();
    sort_cohorts(&mut programmes);
    programmes
}

fn sort_cohorts(cohorts: &mut [&Cohort]) {
    sort_by_key(cohorts, |cohort| (cohort.kind, cohort.first_year));
}

/// Counts the municipalities by what is known about them.
pub fn count_municipalities(dataset: &Dataset, known: &[MunicipalityCoverage]) -> CoverageCount {
    let own_work = known.iter().filter(|known| known.has_own_work()).count();
    CoverageCount {
        municipalities: dataset.municipalities.len(),
        own_work,
        participation_only: known.len() - own_work,
        nothing_known: dataset.municipalities.len().saturating_sub(known.len()),
    }
}

/// What is known about the municipalities' own work in an area.
pub fn for_area(dataset: &Dataset, known: &[MunicipalityCoverage], area: Area) -> AreaCoverage {
    let latest: Vec<&Latest> = known
        .iter()
        .filter_map(|known| known.areas.get(area as usize)?.as_ref())
        .collect();
    AreaCoverage {
        area,
        municipalities: latest.len(),
        recent: latest.iter().filter(|latest| !latest.older).count(),
        first_recent_year: first_recent_year(dataset),
        latest_year: latest.iter().map(|latest| latest.period.end_year()).max(),
    }
}
