//! What is measured of the outcome, and what isn't, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// What is measured of the outcome, and what isn't.
    pub struct GapMessages {
        pub not_measured: &'static str,
        /// One survey; several.
        pub survey: Plural,
        /// One figure of statistics; several.
        pub statistics: Plural,
        pub reports: &'static str,
        pub and: &'static str,
        pub need_measured_once: &'static str,
        pub need_never: &'static str,
        pub need_not_repeated: &'static str,
        pub need_not_comparable: &'static str,
        pub need_comparable: &'static str,
        pub need_not_local: &'static str,
        pub need_local: &'static str,
        pub need_repeated: &'static str,
    }
}
