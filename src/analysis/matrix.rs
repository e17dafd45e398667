//! What is known of the municipalities' own work, area by area: a row a municipality, by name. Nothing is counted.

use super::coverage::{self, Latest, MunicipalityCoverage};
use super::place_work::{IndicatorFacts, group_by_indicator};
use super::search;
use crate::model::{Area, Cohort, Dataset, Filter, IndicatorId, Municipality, Place, Work};

/// A municipality with what it took part in, and what it has stated in each area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    pub municipality: &'a Municipality,
    /// Programmes, the network and studies, in that order.
    pub cohorts: Vec<&'a Cohort>,
    /// Whether it has received a grant, or taken part in what isn't one of the cohorts.
    pub took_other_part: bool,
    /// When the newest of all that is known is from.
    pub latest: Option<Latest>,
    /// In the order of [`Area::ALL`].
    pub cells: [Cell<'a>; 7],
}

/// What a municipality has stated in an area; nothing where nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    pub area: Area,
    /// When the newest of the facts is from.
    pub latest: Option<Latest>,
    pub facts: Vec<IndicatorFacts<'a>>,
}

/// Those of a group, or of the country, that something is known about, or all of them.
pub fn rows<'a>(
    dataset: &'a Dataset,
    work: &'a Work,
    members: Option<&[Place]>,
    show: Filter,
) -> Vec<Row<'a>> {
    let known = coverage::by_municipality(dataset, work);
    let of = |place: Place| known.iter().find(|known| known.place == place);
    let municipalities = dataset.municipalities.iter();
    let shown: Vec<Place> = municipalities
        .map(|municipality| municipality.place)
        .filter(|place| members.is_none_or(|members| members.contains(place)))
        .filter(|place| show == Filter::All || of(*place).is_some())
        .collect();
    search::sort_by_name(dataset, &shown)
        .into_iter()
        .map(|municipality| row(dataset, work, municipality, of(municipality.place)))
        .collect()
}

fn row<'a>(
    dataset: &'a Dataset,
    work: &'a Work,
    municipality: &'a Municipality,
    known: Option<&MunicipalityCoverage<'a>>,
) -> Row<'a> {
    let latest = known.map_or([None; 7], |known| known.areas);
    let cells = Area::ALL.map(|area| Cell {
        area,
        latest: latest.get(area as usize).copied().flatten(),
        facts: match known {
            Some(_) => facts(dataset, work, municipality.place, area),
            None => Vec::new(),
        },
    });
    let mut of_place = work
        .facts
        .iter()
        .filter(|fact| fact.place == municipality.place);
    let is_other = |id: &IndicatorId| {
        let is_participation = dataset.indicator(id).is_some_and(|of| of.participation);
        is_participation && !dataset.cohorts.iter().any(|of| of.indicator == *id)
    };
    Row {
        municipality,
        cohorts: known.map_or_else(Vec::new, |known| known.cohorts.clone()),
        took_other_part: of_place.any(|fact| is_other(&fact.indicator)),
        latest: known.and_then(|known| known.latest),
        cells,
    }
}

/// What a municipality has stated of its own work in an area, newest first.
fn facts<'a>(
    dataset: &'a Dataset,
    work: &'a Work,
    place: Place,
    area: Area,
) -> Vec<IndicatorFacts<'a>> {
    let facts = work.facts.iter().filter(|fact| {
        fact.place == place && fact.area == area && coverage::is_own_work(dataset, fact)
    });
    group_by_indicator(facts.filter_map(|fact| Some((dataset.indicator(&fact.indicator)?, fact))))
}
