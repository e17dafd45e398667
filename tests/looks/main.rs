//! How it looks: every chart as a stored picture, every page as stored HTML, reviewed as diffs.
//!
//! A run writes `target/gallery.html`, which shows all pictures with the site's own style.
//! `make accept` takes what has changed, after looking.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

mod alone;
mod pages;
mod pictures;
mod plain;
mod real;
mod shipped;
mod site;
