//! The tables to `sources.json`, `answers.json` and `similar.json`.

use super::made::Made;
use crate::document::{
    Answer, Answers, FORMAT, Question, Record, Similar, SimilarRow, Source, Sources, Theme, file,
};

pub fn sources(made: &mut Made<'_>) -> Sources {
    let table = &made.tables.sources;
    Sources {
        format: FORMAT,
        release: made.release_id(),
        sources: made.records(table, file::SOURCES, "sources", |cells| Source {
            source: cells.text("source"),
            title: cells.text("title"),
            publisher: cells.text("publisher"),
            url: cells.maybe("url"),
            published: cells.maybe("published"),
            dating: cells.text("dating"),
            read: cells.maybe("read"),
            credit: cells.maybe("credit"),
            terms: cells.texts("terms"),
            note: cells.texts("note"),
        }),
    }
}

pub fn answers(made: &mut Made<'_>) -> Answers {
    let tables = made.tables;
    let questions = made.records(&tables.questions, file::ANSWERS, "questions", |cells| {
        Question {
            question: cells.text("question"),
            text: cells.texts("text"),
        }
    });
    let mut answers = made.records(&tables.answers, file::ANSWERS, "answers", |cells| Answer {
        municipality: cells.text("municipality"),
        question: cells.text("question"),
        period: cells.text("period"),
        year_inferred: cells.flag("year_inferred"),
        answer: cells.texts("answer"),
        source: cells.text("source"),
    });
    for record in &mut answers {
        if let Record::Read(answer) = record {
            answer.municipality = made.code(&answer.municipality);
        }
    }
    Answers {
        format: FORMAT,
        release: made.release_id(),
        questions,
        answers,
    }
}

pub fn similar(made: &mut Made<'_>) -> Similar {
    let tables = made.tables;
    let themes = made.records(&tables.themes, file::SIMILAR, "themes", |cells| Theme {
        theme: cells.text("theme"),
        name: cells.texts("name"),
    });
    let mut similar = made.records(&tables.similar, file::SIMILAR, "similar", |cells| {
        SimilarRow {
            municipality: cells.text("municipality"),
            theme: cells.text("theme"),
            year: cells.year("year"),
            similar: cells
                .text("similar")
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        }
    });
    for record in &mut similar {
        if let Record::Read(row) = record {
            row.municipality = made.code(&row.municipality);
        }
    }
    Similar {
        format: FORMAT,
        release: made.release_id(),
        themes,
        similar,
    }
}
