//! `sources.json`, `answers.json` and `similar.json`.

use super::judge::{At, Judge, Met};
use super::{Checked, Expected, Kind};
use crate::document;
use crate::document::found::Found;
use crate::document::read::Parsed;
use crate::model::{
    Answered, Answers, Dataset, Dating, Day, Question, ReadIn, Similar, SimilarTheme, SimilarTo,
    Source, SourceId,
};

const DATINGS: [(Dating, &str); 3] = [
    (Dating::Stated, "stated"),
    (Dating::Inferred, "inferred"),
    (Dating::Undated, "undated"),
];
const READ_IN: [(ReadIn, &str); 2] = [(ReadIn::Full, "in full"), (ReadIn::Part, "in part")];

/// Reads the sources.
pub fn sources(document: &Parsed<document::Sources>) -> Checked<Vec<Source>> {
    let document = document.found();
    let mut judge = Judge::new(document::file::SOURCES);
    let mut sources: Vec<Source> = Vec::new();
    let mut met = Met::default();
    for (at, record) in judge.records("/sources", document.sources()) {
        let Some(source) = source(&mut judge, at, record) else {
            continue;
        };
        let id = record.source();
        if judge.first(&mut met, at, "source", id, &[id]) {
            sources.push(source);
        }
    }
    Checked {
        dataset: sources,
        problems: judge.into_problems(),
    }
}

fn source(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Source>,
) -> Option<Source> {
    let id = judge.name(at, "source", record.source());
    // Titles and publishers are quoted: our own words aren't asked of them.
    let title = judge.name(at, "title", record.title());
    let publisher = judge.name(at, "publisher", record.publisher());
    let url = record
        .url()
        .and_then(|url| judge.web_address(at, "url", url));
    let published = record.published().and_then(|found| {
        let known = Day::parse(found).is_some() || is_year_or_month(found);
        if !known {
            judge.add(at, "published", found, Expected::Day);
        }
        known.then(|| found.into())
    });
    let dating = judge.word(at, "dating", record.dating(), &DATINGS);
    let read = record
        .read()
        .and_then(|found| judge.word(at, "read", found, &READ_IN));
    let credit = record
        .credit()
        .and_then(|found| judge.name(at, "credit", found));
    Some(Source {
        id: SourceId::new(&id?),
        title: title?,
        publisher: publisher?,
        url,
        published,
        dating: dating?,
        read,
        credit,
        terms: judge.maybe_text(at, "terms", record.terms()),
        note: judge.maybe_text(at, "note", record.note()),
    })
}

fn is_year_or_month(text: &str) -> bool {
    use crate::model::Period;
    matches!(
        Period::parse(text),
        Some(Period::Year(_) | Period::Month(_, _) | Period::Span(_, _))
    )
}

/// Reads the questions and the municipalities' answers.
pub fn answers(document: &Parsed<document::Answers>, dataset: &Dataset) -> Checked<Answers> {
    let document = document.found();
    let mut judge = Judge::new(document::file::ANSWERS);
    judge.same_release(document.release(), dataset);
    let mut questions: Vec<Question> = Vec::new();
    for (at, record) in judge.records("/questions", document.questions()) {
        let id = judge.name(at, "question", record.question());
        let text = judge.text(at, "text", record.text());
        if let (Some(id), Some(text)) = (id, text) {
            questions.push(Question { id, text });
        }
    }
    let mut answers: Vec<Answered> = Vec::new();
    let mut met = Met::default();
    for (at, record) in judge.records("/answers", document.answers()) {
        let Some(answered) = answered(&mut judge, at, record, &questions, dataset) else {
            continue;
        };
        let key = [record.municipality(), record.question(), record.period()];
        if judge.first(&mut met, at, "question", record.question(), &key) {
            answers.push(answered);
        }
    }
    Checked {
        dataset: Answers { questions, answers },
        problems: judge.into_problems(),
    }
}

fn answered(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::Answer>,
    questions: &[Question],
    dataset: &Dataset,
) -> Option<Answered> {
    let municipalities = &dataset.municipalities;
    let place = judge.place(at, "municipality", record.municipality(), municipalities);
    let question = questions
        .iter()
        .find(|question| *question.id == *record.question());
    if question.is_none() {
        let ids = questions.iter().map(|question| &*question.id);
        judge.unknown(at, "question", record.question(), Kind::Question, ids);
    }
    let period = judge.past_period(at, "period", record.period(), &dataset.release);
    let answer = judge.text(at, "answer", record.answer());
    let source = judge.name(at, "source", record.source());
    Some(Answered {
        place: place?,
        question: question?.id.clone(),
        period: period?,
        year_inferred: record.year_inferred(),
        answer: answer?,
        source: SourceId::new(&source?),
    })
}

/// Reads which municipalities are similar in what.
pub fn similar(document: &Parsed<document::Similar>, dataset: &Dataset) -> Checked<Similar> {
    let document = document.found();
    let mut judge = Judge::new(document::file::SIMILAR);
    judge.same_release(document.release(), dataset);
    let mut themes: Vec<SimilarTheme> = Vec::new();
    for (at, record) in judge.records("/themes", document.themes()) {
        let id = judge.name(at, "theme", record.theme());
        let name = judge.text(at, "name", record.name());
        if let (Some(id), Some(name)) = (id, name) {
            themes.push(SimilarTheme { id, name });
        }
    }
    let mut similar: Vec<SimilarTo> = Vec::new();
    let mut met = Met::default();
    for (at, record) in judge.records("/similar", document.similar()) {
        let Some(row) = similar_to(&mut judge, at, record, &themes, dataset) else {
            continue;
        };
        let key = [record.municipality(), record.theme()];
        if judge.first(&mut met, at, "theme", record.theme(), &key) {
            similar.push(row);
        }
    }
    Checked {
        dataset: Similar { themes, similar },
        problems: judge.into_problems(),
    }
}

fn similar_to(
    judge: &mut Judge<'_>,
    at: At<'_>,
    record: Found<'_, document::SimilarRow>,
    themes: &[SimilarTheme],
    dataset: &Dataset,
) -> Option<SimilarTo> {
    let municipalities = &dataset.municipalities;
    let place = judge.place(at, "municipality", record.municipality(), municipalities);
    let theme = themes.iter().find(|theme| *theme.id == *record.theme());
    if theme.is_none() {
        let ids = themes.iter().map(|theme| &*theme.id);
        judge.unknown(at, "theme", record.theme(), Kind::Theme, ids);
    }
    let year = judge.year(at, "year", record.year());
    let similar = record
        .similar()
        .iter()
        .enumerate()
        .filter_map(|(index, code)| {
            judge.place(at, &format!("similar/{index}"), code, municipalities)
        })
        .collect();
    Some(SimilarTo {
        place: place?,
        theme: theme?.id.clone(),
        year: year?,
        similar,
    })
}
