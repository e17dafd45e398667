//! What isn't known of a municipality, worded as questions with room to answer.

use super::messages::Messages;
use super::messages::questions::OwnQuestions;
use super::template::fill;
use super::{in_place, reading, statement};
use crate::analysis::questions::{OldFact, Questions};
use crate::model::{Area, Dataset, Indicator, SourceId};
use std::borrow::Cow;

/// A question as it is put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordedQuestion<'a> {
    /// Under which heading, and that one's id.
    pub heading: &'a str,
    pub group: &'static str,
    /// The table of the dataset that an answer belongs to, and what is asked for there.
    pub table: &'static str,
    pub id: &'a str,
    /// The area, where the indicator has none of its own.
    pub area: &'static str,
    pub text: String,
    /// What exactly is meant, or what is known so far; empty where the question says it.
    pub meaning: String,
    /// What an answer looks like: `ja eller nej`, `ett tal, kronor`.
    pub form: String,
    /// Of what is asked again: who has stated it.
    pub stated_by: Option<&'a SourceId>,
}

/// Facts stand in one table, answers in words in another.
const OBSERVATIONS: &str = "observations";
const ANSWERS: &str = "answers";

/// The heading of what is asked again.
const OLD: &str = "old";

/// All questions in their order.
pub fn worded_questions<'a>(
    messages: &'a Messages,
    dataset: &Dataset,
    questions: &Questions<'a>,
) -> Vec<WordedQuestion<'a>> {
    let texts = &messages.questions;
    let mut all = Vec::new();
    for missing in &questions.work {
        let (indicator, area) = (missing.indicator, missing.area);
        let (meaning, area_id) = match indicator.area {
            Some(_) => (messages.text(&indicator.definition), ""),
            None => (Cow::default(), area.id()),
        };
        all.push(WordedQuestion {
            heading: messages.area(area),
            group: area.id(),
            table: OBSERVATIONS,
            id: indicator.id.as_str(),
            area: area_id,
            text: question_text(messages, indicator, area),
            meaning: meaning.into_owned(),
            form: form(messages, indicator),
            stated_by: None,
        });
    }
    all.extend(
        questions
            .old
            .iter()
            .map(|old| asked_again(messages, dataset, old)),
    );
    for cycle in &questions.cycles {
        let id = cycle.kind.indicator_id();
        let indicator = dataset
            .indicators
            .iter()
            .find(|known| known.id.as_str() == id);
        all.push(WordedQuestion {
            heading: messages.municipality.cycles,
            group: "cycle",
            table: OBSERVATIONS,
            id,
            area: "",
            text: own_question(&texts.own, id).map_or_else(
                || {
                    let name = in_place::cycle_name(messages, cycle.kind);
                    fill(texts.of_cycle, &[("name", name)])
                },
                str::to_owned,
            ),
            meaning: in_place::course_lines(messages, cycle).join(" · "),
            form: indicator.map_or(texts.answer_year.to_owned(), |known| form(messages, known)),
            stated_by: None,
        });
    }
    for question in &questions.in_words {
        all.push(WordedQuestion {
            heading: texts.in_words,
            group: ANSWERS,
            table: ANSWERS,
            id: &question.id,
            area: "",
            text: messages.text(&question.text).into_owned(),
            meaning: String::new(),
            form: texts.answer_words.to_owned(),
            stated_by: None,
        });
    }
    all
}

/// What was stated long ago as a question: what was said, when, and whether it is so still.
pub fn asked_again<'a>(
    messages: &'a Messages,
    dataset: &Dataset,
    old: &OldFact<'a>,
) -> WordedQuestion<'a> {
    let (indicator, fact) = (old.indicator, old.fact);
    let stated = statement::fact_sentence(messages, dataset, indicator, fact);
    WordedQuestion {
        heading: messages.questions.old,
        group: OLD,
        table: OBSERVATIONS,
        id: indicator.id.as_str(),
        area: indicator.area.map_or_else(|| fact.area.id(), |_| ""),
        text: question_text(messages, indicator, fact.area),
        meaning: fill(messages.questions.again, &[("stated", &stated)]),
        form: form(messages, indicator),
        stated_by: Some(&fact.source),
    }
}

/// An indicator as somebody would ask for it. One that came later, and has no question of its own, is asked for by
/// its definition or its name.
fn question_text(messages: &Messages, indicator: &Indicator, area: Area) -> String {
    let texts = &messages.questions;
    if indicator.area.is_none() {
        return fill(texts.of_area, &[("area", &messages.area_in_list(area))]);
    }
    if let Some(own) = own_question(&texts.own, indicator.id.as_str()) {
        return own.to_owned();
    }
    match &*indicator.unit.id {
        "yes/no" => fill(
            texts.of_yes_no,
            &[("definition", &messages.text(&indicator.definition))],
        ),
        _ => fill(
            texts.of_indicator,
            &[("name", &messages.text(&indicator.name))],
        ),
    }
}

fn form(messages: &Messages, indicator: &Indicator) -> String {
    let texts = &messages.questions;
    match &*indicator.unit.id {
        "yes/no" => texts.answer_yes_no.to_owned(),
        "year" => texts.answer_year.to_owned(),
        _ => fill(
            texts.answer_number,
            &[("unit", &reading::unit(messages, indicator))],
        ),
    }
}

/// The question of an indicator, if it has one of its own.
fn own_question(own: &OwnQuestions, indicator: &str) -> Option<&'static str> {
    Some(match indicator {
        "other_external_funding_sek" => own.other_external_funding_sek,
        "municipal_budget_sek" => own.municipal_budget_sek,
        "inclusion_staff_total" => own.inclusion_staff_total,
        "departments_involved" => own.departments_involved,
        "mediators_count" => own.mediators_count,
        "mediators_school_count" => own.mediators_school_count,
        "schools_with_mediators" => own.schools_with_mediators,
        "roma_centre_exists" => own.roma_centre_exists,
        "centre_open_days_week" => own.centre_open_days_week,
        "inclusion_work_start_year" => own.inclusion_work_start_year,
        "consultation_exists" => own.consultation_exists,
        "consultation_start_year" => own.consultation_start_year,
        "consultation_meetings_year" => own.consultation_meetings_year,
        "open_consultation_meetings_year" => own.open_consultation_meetings_year,
        "consultation_roma_seats" => own.consultation_roma_seats,
        "consultation_politician_seats" => own.consultation_politician_seats,
        "council_election_interval_years" => own.council_election_interval_years,
        "council_election_held" => own.council_election_held,
        "action_plan_exists" => own.action_plan_exists,
        "action_plan_boards" => own.action_plan_boards,
        "needs_assessment_done" => own.needs_assessment_done,
        "follow_up_annual" => own.follow_up_annual,
        "evaluation_done" => own.evaluation_done,
        "staff_training_roma" => own.staff_training_roma,
        "roma_competence_merit" => own.roma_competence_merit,
        "mt_romani_teachers" => own.mt_romani_teachers,
        "roma_day_observed" => own.roma_day_observed,
        "mt_romani_taught" => own.mt_romani_taught,
        _ => return None,
    })
}
