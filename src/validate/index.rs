//! `index.json` to the dataset that every page starts from.

use super::indicator::indicator;
use super::judge::Judge;
use super::{Checked, Expected, Kind, Problem, Rule, nation, places};
use crate::document;
use crate::document::found::{Asked, Found};
use crate::document::read::Parsed;
use crate::model::{
    Area, Cohort, CohortKind, Counts, Dataset, Day, Direction, Goal, Indicator, IndicatorId,
    Language, Licence, Number, Release, SourceId, Thresholds, Unit,
};
use std::sync::Arc;

/// Reads the index of a release.
///
/// # Errors
/// Every problem there is, where the release's own day can't be read: nothing is dated without it.
#[inline(never)]
pub fn index(document: &Parsed<document::Index>) -> Result<Checked<Dataset>, Vec<Problem>> {
    let document = document.found();
    let mut judge = Judge::new(document::file::INDEX, &[]);
    let release = release(&mut judge, document);
    let licence = licence(&mut judge, document.licence().get());
    let languages = languages(&mut judge, document);
    areas(&mut judge, document);
    let counties = places::counties(&mut judge, document);
    let groups = places::groups(&mut judge, document);
    let municipalities = places::municipalities(&mut judge, document, &counties, &groups);
    judge.municipalities = &municipalities;
    let units = units(&mut judge, document);
    let Some(release) = release else {
        return Err(judge.into_problems());
    };
    let indicators = indicators(&mut judge, document, &units, &release);
    let goals = goals(&mut judge, document, &indicators);
    let cohorts = cohorts(&mut judge, document, &indicators);
    let nation = nation::nation(&mut judge, document, &indicators);
    let answered = judge.places(document.answered());
    let problems = judge.into_problems();
    Ok(Checked {
        dataset: Dataset {
            release,
            licence,
            languages,
            thresholds: thresholds(document.thresholds().get()),
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
        problems,
    })
}

fn thresholds(found: Found<'_, document::Thresholds>) -> Thresholds {
    Thresholds {
        persons: found.persons().get(),
        pupils: found.pupils().get(),
        respondents: found.respondents().get(),
        uncertain_respondents: found.uncertain_respondents().get(),
    }
}

fn release(judge: &mut Judge<'_>, document: Found<'_, document::Index>) -> Option<Release> {
    let id = judge.file_name(document.release());
    let date = Day::parse(document.date().get());
    if date.is_none() {
        judge.fault(document.date(), Expected::Day);
    }
    let date = date.filter(|_| judge.is_sound())?;
    Some(Release { id, date })
}

fn licence(judge: &mut Judge<'_>, found: Found<'_, document::Licence>) -> Licence {
    let outside = judge.enter("licence");
    let licence = Licence {
        name: judge.maybe_name(found.name()).unwrap_or_default(),
        url: judge.web_address(found.url()).unwrap_or_default(),
    };
    judge.leave(outside);
    licence
}

fn languages(judge: &mut Judge<'_>, document: Found<'_, document::Index>) -> Vec<Language> {
    const SWEDISH: [((), &str); 1] = [((), "sv")];
    let found = document.languages();
    let outside = judge.enter("languages/0");
    judge.word(Asked::itself(found.json().at(0)), &SWEDISH);
    judge.leave(outside);
    found.get().iter().map(Language::new).collect()
}

/// The areas stand in the index for those who read it; the program knows them.
fn areas(judge: &mut Judge<'_>, document: Found<'_, document::Index>) {
    let mut areas = judge.items(document.areas());
    while let Some(area) = judge.item(&mut areas) {
        judge.word(area, &Area::IDS);
    }
}

#[inline(never)]
fn units(judge: &mut Judge<'_>, document: Found<'_, document::Index>) -> Vec<Arc<Unit>> {
    let mut units: Vec<Arc<Unit>> = Vec::new();
    let mut records = judge.records(document.units());
    while let Some(record) = judge.next(&mut records) {
        let id = judge.name(record.unit());
        let one = judge.text(record.one());
        let other = judge.text(record.other());
        for texts in [record.one(), record.other()] {
            judge.placeholders(texts, "{}");
        }
        let counts = record.counts().some();
        let unit = Unit {
            id,
            counts: counts.map(|found| judge.word(found, &Counts::IDS)),
            one,
            other,
        };
        // A unit whose people can't be told is left out with everything measured in it.
        let found = record.unit().get();
        if judge.is_sound() && judge.first("unit", found, &[found]) {
            units.push(Arc::new(unit));
        }
    }
    units
}

#[inline(never)]
fn indicators(
    judge: &mut Judge<'_>,
    document: Found<'_, document::Index>,
    units: &[Arc<Unit>],
    release: &Release,
) -> Vec<Indicator> {
    let mut indicators: Vec<Indicator> = Vec::new();
    // Where each of them stands, by which its reference is read when all are known.
    let mut read = Vec::new();
    let mut records = judge.records(document.indicators());
    while let Some(record) = judge.next(&mut records) {
        let Some(indicator) = indicator(judge, record, units, release) else {
            continue;
        };
        let id = record.indicator().get();
        if judge.first("indicator", id, &[id]) {
            indicators.push(indicator);
            read.push((records.index(), record));
        }
    }
    let outside = judge.enter("indicators");
    for (own, (index, record)) in read.iter().enumerate() {
        let Some(reference) = record.reference().some() else {
            continue;
        };
        let place = judge.enter(&index.to_string());
        if let Some(known) = judge.indicator(reference, &indicators) {
            let (id, unit) = (known.id.clone(), known.unit.clone());
            let indicator = &mut indicators[own];
            if id != indicator.id && unit.id == indicator.unit.id {
                indicator.reference = Some(id);
            } else {
                judge.refuse(reference, Rule::ReferenceOfSameUnit);
            }
        }
        judge.leave(place);
    }
    judge.leave(outside);
    indicators
}

/// A goal names who set it and why, the more so where it has a number.
#[inline(never)]
fn goals(
    judge: &mut Judge<'_>,
    document: Found<'_, document::Index>,
    indicators: &[Indicator],
) -> Vec<Goal> {
    let mut goals: Vec<Goal> = Vec::new();
    let mut records = judge.records(document.goals());
    while let Some(record) = judge.next(&mut records) {
        let mut goal = Goal {
            id: judge.name(record.goal()),
            text: judge.text(record.text()),
            set_by: judge.text(record.set_by()),
            why: judge.text(record.why()),
            source: SourceId::from(judge.name(record.source())),
            year: judge.year(record.year()),
            area: record
                .area()
                .some()
                .map(|found| judge.word(found, &Area::IDS)),
            indicator: None,
            target: None,
            reference: None,
        };
        let found = record.indicator().some();
        let indicator = found.and_then(|found| judge.indicator(found, indicators));
        let found = record.reference().some();
        let reference = found.and_then(|found| judge.indicator(found, indicators));
        if !judge.is_sound() {
            continue;
        }
        if let Some(scaled) = record.target().get() {
            let Some(indicator) = indicator else {
                let expected = Expected::Known {
                    kind: Kind::Indicator,
                    nearest: None,
                };
                judge.add("indicator", &scaled.to_string(), expected);
                continue;
            };
            if !nation::in_range(judge, "target", scaled, indicator) {
                continue;
            }
            goal.target = Some(Number::new(scaled, indicator.decimals));
        }
        goal.indicator = indicator.map(id);
        goal.reference = reference.map(id);
        goals.push(goal);
    }
    goals
}

fn id(indicator: &Indicator) -> IndicatorId {
    indicator.id.clone()
}

#[inline(never)]
fn cohorts(
    judge: &mut Judge<'_>,
    document: Found<'_, document::Index>,
    indicators: &[Indicator],
) -> Vec<Cohort> {
    let mut cohorts: Vec<Cohort> = Vec::new();
    let mut records = judge.records(document.cohorts());
    while let Some(record) = judge.next(&mut records) {
        let id = judge.name(record.cohort());
        let name = judge.text(record.name());
        let kind = judge.word(record.kind(), &CohortKind::IDS);
        let indicator = judge.indicator(record.indicator(), indicators);
        let source = judge.name(record.source()).into();
        let note = judge.maybe_text(record.note());
        let first_year = judge.year(record.from());
        let last_year = judge.year(record.to());
        if record.from().get() > record.to().get() {
            let least = record.from().get().to_string();
            judge.fault(record.to(), Expected::AtLeast(least));
        }
        let members = judge.places(record.members());
        let (Some(indicator), true) = (indicator, judge.is_sound()) else {
            continue;
        };
        if indicator.direction != Direction::None || &*indicator.unit.id != "yes/no" {
            judge.refuse(record.indicator(), Rule::CohortOfCensus);
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
            source,
            note,
        });
    }
    cohorts
}
