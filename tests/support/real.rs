//! The current release, read once for all tests of a program.

use super::current;
use inkludering::load::files::{LoadedRelease, read_release};
use std::sync::LazyLock;

pub static REAL: LazyLock<LoadedRelease> = LazyLock::new(|| {
    let checked = read_release(&current::folder()).unwrap();
    assert_eq!(checked.problems, [], "the release has problems");
    checked.dataset
});
