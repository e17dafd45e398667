//! `index.json` to the dataset that every page starts from.

use super::indicator::indicator;
use super::judge::{At, Judge};
use super::{Checked, Expected, Kind, Problem, Rule, nation, places};
use crate::document;
use crate::document::found::Found;
use crate::document::read::Parsed;
use crate::model::{
    Area, Cohort, CohortKind, Counts, Dataset, Day, Direction, Goal, Indicator, IndicatorId, Kept,
    Language, Licence, Municipality, Number, Place, Release, SourceId, Thresholds, Unit,
};

/// Reads the index of a release.
///
/// # Errors
/// Every problem there is, where the release's own day can't be read: nothing is dated without it.
pub fn index(document: &Parsed<document::Index>) -> Result<Checked<Dataset>, Vec<Problem>> {
    let document = document.found();
    let mut judge = Judge::new(document::file::INDEX);
    let release = release(&mut judge, document);
    let licence = Licence {
        name: judge
            .name(At::ROOT, "licence/name", document.licence().name())
            .unwrap_or_default(),
        url: judge
            .web_address(At::ROOT, "licence/url", document.licence().url())
            .unwrap_or_default(),
    };
    let languages = languages(&mut judge, document);
    areas(&mut judge, document);
    let counties = places::counties(&mut judge, document);
    let groups = places::groups(&mut judge, document);
    let municipalities = places::municipalities(&mut judge, document, &counties, &groups);
    let units = units(&mut judge, document);
    let Some(release) = release else {
        return Err(judge.into_problems());
    };
    let indicators = indicators(&mut judge, document, &units, &release);
    let goals = goals(&mut judge, document, &indicators);
    let cohorts = cohorts(&mut judge, document, &indicators, &municipalities);
    let nation = nation::nation(&mut judge, document, &indicators);
    let answered = document
        .answered()
        .iter()
        .enumerate()
        .filter_map(|(at, code)| judge.place(At::new("/answered", at), "", code, &municipalities))
        .collect();
    Ok(Checked {
        dataset: Dataset {
            release,
            licence,
            languages,
            thresholds: thresholds(document.thresholds()),
            units,
            goals,
            counties,
            groups,
            municipalities,
            cohorts,
            indicators,
            nation,
            answered,
        },
        problems: judge.into_problems(),
    })
}

fn thresholds(found: Found<'_, document::Thresholds>) -> Thresholds {
    Thresholds {
        persons: found.persons(),
        pupils: found.pupils(),
        respondents: found.respondents(),
        uncertain_respondents: found.uncertain_respondents(),
    }
}

fn release(judge: &mut Judge<'_>, document: Found<'_, document::Index>) -> Option<Release> {
    let id = judge.file_name(At::ROOT, "release", document.release());
    let date = Day::parse(document.date());
    if date.is_none() {
        judge.add(At::ROOT, "date", document.date(), Expected::Day);
    }
    Some(Release {
        id: id?,
        date: date?,
    })
}

fn languages(judge: &mut Judge<'_>, document: Found<'_, document::Index>) -> Vec<Language> {
    let found = document.languages();
    if found.at(0) != "sv" {
        judge.not_one_of(At::ROOT, "languages/0", found.at(0), vec!["sv"]);
    }
    found.iter().map(Language::new).collect()
}

/// The areas stand in the index for those who read it; the program knows them.
fn areas(judge: &mut Judge<'_>, document: Found<'_, document::Index>) {
    let known: Vec<&'static str> = Area::ALL.into_iter().map(Area::id).collect();
    for (index, found) in document.areas().iter().enumerate() {
        if !known.contains(&found) {
            judge.not_one_of(At::new("/areas", index), "", found, known.clone());
        }
    }
}

fn units(judge: &mut Judge<'_>, document: Found<'_, document::Index>) -> Vec<Kept<Unit>> {
    let mut units: Vec<(Kept<Unit>, At<'_>)> = Vec::new();
    for (at, record) in judge.records("/units", document.units()) {
        let id = judge.name(at, "unit", record.unit());
        let one = judge.text(at, "one", record.one());
        let other = judge.text(at, "other", record.other());
        for (field, texts) in [("one", record.one()), ("other", record.other())] {
            judge.placeholders(at, field, texts, "{}");
        }
        let counts = match record.counts() {
            Some(found) => judge.word(at, "counts", found, &Counts::ALL).map(Some),
            None => Some(None),
        };
        // A unit whose people can't be told is left out with everything measured in it.
        let (Some(id), Some(one), Some(other), Some(counts)) = (id, one, other, counts) else {
            continue;
        };
        match units.iter().find(|(unit, _)| unit.id == id) {
            Some((_, first)) => judge.twice(at, "unit", &id, *first),
            None => {
                let unit = Unit {
                    id,
                    counts,
                    one,
                    other,
                };
                units.push((Kept::new(unit), at));
            }
        }
    }
    units.into_iter().map(|(unit, _)| unit).collect()
}

fn indicators(
    judge: &mut Judge<'_>,
    document: Found<'_, document::Index>,
    units: &[Kept<Unit>],
    release: &Release,
) -> Vec<Indicator> {
    let mut read: Vec<(At<'_>, &str, Indicator)> = Vec::new();
    for (at, record) in judge.records("/indicators", document.indicators()) {
        let Some(indicator) = indicator(judge, at, record, units, release) else {
            continue;
        };
        match read.iter().find(|(_, _, known)| known.id == indicator.id) {
            Some((first, _, _)) => judge.twice(at, "indicator", indicator.id.as_str(), *first),
            None => read.push((at, record.reference().unwrap_or_default(), indicator)),
        }
    }
    let ids: Vec<(IndicatorId, Kept<Unit>)> = read
        .iter()
        .map(|(_, _, indicator)| (indicator.id.clone(), indicator.unit.clone()))
        .collect();
    for (at, found, indicator) in &mut read {
        if found.is_empty() {
            continue;
        }
        match ids.iter().find(|(id, _)| id.as_str() == *found) {
            Some((id, unit)) if *id != indicator.id && unit.id == indicator.unit.id => {
                indicator.reference = Some(id.clone());
            }
            Some(_) => judge.refuse(*at, "reference", found, Rule::ReferenceOfSameUnit),
            None => {
                let ids = ids.iter().map(|(id, _)| id.as_str());
                judge.unknown(*at, "reference", found, Kind::Indicator, ids);
            }
        }
    }
    read.into_iter()
        .map(|(_, _, indicator)| indicator)
        .collect()
}

/// A known indicator.
pub(super) fn known<'i>(
    judge: &mut Judge<'_>,
    at: At<'_>,
    field: &str,
    found: &str,
    indicators: &'i [Indicator],
) -> Option<&'i Indicator> {
    let indicator = indicators.iter().find(|known| known.id.as_str() == found);
    if indicator.is_none() {
        let ids = indicators.iter().map(|known| known.id.as_str());
        judge.unknown(at, field, found, Kind::Indicator, ids);
    }
    indicator
}

