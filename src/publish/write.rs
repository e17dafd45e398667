//! Writes a release into a folder, all of it or nothing, and names the newest.

use super::changes::compare_releases;
use super::in_place::{Staged, Turn, folder_of};
use super::json;
use super::release::{Release, files_with_changes, make_release, release_files_after};
use super::release_changes::{Loss, count_losses};
use super::table_schemas::FILES;
use crate::document::{Changes, Current, file};
use crate::load::files::{Files, read_all, read_documents, read_file};
use crate::model;
use crate::validate::Documents;
use serde::Deserialize;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What the name of a temporary folder of a release begins with.
const PREFIX: &str = ".publishing-";

/// What writing a release did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteOutcome {
    New,
    /// The same bytes were there already.
    Unchanged,
    Replaced,
}

/// A release that is in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub outcome: WriteOutcome,
    /// What it says otherwise than the newest of those that are older.
    pub changes: Changes,
    /// The name of the release that it took the place of, or else of the newest other one.
    pub before: Option<String>,
    /// What it has less of than that one.
    pub losses: Vec<Loss>,
}

/// Why a release wasn't written.
#[derive(Debug)]
pub enum WriteError {
    /// The folder has a release of this name with other bytes, which others may have quoted.
    Differs {
        folder: PathBuf,
        file: String,
    },
    /// A file doesn't read back as it was written, as on a broken disk.
    NotAsWritten(PathBuf),
    Io {
        path: PathBuf,
        error: io::Error,
    },
    /// The release is in its place, and `current.json` couldn't be put in its own.
    Current {
        path: PathBuf,
        error: io::Error,
    },
}

/// Adds the path to an error.
fn at_path(path: &Path) -> impl FnOnce(io::Error) -> WriteError + use<> {
    let path = path.to_owned();
    move |error| WriteError::Io { path, error }
}

/// Writes a release under `out`, and `current.json` beside `out`.
///
/// # Errors
/// Where the folder has another release of the same name and `replace` is false, where a release beside it can't be
/// read, or the disk refuses. But for [`WriteError::Current`] all is as it was.
pub fn write_release(release: &Release, out: &Path, replace: bool) -> Result<Written, WriteError> {
    let turn = take_turn(out)?;
    // Releases in other folders beside this one have a `current.json` of the same name: each its own prefix.
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    let prefix = format!("{PREFIX}current-of-{name}-");
    let beside = folder_of(out);
    turn.remove_abandoned(beside, &prefix)
        .map_err(at_path(beside))?;
    let others = dated_releases(out, &release.id)?;
    let this = DatedRelease::of(release);
    let path = beside.join(file::CURRENT);
    // Written before the release is put in its place, so that a full disk stops both.
    let current = match others.iter().chain(&this).max() {
        Some(newest) => stage_current(&path, &prefix, &newest.release).map_err(at_path(&path))?,
        None => None,
    };
    let before = Before {
        newest: others.last().map(|other| other.release.clone()),
        older: find_older(&others, this.as_ref()),
    };
    let written = put_release(release, out, replace, before)?;
    if let Some(current) = current {
        current
            .put()
            .map_err(|error| WriteError::Current { path, error })?;
    }
    Ok(written)
}

/// Writes a release under `out`, and leaves `current.json` alone: for the example, which is never current.
///
/// # Errors
/// As [`write_release`].
pub fn write_without_current(
    release: &Release,
    out: &Path,
    replace: bool,
) -> Result<WriteOutcome, WriteError> {
    let _turn = take_turn(out)?;
    Ok(put_release(release, out, replace, Before::default())?.outcome)
}

/// Waits for the folder of releases, which is made where there is none.
fn take_turn(out: &Path) -> Result<Turn, WriteError> {
    std::fs::create_dir_all(out).map_err(at_path(out))?;
    let turn = Turn::wait(out).map_err(at_path(out))?;
    turn.remove_abandoned(out, PREFIX).map_err(at_path(out))?;
    Ok(turn)
}

/// The bytes of every file that a release has in a folder of releases, where its changes are told against the newest
/// of those that are older.
///
/// # Errors
/// Where a release there can't be read.
pub fn files_beside(release: &Release, out: &Path) -> Result<Files, WriteError> {
    let others = dated_releases(out, &release.id)?;
    let older = find_older(&others, DatedRelease::of(release).as_ref());
    let older = older.map(|older| read_there(out, &older)).transpose()?;
    let documents = older.as_ref().and_then(documents_of);
    release_files_after(release, documents.as_ref()).map_err(at_path(&out.join(&release.id)))
}

/// The tables in a folder, by file name, where they make the release in another folder as it stands there.
pub fn tables_of_release(tables: &Path, folder: &Path) -> Option<Files> {
    let release = make_release(tables).ok()?;
    let made = files_beside(&release, folder_of(folder)).ok()?;
    if read_all(folder).ok()? != made {
        return None;
    }
    let names = FILES.into_iter();
    let files =
        names.filter_map(|name| Some((name.to_owned(), read_file(&tables.join(name)).ok()?)));
    Some(files.collect())
}

/// The names of releases that a release is compared with.
#[derive(Default)]
struct Before {
    newest: Option<String>,
    older: Option<String>,
}

