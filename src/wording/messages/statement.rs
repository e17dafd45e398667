//! What was stated, and how sure it is, text by text.

use crate::wording::texts::texts;

texts! {
    /// What was stated, and how sure it is.
    pub struct StatementMessages {
        pub yes: &'static str,
        pub no: &'static str,
        pub stated: &'static str,
        /// When something began, stated in a year; and the same where that is long ago.
        pub since: &'static str,
        pub since_older: &'static str,
        pub planned: &'static str,
        pub planned_yes: &'static str,
        pub promised: &'static str,
        pub estimated: &'static str,
        pub assigned: &'static str,
        pub unverified: &'static str,
        pub second_hand: &'static str,
        pub older: &'static str,
        pub none_found: &'static str,
        pub not_measured: &'static str,
        pub not_applicable: &'static str,
        pub withheld: &'static str,
    }
}
