//! The result of validating a document.

use super::problem::Problem;

/// What could be read of a document, and everything that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked<T> {
    pub dataset: T,
    pub problems: Vec<Problem>,
}

impl<T> Checked<T> {
    /// What could be read, with the problems added to others.
    pub fn report_to(self, problems: &mut Vec<Problem>) -> T {
        problems.extend(self.problems);
        self.dataset
    }
}
