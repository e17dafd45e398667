//! What is known of the municipalities' work: where, since which year told, and of whom nothing.

use crate::model::{
    Area, Cohort, CohortKind, Collection, Dataset, Fact, Period, Place, Scope, Work,
};

/// Information this many years old, or older, is told as older.
const OLDER_AFTER_YEARS: i16 = 5;

/// The newest information about something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Latest {
    pub period: Period,
    pub year_inferred: bool,
    /// Five years or older on the day of the release.
    pub older: bool,
}

/// What is known of one municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MunicipalityCoverage<'a> {
    pub place: Place,
    /// Programmes, the network and studies that it took part in, in that order.
    pub cohorts: Vec<&'a Cohort>,
    /// The newest information on its own work, by area in the strategy's order.
    pub areas: [Option<Latest>; 7],
    /// The newest of all, participation included.
    pub latest: Option<Latest>,
}

impl MunicipalityCoverage<'_> {
    pub fn has_own_work(&self) -> bool {
        self.areas.iter().any(Option::is_some)
    }
}

/// How many municipalities something is known of, all 290 in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoverageCount {
    pub municipalities: usize,
    /// Something is known of their own work.
    pub own_work: usize,
    /// Known only to have taken part in a programme, the network or a study, or to have got a grant.
    pub participation_only: usize,
    pub nothing_known: usize,
}

/// What is known of the work in one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaCoverage {
    pub area: Area,
    /// Municipalities with information on their own work.
    pub municipalities: usize,
    /// Those of them whose newest information isn't older.
    pub recent: usize,
    /// The first year that isn't older.
    pub first_recent_year: i16,
    /// The end of the newest information of all.
    pub latest_year: Option<i16>,
}

/// The first year that isn't told as older.
pub fn first_recent_year(dataset: &Dataset) -> i16 {
    dataset.release.date.year - OLDER_AFTER_YEARS + 1
}

/// Whether a fact tells of a municipality's own work: not of a programme, study or grant, nor of the country.
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

/// The municipalities that something is known of, by code.
pub fn by_municipality<'a>(dataset: &'a Dataset, work: &Work) -> Vec<MunicipalityCoverage<'a>> {
    let recent_from = first_recent_year(dataset);
    let mut all: Vec<MunicipalityCoverage> = Vec::new();
    for fact in &work.facts {
        if !is_municipal(dataset, fact) {
            continue;
        }
        let at = all.partition_point(|known| known.place < fact.place);
        if all.get(at).is_none_or(|known| known.place != fact.place) {
            let known = MunicipalityCoverage {
                place: fact.place,
                cohorts: cohorts_of(dataset, fact.place),
                areas: [None; 7],
                latest: None,
            };
            all.insert(at, known);
        }
        let Some(known) = all.get_mut(at) else {
            continue;
        };
        let latest = Latest {
            period: fact.period,
            year_inferred: fact.year_inferred,
            older: fact.period.end_year() < recent_from,
        };
        newest(&mut known.latest, latest);
        if is_own_work(dataset, fact)
            && let Some(slot) = known.areas.get_mut(fact.area as usize)
        {
            newest(slot, latest);
        }
    }
    all
}

/// Keeps the newer of two; of two from the same time, the one whose year is stated.
fn newest(slot: &mut Option<Latest>, other: Latest) {
    let replace = slot.is_none_or(|kept| {
        (other.period.end_year(), !other.year_inferred)
            > (kept.period.end_year(), !kept.year_inferred)
    });
    if replace {
        *slot = Some(other);
    }
}

/// Programmes first, then the network, then studies, each by year.
pub fn cohorts_of(dataset: &Dataset, place: Place) -> Vec<&Cohort> {
    let mut cohorts: Vec<&Cohort> = dataset
        .cohorts
        .iter()
        .filter(|cohort| cohort.members.contains(&place))
        .collect();
    cohorts.sort_by_key(|cohort| (cohort.kind, cohort.first_year));
    cohorts
}

/// The programmes, by their first year.
pub fn programmes(dataset: &Dataset) -> Vec<&Cohort> {
    let mut programmes: Vec<&Cohort> = dataset
        .cohorts
        .iter()
        .filter(|cohort| cohort.kind == CohortKind::Programme)
        .collect();
    programmes.sort_by_key(|cohort| cohort.first_year);
    programmes
}

/// How much is known in all.
pub fn count_municipalities(dataset: &Dataset, known: &[MunicipalityCoverage]) -> CoverageCount {
    let own_work = known.iter().filter(|known| known.has_own_work()).count();
    CoverageCount {
        municipalities: dataset.municipalities.len(),
        own_work,
        participation_only: known.len() - own_work,
        nothing_known: dataset.municipalities.len().saturating_sub(known.len()),
    }
}

/// What is known of the municipalities' own work in an area.
pub fn for_area(dataset: &Dataset, known: &[MunicipalityCoverage], area: Area) -> AreaCoverage {
    let mut covered = AreaCoverage {
        area,
        municipalities: 0,
        recent: 0,
        first_recent_year: first_recent_year(dataset),
        latest_year: None,
    };
    for known in known {
        if let Some(Some(latest)) = known.areas.get(area as usize) {
            covered.municipalities += 1;
            covered.recent += usize::from(!latest.older);
            covered.latest_year = covered.latest_year.max(Some(latest.period.end_year()));
        }
    }
    covered
}
