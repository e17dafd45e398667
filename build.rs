//! Tells both programs what they were built from, so that the one in the browser knows whether a page was written by the
//! same code.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// All that decides how a page is drawn.
const SOURCES: [&str; 2] = ["src", "Cargo.lock"];

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        add_files(Path::new(source), &mut files)?;
    }
    files.sort();
    let mut digest = DefaultHasher::new();
    for file in &files {
        let bytes = fs::read(file)?;
        digest.write(&bytes.len().to_le_bytes());
        digest.write(&bytes);
    }
    println!("cargo::rustc-env=BUILD_ID={:016x}", digest.finish());
    Ok(())
}

fn add_files(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            add_files(&entry?.path(), files)?;
        }
    } else {
        files.push(path.to_owned());
    }
    Ok(())
}
