//! A release read from a folder, for the terminal program and the tests.

use crate::document::{self, Record, file};
use crate::model::{Dataset, Map, Site};
pub use crate::validate::LoadedRelease;
use crate::validate::{self, Checked, Documents, Expected, Position, Problem, TableRequirement};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// The size above which a file isn't read into memory, in bytes.
const MAX_FILE_BYTES: usize = 64_000_000;

/// The most bytes of all files of a folder.
const MAX_FOLDER_BYTES: usize = 512_000_000;

/// The bytes of files by name, with slashes for folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads a release with everything that is wrong in it.
///
/// # Errors
/// The problems, where the folder can't be read or has no index: then there is no dataset.
pub fn read_release(folder: &Path) -> Result<Checked<LoadedRelease>, Vec<Problem>> {
    let files = read_all(folder).map_err(|error| vec![unreadable_file("", &error)])?;
    parse_release(&files)
}

/// The same from the bytes of its files.
///
/// # Errors
/// The problems, where there is no index that could be read.
pub fn parse_release(files: &Files) -> Result<Checked<LoadedRelease>, Vec<Problem>> {
    let mut problems = Vec::new();
    let Some(documents) = read_documents(files, &mut problems) else {
        return Err(problems);
    };
    match validate::release(&documents) {
        Ok(checked) => {
            problems.extend(checked.problems);
            Ok(Checked {
                dataset: checked.dataset,
                problems,
            })
        }
        Err(found) => {
            problems.extend(found);
            Err(problems)
        }
    }
}

/// The name of the newest release.
///
/// # Errors
/// The problem, where the file can't be read.
pub fn read_current(path: &Path) -> Result<String, Problem> {
    let bytes = read_file(path).map_err(|error| unreadable_file(file::CURRENT, &error))?;
    let current = validate::parse::<document::Current>(file::CURRENT, &bytes)?;
    Ok(current.release)
}

/// Reads a site's configuration.
///
/// # Errors
/// The problem, where the file can't be read.
pub fn read_site(path: &Path) -> Result<Checked<Site>, Problem> {
    let bytes = read_file(path).map_err(|error| unreadable_file(file::SITE, &error))?;
    let site = validate::parse::<document::Site>(file::SITE, &bytes)?;
    Ok(validate::site(&site))
}

/// Reads the municipalities' borders.
///
/// # Errors
/// The problem, where the file can't be read.
pub fn read_map(path: &Path, dataset: &Dataset) -> Result<Checked<Option<Map>>, Problem> {
    let bytes = read_file(path).map_err(|error| unreadable_file(file::MAP, &error))?;
    let map = validate::parse::<document::MapDocument>(file::MAP, &bytes)?;
    Ok(validate::map(&map, dataset))
}

/// The bytes of a file that is one: a pipe may never end, and a file can be larger than memory.
///
/// # Errors
/// Where it can't be read. Of one that is too large the message is its size.
pub fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let metadata = std::fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        return Err(ErrorKind::NotSeekable.into());
    }
    if metadata.len() > MAX_FILE_BYTES as u64 {
        let size = metadata.len().to_string();
        return Err(io::Error::new(ErrorKind::FileTooLarge, size));
    }
    // What is told of its size needn't be true.
    let mut bytes = Vec::new();
    let most = MAX_FILE_BYTES as u64 + 1;
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_FILE_BYTES {
        return Err(io::Error::new(
            ErrorKind::FileTooLarge,
            bytes.len().to_string(),
        ));
    }
    Ok(bytes)
}

/// The bytes of every file under a folder.
///
/// # Errors
/// Where a file or a folder can't be read.
pub fn read_all(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    let mut total = 0;
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push((entry.path(), format!("{name}/")));
            } else {
                let bytes = read_file(&entry.path())?;
                total += bytes.len();
                if total > MAX_FOLDER_BYTES {
                    return Err(io::Error::new(ErrorKind::QuotaExceeded, total.to_string()));
                }
                files.insert(name, bytes);
            }
        }
    }
    Ok(files)
}

