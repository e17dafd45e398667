//! What isn't known of a municipality and may be asked of it: never how many Roma there are, and nothing about
//! a person.

use super::coverage;
use super::cycle::{self, Cycle, Expectation};
use crate::model::{
    Answers, Area, Dataset, Evidence, Fact, Indicator, Place, Question, Scope, Stage, Value, Work,
};

/// An indicator of the work that nothing is known of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingIndicator<'a> {
    pub indicator: &'a Indicator,
    /// The indicator's own, or the one of several that it is asked for.
    pub area: Area,
}

/// All that may be asked of one municipality.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions<'a> {
    /// Across areas first, then the strategy's six in their order.
    pub work: Vec<MissingIndicator<'a>>,
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

/// What could have somebody's ethnicity written down: of the few who work with it, of pupils.
const OF_PERSONS: [&str; 2] = ["staff_background", "schools_surveyed"];

/// What may be asked of a municipality.
pub fn for_municipality<'a>(
    dataset: &'a Dataset,
    work: &'a Work,
    answers: &'a Answers,
    place: Place,
) -> Questions<'a> {
    let mut asked = Questions::default();
    for area in Area::CROSS_FIRST {
        // Whether it works in an area at all is asked before the rest of it.
        for in_general in [true, false] {
            for indicator in &dataset.indicators {
                let here = match indicator.area {
                    Some(of) => {
                        let of_it = |fact: &Fact| fact.indicator == indicator.id;
                        of == area && !is_told(work, place, &of_it)
                    }
                    None => {
                        let of_area =
                            |fact: &Fact| fact.area == area && coverage::is_own_work(dataset, fact);
                        area != Area::Cross && !is_told(work, place, &of_area)
                    }
                };
                if indicator.area.is_none() == in_general && here && may_be_asked(indicator) {
                    asked.work.push(MissingIndicator { indicator, area });
                }
            }
        }
    }
    // What is asked for already isn't asked for as what comes back.
    let comes_back = cycle::find_cycles(&dataset.release, work, place);
    for cycle in comes_back {
        let id = cycle.kind.indicator_id();
        let is_asked = asked.work.iter().any(|one| one.indicator.id.as_str() == id);
        if is_open(&cycle.expected) && !is_asked {
            asked.cycles.push(cycle);
        }
    }
    for question in &answers.questions {
        let answered = |place: Place| {
            let mut all = answers.answers.iter();
            all.any(|answer| answer.place == place && answer.question == question.id)
        };
        if may_be_asked_in_words(question) && !answered(place) {
            asked.in_words.push(question);
        }
    }
    asked
}

/// Whether a question to be answered in words asks nothing of a person.
pub fn may_be_asked_in_words(question: &Question) -> bool {
    !OF_PERSONS.contains(&&*question.id)
}

/// Of a municipality's own work, and not of people.
fn may_be_asked(indicator: &Indicator) -> bool {
    indicator.evidence == Evidence::Work
        && indicator.scope == Scope::Municipality
        && indicator.stage != Stage::Context
        && !indicator.participation
        && indicator.unit.counts.is_none()
        && !OF_PEOPLE.contains(&&*indicator.unit.id)
        && !OF_PERSONS.contains(&indicator.id.as_str())
}

/// Whether the municipality has told something. Withheld and not applicable are known too.
fn is_told(work: &Work, place: Place, test: &dyn Fn(&Fact) -> bool) -> bool {
    work.facts.iter().any(|fact| {
        fact.place == place && !matches!(fact.value, Value::NoInformation(_)) && test(fact)
    })
}

/// Whether the last time is asked for. How often it comes back is an indicator of its own.
fn is_open(expected: &Expectation) -> bool {
    match expected {
        Expectation::Years(years) => !years.is_empty(),
        Expectation::LastUnknown | Expectation::LastUncertain => true,
        Expectation::IntervalUnknown | Expectation::Discontinued => false,
    }
}
