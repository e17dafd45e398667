//! Tables to documents, documents to the files of a release.

use super::builder::ReleaseBuilder;
use super::changes::{changes_text, compare_releases};
use super::garbled::find_garbled_cells;
use super::given::{Given, recognise, spare_files};
use super::judge::{read_back, release_file_problems};
use super::row_order::sort_rows;
use super::same_measure::find_changed_measures;
use super::table_source::{read_csv_tables, read_workbook_tables};
use super::tables::Tables;
use super::warnings::find_warnings;
use super::{
    answers, checksums, corrections, help, index, json, json_schemas, json_stat, municipalities,
    series, similar, sources, work,
};
use crate::document::{Changes, Index, file};
use crate::load::files::{Files, read_file, unreadable_file};
use crate::validate::{
    self, Documents, Expected, LoadedRelease, Position, Problem, Severity, TableRequirement,
};
use std::collections::HashSet;
use std::io;
use std::path::Path;

/// So many rows of unknown indicators are judged.
const MOST_UNKNOWN_ROWS: usize = 100_000;

/// A release that hasn't been written.
#[derive(Clone, Debug)]
pub struct Release {
    pub id: String,
    /// The release's own day, `2026-11-22`.
    pub date: String,
    pub documents: Documents,
    /// What was read otherwise than it was written, and what should be looked at.
    pub notices: Vec<Problem>,
    /// The bytes of every file by its name, but for what tells of the release before and the checksums.
    files: Files,
}

/// What is being done while a release is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Making {
    Reading,
    Making,
    Judging,
}

/// Makes a release from a folder of tables, or a workbook with them.
///
/// # Errors
/// Everything that is wrong in them.
pub fn make_release(path: &Path) -> Result<Release, Vec<Problem>> {
    make_next_release(path, None, &|_| {})
}

/// As [`make_release`], where the release before is known: what it measured has to be measured still. Tells what is
/// being done.
///
/// # Errors
/// As [`make_release`].
pub fn make_next_release(
    path: &Path,
    before: Option<&Index>,
    tell: &dyn Fn(Making),
) -> Result<Release, Vec<Problem>> {
    match recognise(path) {
        Ok(Given::Tables) => {}
        Ok(Given::Workbook) => {
            let bytes = read_file(path).map_err(|error| vec![unreadable_file("", &error)])?;
            let mut problems = Vec::new();
            tell(Making::Reading);
            let tables = read_workbook_tables(&bytes, &mut problems);
            return make_release_of(tables, problems, before, tell);
        }
        Ok(Given::Release | Given::Site) => return Err(vec![no_tables()]),
        Err(problem) => return Err(vec![problem]),
    }
    let spare = spare_files(path);
    let made = make_from(|file| read_file(&path.join(file)), before, tell);
    if spare.is_empty() {
        return made;
    }
    Err([spare, made.err().unwrap_or_default()].concat())
}

fn no_tables() -> Problem {
    Problem {
        file: "".into(),
        place: Position::Whole,
        found: "".into(),
        expected: Expected::Table(TableRequirement::TablesOfRelease),
    }
}

/// As [`make_release`], with the bytes of each table from a function by its file name.
///
/// # Errors
/// As [`make_release`].
pub fn make_release_from(
    bytes: impl Fn(&str) -> io::Result<Vec<u8>>,
) -> Result<Release, Vec<Problem>> {
    make_from(bytes, None, &|_| {})
}

fn make_from(
    bytes: impl Fn(&str) -> io::Result<Vec<u8>>,
    before: Option<&Index>,
    tell: &dyn Fn(Making),
) -> Result<Release, Vec<Problem>> {
    tell(Making::Reading);
    let mut problems = Vec::new();
    let tables = read_csv_tables(bytes, &mut problems);
    make_release_of(tables, problems, before, tell)
}

/// As [`make_release`], with the bytes of a workbook.
///
/// # Errors
/// As [`make_release`].
pub fn make_release_from_workbook(bytes: &[u8]) -> Result<Release, Vec<Problem>> {
    let mut problems = Vec::new();
    let tables = read_workbook_tables(bytes, &mut problems);
    make_release_of(tables, problems, None, &|_| {})
}

/// Makes a release of tables, with what reading them has told; or everything that is wrong, in the tables' order.
fn make_release_of(
    tables: Option<Tables>,
    told: Vec<Problem>,
    before: Option<&Index>,
    tell: &dyn Fn(Making),
) -> Result<Release, Vec<Problem>> {
    let Some(tables) = tables else {
        return Err(told);
    };
    // Sorted when the tables are gone, as there may be a problem for each of their rows.
    make_or_report(tables, told, before, tell).map_err(|mut problems| {
        sort_problems(&mut problems);
        problems
    })
}

