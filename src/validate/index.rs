//! `index.json` to the dataset that every page starts from.

use super::checked::Checked;
use super::indicator::indicators;
use super::problem::{Expected, Kind, Problem, Rule};
use super::validator::{Validated, Validator};
use super::{nation, places};
use crate::document;
use crate::model::{
    Area, Cohort, CohortKind, Counts, Dataset, Day, Direction, Goal, Indicator, Language, Licence,
    Number, Release, Thresholds, Unit,
};
use std::sync::Arc;

/// Reads the index of a release.
///
/// # Errors
/// Every problem, where the release's own day can't be read: without it nothing could be dated.
pub fn index(document: &document::Index) -> Result<Checked<Dataset>, Vec<Problem>> {
    let mut validator = Validator::new(document::file::INDEX, &[]);
    let release = release(&mut validator, document);
    let licence = validator.within("licence", |v| licence(v, &document.licence));
    let languages = languages(&mut validator, document);
    areas(&mut validator, document);
    let counties = places::counties(&mut validator, document);
    let groups = places::groups(&mut validator, document);
    let municipalities = places::municipalities(&mut validator, document, &counties, &groups);
    validator.municipalities = &municipalities;
    let units = units(&mut validator, document);
    let Ok(release) = release else {
        return Err(validator.into_problems());
    };
    let indicators = indicators(&mut validator, document, &units, &release);
    let goals = goals(&mut validator, document, &indicators);
    let cohorts = cohorts(&mut validator, document, &indicators);
    let nation = nation::nation(&mut validator, document, &indicators);
    let answered = validator.places("answered", &document.answered);
    let problems = validator.into_problems();
    Ok(Checked {
        dataset: Dataset {
            release,
            licence,
            languages,
            thresholds: thresholds(&document.thresholds),
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

const fn thresholds(document: &document::Thresholds) -> Thresholds {
    Thresholds {
        persons: document.persons,
        pupils: document.pupils,
        respondents: document.respondents,
        uncertain_respondents: document.uncertain_respondents,
    }
}

fn release(v: &mut Validator<'_>, document: &document::Index) -> Validated<Release> {
    let id = v.file_name("release", &document.release);
    let date =
        Day::parse(&document.date).ok_or_else(|| v.report("date", &document.date, Expected::Day));
    Ok(Release {
        id: id?,
        date: date?,
    })
}

/// What can be read of the licence: a dataset is shown without the rest.
fn licence(v: &mut Validator<'_>, document: &document::Licence) -> Licence {
    Licence {
        name: v.name("name", &document.name).unwrap_or_default(),
        url: v.web_address("url", &document.url).unwrap_or_default(),
    }
}

/// Swedish is the first of the languages.
fn languages(v: &mut Validator<'_>, document: &document::Index) -> Vec<Language> {
    let first = document.languages.first().map_or("", String::as_str);
    if first != "sv" {
        let expected = Expected::OneOf {
            words: ["sv"].into(),
            nearest: None,
        };
        v.report("languages/0", first, expected);
    }
    let tags = document.languages.iter();
    tags.map(|tag| Language::new(tag)).collect()
}

/// The areas stand in the index for those who read it; the program knows them.
fn areas(v: &mut Validator<'_>, document: &document::Index) {
    v.each("areas", &document.areas, |v, area| {
        v.word("", area, &Area::IDS)
    });
}

fn units(v: &mut Validator<'_>, document: &document::Index) -> Vec<Arc<Unit>> {
    v.records("units", &document.units, |v, record| {
        let id = v.name("unit", &record.unit);
        let one = v.text("one", &record.one);
        let other = v.text("other", &record.other);
        v.check_placeholders("one", &record.one, "{}");
        v.check_placeholders("other", &record.other, "{}");
        let counts = record.counts.as_deref();
        let counts = counts.map(|found| v.word("counts", found, &Counts::IDS));
        // A unit of which it isn't known what it counts is left out with everything measured in it, as a value of too
        // few people couldn't be recognised.
        let unit = Unit {
            id: id?,
            counts: counts.transpose()?,
            one: one?,
            other: other?,
        };
        v.unique("unit", &record.unit, &[&record.unit])?;
        Ok(Arc::new(unit))
    })
}

/// A goal names who set it and why, the more so where it has a number.
fn goals(v: &mut Validator<'_>, document: &document::Index, indicators: &[Indicator]) -> Vec<Goal> {
    v.records("goals", &document.goals, |v, record| {
        let id = v.name("goal", &record.goal);
        let text = v.text("text", &record.text);
        let set_by = v.text("set_by", &record.set_by);
        let why = v.text("why", &record.why);
        let source = v.name("source", &record.source);
        let year = v.year("year", record.year);
        let area = record.area.as_deref();
        let area = area.map(|found| v.word("area", found, &Area::IDS));
        let indicator = record.indicator.as_deref();
        let indicator = indicator.map(|found| v.indicator("indicator", found, indicators));
        let reference = record.reference.as_deref();
        let reference = reference.map(|found| v.indicator("reference", found, indicators));
        let indicator = indicator.transpose();
        let target = match indicator {
            Ok(indicator) => target(v, record.target, indicator),
            Err(reported) => Err(reported),
        };
        let goal = Goal {
            id: id?,
            text: text?,
            set_by: set_by?,
            why: why?,
            source: source?.into(),
            year: year?,
            area: area.transpose()?,
            indicator: indicator?.map(|known| known.id.clone()),
            target: target?,
            reference: reference.transpose()?.map(|known| known.id.clone()),
        };
        v.unique("goal", &record.goal, &[&record.goal])?;
        Ok(goal)
    })
}

/// The target of a goal, in the unit of its indicator.
fn target(
    v: &mut Validator<'_>,
    scaled: Option<i64>,
    indicator: Option<&Indicator>,
) -> Validated<Option<Number>> {
    let Some(scaled) = scaled else {
        return Ok(None);
    };
    let Some(indicator) = indicator else {
        let expected = Expected::Known {
            kind: Kind::Indicator,
            nearest: None,
        };
        return Err(v.report("indicator", scaled, expected));
    };
    v.in_range("target", scaled, indicator).map(Some)
}

fn cohorts(
    v: &mut Validator<'_>,
    document: &document::Index,
    indicators: &[Indicator],
) -> Vec<Cohort> {
    v.records("cohorts", &document.cohorts, |v, record| {
        let id = v.name("cohort", &record.cohort);
        let name = v.text("name", &record.name);
        let kind = v.word("kind", &record.kind, &CohortKind::IDS);
        let indicator = v.indicator("indicator", &record.indicator, indicators);
        let source = v.name("source", &record.source);
        let note = v.optional_text("note", &record.note);
        let first_year = v.year("from", record.from);
        let last_year = v.year("to", record.to);
        let in_order = if record.from > record.to {
            let least = Expected::AtLeast(record.from.to_string());
            Err(v.report("to", record.to, least))
        } else {
            Ok(())
        };
        let members = v.places("members", &record.members);
        let cohort = Cohort {
            id: id?,
            name: name?,
            kind: kind?,
            indicator: indicator?.id.clone(),
            first_year: first_year?,
            last_year: last_year?,
            members,
            source: source?.into(),
            note,
        };
        in_order?;
        let indicator = indicator?;
        if indicator.direction != Direction::None || &*indicator.unit.id != "yes/no" {
            return Err(v.refuse("indicator", &record.indicator, Rule::CohortOfCensus));
        }
        v.unique("cohort", &record.cohort, &[&record.cohort])?;
        Ok(cohort)
    })
}
