//! Numbers, units, states and sentences in each language.
//!
//! The texts of a language stand in one file, `locales/xx.json`, read into [`Messages`]. What sentences are made
//! of them, and when, is said here, by topic.

pub mod locale;
#[cfg(not(target_arch = "wasm32"))]
pub mod merge;
pub mod messages;
mod number;
mod template;
pub mod texts;

pub mod about;
pub mod area;
pub mod beside;
#[cfg(not(target_arch = "wasm32"))]
pub mod changes;
pub mod cohort;
pub mod compare;
pub mod export;
pub mod gap;
pub mod generation;
pub mod in_place;
pub mod indicator;
pub mod map;
pub mod matrix;
pub mod municipality;
pub mod outcome;
pub mod overview;
pub mod period;
pub mod problem;
pub mod progress;
pub mod questions;
pub mod reading;
pub mod road;
pub mod side_by_side;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod statement;
pub mod trend;

pub use locale::{EASY_TO_READ, LOCALES, example_messages, messages, release_messages};
pub use messages::Messages;
pub use messages::fallback::without_marks;
pub use number::{fill_plural, format_count, format_number, format_value};
pub use template::fill;
