//! Judges the files of a release as a reader would read them: the documents, what they say of each other, and the
//! checksums.

use super::checksums;
use crate::document::{Changes, Record, file};
use crate::load::files::{Files, missing_file, read_documents};
use crate::validate::{self, Documents, Expected, Position, Problem};
use serde::de::DeserializeOwned;

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

/// Whether the files of a release read back as the documents that they were made of.
pub fn read_back(files: &Files, documents: &Documents) -> bool {
    let Documents {
        index,
        work,
        sources,
        answers,
        similar,
        corrections,
        help,
        series,
        municipalities,
    } = documents;
    reads_back(files, file::INDEX, Some(index))
        && reads_back(files, file::WORK, work.as_ref())
        && reads_back(files, file::SOURCES, sources.as_ref())
        && reads_back(files, file::ANSWERS, answers.as_ref())
        && reads_back(files, file::SIMILAR, similar.as_ref())
        && reads_back(files, file::CORRECTIONS, corrections.as_ref())
        && reads_back(files, file::HELP, help.as_ref())
        && (series.iter()).all(|made| {
            let name = file::indicator(&made.indicator);
            reads_back(files, &name, Some(made))
        })
        && (municipalities.iter()).all(|made| {
            let name = file::municipality(&made.municipality);
            reads_back(files, &name, Some(made))
        })
}

/// Whether a file reads back as the document that it was made of; also where there is none.
fn reads_back<T: DeserializeOwned + PartialEq>(
    files: &Files,
    name: &str,
    made: Option<&T>,
) -> bool {
    made.is_none_or(|made| {
        let read = files
            .get(name)
            .map(|bytes| validate::parse::<T>(name, bytes));
        read.is_some_and(|read| read.is_ok_and(|read| read == *made))
    })
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
                    file: file::municipality(&municipality.municipality).into(),
                    place: Position::Pointer(format!("/series/{id}")),
                    found: (&**id).into(),
                    expected: Expected::SameAs {
                        file: file::indicator(id).into(),
                        value: (&*municipality.municipality).into(),
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
                        file: name.into(),
                        place: Position::Whole,
                        found: found.into(),
                        expected: Expected::SameAs {
                            file: file::CHECKSUMS.into(),
                            value: expected.into(),
                        },
                    });
                }
            }
        }
    }
}
