//! `sources.json`: what is said of each source.

use super::checked::Checked;
use super::problem::Expected;
use super::validator::{Validated, Validator};
use crate::document::{self, file};
use crate::model::{Dating, Period, ReadExtent, Source};
use std::sync::Arc;

pub const DATINGS: [(Dating, &str); 3] = [
    (Dating::Stated, "stated"),
    (Dating::Inferred, "inferred"),
    (Dating::Undated, "undated"),
];
pub const READ_IN: [(ReadExtent, &str); 2] =
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

fn source(v: &mut Validator<'_>, record: &document::Source) -> Validated<Source> {
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
fn published(v: &mut Validator<'_>, found: &str) -> Validated<Arc<str>> {
    match Period::parse(found) {
        None | Some(Period::SchoolYear(_)) => Err(v.report("published", found, Expected::Day)),
        Some(_) => Ok(found.into()),
    }
}
