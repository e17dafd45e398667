//! Everything that is wrong with tables, a release or a site's configuration, with line and column.

use super::given::{Given, recognise};
use super::json_pointer::pointer_positions;
use super::judge::release_file_problems;
use super::location::{Location, cell_name};
use super::release::make_release;
use super::table_schemas;
use super::warnings::find_missing_contact;
use super::workbook::sheet_name;
use crate::document;
use crate::load::files::{Files, read_all, read_documents, read_file, unreadable_file};
use crate::validate::{self, Documents, Expected, Position, Problem, TableRequirement};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

/// A problem with its place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocatedProblem {
    /// The path as it was given.
    pub file: Arc<str>,
    pub location: Location,
    pub problem: Problem,
}

/// Checks a folder of tables, a workbook, a release or a `site.json`: which of them it is, its files tell.
pub fn check(path: &Path) -> Vec<LocatedProblem> {
    match recognise(path) {
        Ok(Given::Tables | Given::Workbook) => {
            let problems = match make_release(path) {
                Ok(release) => release.notices,
                Err(problems) => problems,
            };
            locate_in_tables(path, problems)
        }
        Ok(Given::Release) => check_release(path),
        Ok(Given::Site) => check_site(path),
        Err(problem) => vec![locate(path, Location::File, problem)],
    }
}

/// The documents of a release, or those that a folder of tables makes.
///
/// # Errors
/// Everything that is wrong with the tables, or what can't be read of the release.
pub fn read_given(path: &Path) -> Result<Documents, Vec<LocatedProblem>> {
    match recognise(path) {
        Ok(Given::Tables | Given::Workbook) => match make_release(path) {
            Ok(release) => Ok(release.documents),
            Err(problems) => Err(locate_in_tables(path, problems)),
        },
        Ok(Given::Release) => {
            let files = read_all(path)
                .map_err(|error| vec![locate(path, Location::File, unreadable_file("", &error))])?;
            let mut problems = Vec::new();
            match read_documents(&files, &mut problems) {
                Some(documents) if problems.is_empty() => Ok(documents),
                _ => Err(locate_in_documents(path, &files, problems, None)),
            }
        }
        Ok(Given::Site) => {
            let problem = Problem {
                file: "".into(),
                place: Position::Whole,
                found: "".into(),
                expected: Expected::Table(TableRequirement::Folder(None)),
            };
            Err(vec![locate(path, Location::File, problem)])
        }
        Err(problem) => Err(vec![locate(path, Location::File, problem)]),
    }
}

/// Problems of tables, each with the line and the column that it was reported at, or the cell of a workbook. What is
/// wrong with the release that they make, at no cell of theirs, lies in no folder yet.
pub fn locate_in_tables(path: &Path, problems: Vec<Problem>) -> Vec<LocatedProblem> {
    let is_workbook = path.is_file();
    let whole: Arc<str> = path_of(path, "").into();
    let (mut paths, mut sheets) = (Shared::default(), Shared::default());
    problems
        .into_iter()
        .map(|problem| {
            let is_table = table_schemas::FILES.contains(&&*problem.file);
            let is_sheet = matches!(
                problem.expected,
                Expected::Table(TableRequirement::OnlySheets(_))
            );
            if is_workbook && (is_table || is_sheet || problem.file.is_empty()) {
                return locate_in_workbook(whole.clone(), &mut sheets, problem);
            }
            let file = shared(&mut paths, &problem.file, |file| {
                let lies_there = is_table || file.is_empty() || path.join(file).exists();
                path_of(if lies_there { path } else { Path::new("") }, file)
            });
            LocatedProblem {
                file,
                location: location_in_text(&problem.place),
                problem,
            }
        })
        .collect()
}

/// A problem at its cell of a workbook, and what it is told to be compared with too.
fn locate_in_workbook(file: Arc<str>, sheets: &mut Shared, mut problem: Problem) -> LocatedProblem {
    let mut sheet_of = |file| shared(sheets, file, |file| sheet_name(file).to_owned());
    let sheet = sheet_of(&problem.file);
    let location = match problem.place {
        _ if sheet.is_empty() => Location::File,
        Position::Cell { line: row, column } if row > 0 => Location::Cell { sheet, row, column },
        _ => Location::Sheet(sheet),
    };
    match &mut problem.expected {
        Expected::Unique { first } => {
            let (row, column) = first.line_and_column();
            *first = Position::Named(cell_name(row, column));
        }
        Expected::SameAs { file, .. } => *file = sheet_of(file),
        _ => {}
    }
    LocatedProblem {
        file,
        location,
        problem,
    }
}

