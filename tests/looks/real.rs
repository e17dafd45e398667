//! The current release, read once for all tests.

use inkludering::load::files::{Release, read_release};
use std::path::Path;
use std::sync::LazyLock;

pub static REAL: LazyLock<Release> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let current = std::fs::read_to_string(data.join("current.json")).unwrap();
    let current: serde_json::Value = serde_json::from_str(&current).unwrap();
    let folder = data
        .join("published")
        .join(current["release"].as_str().unwrap());
    let checked = read_release(&folder).unwrap();
    assert_eq!(checked.problems, [], "the release has problems");
    checked.dataset
});
