//! Questions that several municipalities have answered in words.

use super::{Period, Place, SourceId, Text};
use std::sync::Arc;

/// A question that several municipalities have answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: Arc<str>,
    pub text: Text,
}

/// The answer of one municipality to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenAnswer {
    pub place: Place,
    /// The id of the question.
    pub question: Arc<str>,
    pub period: Period,
    /// Whether the year was inferred from an undated page.
    pub year_inferred: bool,
    pub answer: Text,
    pub source: SourceId,
}

/// All questions with all answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub questions: Vec<Question>,
    pub answers: Vec<WrittenAnswer>,
}
