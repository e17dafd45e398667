//! What became of a document.

use super::problem::Problem;

/// What could be read, and everything that was wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked<T> {
    pub dataset: T,
    pub problems: Vec<Problem>,
}
