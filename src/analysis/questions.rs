//! What isn't known of a municipality and may be asked of it: never how many Roma there are, and nothing about
//! a person.

use super::cycle::{self, Cycle, Expected};
use crate::model::{
    Answers, Area, Dataset, Evidence, Indicator, Place, Question, Scope, Stage, Value, Work,
};

/// An indicator of the work that nothing is known of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing<'a> {
    pub indicator: &'a Indicator,
    /// The indicator's own, or the one of several that it is asked for.
    pub area: Area,
}

/// All that may be asked of one municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions<'a> {
    /// Across areas first, then the strategy's six in their order.
    pub work: Vec<Missing<'a>>,
    /// What comes back with the years, and whose last time isn't known.
    pub cycles: Vec<Cycle<'a>>,
    /// Questions that several municipalities were asked, and this one hasn't answered.
    pub in_words: Vec<&'a Question>,
}

impl Questions<'_> {
    pub const fn count(&self) -> usize {
        self.work.len() + self.cycles.len() + self.in_words.len()
    }
}

/// Units that count or share out people: such a question could ask for a register.
const OF_PEOPLE: [&str; 3] = ["participants", "visitors", "percent"];

/// Where few work with it, the answer tells of a person's ethnicity.
const OF_PERSONS: &str = "staff_background";

/// What may be asked of a municipality.
pub fn of_place<'a>(
    dataset: &'a Dataset,
    work: &'a Work,
    answers: &'a Answers,
    place: Place,
) -> Questions<'a> {
    let mut asked = Questions::default();
    for cycle in cycle::of_place(&dataset.release, work, place) {
        if is_open(&cycle.expected) {
            asked.cycles.push(cycle);
        }
    }
    for area in Area::CROSS_FIRST {
        for indicator in &dataset.indicators {
            let here = match indicator.area {
                Some(of) => of == area,
                None => area != Area::Cross && !is_told_of(dataset, work, place, area),
            };
            if here
                && may_be_asked(indicator)
                && !is_known(work, place, indicator)
                && !asked
                    .cycles
                    .iter()
                    .any(|cycle| cycle.kind.done() == indicator.id.as_str())
            {
                asked.work.push(Missing { indicator, area });
            }
        }
    }
    for question in &answers.questions {
        let answered = |place: Place| {
            let mut all = answers.answers.iter();
            all.any(|answer| answer.place == place && answer.question == question.id)
        };
        if may_be_put(question) && !answered(place) {
            asked.in_words.push(question);
        }
    }
    asked
}

/// Whether a question to be answered in words asks nothing of a person.
pub fn may_be_put(question: &Question) -> bool {
    &*question.id != OF_PERSONS
}

/// Of a municipality's own work, and not of people.
fn may_be_asked(indicator: &Indicator) -> bool {
    indicator.evidence == Evidence::Work
        && indicator.scope == Scope::Municipality
        && indicator.stage != Stage::Context
        && !indicator.participation
        && indicator.unit.counts.is_none()
        && !OF_PEOPLE.contains(&&*indicator.unit.id)
}

/// Withheld and not applicable are known too. One of several areas is asked area by area.
fn is_known(work: &Work, place: Place, indicator: &Indicator) -> bool {
    indicator.area.is_some()
        && work.facts.iter().any(|fact| {
            fact.place == place
                && fact.indicator == indicator.id
                && !matches!(fact.value, Value::NoInformation(_))
        })
}

/// Whether the municipality has told of any work of its own in an area.
fn is_told_of(dataset: &Dataset, work: &Work, place: Place, area: Area) -> bool {
    work.facts.iter().any(|fact| {
        fact.place == place
            && fact.area == area
            && !matches!(fact.value, Value::NoInformation(_))
            && super::coverage::is_own_work(dataset, fact)
    })
}

/// Whether the last time is asked for. How often it comes back is an indicator of its own.
fn is_open(expected: &Expected) -> bool {
    match expected {
        Expected::Years(years) => !years.is_empty(),
        Expected::LastUnknown | Expected::LastUncertain => true,
        Expected::LengthUnknown | Expected::NotKept => false,
    }
}