/// Puts a release in its place, and compares it with the one there or else with the one before.
fn put_release(
    release: &Release,
    out: &Path,
    replace: bool,
    Before { newest, older }: Before,
) -> Result<Written, WriteError> {
    let folder = out.join(&release.id);
    let older = older.map(|older| read_there(out, &older)).transpose()?;
    let older = older.as_ref().and_then(documents_of);
    let changes = compare_releases(older.as_ref(), &release.documents);
    let new = files_with_changes(release, older.as_ref(), &changes).map_err(at_path(&folder))?;
    let exists = folder.exists();
    let before = if exists {
        Some(release.id.clone())
    } else {
        newest
    };
    let old = match &before {
        Some(before) => read_there(out, before)?,
        None => Files::new(),
    };
    let differing = first_difference(&old, &new).filter(|_| exists);
    let outcome = match differing {
        None if exists => WriteOutcome::Unchanged,
        None => WriteOutcome::New,
        Some(_) if replace => WriteOutcome::Replaced,
        Some(file) => return Err(WriteError::Differs { folder, file }),
    };
    let losses = if before == changes.before {
        count_losses(&changes)
    } else {
        let old = documents_of(&old);
        count_losses(&compare_releases(old.as_ref(), &release.documents))
    };
    match outcome {
        WriteOutcome::New => {
            let staged = stage(&folder, &new)?;
            staged.put().map_err(at_path(&folder))?;
        }
        WriteOutcome::Replaced => {
            let staged = stage(&folder, &new)?;
            staged.put_in_place_of().map_err(at_path(&folder))?;
        }
        WriteOutcome::Unchanged => {}
    }
    Ok(Written {
        outcome,
        changes,
        before,
        losses,
    })
}

fn read_there(out: &Path, release: &str) -> Result<Files, WriteError> {
    let folder = out.join(release);
    read_all(&folder).map_err(at_path(&folder))
}

/// What can be read of a release: what is broken in it was told when it was checked.
fn documents_of(files: &Files) -> Option<Documents> {
    read_documents(files, &mut Vec::new())
}

/// Writes the files of a release beside its place. They were judged before: here they are read back.
fn stage(folder: &Path, files: &Files) -> Result<Staged, WriteError> {
    let staged = Staged::beside(folder, PREFIX).map_err(at_path(folder))?;
    let path = staged.path();
    for (name, bytes) in files {
        write_file(&path.join(name), bytes).map_err(at_path(&folder.join(name)))?;
    }
    let read = read_all(&path).map_err(at_path(folder))?;
    match first_difference(&read, files) {
        Some(name) => Err(WriteError::NotAsWritten(folder.join(name))),
        None => Ok(staged),
    }
}

/// Writes `current.json` beside its place; `None` where it says so already.
fn stage_current(path: &Path, prefix: &str, release: &str) -> io::Result<Option<Staged>> {
    let release = release.to_owned();
    let bytes = json::to_bytes(&Current { release })?;
    if read_file(path).is_ok_and(|old| old == bytes) {
        return Ok(None);
    }
    let staged = Staged::beside(path, prefix)?;
    write_file(&staged.path(), &bytes)?;
    Ok(Some(staged))
}

/// The first file that two releases don't share. Changes and checksums differ with any other, and are told of last.
fn first_difference(old: &Files, new: &Files) -> Option<String> {
    let names = old.keys().chain(new.keys());
    let mut differing: Vec<&String> = names
        .filter(|name| old.get(*name) != new.get(*name))
        .collect();
    differing.sort_by_key(|name| {
        let follow = [file::CHANGES, file::CHANGES_TEXT, file::CHECKSUMS];
        follow.iter().position(|known| name == known)
    });
    differing.first().map(|name| (*name).clone())
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, bytes)
}

/// In the order of their days.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct DatedRelease {
    date: String,
    release: String,
}

impl DatedRelease {
    /// None of the example, which is compared with nothing and never current.
    fn of(release: &Release) -> Option<Self> {
        (release.id != model::Release::EXAMPLE).then(|| Self {
            date: release.date.clone(),
            release: release.id.clone(),
        })
    }
}

/// The newest of those that are older.
fn find_older(others: &[DatedRelease], this: Option<&DatedRelease>) -> Option<String> {
    let mut others = others.iter().rev();
    let older = others.find(|other| this.is_some_and(|this| *other < this));
    older.map(|older| older.release.clone())
}

/// The releases but one, and but the example, the newest last: by their own days, as an older one may be published
/// again.
fn dated_releases(out: &Path, but: &str) -> Result<Vec<DatedRelease>, WriteError> {
    let mut releases = Vec::new();
    for entry in std::fs::read_dir(out).map_err(at_path(out))? {
        let index = entry.map_err(at_path(out))?.path().join(file::INDEX);
        let bytes = match read_file(&index) {
            Ok(bytes) => bytes,
            // Anything else may lie beside the releases.
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                continue;
            }
            Err(error) => return Err(at_path(&index)(error)),
        };
        let found: DatedRelease = serde_json::from_slice(&bytes)
            .map_err(io::Error::from)
            .map_err(at_path(&index))?;
        if ![model::Release::EXAMPLE, but].contains(&&*found.release) {
            releases.push(found);
        }
    }
    releases.sort();
    Ok(releases)
}
