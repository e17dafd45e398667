//! Makes a published release of tables: an edge that no layer uses.
//!
//! A person edits the tables in a spreadsheet. The tables become documents, the documents are validated, and each
//! problem is reported where the person can correct it: at a line and a column of a table.

mod annotate;
mod answers;
mod builder;
pub mod changes;
mod check;
mod checksums;
mod corrections;
mod csv_table;
mod decimal;
mod encoding;
pub mod example;
mod formula_guard;
mod garbled;
mod given;
mod grids;
mod groups;
mod help;
mod in_place;
mod index;
mod json;
mod json_pointer;
mod json_schemas;
pub mod json_stat;
mod judge;
mod lines;
#[cfg(not(target_arch = "wasm32"))]
mod locales;
mod location;
mod missing_signs;
mod municipalities;
mod nation;
mod number_cells;
mod number_forms;
mod observation_summary;
mod origins;
mod place_names;
mod quotes;
mod release;
mod release_changes;
mod row_order;
mod row_reader;
mod same_measure;
mod seen;
mod series;
mod similar;
mod sources;
mod spreadsheet_damage;
mod table;
mod table_builder;
mod table_schemas;
mod table_source;
mod tables;
mod template;
mod warnings;
mod work;
mod workbook;
mod write;

pub use annotate::{Annotated, annotate};
pub use check::{LocatedProblem, check, locate_in_tables, read_given};
pub use checksums::{format_checksums, sha256_hex};
pub use grids::{Grid, read_grids};
pub use groups::{Group, group_problems};
pub use json::to_bytes as json_to_bytes;
#[cfg(not(target_arch = "wasm32"))]
pub use locales::check_locales;
pub use location::Location;
pub use release::{
    Making, Release, make_next_release, make_release, make_release_from,
    make_release_from_workbook, release_files, release_files_after,
};
pub use release_changes::{Counted, Loss};
pub use seen::new_indicators;
pub use template::{write_filled_template, write_template};
pub use warnings::find_missing_contact;
pub use write::{
    WriteError, WriteOutcome, Written, files_beside, tables_of_release, write_release,
    write_without_current,
};
