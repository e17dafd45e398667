//! What a page says while data are on their way, and of faults, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// What a page says while data are on their way, and of faults.
    pub struct LoadingMessages {
        pub loading: &'static str,
        pub waiting_long: &'static str,
        pub failed_title: &'static str,
        pub failed: &'static str,
        pub try_again: &'static str,
        pub no_answer: &'static str,
        pub too_slow: &'static str,
        pub answered_with: &'static str,
        pub broken_document: &'static str,
        /// The texts of another language can't be had.
        pub language_failed: &'static str,
        pub file_empty: &'static str,
        pub file_other: &'static str,
        pub problems: Plural,
        pub problems_explained: &'static str,
        pub bad_address: &'static str,
    }
}
