//! Judges the files of a release as a reader would read them: the documents, what they say of each other, and the
//! checksums.

use super::checksums;
use crate::document::{Changes, Record, file};
use crate::load::files::{Files, missing_file, read_documents};
use crate::validate::{self, Documents, Expected, Problem};

/// Everything that is wrong with the files of a release.
pub fn release_file_problems(files: &Files) -> Vec<Problem> {
    let mut problems = Vec::new();
    if let Some(documents) = read_documents(files, &mut problems) {
        problems.extend(validate::release_problems(&documents));
        problems.extend(check_municipality_values(&documents));
    }
    if let Some(bytes) = files.get(file::CHANGES) {
        let changes = validate::parse::<Changes>(file::CHANGES, bytes);
        problems.extend(changes.err());
    }
    check_checksums(files, &mut problems);
    problems
}

/// Compares the values in the municipalities' files with those in the indicators' files.
fn check_municipality_values(documents: &Documents) -> Vec<Problem> {
    let mut problems = Vec::new();
    for municipality in &documents.municipalities {
        for (id, values) in &municipality.series {
            let series = documents
                .series
                .iter()
                .find(|series| series.indicator == *id);
            let row = series.and_then(|series| {
                let rows = series.rows.iter().filter_map(Record::parsed);
                rows.into_iter().find(|row| {
                    row.municipality == municipality.municipality && row.breakdown.is_none()
                })
            });
            if row.is_none_or(|row| row.values != *values) {
                problems.push(Problem {
                    file: file::municipality(&municipality.municipality),
                    place: format!("/series/{id}"),
                    found: id.clone(),
                    expected: Expected::SameAs {
                        file: file::indicator(id),
                        value: municipality.municipality.clone(),
                    },
                });
            }
        }
    }
    problems
}

/// Reports the files that differ from those that the release was published with.
fn check_checksums(files: &Files, problems: &mut Vec<Problem>) {
    let Some(sums) = files.get(file::CHECKSUMS) else {
        problems.push(missing_file(file::CHECKSUMS, ""));
        return;
    };
    let sums = String::from_utf8_lossy(sums);
    for (name, expected) in checksums::parse_checksums(&sums) {
        match files.get(name) {
            None => problems.push(missing_file(name, "")),
            Some(bytes) => {
                let found = checksums::sha256_hex(bytes);
                if found != expected {
                    problems.push(Problem {
                        file: name.to_owned(),
                        place: String::new(),
                        found,
                        expected: Expected::SameAs {
                            file: file::CHECKSUMS.to_owned(),
                            value: expected.to_owned(),
                        },
                    });
                }
            }
        }
    }
}
