//! The tables of questions and answers to `answers.json`.

use super::builder::ReleaseBuilder;
use super::index::check_position;
use crate::document::{Answer, Answers, FORMAT, Question, Record, file};

pub fn build_answers(builder: &mut ReleaseBuilder<'_>) -> Answers {
    let tables = builder.tables;
    let questions = builder.read_records(&tables.questions, file::ANSWERS, "questions", |reader| {
        check_position(reader);
        Question {
            question: reader.text("question"),
            text: reader.texts("text"),
        }
    });
    let mut answers =
        builder.read_records(&tables.answers, file::ANSWERS, "answers", |reader| Answer {
            municipality: reader.text("municipality"),
            question: reader.text("question"),
            period: reader.period("period"),
            year_inferred: reader.flag("year_inferred"),
            answer: reader.texts("answer"),
            source: reader.text("source"),
        });
    for record in &mut answers {
        if let Record::Parsed(answer) = record {
            let code = builder.municipality_code(&answer.municipality);
            answer.municipality = code.to_owned();
        }
    }
    Answers {
        format: FORMAT,
        release: builder.release_id(),
        questions,
        answers,
    }
}
