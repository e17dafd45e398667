//! Progress toward a target: how far, how fast, whether fast enough, and why it can't be said.
//!
//! The three methods are those of `linear` (a straight line to the target, as the Sustainable
//! Development Solutions Network draws it) and `compound` (Statistics Canada and Open SDG; the UN
//! Statistics Division). Every answer carries all that it was computed from, so that a person can do
//! it again on paper. Where a method has no meaning the answer is a reason, never a number.

mod answer;
mod area;
mod assess;
mod class;
mod compound;
mod course;
mod fraction;
mod linear;
mod measured;
mod pace;
mod points;
mod question;

#[cfg(test)]
mod tests;

pub use answer::{Assessment, Because, Fit, Growth, Progress, Verdict};
pub use area::{Distribution, FEWEST_PER_CENT, RollUp, of_area, of_places, roll_up};
pub use assess::{ask, assess};
pub use class::{Class, Reason};
pub use measured::{Estimate, Measured, Target};
pub use points::{LeftOut, Part, Point};
pub use question::{Ask, AtHand, Question, among, goal_of};
