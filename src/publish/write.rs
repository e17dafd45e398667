//! Writes a release into a folder, all of it or nothing, and names the newest.

use super::json;
use super::release::{Release, release_files};
use crate::document::{Current, file};
use crate::load::files::{Files, read_all};
use crate::model;
use serde::Deserialize;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What writing a release did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteOutcome {
    New,
    /// The same bytes were there already.
    Unchanged,
    Replaced,
}

/// Why a release wasn't written.
#[derive(Debug)]
pub enum WriteError {
    /// The folder has a release of this name with other bytes, which others may have quoted.
    Differs {
        folder: PathBuf,
        file: String,
    },
    Io {
        path: PathBuf,
        error: io::Error,
    },
}

impl std::fmt::Display for WriteError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Differs { folder, file } => write!(
                f,
                "{}: the release is published already and its {file} differs. Others may have quoted it: \
                 give release.csv a new name and date, or use --replace",
                folder.display()
            ),
            Self::Io { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
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
/// read, or the disk refuses.
pub fn write_release(
    release: &Release,
    out: &Path,
    replace: bool,
) -> Result<WriteOutcome, WriteError> {
    let written = write_without_current(release, out, replace)?;
    let current = out.parent().unwrap_or(out).join(file::CURRENT);
    if let Some(release) = newest_release(out)? {
        let bytes = json::to_bytes(&Current { release }).map_err(at_path(&current))?;
        write_file(&current, &bytes).map_err(at_path(&current))?;
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
    let folder = out.join(&release.id);
    let new = release_files(release).map_err(at_path(&folder))?;
    let exists = folder.exists();
    let differing = if exists {
        let old = read_all(&folder).map_err(at_path(&folder))?;
        first_difference(&old, &new)
    } else {
        None
    };
    let written = match differing {
        None if exists => WriteOutcome::Unchanged,
        None => WriteOutcome::New,
        Some(_) if replace => WriteOutcome::Replaced,
        Some(file) => return Err(WriteError::Differs { folder, file }),
    };
    if written != WriteOutcome::Unchanged {
        // Written beside it first, so that a full disk doesn't leave half a release.
        let temporary = out.join(format!(".{}.part", release.id));
        remove_folder(&temporary).map_err(at_path(&temporary))?;
        for (name, bytes) in &new {
            write_file(&temporary.join(name), bytes).map_err(at_path(&temporary))?;
        }
        remove_folder(&folder).map_err(at_path(&folder))?;
        std::fs::rename(&temporary, &folder).map_err(at_path(&folder))?;
    }
    Ok(written)
}

fn first_difference(old: &Files, new: &Files) -> Option<String> {
    let names = old.keys().chain(new.keys());
    names
        .filter(|name| *name != file::CHECKSUMS)
        .find(|name| old.get(*name) != new.get(*name))
        .cloned()
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, bytes)
}

fn remove_folder(folder: &Path) -> io::Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct DatedRelease {
    date: String,
    release: String,
}

/// The name of the newest release: by its own day, as an older one may be published again. The example is never
/// current.
fn newest_release(out: &Path) -> Result<Option<String>, WriteError> {
    let mut newest: Option<(String, String)> = None;
    for entry in std::fs::read_dir(out).map_err(at_path(out))? {
        let index = entry.map_err(at_path(out))?.path().join(file::INDEX);
        let bytes = match std::fs::read(&index) {
            Ok(bytes) => bytes,
            // Anything else may lie beside the releases.
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                continue;
            }
            Err(error) => return Err(at_path(&index)(error)),
        };
        let DatedRelease { date, release } = serde_json::from_slice(&bytes)
            .map_err(io::Error::from)
            .map_err(at_path(&index))?;
        if release != model::Release::EXAMPLE {
            newest = newest.max(Some((date, release)));
        }
    }
    Ok(newest.map(|(_, release)| release))
}
