//! `sources.json`, `answers.json` and `similar.json`.

use super::checked::Checked;
use super::problem::{Expected, Kind};
use super::validator::{Read, Validator};
use crate::document::{self, file};
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
pub fn sources(document: &document::Sources) -> Checked<Vec<Source>> {
    let mut validator = Validator::new(file::SOURCES, &[]);
    let sources = validator.records("sources", &document.sources, |v, record| {
        let source = source(v, record)?;
        let id = &record.source;
        v.unique("source", id, &[id])?;
        Ok(source)
    });
    Checked {
        dataset: sources,
        problems: validator.into_problems(),
    }
}

fn source(v: &mut Validator<'_>, record: &document::Source) -> Read<Source> {
    let id = v.name("source", &record.source);
    // Titles and publishers are quoted: our own words aren't asked of them.
    let title = v.name("title", &record.title);
    let publisher = v.name("publisher", &record.publisher);
    let url = record.url.as_deref();
    let url = url.and_then(|url| v.web_address("url", url).ok());
    let published = record.published.as_deref();
    let published = published.and_then(|found| self::published(v, found).ok());
    let dating = v.word("dating", &record.dating, &DATINGS);
    let read = record.read.as_deref();
    let read = read.and_then(|found| v.word("read", found, &READ_IN).ok());
    let credit = record.credit.as_deref();
    let credit = credit.and_then(|found| v.name("credit", found).ok());
    let terms = v.optional_text("terms", &record.terms);
    let note = v.optional_text("note", &record.note);
    Ok(Source {
        id: id?.into(),
        title: title?,
        publisher: publisher?,
        url,
        published,
        dating: dating?,
        read,
        credit,
        terms,
        note,
    })
}

/// A day, a month, a year or a span of years.
fn published(v: &mut Validator<'_>, found: &str) -> Read<Arc<str>> {
    match Period::parse(found) {
        None | Some(Period::SchoolYear(_)) => Err(v.report("published", found, Expected::Day)),
        Some(_) => Ok(found.into()),
    }
}

/// Reads the questions and the municipalities' answers.
pub fn answers(document: &document::Answers, dataset: &Dataset) -> Checked<Answers> {
    let mut validator = Validator::new(file::ANSWERS, &dataset.municipalities);
    validator.same_release(&document.release, dataset);
    let questions = validator.records("questions", &document.questions, |v, record| {
        let id = v.name("question", &record.question);
        let text = v.text("text", &record.text);
        Ok(Question {
            id: id?,
            text: text?,
        })
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
) -> Read<WrittenAnswer> {
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

/// Reads which municipalities are similar in what.
pub fn similar(document: &document::Similar, dataset: &Dataset) -> Checked<SimilarMunicipalities> {
    let mut validator = Validator::new(file::SIMILAR, &dataset.municipalities);
    validator.same_release(&document.release, dataset);
    let themes = validator.records("themes", &document.themes, |v, record| {
        let id = v.name("theme", &record.theme);
        let name = v.text("name", &record.name);
        Ok(SimilarityTheme {
            id: id?,
            name: name?,
        })
    });
    let similar = validator.records("similar", &document.similar, |v, record| {
        let place = v.place("municipality", &record.municipality);
        let id = &record.theme;
        let theme = v.known("theme", id, Kind::Theme, &themes, |known| &known.id);
        let year = v.year("year", record.year);
        let similar = v.places("similar", &record.similar);
        let row = SimilarGroup {
            place: place?,
            theme: theme?.id.clone(),
            year: year?,
            similar,
        };
        v.unique("theme", id, &[&record.municipality, id])?;
        Ok(row)
    });
    Checked {
        dataset: SimilarMunicipalities { themes, similar },
        problems: validator.into_problems(),
    }
}
