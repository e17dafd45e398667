//! The same questions to several municipalities, with what each of them has told last.

use crate::model::{
    Answers, Area, Dataset, Evidence, Fact, Indicator, Place, Question, Scope, Work, WrittenAnswer,
};

/// A question that municipalities have answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked<'a> {
    /// An indicator of the work, in the area that it is about or in one of several.
    Stated(&'a Indicator, Area),
    InWords(&'a Question),
}

/// What a municipality has told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told<'a> {
    Stated(&'a Indicator, &'a Fact),
    InWords(&'a WrittenAnswer),
}

/// A question with what was told last by each municipality: nothing, or several things of the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared<'a> {
    pub asked: Asked<'a>,
    /// In the order of the municipalities.
    pub cells: Vec<Vec<Told<'a>>>,
}

/// All questions to some municipalities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SideBySide<'a> {
    /// Those that at least one of them has told something of.
    pub answered: Vec<Compared<'a>>,
    pub unanswered: Vec<Asked<'a>>,
}

/// The questions by area, [`Area::CROSS_FIRST`], then those that were answered in words.
pub fn compare<'a>(
    dataset: &'a Dataset,
    work: &'a Work,
    answers: Option<&'a Answers>,
    places: &[Place],
) -> SideBySide<'a> {
    let here = work
        .facts
        .iter()
        .filter(|fact| places.contains(&fact.place));
    let here: Vec<&Fact> = here.collect();
    let mut all = SideBySide::default();
    for (indicator, area) in stated_questions(dataset, work) {
        let cells = places.iter().map(|place| {
            let is_asked = |fact: &&&Fact| {
                fact.indicator == indicator.id && fact.area == area && fact.place == *place
            };
            let facts: Vec<&Fact> = here.iter().filter(is_asked).copied().collect();
            let newest = facts.iter().map(|fact| fact.period).max();
            let newest = facts.into_iter().filter(|fact| Some(fact.period) == newest);
            newest.map(|fact| Told::Stated(indicator, fact)).collect()
        });
        all.add(Asked::Stated(indicator, area), cells.collect());
    }
    for question in answers.map_or(&[][..], |answers| &answers.questions) {
        let of_question = answers.map_or(&[][..], |answers| &answers.answers).iter();
        let of_question: Vec<&WrittenAnswer> = of_question
            .filter(|answer| answer.question == question.id)
            .collect();
        let cells = places.iter().map(|place| {
            let here = of_question.iter().filter(|answer| answer.place == *place);
            let newest = here.max_by_key(|answer| answer.period);
            newest
                .map(|answer| Told::InWords(answer))
                .into_iter()
                .collect()
        });
        all.add(Asked::InWords(question), cells.collect());
    }
    all
}

impl<'a> SideBySide<'a> {
    fn add(&mut self, asked: Asked<'a>, cells: Vec<Vec<Told<'a>>>) {
        if cells.iter().all(Vec::is_empty) {
            self.unanswered.push(asked);
        } else {
            self.answered.push(Compared { asked, cells });
        }
    }
}

/// What municipalities are asked of their own work: one that is about several areas is a question for each area that
/// some municipality has told of.
fn stated_questions<'a>(dataset: &'a Dataset, work: &Work) -> Vec<(&'a Indicator, Area)> {
    let is_asked = |indicator: &&Indicator| {
        indicator.evidence == Evidence::Work
            && indicator.scope == Scope::Municipality
            && !indicator.participation
    };
    let mut questions = Vec::new();
    for area in Area::CROSS_FIRST {
        for indicator in dataset.indicators.iter().filter(is_asked) {
            let is_about = match indicator.area {
                Some(only) => only == area,
                None => {
                    let mut facts = work.facts.iter();
                    facts.any(|fact| fact.indicator == indicator.id && fact.area == area)
                }
            };
            if is_about {
                questions.push((indicator, area));
            }
        }
    }
    questions
}
