//! How it looks: every chart as a stored picture, every page as a stored outline and one of each kind as HTML, reviewed as diffs.
//!
//! A run writes `target/gallery.html`, which shows each stored picture beside the one just drawn.
//! `make accept` takes what has changed, after looking.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

mod alone;
#[path = "../support/current.rs"]
mod current;
mod gallery;
#[path = "../support/loaded.rs"]
mod loaded;
mod memo;
mod names;
mod outline;
mod pages;
mod pages_compared;
mod pages_embedded;
mod pages_found;
mod pictures;
mod plain;
mod readouts;
#[path = "../support/real.rs"]
mod real;
mod releases;
mod site;
mod standing;