/// The documents of a release, and a problem for each that is missing or can't be read. None
/// without an index, which the others are read by.
pub fn read_documents(files: &Files, problems: &mut Vec<Problem>) -> Option<Documents> {
    let index = parsed(files, file::INDEX, problems);
    let documents = Documents {
        work: parsed(files, file::WORK, problems),
        sources: parsed(files, file::SOURCES, problems),
        answers: parsed(files, file::ANSWERS, problems),
        similar: parsed(files, file::SIMILAR, problems),
        corrections: parsed_if_there(files, file::CORRECTIONS, problems),
        help: parsed_if_there(files, file::HELP, problems),
        series: in_folder(files, file::INDICATORS, problems),
        municipalities: in_folder(files, file::MUNICIPALITIES, problems),
        index: index?,
    };
    missing_files(&documents, files, problems);
    Some(documents)
}

/// The problem of a file that should be there.
pub fn missing_file(name: &str, found: &str) -> Problem {
    Problem {
        file: name.into(),
        place: Position::Whole,
        found: found.into(),
        expected: Expected::Table(TableRequirement::File),
    }
}

/// The problem of a file that couldn't be read, without the system's words where there are words of our own.
pub fn unreadable_file(name: &str, error: &io::Error) -> Problem {
    let (found, requirement) = match error.kind() {
        ErrorKind::NotFound => return missing_file(name, ""),
        ErrorKind::FileTooLarge => {
            return Problem {
                expected: Expected::BytesAtMost(MAX_FILE_BYTES),
                ..missing_file(name, &error.to_string())
            };
        }
        ErrorKind::QuotaExceeded => {
            return Problem {
                expected: Expected::BytesAtMost(MAX_FOLDER_BYTES),
                ..missing_file(name, &error.to_string())
            };
        }
        _ if leads_back(error) => (String::new(), TableRequirement::NoLoop),
        ErrorKind::IsADirectory => (String::new(), TableRequirement::FileNotFolder),
        ErrorKind::NotSeekable => (String::new(), TableRequirement::OrdinaryFile),
        ErrorKind::PermissionDenied => (String::new(), TableRequirement::Permission),
        _ => (error.to_string(), TableRequirement::ReadableFile),
    };
    Problem {
        expected: Expected::Table(requirement),
        ..missing_file(name, &found)
    }
}

/// Whether links lead back to themselves, for which the standard library has no stable name.
fn leads_back(error: &io::Error) -> bool {
    #[cfg(all(unix, feature = "publish"))]
    if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) {
        return true;
    }
    false
}

fn parsed<T: DeserializeOwned>(
    files: &Files,
    name: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let Some(bytes) = files.get(name) else {
        problems.push(missing_file(name, ""));
        return None;
    };
    validate::parse(name, bytes)
        .map_err(|problem| problems.push(problem))
        .ok()
}

/// A document that older releases don't have.
fn parsed_if_there<T: DeserializeOwned>(
    files: &Files,
    name: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    files
        .contains_key(name)
        .then(|| parsed(files, name, problems))?
}

fn in_folder<T: DeserializeOwned>(
    files: &Files,
    folder: &str,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let names = files.keys().filter(|name| name.starts_with(folder));
    names
        .filter_map(|name| parsed(files, name, problems))
        .collect()
}

/// Every series that the index tells of, and every municipality, has its file.
fn missing_files(documents: &Documents, files: &Files, problems: &mut Vec<Problem>) {
    let index = &documents.index;
    let indicators = index.indicators.iter().filter_map(Record::parsed);
    let series = indicators
        .filter(|record| record.evidence != "work")
        .map(|record| file::indicator(&record.indicator));
    let municipalities = index.municipalities.iter().filter_map(Record::parsed);
    let places = municipalities.map(|record| file::municipality(&record.municipality));
    for name in series.chain(places).chain([file::municipality("0000")]) {
        if !files.contains_key(&name) {
            problems.push(missing_file(&name, ""));
        }
    }
}
