//! Everything that is wrong with tables, a release or a site's configuration, with line and column.

use super::position::position;
use super::release::{line_and_column, make};
use super::{checksums, columns, write};
use crate::document::{self, Record, file};
use crate::validate::{self, Documents, Expected, InTable, Problem};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
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
        let problems = make(path).err().unwrap_or_default();
        return problems
            .into_iter()
            .map(|problem| located(path, line_and_column(&problem.place), problem))
            .collect();
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
    let files = BTreeMap::from([(name.clone(), bytes)]);
    in_text(folder, &files, problems, Some(&name))
}

fn check_release(folder: &Path) -> Vec<Located> {
    let files = match write::read_all(folder) {
        Ok(files) => files,
        Err(error) => {
            let problem = missing("", &error.to_string());
            return vec![located(folder, (0, 0), problem)];
        }
    };
    let mut problems = Vec::new();
    if let Some(documents) = documents(&files, &mut problems) {
        problems.extend(validate::release(&documents));
        problems.extend(different_values(&documents));
    }
    changed_since(&files, &mut problems);
    in_text(folder, &files, problems, None)
}

/// Problems with their lines and columns, which are looked up in the text of their files.
fn in_text(
    folder: &Path,
    files: &BTreeMap<String, Vec<u8>>,
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
                (Some(_), Expected::Json) => place_of_parser(&problem.found),
                (Some(text), _) => position(text, &problem.place),
                (None, _) => (0, 0),
            };
            located(folder, place, problem)
        })
        .collect()
}

/// Line and column of a parser's message, which ends with them.
fn place_of_parser(message: &str) -> (usize, usize) {
    let mut words = message.rsplit(' ');
    let column = words.next().and_then(|word| word.parse().ok());
    let line = words.nth(1).and_then(|word| word.parse().ok());
    (line.unwrap_or(1), column.unwrap_or(1).max(1))
}

fn missing(name: &str, found: &str) -> Problem {
    Problem {
        file: name.to_owned(),
        place: String::new(),
        found: found.to_owned(),
        expected: Expected::Table(InTable::File),
    }
}

fn parsed<T: DeserializeOwned>(
    files: &BTreeMap<String, Vec<u8>>,
    name: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let Some(bytes) = files.get(name) else {
        problems.push(missing(name, ""));
        return None;
    };
    match validate::parse(name, bytes) {
        Ok(document) => Some(document),
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

/// The documents of a release; none without an index, which the others are read by.
fn documents(files: &BTreeMap<String, Vec<u8>>, problems: &mut Vec<Problem>) -> Option<Documents> {
    let index = parsed(files, file::INDEX, problems);
    let documents = Documents {
        work: parsed(files, file::WORK, problems),
        sources: parsed(files, file::SOURCES, problems),
        answers: parsed(files, file::ANSWERS, problems),
        similar: parsed(files, file::SIMILAR, problems),
        series: in_folder(files, "indicators/", problems),
        municipalities: in_folder(files, "municipalities/", problems),
        index: index?,
    };
    missing_files(&documents, files, problems);
    Some(documents)
}

fn in_folder<T: DeserializeOwned>(
    files: &BTreeMap<String, Vec<u8>>,
    folder: &str,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let names = files.keys().filter(|name| name.starts_with(folder));
    names
        .filter_map(|name| parsed(files, name, problems))
        .collect()
}

/// Every series that the index tells of, and every municipality, has its file.
fn missing_files(
    documents: &Documents,
    files: &BTreeMap<String, Vec<u8>>,
    problems: &mut Vec<Problem>,
) {
    let index = &documents.index;
    let indicators = index.indicators.iter().filter_map(Record::read);
    let series = indicators
        .filter(|record| record.evidence != "work")
        .map(|record| file::indicator(&record.indicator));
    let municipalities = index.municipalities.iter().filter_map(Record::read);
    let places = municipalities.map(|record| file::municipality(&record.municipality));
    for name in series.chain(places).chain([file::municipality("0000")]) {
        if !files.contains_key(&name) {
            problems.push(missing(&name, ""));
        }
    }
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
fn changed_since(files: &BTreeMap<String, Vec<u8>>, problems: &mut Vec<Problem>) {
    let Some(sums) = files.get(file::CHECKSUMS) else {
        problems.push(missing(file::CHECKSUMS, ""));
        return;
    };
    let sums = String::from_utf8_lossy(sums);
    for (name, expected) in checksums::read(&sums) {
        match files.get(name) {
            None => problems.push(missing(name, "")),
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
