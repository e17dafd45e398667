//! The dataset's way: tables, release, validation, and the program that checks and publishes.

#[path = "dataset/documents.rs"]
mod documents;
#[path = "dataset/published.rs"]
mod published;
#[path = "dataset/refused.rs"]
mod refused;
#[path = "dataset/spreadsheet.rs"]
mod spreadsheet;
#[path = "dataset/terminal.rs"]
mod terminal;
#[path = "dataset/validation.rs"]
mod validation;
