//! Answers from the data. Every function is total: where something can't be answered the answer says why. Nothing is
//! rounded or put into words here.

pub mod classes;
pub mod coverage;
pub mod cycle;
pub mod difference;
pub mod distribution;
mod fact_order;
pub mod facts_by_place;
pub mod in_place;
pub mod lead_indicators;
pub mod matrix;
pub mod measurement_gap;
pub mod missing;
pub mod national_comparison;
pub mod network;
pub mod pairs;
pub mod peers;
pub mod place_work;
pub mod progress;
pub mod questions;
pub mod search;
pub mod side_by_side;
pub mod source_terms;
pub mod timeline;
pub mod trend;
