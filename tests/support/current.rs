//! The release that the site shows, so that no test names one that a new release would put out of date.

use std::path::{Path, PathBuf};

/// The name of the current release, by which its folder and the files taken from it are named.
pub fn release() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/current.json");
    let current = std::fs::read_to_string(path).unwrap();
    let current: serde_json::Value = serde_json::from_str(&current).unwrap();
    current["release"].as_str().unwrap().to_owned()
}

/// The folder of the current release.
pub fn folder() -> PathBuf {
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/published");
    published.join(release())
}
