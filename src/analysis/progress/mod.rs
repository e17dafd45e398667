//! Progress toward a target: how far, how fast, whether fast enough, and why it can't be assessed.
//!
//! There are three methods: `linear` (a straight line to the target, as the Sustainable Development Solutions Network
//! draws it) and the two of `compound` (Statistics Canada and Open SDG; the UN Statistics Division). Every answer
//! carries all that it was computed from, so that a person can compute it again on paper. Where a method has no
//! meaning the answer is a reason, never a number.

mod answer;
mod assess;
mod class;
mod compound;
mod fraction;
mod inputs;
mod linear;
mod pace;
mod point;
mod points;
mod query;
mod summary;
mod trajectory;

#[cfg(test)]
mod tests;

pub use answer::{Assessment, ClassBasis, Estimate, Fit, Growth, Progress, Verdict};
pub use assess::assess;
pub use class::{Class, Reason};
pub use inputs::{Inputs, Target};
pub use point::{Exclusion, Measured, Point, PointRole};
pub use query::{Query, SeriesLookup, assess_goal, assess_query, find_goal, goals_of, lookup_in};
pub use summary::{
    ClassCounts, MIN_ASSESSED_PERCENT, Summary, summarise, summarise_area, summarise_places,
};
