//! What a path leads to that somebody has given to be checked or published, and what should have been given instead.

use super::table_schemas;
use crate::document::file;
use crate::load::files::unreadable_file;
use crate::validate::{Expected, Position, Problem, TableRequirement, nearest};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// What can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// A folder of tables.
    Tables,
    /// A workbook with a sheet for each table.
    Workbook,
    /// A folder of a release.
    Release,
    /// The file of a site's configuration.
    Site,
}

/// The first bytes of a ZIP, which workbooks are too.
const ZIP: &[u8] = b"PK\x03\x04";
/// The first bytes of a workbook of Excel before 2007.
const OLD_WORKBOOK: &[u8] = b"\xd0\xcf\x11\xe0";

/// Workbooks that can be read, and others.
const WORKBOOKS: [&str; 3] = ["xlsx", "xlsm", "ods"];
const OTHER_WORKBOOKS: [&str; 4] = ["xlsb", "xls", "fods", "numbers"];
const ARCHIVES: [&str; 5] = ["zip", "7z", "rar", "gz", "tar"];
const TABLES: [&str; 3] = ["csv", "tsv", "txt"];

/// Tells what a path leads to, by the files that lie there.
///
/// # Errors
/// The problem, with what should have been given.
pub fn recognise(path: &Path) -> Result<Given, Problem> {
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(problem("", TableRequirement::Folder(None)));
        }
        Err(error) => return Err(unreadable_file("", &error)),
    };
    if metadata.is_dir() {
        recognise_folder(path)
    } else if metadata.is_file() {
        recognise_file(path).map_err(|requirement| problem(&name_of(path), requirement))
    } else {
        Err(problem("", TableRequirement::OrdinaryFile))
    }
}

/// The problems of what lies among the tables of a folder and wouldn't be read. Notes (`.md`), hidden files and the
/// folders of other things are left alone.
pub fn spare_files(folder: &Path) -> Vec<Problem> {
    let entries = match entries(folder) {
        Ok(entries) => entries,
        Err(error) => return vec![unreadable_file("", &error)],
    };
    entries
        .into_iter()
        .filter(|name| {
            let is_table = table_schemas::FILES.contains(&&**name);
            !is_table && !is_hidden(name) && is_given(&folder.join(name))
        })
        .map(|name| {
            let lower = name.to_lowercase();
            let table = nearest(&lower, table_schemas::FILES);
            let begins_so = |table: &&&str| lower.starts_with(table.trim_end_matches(".csv"));
            let table = table.or_else(|| table_schemas::FILES.iter().find(begins_so).copied());
            Problem {
                file: (&*name).into(),
                place: Position::Whole,
                expected: Expected::Table(TableRequirement::OnlyTables(table)),
                found: name.into(),
            }
        })
        .collect()
}

/// Whether somebody may think that it is read: any file but notes, and a folder with tables.
fn is_given(path: &Path) -> bool {
    if path.is_dir() {
        let within = entries(path).unwrap_or_default();
        return within.iter().any(|name| has_end(name, &TABLES[..1]));
    }
    !has_end(&name_of(path), &["md"])
}

/// What systems and programs leave in a folder: `.DS_Store`, `~$observations.xlsx`.
fn is_hidden(name: &str) -> bool {
    name.starts_with(['.', '~']) || matches!(name, "Thumbs.db" | "desktop.ini")
}

fn recognise_folder(folder: &Path) -> Result<Given, Problem> {
    let is_there = |name: &&str| folder.join(name).symlink_metadata().is_ok();
    if table_schemas::FILES.iter().any(is_there) {
        return Ok(Given::Tables);
    }
    if [file::INDEX, file::WORK, file::SOURCES, file::CHECKSUMS]
        .iter()
        .any(is_there)
    {
        return Ok(Given::Release);
    }
    let entries = entries(folder).map_err(|error| unreadable_file("", &error))?;
    let is_workbook = |name: &&String| !is_hidden(name) && has_end(name, &WORKBOOKS);
    if let Some(workbook) = entries.iter().find(is_workbook) {
        let path = folder.join(workbook).display().to_string();
        return Err(problem("", TableRequirement::Folder(Some(path))));
    }
    // The last one, as releases are named by their day.
    let within = entries.iter().rev().find(|name| {
        let path = folder.join(name);
        let is_tables = path.join(table_schemas::RELEASE.file).is_file();
        !is_hidden(name) && (is_tables || path.join(file::INDEX).is_file())
    });
    let within = within.map(|name| folder.join(name).display().to_string());
    Err(problem("", TableRequirement::Folder(within)))
}

fn recognise_file(path: &Path) -> Result<Given, TableRequirement> {
    let name = name_of(path);
    if has_end(&name, &WORKBOOKS) {
        return Ok(Given::Workbook);
    }
    if has_end(&name, &OTHER_WORKBOOKS) {
        return Err(TableRequirement::Workbook);
    }
    if has_end(&name, &ARCHIVES) {
        return Err(TableRequirement::Unpacked);
    }
    if has_end(&name, &TABLES) {
        let folder = path.parent().unwrap_or(path);
        let here = folder.as_os_str().is_empty();
        let folder = if here { Path::new(".") } else { folder };
        return Err(TableRequirement::AllTables(folder.display().to_string()));
    }
    // By what it holds where its name doesn't tell. What can't be opened is told of when it is read.
    let mut first = Vec::new();
    if let Ok(file) = File::open(path) {
        let _ = file.take(4).read_to_end(&mut first);
    }
    if first == ZIP {
        return Err(TableRequirement::Unpacked);
    }
    if first == OLD_WORKBOOK {
        return Err(TableRequirement::Workbook);
    }
    Ok(Given::Site)
}

fn problem(found: &str, requirement: TableRequirement) -> Problem {
    Problem {
        file: "".into(),
        place: Position::Whole,
        found: found.into(),
        expected: Expected::Table(requirement),
    }
}

/// The names in a folder, sorted.
fn entries(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Whether a file's name ends with one of these after its last dot.
fn has_end(name: &str, ends: &[&str]) -> bool {
    let end = Path::new(name).extension().unwrap_or_default();
    ends.iter().any(|known| end.eq_ignore_ascii_case(known))
}
