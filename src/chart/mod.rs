//! Answers become pictures: SVG with classes only, the same bytes in the browser and the terminal.
//!
//! Plotters computes scales and ticks and drives [`canvas::Canvas`] in place of its own SVG output.

pub mod beside;
pub mod canvas;
pub mod face;
pub mod figure;
pub mod generation;
mod labels;
mod plot;
mod tag;
pub mod trend;

pub use figure::{Drawing, Figure, Table};
