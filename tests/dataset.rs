//! The dataset's way: tables, release, validation, and the program that checks and publishes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by them")]

#[path = "support/books.rs"]
mod books;
#[path = "dataset/changes.rs"]
mod changes;
#[path = "dataset/corrections.rs"]
mod corrections;
#[path = "support/current.rs"]
mod current;
#[path = "dataset/damaged.rs"]
mod damaged;
#[path = "dataset/documents.rs"]
mod documents;
#[path = "dataset/example.rs"]
mod example;
#[path = "dataset/exported.rs"]
mod exported;
#[path = "dataset/exported_by_terminal.rs"]
mod exported_by_terminal;
#[path = "dataset/exported_json_stat.rs"]
mod exported_json_stat;
#[path = "dataset/guide.rs"]
mod guide;
#[path = "dataset/help.rs"]
mod help;
#[path = "dataset/hostile.rs"]
mod hostile;
#[path = "support/loaded.rs"]
mod loaded;
#[path = "dataset/map.rs"]
mod map;
#[path = "dataset/progress.rs"]
mod progress;
#[path = "dataset/published.rs"]
mod published;
#[path = "dataset/publishing.rs"]
mod publishing;
#[path = "dataset/questions.rs"]
mod questions;
#[path = "support/real.rs"]
mod real;
#[path = "dataset/refused.rs"]
mod refused;
#[path = "dataset/row_order.rs"]
mod row_order;
#[path = "dataset/same_measure.rs"]
mod same_measure;
#[path = "dataset/side_by_side.rs"]
mod side_by_side;
#[path = "dataset/spreadsheet.rs"]
mod spreadsheet;
#[path = "dataset/taken_away.rs"]
mod taken_away;
#[path = "dataset/terminal.rs"]
mod terminal;
#[path = "dataset/told.rs"]
mod told;
#[path = "dataset/validation.rs"]
mod validation;
#[path = "dataset/warned.rs"]
mod warned;
#[path = "dataset/workbooks.rs"]
mod workbooks;
