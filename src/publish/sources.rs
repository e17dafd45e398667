//! The table of sources to `sources.json`.

use super::builder::ReleaseBuilder;
use crate::document::{FORMAT, Source, Sources, file};

pub fn build_sources(builder: &mut ReleaseBuilder<'_>) -> Sources {
    let table = &builder.tables.sources;
    Sources {
        format: FORMAT,
        release: builder.release_id(),
        sources: builder.read_records(table, file::SOURCES, "sources", |reader| Source {
            source: reader.text("source"),
            title: reader.text("title"),
            publisher: reader.text("publisher"),
            url: reader.optional_text("url"),
            published: Some(reader.period("published")).filter(|date| !date.is_empty()),
            dating: reader.text("dating"),
            read: reader.optional_text("read"),
            credit: reader.optional_text("credit"),
            terms: reader.texts("terms"),
            note: reader.texts("note"),
        }),
    }
}
