//! Everything that is wrong with tables, a release or a site's configuration, with line and column.

use super::given::{Given, recognise};
use super::json_pointer::pointer_positions;
use super::judge::release_file_problems;
use super::release::{make_release, parse_line_and_column};
use super::table_schemas;
use crate::document;
use crate::load::files::{Files, read_all, read_documents, read_file, unreadable_file};
use crate::validate::{self, Documents, Expected, Problem, TableRequirement};
use std::collections::BTreeMap;
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
    match recognise(path) {
        Ok(Given::Tables) => {
            let problems = match make_release(path) {
                Ok(release) => release.notices,
                Err(problems) => problems,
            };
            locate_in_tables(path, problems)
        }
        Ok(Given::Release) => check_release(path),
        Ok(Given::Site) => check_site(path),
        Err(problem) => vec![locate(path, (0, 0), problem)],
    }
}

/// The documents of a release, or those that a folder of tables makes.
///
/// # Errors
/// Everything that is wrong with the tables, or what can't be read of the release.
pub fn read_given(path: &Path) -> Result<Documents, Vec<LocatedProblem>> {
    match recognise(path) {
        Ok(Given::Tables) => match make_release(path) {
            Ok(release) => Ok(release.documents),
            Err(problems) => Err(locate_in_tables(path, problems)),
        },
        Ok(Given::Release) => {
            let files = read_all(path)
                .map_err(|error| vec![locate(path, (0, 0), unreadable_file("", &error))])?;
            let mut problems = Vec::new();
            match read_documents(&files, &mut problems) {
                Some(documents) if problems.is_empty() => Ok(documents),
                _ => Err(locate_in_documents(path, &files, problems, None)),
            }
        }
        Ok(Given::Site) => {
            let problem = Problem {
                file: String::new(),
                place: String::new(),
                found: String::new(),
                expected: Expected::Table(TableRequirement::Folder(None)),
            };
            Err(vec![locate(path, (0, 0), problem)])
        }
        Err(problem) => Err(vec![locate(path, (0, 0), problem)]),
    }
}

/// Problems of tables, each with the line and the column that it was reported at. What is wrong with the release
/// that they make, at no cell of theirs, lies in no folder yet.
pub fn locate_in_tables(folder: &Path, problems: Vec<Problem>) -> Vec<LocatedProblem> {
    problems
        .into_iter()
        .map(|problem| {
            let is_table = table_schemas::FILES.contains(&&*problem.file);
            let lies_there =
                is_table || problem.file.is_empty() || folder.join(&problem.file).exists();
            let folder = if lies_there { folder } else { Path::new("") };
            locate(folder, parse_line_and_column(&problem.place), problem)
        })
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
    let bytes = match read_file(path) {
        Ok(bytes) => bytes,
        Err(error) => return vec![locate(folder, (0, 0), unreadable_file(&name, &error))],
    };
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
            return vec![locate(folder, (0, 0), unreadable_file("", &error))];
        }
    };
    let problems = release_file_problems(&files);
    locate_in_documents(folder, &files, problems, None)
}

/// Problems of documents, with lines and columns looked up in the text of their files.
fn locate_in_documents(
    folder: &Path,
    files: &Files,
    mut problems: Vec<Problem>,
    only: Option<&str>,
) -> Vec<LocatedProblem> {
    if let Some(only) = only {
        for problem in &mut problems {
            only.clone_into(&mut problem.file);
        }
    }
    let positions = find_positions(files, &problems);
    let located = problems.into_iter().zip(positions);
    located
        .map(|(problem, position)| locate(folder, position, problem))
        .collect()
}

/// The line and the column of each problem's place: of a JSON pointer, or of where the text stops being JSON. The
/// pointers into a file are looked up together.
fn find_positions(files: &Files, problems: &[Problem]) -> Vec<(usize, usize)> {
    let mut positions = vec![(0, 0); problems.len()];
    let mut by_file: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (nth, problem) in problems.iter().enumerate() {
        by_file.entry(&problem.file).or_default().push(nth);
    }
    for (file, numbers) in by_file {
        let Some(bytes) = files.get(file) else {
            continue;
        };
        let text = String::from_utf8_lossy(bytes);
        let places: Vec<&str> = (numbers.iter())
            .filter_map(|nth| Some(&*problems.get(*nth)?.place))
            .collect();
        let of_pointers = pointer_positions(&text, &places);
        for ((nth, place), found) in numbers.into_iter().zip(places).zip(of_pointers) {
            let is_pointer = place.is_empty() || place.starts_with('/');
            let (line, column) = parse_line_and_column(place);
            if let Some(position) = positions.get_mut(nth) {
                *position = if is_pointer {
                    found
                } else {
                    (line.max(1), column.max(1))
                };
            }
        }
    }
    positions
}
