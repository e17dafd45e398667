//! Everything that is wrong with tables, a release or a site's configuration, with line and column.

use super::position::position;
use super::release::{line_and_column, make};
use super::{checksums, columns};
use crate::document::{self, Record, file};
use crate::load::files::{Files, missing_file, read_all, read_documents};
use crate::validate::{self, Documents, Expected, InTable, Problem};
use std::path::Path;

/// A problem and where it is in a file, both counted from one; 0 where the file itself is the problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The path as it was asked for.
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub problem: Problem,
}

/// Checks a folder of tables, a release, or a `site.json`, told apart by what lies there.
pub fn check(path: &Path) -> Vec<Located> {
    if path.join(columns::RELEASE.file).is_file() {
        return make(path)
            .err()
            .map_or_else(Vec::new, |problems| in_tables(path, problems));
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
        expected: Expected::Table(InTable::Folder),
    };
    vec![located(path, (0, 0), problem)]
}

/// The problems of some tables, each at its line and column.
pub fn in_tables(folder: &Path, problems: Vec<Problem>) -> Vec<Located> {
    problems
        .into_iter()
        .map(|problem| located(folder, line_and_column(&problem.place), problem))
        .collect()
}

fn located(folder: &Path, (line, column): (usize, usize), problem: Problem) -> Located {
    let path = if problem.file.is_empty() {
        folder.to_owned()
    } else {
        folder.join(&problem.file)
    };
    Located {
        file: path.display().to_string(),
        line,
        column,
        problem,
    }
}

fn check_site(path: &Path) -> Vec<Located> {
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
    in_text(folder, &files, problems, Some(&name))
}

fn check_release(folder: &Path) -> Vec<Located> {
    let files = match read_all(folder) {
        Ok(files) => files,
        Err(error) => {
            let problem = missing_file("", &error.to_string());
            return vec![located(folder, (0, 0), problem)];
        }
    };
    let mut problems = Vec::new();
    if let Some(documents) = read_documents(&files, &mut problems) {
        problems.extend(validate::release(&documents));
        problems.extend(different_values(&documents));
    }
    changed_since(&files, &mut problems);
    in_text(folder, &files, problems, None)
}

/// Problems with their lines and columns, which are looked up in the text of their files.
fn in_text(
    folder: &Path,
    files: &Files,
    problems: Vec<Problem>,
    only: Option<&str>,
) -> Vec<Located> {
    problems
        .into_iter()
        .map(|mut problem| {
            if let Some(only) = only {
                only.clone_into(&mut problem.file);
            }
            let text = files
                .get(&problem.file)
                .map(|bytes| String::from_utf8_lossy(bytes));
            let place = match (&text, &problem.expected) {
                (Some(_), Expected::Json) => place_of_fault(&problem.place),
                (Some(text), _) => position(text, &problem.place),
                (None, _) => (0, 0),
            };
            located(folder, place, problem)
        })
        .collect()
}

/// Where a text stops being JSON; the beginning of one that has another form.
fn place_of_fault(place: &str) -> (usize, usize) {
    let (line, column) = line_and_column(place);
    (line.max(1), column.max(1))
}

/// A municipality's file says the same as the indicators' files.
fn different_values(documents: &Documents) -> Vec<Problem> {
    let mut problems = Vec::new();
    for municipality in &documents.municipalities {
        for (id, values) in &municipality.series {
            let series = documents
                .series
                .iter()
                .find(|series| series.indicator == *id);
            let row = series.and_then(|series| {
                let rows = series.rows.iter().filter_map(Record::read);
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

/// Files that aren't those that the release was published with.
fn changed_since(files: &Files, problems: &mut Vec<Problem>) {
    let Some(sums) = files.get(file::CHECKSUMS) else {
        problems.push(missing_file(file::CHECKSUMS, ""));
        return;
    };
    let sums = String::from_utf8_lossy(sums);
    for (name, expected) in checksums::read(&sums) {
        match files.get(name) {
            None => problems.push(missing_file(name, "")),
            Some(bytes) => {
                let found = checksums::sum(bytes);
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
