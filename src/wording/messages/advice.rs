//! What should be looked at before it is published, though it stops nothing, text by text.

use super::Plural;
use crate::wording::texts::texts;

texts! {
    /// What should be looked at before it is published.
    pub struct AdviceMessages {
        /// Before the text of a warning.
        pub warning: &'static str,
        /// What was found, and what is to be looked at there.
        pub found: &'static str,
        pub rounded: &'static str,
        pub address: &'static str,
        pub date: &'static str,
        pub contact: &'static str,
        pub break_explained: &'static str,
        pub like_past: &'static str,
        /// Many of these in one line.
        pub like_past_grouped: &'static str,
        pub errors: Plural,
        pub warnings: Plural,
        pub both: &'static str,
        pub only_warnings: &'static str,
    }
}
