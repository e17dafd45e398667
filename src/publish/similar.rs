//! The tables of themes and similar municipalities to `similar.json`.

use super::builder::ReleaseBuilder;
use crate::document::{FORMAT, Record, Similar, SimilarRow, Theme, file};

pub fn build_similar(builder: &mut ReleaseBuilder<'_>) -> Similar {
    let tables = builder.tables;
    let themes = builder.read_records(&tables.themes, file::SIMILAR, "themes", |reader| Theme {
        theme: reader.text("theme"),
        name: reader.texts("name"),
    });
    let mut similar = builder.read_records(&tables.similar, file::SIMILAR, "similar", |reader| {
        SimilarRow {
            municipality: reader.text("municipality"),
            theme: reader.text("theme"),
            year: reader.year("year"),
            similar: reader
                .text("similar")
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        }
    });
    for record in &mut similar {
        if let Record::Parsed(row) = record {
            let code = builder.municipality_code(&row.municipality);
            row.municipality = code.to_owned();
        }
    }
    Similar {
        format: FORMAT,
        release: builder.release_id(),
        themes,
        similar,
    }
}
