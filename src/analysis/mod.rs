//! Answers from the data. Every function is total: it always answers, "not measured" included,
//! and neither rounds nor words anything.

pub mod beside;
pub mod classes;
pub mod coverage;
pub mod cycle;
pub mod difference;
pub mod distribution;
pub mod gap;
pub mod in_place;
pub mod lead;
pub mod network;
pub mod pairs;
pub mod peers;
pub mod progress;
pub mod questions;
pub mod search;
pub mod stated;
pub mod timeline;
pub mod trend;
pub mod work_here;
