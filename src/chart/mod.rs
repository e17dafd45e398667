//! Answers become pictures: SVG with classes only, the same bytes in the browser and the terminal.
//!
//! Each chart gives its data to plotters as marks, which are drawn on [`svg_canvas::SvgCanvas`].

mod axis;
mod backend;
pub mod beside;
mod callouts;
pub mod compare;
pub mod distribution;
pub mod dumbbell;
pub mod figure;
pub mod font;
mod frame;
pub mod generation;
mod labels;
pub mod map;
mod marks;
pub mod measured;
pub mod progress;
mod reading_key;
pub mod readout;
mod rows;
mod stand_alone;
pub mod stated;
pub mod svg_canvas;
pub mod tabular;
mod tag;
pub mod timeline;
pub mod trend;

pub use figure::{Drawing, Figure, Table};
#[cfg(not(target_arch = "wasm32"))]
pub use stand_alone::card;
pub use stand_alone::{Attribution, Shape, draw_stand_alone};
