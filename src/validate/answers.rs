//! `answers.json`: questions, and the municipalities' answers.

use super::checked::Checked;
use super::problem::Kind;
use super::validator::{Validated, Validator};
use crate::document::{self, file};
use crate::model::{Answers, Dataset, Question, WrittenAnswer};

/// Reads the questions and the municipalities' answers.
pub fn answers(document: &document::Answers, dataset: &Dataset) -> Checked<Answers> {
    let mut validator = Validator::new(file::ANSWERS, &dataset.municipalities);
    validator.check_release(&document.release, dataset);
    let questions = validator.records("questions", &document.questions, |v, record| {
        let id = v.name("question", &record.question);
        let text = v.text("text", &record.text);
        let question = Question {
            id: id?,
            text: text?,
        };
        v.unique("question", &record.question, &[&record.question])?;
        Ok(question)
    });
    let answers = validator.records("answers", &document.answers, |v, record| {
        answer(v, record, &questions, dataset)
    });
    Checked {
        dataset: Answers { questions, answers },
        problems: validator.into_problems(),
    }
}

fn answer(
    v: &mut Validator<'_>,
    record: &document::Answer,
    questions: &[Question],
    dataset: &Dataset,
) -> Validated<WrittenAnswer> {
    let place = v.place("municipality", &record.municipality);
    let id = &record.question;
    let question = v.known("question", id, Kind::Question, questions, |known| &known.id);
    let period = v.past_period("period", &record.period, &dataset.release);
    let answer = v.text("answer", &record.answer);
    let source = v.name("source", &record.source);
    let answered = WrittenAnswer {
        place: place?,
        question: question?.id.clone(),
        period: period?,
        year_inferred: record.year_inferred,
        answer: answer?,
        source: source?.into(),
    };
    v.unique("question", id, &[&record.municipality, id, &record.period])?;
    Ok(answered)
}
