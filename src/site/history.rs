//! The releases that a site has, the newest first, with what each says otherwise than the one before it.

use crate::document::{Changes, Correction, Corrections, Index, Record, file};
use crate::load::files::{read_file, unreadable_file};
use crate::model;
use crate::validate::{self, Problem};
use serde::de::DeserializeOwned;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A release in its folder.
#[derive(Clone, Debug)]
pub struct PublishedRelease {
    pub folder: PathBuf,
    pub index: Index,
    /// None of a release from before changes were told.
    pub changes: Option<Changes>,
    pub corrections: Vec<Correction>,
}

impl PublishedRelease {
    pub fn id(&self) -> &str {
        &self.index.release
    }
}

/// Reads the releases in a folder, but the example.
///
/// # Errors
/// The first file that can't be read.
pub fn read_history(published: &Path) -> Result<Vec<PublishedRelease>, Problem> {
    let unreadable = |error| unreadable_file("", &error);
    let mut releases = Vec::new();
    for entry in std::fs::read_dir(published).map_err(unreadable)? {
        let folder = entry.map_err(unreadable)?.path();
        let Some(index) = read::<Index>(&folder, file::INDEX)? else {
            continue;
        };
        if index.release == model::Release::EXAMPLE {
            continue;
        }
        let corrections = read::<Corrections>(&folder, file::CORRECTIONS)?;
        let corrections = corrections.map_or_else(Vec::new, |all| all.corrections);
        releases.push(PublishedRelease {
            changes: read(&folder, file::CHANGES)?,
            corrections: (corrections.iter().filter_map(Record::parsed).cloned()).collect(),
            folder,
            index,
        });
    }
    releases.sort_by(|one, other| {
        let by = |of: &PublishedRelease| (of.index.date.clone(), of.index.release.clone());
        by(other).cmp(&by(one))
    });
    Ok(releases)
}

/// A document of a release; `None` where it isn't there.
fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<Option<T>, Problem> {
    let path = folder.join(name);
    let shown = path.display().to_string();
    match read_file(&path) {
        Ok(bytes) => validate::parse(&shown, &bytes).map(Some),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(unreadable_file(&shown, &error)),
    }
}