/// Makes a release, or reports what is wrong in no order.
fn make_or_report(
    mut tables: Tables,
    told: Vec<Problem>,
    before: Option<&Index>,
    tell: &dyn Fn(Making),
) -> Result<Release, Vec<Problem>> {
    tell(Making::Making);
    let is_note = |problem: &Problem| problem.severity() == Severity::Note;
    let (mut notices, unread): (Vec<_>, Vec<_>) = told.into_iter().partition(is_note);
    let mut problems = Vec::new();
    drop_surplus_rows(&mut tables, &mut problems);
    sort_rows(&mut tables);
    let tables = &tables;
    problems.extend(find_garbled_cells(tables));
    let mut builder = ReleaseBuilder::new(tables);
    notices.extend(builder.notices());
    let series = series::build_series(&mut builder);
    let work = work::build_work(&mut builder);
    let index = index::build_index(&mut builder, &series);
    let Some(index) = index else {
        problems.extend(add_to_unread(unread, builder.problems));
        return Err(problems);
    };
    let documents = Documents {
        index,
        work: Some(work),
        sources: Some(sources::build_sources(&mut builder)),
        answers: Some(answers::build_answers(&mut builder)),
        similar: Some(similar::build_similar(&mut builder)),
        corrections: Some(corrections::build_corrections(&mut builder)),
        help: Some(help::build_help(&mut builder)),
        series,
        municipalities: Vec::new(),
    };
    notices.extend(find_warnings(&builder, &documents.series));
    problems.extend(add_to_unread(unread, std::mem::take(&mut builder.problems)));
    let (loaded, mut found) = match validate::release(&documents) {
        Ok(checked) => (Some(checked.dataset), checked.problems),
        Err(found) => (None, found),
    };
    if let Some(before) = before {
        found.extend(find_changed_measures(&documents.index, before));
    }
    let loaded = loaded.filter(|_| found.is_empty());
    let found = found.into_iter();
    let located = found.flat_map(|problem| builder.origins.locate_in_table(problem, tables));
    // What stands in the documents for a cell that couldn't be read isn't what the publisher wrote.
    problems = add_to_unread(problems, located.collect());
    let loaded = match loaded {
        Some(loaded) if problems.is_empty() => loaded,
        _ => {
            problems.append(&mut notices);
            return Err(problems);
        }
    };
    tell(Making::Judging);
    let municipalities = municipalities::build_municipalities(&documents);
    let documents = Documents {
        municipalities,
        ..documents
    };
    let files = match files_of_release(&documents, loaded) {
        Ok(files) => files,
        Err(error) => return Err(vec![unreadable_file("", &error)]),
    };
    let release = Release {
        id: documents.index.release.clone(),
        date: documents.index.date.clone(),
        documents,
        notices,
        files,
    };
    let problems = judge(&release);
    if problems.is_empty() {
        return Ok(release);
    }
    let located = problems.into_iter();
    Err(located
        .flat_map(|problem| builder.origins.locate_in_table(problem, tables))
        .collect())
}

/// What couldn't be read, and what is wrong elsewhere: a cell that couldn't be read isn't judged a second time.
fn add_to_unread(mut unread: Vec<Problem>, mut found: Vec<Problem>) -> Vec<Problem> {
    if unread.is_empty() {
        return found;
    }
    if !found.is_empty() {
        let cells: HashSet<(&str, &Position)> = unread.iter().map(cell).collect();
        found.retain(|problem| !cells.contains(&cell(problem)));
    }
    unread.append(&mut found);
    unread
}

/// What a reader would find wrong with the files of a release, so that nothing is published that can't be read. Files
/// that read back as the documents they were made of have been judged with these.
fn judge(release: &Release) -> Vec<Problem> {
    if read_back(&release.files, &release.documents) {
        return Vec::new();
    }
    match release_files(release) {
        Ok(files) => release_file_problems(&files),
        Err(error) => vec![unreadable_file("", &error)],
    }
}

/// Leaves out the rows of unknown indicators beyond so many, as a file that isn't a table of observations has nothing
/// but these, and each would be kept with all of its problems.
fn drop_surplus_rows(tables: &mut Tables, problems: &mut Vec<Problem>) {
    let indicators = &tables.indicators;
    let known: HashSet<&str> = (indicators.rows.iter())
        .map(|row| indicators.cell(row, "indicator"))
        .collect();
    let observations = &tables.observations;
    let indicator = observations.column("indicator");
    let mut unknown = (observations.rows.iter())
        .filter(|row| !known.contains(indicator.cell_of(row)))
        .skip(MOST_UNKNOWN_ROWS);
    let Some(first) = unknown.next() else {
        return;
    };
    let (from, count) = (first.line, unknown.count() + 1);
    let expected = Expected::Table(TableRequirement::KnownRows { count });
    let id = indicator.cell_of(first);
    problems.push(observations.problem(first, indicator, id, expected));
    (tables.observations.rows)
        .retain(|row| row.line < from || known.contains(indicator.cell_of(row)));
}

