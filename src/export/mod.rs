//! What a reader takes away of a figure: its values, the words under its picture and the picture itself, the
//! same bytes from the browser and the terminal.

mod content;
pub mod csv;
pub mod memo;
pub mod picture;
#[cfg(feature = "publish")]
pub mod png;
pub mod questions;
mod spreadsheet;

pub use content::{ExportedFigure, FigureContent, Filter, figure_names, file_name};
