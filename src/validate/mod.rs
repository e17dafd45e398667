//! From documents to the model, with everything that is wrong at once.
//!
//! A broken record is left out with a problem, and never takes the others with it. Nothing is
//! guessed or put right. What the domain refuses (DOMAIN.md) is refused in `rules` and nowhere else.

mod checked;
mod index;
mod indicator;
mod map;
mod nation;
mod number;
mod parse;
mod places;
mod problem;
mod range;
#[cfg(feature = "publish")]
mod release;
#[cfg(feature = "publish")]
mod rules;
#[cfg(not(feature = "publish"))]
#[path = "without_rules.rs"]
mod rules;
mod series;
mod side;
mod site;
mod texts;
mod validator;
mod work;

pub use checked::Checked;
pub use index::index;
pub use map::map;
pub use parse::{parse, within_size};
pub use problem::{Expected, InTable, Kind, Problem, Rule, Subject};
#[cfg(feature = "publish")]
pub use release::{Documents, release};
#[cfg(feature = "publish")]
pub use rules::nearest;
pub use series::{municipality, series};
pub use side::{answers, similar, sources};
pub use site::site;
pub use work::work;
