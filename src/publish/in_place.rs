//! Puts files and folders in their place at once, so that whoever stops the program at any moment finds what was
//! there before or what is there now, whole.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use tempfile::{Builder, TempDir};

/// Something that is written, and not in its place yet. It is removed unless it is put there.
pub struct Staged {
    folder: TempDir,
    target: PathBuf,
}

impl Staged {
    /// Begins something beside its place, on the same disk, in a folder whose name begins with a prefix.
    ///
    /// # Errors
    /// Where nothing can be written there.
    pub fn beside(target: &Path, prefix: &str) -> io::Result<Self> {
        let folder = Builder::new()
            .prefix(prefix)
            .tempdir_in(folder_of(target))?;
        Ok(Self {
            folder,
            target: target.to_owned(),
        })
    }

    /// Where it is written. The temporary folder is one above, as only its owner may look into it.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("new")
    }

    /// Puts it in its place, where a file of this name or nothing may be.
    ///
    /// # Errors
    /// Where the disk refuses: then all is as it was.
    pub fn put(self) -> io::Result<()> {
        fs::rename(self.path(), &self.target)
    }

    /// Puts it in the place of a folder, which is removed afterwards.
    ///
    /// # Errors
    /// As [`Self::put`], and where the disk can't exchange two folders.
    pub fn put_in_place_of(self) -> io::Result<()> {
        exchange(&self.path(), &self.target)
    }
}

/// The folder that a path lies in.
pub fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().unwrap_or(path);
    if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    }
}

/// One program at a time changes a folder: the others wait until this is dropped, or the program ends.
pub struct Turn {
    _lock: Option<fs::File>,
}

impl Turn {
    /// Waits for the folder, where the system can lock one.
    ///
    /// # Errors
    /// Where the folder can't be opened or locked.
    pub fn wait(folder: &Path) -> io::Result<Self> {
        let lock = cfg!(unix).then(|| fs::File::open(folder)).transpose()?;
        if let Some(lock) = &lock {
            lock.lock()?;
        }
        Ok(Self { _lock: lock })
    }

    /// Removes from a folder what a program has left that was stopped: nobody else is writing it now.
    ///
    /// # Errors
    /// Where the folder can't be read or changed.
    pub fn remove_abandoned(&self, folder: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(prefix) {
                fs::remove_dir_all(entry.path())?;
            }
        }
        Ok(())
    }
}

/// Removing one folder and renaming another are two steps, between which there is none.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(|error| match error {
        Errno::INVAL | Errno::NOSYS | Errno::NOTSUP => io::ErrorKind::Unsupported.into(),
        error => error.into(),
    })
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PREFIX: &str = ".publishing-";

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_takes_the_place_of_another() {
        let out = tempfile::tempdir().unwrap();
        let target = out.path().join("release");
        for (text, other) in [("old", "a"), ("new", "b")] {
            let staged = Staged::beside(&target, PREFIX).unwrap();
            fs::create_dir(staged.path()).unwrap();
            fs::write(staged.path().join(other), text).unwrap();
            if target.exists() {
                staged.put_in_place_of().unwrap();
            } else {
                staged.put().unwrap();
            }
            assert_eq!(names(&target), [other]);
            assert_eq!(names(out.path()), ["release"], "nothing is left");
        }
    }

    #[test]
    fn what_is_not_put_in_place_is_removed() {
        let out = tempfile::tempdir().unwrap();
        let target = out.path().join("current.json");
        fs::write(&target, "old").unwrap();
        let staged = Staged::beside(&target, PREFIX).unwrap();
        fs::write(staged.path(), "new").unwrap();
        drop(staged);
        assert_eq!(names(out.path()), ["current.json"]);
        assert_eq!(fs::read_to_string(&target).unwrap(), "old");
    }

    #[test]
    fn what_a_stopped_program_has_left_is_removed_at_the_next_turn() {
        let out = tempfile::tempdir().unwrap();
        fs::create_dir_all(out.path().join(".publishing-abc/new")).unwrap();
        fs::create_dir(out.path().join("2026-11-22")).unwrap();
        let turn = Turn::wait(out.path()).unwrap();
        turn.remove_abandoned(out.path(), PREFIX).unwrap();
        assert_eq!(names(out.path()), ["2026-11-22"]);
    }
}
