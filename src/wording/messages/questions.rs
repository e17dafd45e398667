//! What isn't known of a municipality, as questions with room to answer, text by text.

use super::plural::Plural;
use serde::Deserialize;

/// What isn't known of a municipality, as questions with room to answer.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionsMessages {
    /// The link to the questions, with how many they are.
    pub open: Plural,
    pub title: &'static str,
    pub heading: &'static str,
    pub count: Plural,
    pub intro: &'static str,
    pub how: [&'static str; 4],
    pub send: &'static str,
    pub take: &'static str,
    pub in_words: &'static str,
    pub of_area: &'static str,
    pub of_indicator: &'static str,
    pub of_own_money: &'static str,
    pub of_cycle: &'static str,
    pub answer_yes_no: &'static str,
    pub answer_year: &'static str,
    pub answer_number: &'static str,
    pub answer_words: &'static str,
    pub id: &'static str,
    pub answer: &'static str,
    pub year: &'static str,
    pub source: &'static str,
    pub file: &'static str,
    pub table: &'static str,
    pub question: &'static str,
    pub answer_with: &'static str,
    pub source_address: &'static str,
}
