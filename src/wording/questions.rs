//! What isn't known of a municipality, worded as questions with room to answer.

use super::messages::Messages;
use super::template::fill;
use super::{in_place, reading};
use crate::analysis::questions::Questions;
use crate::model::{Dataset, Indicator};
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
}

/// Facts stand in one table, answers in words in another.
const OBSERVATIONS: &str = "observations";
const ANSWERS: &str = "answers";

/// The indicator whose name is no question.
const OWN_MONEY: &str = "municipal_budget_sek";

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
        let name = messages.text(&indicator.name);
        let (template, meaning, area_id) = match indicator.area {
            Some(_) if indicator.id.as_str() == OWN_MONEY => {
                (texts.of_own_money, messages.text(&indicator.definition), "")
            }
            Some(_) => (texts.of_indicator, messages.text(&indicator.definition), ""),
            None => (texts.of_area, Cow::default(), area.id()),
        };
        all.push(WordedQuestion {
            heading: messages.area(area),
            group: area.id(),
            table: OBSERVATIONS,
            id: indicator.id.as_str(),
            area: area_id,
            text: fill(
                template,
                &[("name", &name), ("area", &messages.area_in_list(area))],
            ),
            meaning: meaning.into_owned(),
            form: form(messages, indicator),
        });
    }
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
            text: fill(
                texts.of_cycle,
                &[("name", in_place::cycle_name(messages, cycle.kind))],
            ),
            meaning: in_place::course_lines(messages, cycle).join(" · "),
            form: indicator.map_or(texts.answer_year.to_owned(), |known| form(messages, known)),
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
        });
    }
    all
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
