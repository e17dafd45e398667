//! The names of sheets: those of the tables, and those that the program writes beside them.

use crate::publish::table_schemas::{TABLES, TableSchema};

/// The sheet that explains a workbook.
pub const READ_FIRST: &str = "Läs först - Read first";
/// The sheet with the words that drop-down lists offer.
pub const LISTS: &str = "Listor - Lists";
/// The sheet with everything that is wrong.
pub const PROBLEMS: &str = "Problem - Problems";

/// What a sheet is, by its name.
#[derive(Clone, Copy, Debug)]
pub enum Meaning {
    Table,
    /// Written by the program, for people.
    Ours,
    Unknown,
}

/// Tells what a sheet is. Small and capital letters make no difference, and a sheet may be named as the file.
pub fn meaning(name: &str) -> Meaning {
    if [READ_FIRST, LISTS, PROBLEMS].contains(&name) {
        return Meaning::Ours;
    }
    match table_of_sheet(name) {
        Some(_) => Meaning::Table,
        None => Meaning::Unknown,
    }
}

/// The table that a sheet holds.
pub fn table_of_sheet(name: &str) -> Option<TableSchema> {
    let name = name.trim().to_lowercase();
    let name = name.strip_suffix(".csv").unwrap_or(&name);
    TABLES
        .into_iter()
        .find(|schema| sheet_name(schema.file) == name)
}

/// The name of a table's sheet.
pub fn sheet_name(file: &str) -> &str {
    file.trim_end_matches(".csv")
}