/// A goal names who set it and why, the more so where it has a number.
fn goals(
    judge: &mut Judge<'_>,
    document: Found<'_, document::Index>,
    indicators: &[Indicator],
) -> Vec<Goal> {
    let mut goals: Vec<Goal> = Vec::new();
    for (at, record) in judge.records("/goals", document.goals()) {
        let id = judge.name(at, "goal", record.goal());
        let text = judge.text(at, "text", record.text());
        let set_by = judge.text(at, "set_by", record.set_by());
        let why = judge.text(at, "why", record.why());
        let source = judge.name(at, "source", record.source());
        let year = judge.year(at, "year", record.year());
        let area = match record.area() {
            Some(found) => judge.area(at, found).map(Some),
            None => Some(None),
        };
        let indicator = match record.indicator() {
            Some(found) => known(judge, at, "indicator", found, indicators).map(Some),
            None => Some(None),
        };
        let reference = match record.reference() {
            Some(found) => known(judge, at, "reference", found, indicators).map(Some),
            None => Some(None),
        };
        let (Some(id), Some(text), Some(set_by), Some(why)) = (id, text, set_by, why) else {
            continue;
        };
        let (Some(source), Some(year), Some(area), Some(indicator), Some(reference)) =
            (source, year, area, indicator, reference)
        else {
            continue;
        };
        let target = match (record.target(), indicator) {
            (Some(scaled), Some(indicator)) => {
                if !nation::in_range(judge, at, "target", scaled, indicator) {
                    continue;
                }
                Some(Number::new(scaled, indicator.decimals))
            }
            (Some(scaled), None) => {
                let ids = indicators.iter().map(|known| known.id.as_str());
                judge.unknown(at, "indicator", &scaled.to_string(), Kind::Indicator, ids);
                continue;
            }
            (None, _) => None,
        };
        goals.push(Goal {
            id,
            text,
            year,
            area,
            indicator: indicator.map(|indicator| indicator.id.clone()),
            target,
            reference: reference.map(|reference| reference.id.clone()),
            set_by,
            why,
            source: SourceId::new(&source),
        });
    }
    goals
}

fn cohorts(
    judge: &mut Judge<'_>,
    document: Found<'_, document::Index>,
    indicators: &[Indicator],
    municipalities: &[Municipality],
) -> Vec<Cohort> {
    let mut cohorts: Vec<Cohort> = Vec::new();
    for (at, record) in judge.records("/cohorts", document.cohorts()) {
        let id = judge.name(at, "cohort", record.cohort());
        let name = judge.text(at, "name", record.name());
        let kind = judge.word(at, "kind", record.kind(), &CohortKind::ALL);
        let indicator = known(judge, at, "indicator", record.indicator(), indicators);
        let source = judge.name(at, "source", record.source());
        let note = judge.maybe_text(at, "note", record.note());
        let from = judge.year(at, "from", record.from());
        let to = judge.year(at, "to", record.to());
        let in_order = record.from() <= record.to();
        if !in_order {
            let least = Expected::AtLeast(record.from().to_string());
            judge.add(at, "to", &record.to().to_string(), least);
        }
        let members: Vec<Place> = record
            .members()
            .iter()
            .enumerate()
            .filter_map(|(index, code)| {
                judge.place(at, &format!("members/{index}"), code, municipalities)
            })
            .collect();
        let (Some(id), Some(name), Some(kind), Some(indicator), Some(source)) =
            (id, name, kind, indicator, source)
        else {
            continue;
        };
        let (Some(first_year), Some(last_year), true) = (from, to, in_order) else {
            continue;
        };
        if indicator.direction != Direction::None || &*indicator.unit.id != "yes/no" {
            judge.refuse(at, "indicator", record.indicator(), Rule::CohortOfCensus);
            continue;
        }
        cohorts.push(Cohort {
            id,
            name,
            kind,
            indicator: indicator.id.clone(),
            first_year,
            last_year,
            members,
            source: SourceId::new(&source),
            note,
        });
    }
    cohorts
}
