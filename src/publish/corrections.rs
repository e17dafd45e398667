//! The table of corrections to `corrections.json`.

use super::builder::ReleaseBuilder;
use crate::document::{Correction, Corrections, FORMAT, Record, file};

pub fn build_corrections(builder: &mut ReleaseBuilder<'_>) -> Corrections {
    let table = &builder.tables.corrections;
    let mut corrections = builder.read_records(table, file::CORRECTIONS, "corrections", |reader| {
        Correction {
            corrected: reader.text("corrected"),
            wrong_since: reader.text("wrong_since"),
            indicator: reader.optional_text("indicator"),
            municipality: reader.optional_text("municipality"),
            what_was_wrong: reader.texts("what_was_wrong"),
            what_is_right: reader.texts("what_is_right"),
            told_by: reader.texts("told_by"),
        }
    });
    for record in &mut corrections {
        if let Record::Parsed(correction) = record {
            correction.municipality = (correction.municipality.as_deref())
                .map(|cell| builder.municipality_code(cell).to_owned());
        }
    }
    Corrections {
        format: FORMAT,
        release: builder.release_id(),
        corrections,
    }
}
