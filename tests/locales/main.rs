//! The texts of each language: complete, with the same placeholders, and none that nothing reads. A language that
//! is partly translated stands on the page beside Swedish that says so.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

#[path = "../support/current.rs"]
mod current;
mod files;
#[path = "../support/loaded.rs"]
mod loaded;
mod partial;
#[path = "../support/real.rs"]
mod real;
