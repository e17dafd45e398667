//! How it looks: every chart as a stored picture, every page as a stored outline and as HTML, reviewed as diffs.
//!
//! A run writes `target/gallery.html`, which shows each stored picture beside the one just drawn.
//! `make accept` takes what has changed, after looking.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

mod alone;
#[path = "../dataset/current.rs"]
mod current;
mod gallery;
mod names;
mod outline;
mod pages;
mod pictures;
mod plain;
mod real;
mod site;
