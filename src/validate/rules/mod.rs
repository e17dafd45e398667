//! What only those who publish are told: what the domain refuses, what stands twice, which word was meant.
//!
//! The dashboard is built with `rules_stub.rs` in its place: what it reads was judged by these rules when it
//! was published, so it needn't carry them.

mod banned_words;
mod combinations;
mod disclosure;
mod guesses;
mod nearest;
mod personal_data;
mod placeholders;
mod places;
mod subject;
mod unique_keys;

pub(super) use banned_words::find_banned_word;
pub(super) use combinations::refused_combinations;
pub(super) use disclosure::withholding_rule;
pub(super) use guesses::Guesses;
pub use nearest::nearest;
pub(super) use personal_data::find_personal_data;
pub(super) use placeholders::has_unknown_placeholder;
pub(super) use places::restore_leading_zero;
pub use places::{forms_of_place_name, nearest_municipality};
pub(super) use subject::find_refused_subject;
pub(super) use unique_keys::UniqueKeys;
