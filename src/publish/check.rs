//! Everything that is wrong with tables, a release or a site's configuration, with line and column.

use super::json_pointer::pointer_position;
use super::release::{make_release, parse_line_and_column};
use super::{checksums, table_schemas};
use crate::document::{self, Record, file};
use crate::load::files::{Files, missing_file, read_all, read_documents};
use crate::validate::{self, Documents, Expected, Problem, TableRequirement};
use std::path::Path;

/// A problem with its line and column, both counted from one; 0 where the file itself is the problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocatedProblem {
    /// The path as it was given.
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub problem: Problem,
}

/// Checks a folder of tables, a release or a `site.json`: which of them it is, its files tell.
pub fn check(path: &Path) -> Vec<LocatedProblem> {
    if path.join(table_schemas::RELEASE.file).is_file() {
        let problems = match make_release(path) {
            Ok(release) => release.notices,
            Err(problems) => problems,
        };
        return locate_in_tables(path, problems);
    }
    if path.join(file::INDEX).is_file() {
        return check_release(path);
    }
    if path.is_file() {
        return check_site(path);
    }
    let problem = Problem {
        file: String::new(),
        place: String::new(),
        found: if path.exists() { "neither" } else { "" }.to_owned(),
        expected: Expected::Table(TableRequirement::Folder),
    };
    vec![locate(path, (0, 0), problem)]
}

/// Problems of tables, each with the line and the column that it was reported at.
pub fn locate_in_tables(folder: &Path, problems: Vec<Problem>) -> Vec<LocatedProblem> {
    problems
        .into_iter()
        .map(|problem| locate(folder, parse_line_and_column(&problem.place), problem))
        .collect()
}

fn locate(folder: &Path, (line, column): (usize, usize), problem: Problem) -> LocatedProblem {
    let path = if problem.file.is_empty() {
        folder.to_owned()
    } else {
        folder.join(&problem.file)
    };
    LocatedProblem {
        file: path.display().to_string(),
        line,
        column,
        problem,
    }
}

fn check_site(path: &Path) -> Vec<LocatedProblem> {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let folder = path.parent().unwrap_or(path);
    let bytes = std::fs::read(path).unwrap_or_default();
    let problems = match validate::parse::<document::Site>(&name, &bytes) {
        Ok(site) => validate::site(&site).problems,
        Err(problem) => vec![problem],
    };
    let files = Files::from([(name.clone(), bytes)]);
    locate_in_documents(folder, &files, problems, Some(&name))
}

fn check_release(folder: &Path) -> Vec<LocatedProblem> {
    let files = match read_all(folder) {
        Ok(files) => files,
        Err(error) => {
            let problem = missing_file("", &error.to_string());
            return vec![locate(folder, (0, 0), problem)];
        }
    };
    let mut problems = Vec::new();
    if let Some(documents) = read_documents(&files, &mut problems) {
        problems.extend(validate::release_problems(&documents));
        problems.extend(check_municipality_values(&documents));
    }
    check_checksums(&files, &mut problems);
    locate_in_documents(folder, &files, problems, None)
}

/// Problems of documents, with lines and columns looked up in the text of their files.
fn locate_in_documents(
    folder: &Path,
    files: &Files,
    problems: Vec<Problem>,
    only: Option<&str>,
) -> Vec<LocatedProblem> {
    problems
        .into_iter()
        .map(|mut problem| {
            if let Some(only) = only {
                only.clone_into(&mut problem.file);
            }
            let text = files
                .get(&problem.file)
                .map(|bytes| String::from_utf8_lossy(bytes));
            let place = match &text {
                Some(text) => find_position(text, &problem.place),
                None => (0, 0),
            };
            locate(folder, place, problem)
        })
        .collect()
}

/// The line and the column of a place: of a JSON pointer, or of where the text stops being JSON.
fn find_position(text: &str, place: &str) -> (usize, usize) {
    if place.is_empty() || place.starts_with('/') {
        return pointer_position(text, place);
    }
    let (line, column) = parse_line_and_column(place);
    (line.max(1), column.max(1))
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
