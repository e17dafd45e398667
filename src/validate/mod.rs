//! From documents to the model, with everything that is wrong at once.
//!
//! A broken record is left out with a problem, and never takes the others with it. Nothing is
//! guessed or put right. What the domain refuses (DOMAIN.md) is refused here and nowhere else.
//!
//! What reads a document or a record is kept a function of its own (`inline(never)`): all of them in
//! one, as the compiler likes it, are longer, as each of thousands of locals takes more to name.

mod disclosure;
mod index;
mod indicator;
mod judge;
mod map;
mod nation;
mod nearest;
mod number;
mod parse;
mod personal;
mod places;
mod problem;
mod release;
mod series;
mod side;
mod site;
mod subject;
mod texts;
mod words;
mod work;

pub use index::index;
pub use map::map;
pub use nearest::nearest;
pub use parse::{of_form, parse, within_size};
pub use problem::{Expected, InTable, Kind, Problem, Rule, Subject};
pub use release::{Documents, release};
pub use series::{municipality, series};
pub use side::{answers, similar, sources};
pub use site::site;
pub use work::work;

/// Whether what is read has been judged before, as the browser's releases have by `check` and
/// `publish`. Then only what the model stands on is judged again: numbers, words, periods, what
/// refers to what. What the domain refuses, what stands twice and which word was meant are left
/// to those who publish, and so is all of that program's weight.
pub const JUDGED_BEFORE: bool = cfg!(target_arch = "wasm32");

/// What could be read, and everything that was wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked<T> {
    pub dataset: T,
    pub problems: Vec<Problem>,
}
