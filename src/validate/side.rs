//! `sources.json`, `answers.json` and `similar.json`.

use super::judge::Judge;
use super::{Checked, Expected, Kind};
use crate::document;
use crate::document::found::{Asked, Found};
use crate::document::read::Parsed;
use crate::model::{
    Answers, Dataset, Dating, Period, Question, ReadExtent, SimilarGroup, SimilarMunicipalities,
    SimilarityTheme, Source, WrittenAnswer,
};
use std::sync::Arc;

const DATINGS: [(Dating, &str); 3] = [
    (Dating::Stated, "stated"),
    (Dating::Inferred, "inferred"),
    (Dating::Undated, "undated"),
];
const READ_IN: [(ReadExtent, &str); 2] =
    [(ReadExtent::Full, "in full"), (ReadExtent::Part, "in part")];

/// Reads the sources.
#[inline(never)]
pub fn sources(document: &Parsed<document::Sources>) -> Checked<Vec<Source>> {
    let document = document.found();
    let mut judge = Judge::new(document::file::SOURCES, &[]);
    let mut sources: Vec<Source> = Vec::new();
    let mut records = judge.records(document.sources());
    while let Some(record) = judge.next(&mut records) {
        let source = source(&mut judge, record);
        let id = record.source().get();
        if judge.is_sound() && judge.first("source", id, &[id]) {
            sources.push(source);
        }
    }
    Checked {
        dataset: sources,
        problems: judge.into_problems(),
    }
}

#[inline(never)]
fn source(judge: &mut Judge<'_>, record: Found<'_, document::Source>) -> Source {
    let url = record.url().some();
    let (read, credit) = (record.read().some(), record.credit().some());
    Source {
        id: judge.name(record.source()).into(),
        // Titles and publishers are quoted: our own words aren't asked of them.
        title: judge.name(record.title()),
        publisher: judge.name(record.publisher()),
        url: url.and_then(|url| judge.web_address(url)),
        published: published(judge, record.published()),
        dating: judge.word(record.dating(), &DATINGS),
        read: read.and_then(|found| judge.maybe_word(found, &READ_IN)),
        credit: credit.and_then(|found| judge.maybe_name(found)),
        terms: judge.maybe_text(record.terms()),
        note: judge.maybe_text(record.note()),
    }
}

fn published(judge: &mut Judge<'_>, asked: Asked<'_, Option<String>>) -> Option<Arc<str>> {
    let found = asked.get()?;
    if is_date(found) {
        return Some(found.into());
    }
    judge.tell(asked, Expected::Day);
    None
}

/// A day, a month, a year or a span of years.
fn is_date(text: &str) -> bool {
    Period::parse(text).is_some_and(|period| !matches!(period, Period::SchoolYear(_)))
}

/// Reads the questions and the municipalities' answers.
#[inline(never)]
pub fn answers(document: &Parsed<document::Answers>, dataset: &Dataset) -> Checked<Answers> {
    let document = document.found();
    let mut judge = Judge::new(document::file::ANSWERS, &dataset.municipalities);
    judge.same_release(document.release(), dataset);
    let mut questions: Vec<Question> = Vec::new();
    let mut records = judge.records(document.questions());
    while let Some(record) = judge.next(&mut records) {
        let question = Question {
            id: judge.name(record.question()),
            text: judge.text(record.text()),
        };
        if judge.is_sound() {
            questions.push(question);
        }
    }
    let mut answers: Vec<WrittenAnswer> = Vec::new();
    let mut records = judge.records(document.answers());
    while let Some(record) = judge.next(&mut records) {
        let place = judge.place(record.municipality());
        let asked = record.question();
        let question = judge.known(asked, Kind::Question, &questions, |known| &known.id);
        let answer = WrittenAnswer {
            place,
            question: question.map(|known| known.id.clone()).unwrap_or_default(),
            period: judge.past_period(record.period(), &dataset.release),
            year_inferred: record.year_inferred().get(),
            answer: judge.text(record.answer()),
            source: judge.name(record.source()).into(),
        };
        let question = asked.get();
        let key = [record.municipality().get(), question, record.period().get()];
        if judge.is_sound() && judge.first("question", question, &key) {
            answers.push(answer);
        }
    }
    Checked {
        dataset: Answers { questions, answers },
        problems: judge.into_problems(),
    }
}

/// Reads which municipalities are similar in what.
#[inline(never)]
pub fn similar(
    document: &Parsed<document::Similar>,
    dataset: &Dataset,
) -> Checked<SimilarMunicipalities> {
    let document = document.found();
    let mut judge = Judge::new(document::file::SIMILAR, &dataset.municipalities);
    judge.same_release(document.release(), dataset);
    let mut themes: Vec<SimilarityTheme> = Vec::new();
    let mut records = judge.records(document.themes());
    while let Some(record) = judge.next(&mut records) {
        let theme = SimilarityTheme {
            id: judge.name(record.theme()),
            name: judge.text(record.name()),
        };
        if judge.is_sound() {
            themes.push(theme);
        }
    }
    let mut similar: Vec<SimilarGroup> = Vec::new();
    let mut records = judge.records(document.similar());
    while let Some(record) = judge.next(&mut records) {
        let place = judge.place(record.municipality());
        let theme = judge.known(record.theme(), Kind::Theme, &themes, |known| &known.id);
        let row = SimilarGroup {
            place,
            theme: theme.map(|known| known.id.clone()).unwrap_or_default(),
            year: judge.year(record.year()),
            similar: judge.places(record.similar()),
        };
        let theme = record.theme().get();
        let key = [record.municipality().get(), theme];
        if judge.is_sound() && judge.first("theme", theme, &key) {
            similar.push(row);
        }
    }
    Checked {
        dataset: SimilarMunicipalities { themes, similar },
        problems: judge.into_problems(),
    }
}
