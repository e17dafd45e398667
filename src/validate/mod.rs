//! Makes the model of the documents, and reports everything that is wrong at once.
//!
//! A broken record is left out with a problem, and never takes the others with it. Nothing is guessed or
//! corrected. What the domain refuses is refused in `rules` and nowhere else.

mod answers;
mod checked;
#[cfg(feature = "publish")]
mod corrections;
#[cfg(feature = "publish")]
mod dates;
#[cfg(feature = "publish")]
mod documents;
#[cfg(feature = "publish")]
mod given_away;
mod help;
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
#[path = "rules_stub.rs"]
mod rules;
mod series;
#[cfg(feature = "publish")]
mod severity;
mod similar;
mod site;
mod sources;
mod texts;
#[cfg(feature = "publish")]
mod units_over_time;
mod validator;
mod work;

pub use answers::answers;
pub use checked::Checked;
#[cfg(feature = "publish")]
pub use documents::Documents;
pub use help::help;
pub use index::index;
pub use map::map;
pub use parse::{check_size, parse};
pub use problem::{Expected, Kind, Position, Problem, Rule, Subject, TableRequirement};
#[cfg(feature = "publish")]
pub use release::{LoadedRelease, release, release_problems};
#[cfg(feature = "publish")]
pub use rules::{forms_of_place_name, nearest, nearest_municipality};
pub use series::{municipality, series};
#[cfg(feature = "publish")]
pub use severity::{Advice, Severity};
pub use similar::similar;
pub use site::site;
pub use sources::sources;
#[cfg(feature = "publish")]
pub use sources::{DATINGS, READ_IN};
#[cfg(feature = "publish")]
pub use work::STATES;
pub use work::work;
