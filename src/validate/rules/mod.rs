//! What only those who publish are told: what the domain refuses, what stands twice, which word was meant.
//!
//! The dashboard has `without_rules.rs` in its place, and so none of this program's weight: what it
//! reads was judged by these rules when it was published.

mod disclosure;
mod never_used;
mod personal;
mod places;
mod seen;
mod subject;
mod together;

pub(super) use disclosure::must_be_withheld;
pub(super) use never_used::never_used;
pub(super) use personal::personal;
pub(super) use places::{nearest_municipality, with_its_nought};
pub(super) use seen::Seen;
pub(super) use subject::refused_subject;
pub(super) use together::{has_unknown_placeholder, refused_together};

mod nearest;
pub use nearest::nearest;