/// Texts that were made of a file's name, of which there are few, and many problems.
type Shared = HashMap<Arc<str>, Arc<str>>;

/// The text that was made of a file's name before, or is made now and kept.
fn shared(known: &mut Shared, file: &Arc<str>, make: impl FnOnce(&str) -> String) -> Arc<str> {
    if let Some(made) = known.get(file) {
        return made.clone();
    }
    let made: Arc<str> = make(file).into();
    known.insert(file.clone(), made.clone());
    made
}

/// Line 0 is the file as a whole.
const fn location_in_text(place: &Position) -> Location {
    match *place {
        Position::Cell { line, column } if line > 0 => Location::Text { line, column },
        _ => Location::File,
    }
}

fn locate(folder: &Path, location: Location, problem: Problem) -> LocatedProblem {
    LocatedProblem {
        file: path_of(folder, &problem.file).into(),
        location,
        problem,
    }
}

/// The path of a file, or of the folder where there is no file.
fn path_of(folder: &Path, file: &str) -> String {
    let path = match file {
        "" => folder.to_owned(),
        _ => folder.join(file),
    };
    path.display().to_string()
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
        Err(error) => {
            return vec![locate(
                folder,
                Location::File,
                unreadable_file(&name, &error),
            )];
        }
    };
    let problems = match validate::parse::<document::Site>(&name, &bytes) {
        Ok(site) => {
            let mut checked = validate::site(&site);
            // A contact that isn't one is told as that.
            let is_stated = site.contact.is_some();
            let missing = find_missing_contact(&checked.dataset).filter(|_| !is_stated);
            checked.problems.extend(missing);
            checked.problems
        }
        Err(problem) => vec![problem],
    };
    let files = Files::from([(name.clone(), bytes)]);
    locate_in_documents(folder, &files, problems, Some(&name))
}

fn check_release(folder: &Path) -> Vec<LocatedProblem> {
    let files = match read_all(folder) {
        Ok(files) => files,
        Err(error) => {
            return vec![locate(folder, Location::File, unreadable_file("", &error))];
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
        let only: Arc<str> = only.into();
        for problem in &mut problems {
            problem.file = only.clone();
        }
    }
    let positions = find_positions(files, &problems);
    let located = problems.into_iter().zip(positions);
    let mut paths = Shared::new();
    located
        .map(|(problem, position)| LocatedProblem {
            file: shared(&mut paths, &problem.file, |file| path_of(folder, file)),
            location: location_in_text(&position),
            problem,
        })
        .collect()
}

/// The line and the column of each problem's place: of a JSON pointer, or of where the text stops being JSON. The
/// pointers into a file are looked up together.
fn find_positions(files: &Files, problems: &[Problem]) -> Vec<Position> {
    let mut positions = vec![Position::Whole; problems.len()];
    let mut by_file: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (nth, problem) in problems.iter().enumerate() {
        by_file.entry(&problem.file).or_default().push(nth);
    }
    for (file, numbers) in by_file {
        let Some(bytes) = files.get(file) else {
            continue;
        };
        let text = String::from_utf8_lossy(bytes);
        let places: Vec<&Position> = (numbers.iter())
            .filter_map(|nth| Some(&problems.get(*nth)?.place))
            .collect();
        let pointers: Vec<&str> = places.iter().map(|place| place.pointer()).collect();
        let of_pointers = pointer_positions(&text, &pointers);
        for ((nth, place), (line, column)) in numbers.into_iter().zip(places).zip(of_pointers) {
            if let Some(position) = positions.get_mut(nth) {
                *position = match place {
                    Position::Cell { line, column } => Position::Cell {
                        line: (*line).max(1),
                        column: (*column).max(1),
                    },
                    _ => Position::at(line, column),
                };
            }
        }
    }
    positions
}
