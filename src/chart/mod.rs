//! Answers become pictures: SVG with classes only, the same bytes in the browser and the terminal.
//!
//! Plotters computes where data lie; [`canvas::Canvas`] takes the place of its SVG output.

mod axis;
pub mod beside;
pub mod canvas;
pub mod compare;
pub mod distribution;
pub mod dumbbell;
pub mod face;
pub mod figure;
pub mod generation;
mod labels;
pub mod map;
pub mod measured;
mod plot;
pub mod progress;
mod rows;
mod stand_alone;
pub mod stated;
mod tag;
pub mod timeline;
pub mod trend;

pub use figure::{Drawing, Figure, Table};
#[cfg(not(target_arch = "wasm32"))]
pub use stand_alone::card;
pub use stand_alone::{Origin, Shape, stand_alone};