/// The table and the place in it.
fn cell(problem: &Problem) -> (&str, &Position) {
    (&problem.file, &problem.place)
}

/// Sorts problems by file, line and column, and leaves out what has been told of a place already. Of rows that say the
/// same the one further down is told.
fn sort_problems(problems: &mut Vec<Problem>) {
    for problem in &mut *problems {
        if let Expected::Unique { first } = &mut problem.expected
            && first.line_and_column() > problem.place.line_and_column()
        {
            std::mem::swap(first, &mut problem.place);
        }
    }
    let order = |one: &Problem, other: &Problem| {
        let by_place = || {
            let (one, other) = (&one.place, &other.place);
            one.line_and_column().cmp(&other.line_and_column())
        };
        one.file.cmp(&other.file).then_with(by_place)
    };
    problems.sort_by(order);
    let mut is_new = Vec::with_capacity(problems.len());
    for at_place in problems.chunk_by(|one, other| order(one, other).is_eq()) {
        let mut told = HashSet::new();
        // Nearly always there is one, which needs no comparison.
        let is_alone = at_place.len() == 1;
        is_new.extend((at_place.iter()).map(|problem| is_alone || told.insert(problem)));
    }
    let mut is_new = is_new.into_iter();
    problems.retain(|_| is_new.next().unwrap_or(true));
}

/// The bytes of every file of a release, by its name, where it is the first.
///
/// # Errors
/// Where a document can't be written as JSON, which happens to none of these.
pub fn release_files(release: &Release) -> io::Result<Files> {
    release_files_after(release, None)
}

/// As [`release_files`], where there is one before it, which its changes are told against.
///
/// # Errors
/// As [`release_files`].
pub fn release_files_after(release: &Release, before: Option<&Documents>) -> io::Result<Files> {
    let changes = compare_releases(before, &release.documents);
    files_with_changes(release, before, &changes)
}

/// As [`release_files_after`], with the changes that have been found.
///
/// # Errors
/// As [`release_files`].
pub fn files_with_changes(
    release: &Release,
    before: Option<&Documents>,
    changes: &Changes,
) -> io::Result<Files> {
    let mut files = release.files.clone();
    files.insert(file::CHANGES.to_owned(), json::to_bytes(changes)?);
    let text = changes_text(changes, before, &release.documents);
    files.insert(file::CHANGES_TEXT.to_owned(), text.into_bytes());
    let sums = checksums::format_checksums(&files);
    files.insert(file::CHECKSUMS.to_owned(), sums.into_bytes());
    Ok(files)
}

/// The files that tell nothing of the release before, but for the checksums.
fn files_of_release(documents: &Documents, loaded: LoadedRelease) -> io::Result<Files> {
    let mut files = Files::new();
    let mut add_file = |name: String, bytes: Vec<u8>| drop(files.insert(name, bytes));
    add_file(file::INDEX.to_owned(), json::to_bytes(&documents.index)?);
    if let Some(work) = &documents.work {
        add_file(file::WORK.to_owned(), json::to_bytes(work)?);
    }
    if let Some(sources) = &documents.sources {
        add_file(file::SOURCES.to_owned(), json::to_bytes(sources)?);
    }
    if let Some(answers) = &documents.answers {
        add_file(file::ANSWERS.to_owned(), json::to_bytes(answers)?);
    }
    if let Some(similar) = &documents.similar {
        add_file(file::SIMILAR.to_owned(), json::to_bytes(similar)?);
    }
    if let Some(corrections) = &documents.corrections {
        add_file(file::CORRECTIONS.to_owned(), json::to_bytes(corrections)?);
    }
    if let Some(help) = &documents.help {
        add_file(file::HELP.to_owned(), json::to_bytes(help)?);
    }
    for series in &documents.series {
        let name = file::indicator(&series.indicator);
        add_file(name, json::to_bytes(series)?);
    }
    for municipality in &documents.municipalities {
        let name = file::municipality(&municipality.municipality);
        add_file(name, json::to_bytes(municipality)?);
    }
    for (id, json) in json_stat::from_release(loaded) {
        add_file(file::json_stat(&id), json::to_bytes(&json)?);
    }
    for (name, schema) in json_schemas::generate_json_schemas() {
        let mut bytes = serde_json::to_vec_pretty(&schema)?;
        bytes.push(b'\n');
        add_file(file::schema(name), bytes);
    }
    Ok(files)
}
