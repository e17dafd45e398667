//! Tables to a published release: an edge that no layer uses.
//!
//! A person edits the tables in a spreadsheet. They become documents, validation judges these, and
//! what it finds is told where the person can put it right: at a line and a column of a table.

mod cells;
mod check;
mod checksums;
mod columns;
mod decimal;
pub mod example;
mod index;
mod json;
pub mod json_stat;
mod made;
mod municipalities;
mod nation;
mod origins;
mod position;
mod release;
mod schemas;
mod series;
mod side;
mod table;
mod tables;
mod told;
mod work;
mod write;

pub use check::{Located, check, in_tables};
pub use release::{Release, files, make, make_from};
pub use write::{Refused, Written, write, write_beside};
