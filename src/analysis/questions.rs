//! What isn't known about a municipality and may be asked of it: never how many Roma live there, and nothing about a
//! person.

use super::coverage;
use super::cycle::{self, Cycle, Expectation};
use super::fact_order::newest_first;
use crate::model::{
    Answers, Area, Dataset, Evidence, Fact, Indicator, Place, Question, Scope, Stage, Value, Work,
};

/// An indicator of the work without information.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingIndicator<'a> {
    pub indicator: &'a Indicator,
    /// The indicator's own area, or the one of several that it is asked for.
    pub area: Area,
}

/// What was stated so long ago that it is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OldFact<'a> {
    pub indicator: &'a Indicator,
    /// The newest there is.
    pub fact: &'a Fact,
}

/// All that may be asked of one municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions<'a> {
    /// In the order of [`Area::CROSS_FIRST`].
    pub work: Vec<MissingIndicator<'a>>,
    /// What was stated before the years that count as recent, in the same order.
    pub old: Vec<OldFact<'a>>,
    /// Recurring work of which it isn't known when it was done last.
    pub cycles: Vec<Cycle<'a>>,
    /// Questions that several municipalities were asked, and this one hasn't answered.
    pub in_words: Vec<&'a Question>,
}

impl Questions<'_> {
    /// How much isn't known; what is old is known.
    pub const fn count(&self) -> usize {
        self.work.len() + self.cycles.len() + self.in_words.len()
    }
}

/// Units that count people or shares of people: such a question could ask for a register.
const UNITS_OF_PEOPLE: [&str; 3] = ["participants", "visitors", "percent"];

/// Indicators and questions whose answers could record a person's ethnicity: of a few employees, of pupils.
const ABOUT_PERSONS: [&str; 2] = ["staff_background", "schools_surveyed"];

/// What may be asked of a municipality.
pub fn for_municipality<'a>(
    dataset: &'a Dataset,
    work: &'a Work,
    answers: &'a Answers,
    place: Place,
) -> Questions<'a> {
    let missing = missing_indicators(dataset, work, place);
    // An indicator that is asked for already isn't asked for as recurring work too.
    let is_asked = |id: &str| {
        let mut missing = missing.iter();
        missing.any(|missing| missing.indicator.id.as_str() == id)
    };
    let cycles: Vec<Cycle> = cycle::find_cycles(&dataset.release, work, place)
        .into_iter()
        .filter(|cycle| is_open(&cycle.expected) && !is_asked(cycle.kind.indicator_id()))
        .collect();
    let mut old = old_facts(dataset, work, place);
    old.retain(|old| {
        let mut cycles = cycles.iter();
        !cycles.any(|cycle| cycle.kind.indicator_id() == old.indicator.id.as_str())
    });
    let is_answered = |question: &Question| {
        let mut answers = answers.answers.iter();
        answers.any(|answer| answer.place == place && answer.question == question.id)
    };
    let in_words = answers
        .questions
        .iter()
        .filter(|question| may_be_asked_in_words(question) && !is_answered(question))
        .collect();
    Questions {
        work: missing,
        old,
        cycles,
        in_words,
    }
}

fn missing_indicators<'a>(
    dataset: &'a Dataset,
    work: &Work,
    place: Place,
) -> Vec<MissingIndicator<'a>> {
    let mut missing = Vec::new();
    for area in Area::CROSS_FIRST {
        let has_own_work = has_stated(work, place, |fact| {
            fact.area == area && coverage::is_own_work(dataset, fact)
        });
        // Whether the municipality works in the area at all is asked first, by the indicators of several areas.
        let of_several_areas = dataset
            .indicators
            .iter()
            .filter(|indicator| indicator.area.is_none())
            .filter(|_| area != Area::Cross && !has_own_work);
        let of_area = dataset
            .indicators
            .iter()
            .filter(|indicator| indicator.area == Some(area))
            .filter(|indicator| !has_stated(work, place, |fact| fact.indicator == indicator.id));
        missing.extend(
            of_several_areas
                .chain(of_area)
                .filter(|indicator| may_be_asked(indicator))
                .map(|indicator| MissingIndicator { indicator, area }),
        );
    }
    missing
}

/// What a municipality has stated of its work and nobody has since. In which year something began stays true.
pub fn old_facts<'a>(dataset: &'a Dataset, work: &'a Work, place: Place) -> Vec<OldFact<'a>> {
    let first_recent_year = coverage::first_recent_year(dataset);
    let here: Vec<&Fact> = work
        .facts
        .iter()
        .filter(|fact| fact.place == place)
        .collect();
    let mut old = Vec::new();
    for area in Area::CROSS_FIRST {
        for indicator in &dataset.indicators {
            if !may_be_asked(indicator) || indicator.is_start_year() {
                continue;
            }
            let stated = here.iter().copied();
            let stated = stated.filter(|fact| fact.area == area && fact.indicator == indicator.id);
            if let Some(fact) = stated.min_by(newest_first)
                && fact.period.end_year() < first_recent_year
                && matches!(fact.value, Value::Known(_))
            {
                old.push(OldFact { indicator, fact });
            }
        }
    }
    old
}

/// Whether a question to be answered in words asks nothing about a person.
pub fn may_be_asked_in_words(question: &Question) -> bool {
    !ABOUT_PERSONS.contains(&&*question.id)
}

/// Whether an indicator is about a municipality's own work and not about people.
fn may_be_asked(indicator: &Indicator) -> bool {
    indicator.evidence == Evidence::Work
        && indicator.scope == Scope::Municipality
        && indicator.stage != Stage::Context
        && !indicator.participation
        && indicator.unit.counts.is_none()
        && !UNITS_OF_PEOPLE.contains(&&*indicator.unit.id)
        && !ABOUT_PERSONS.contains(&indicator.id.as_str())
}

/// Whether the municipality has stated something; withheld and not applicable are information too.
fn has_stated(work: &Work, place: Place, is_about: impl Fn(&Fact) -> bool) -> bool {
    work.facts.iter().any(|fact| {
        fact.place == place && !matches!(fact.value, Value::NoInformation(_)) && is_about(fact)
    })
}

/// Whether the last time is asked for. The interval isn't, as it is an indicator of its own.
fn is_open(expected: &Expectation) -> bool {
    match expected {
        Expectation::Years(years) => !years.is_empty(),
        Expectation::LastUnknown | Expectation::LastUncertain => true,
        Expectation::IntervalUnknown | Expectation::Discontinued => false,
    }
}
