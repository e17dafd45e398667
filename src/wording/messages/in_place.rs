//! What is in place, and what comes back with the years, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// What is in place, and what comes back with the years.
    pub struct InPlaceMessages {
        pub yes: &'static str,
        pub yes_since: &'static str,
        pub planned: &'static str,
        pub no: &'static str,
        pub not_applicable: &'static str,
        pub sources_differ: &'static str,
        pub told: &'static str,
        pub withheld: &'static str,
        pub none_found: &'static str,
        pub not_measured: &'static str,
        /// Of one municipality; of several.
        pub found: Plural,
        pub found_yes: &'static str,
        pub found_no: &'static str,
        pub found_planned: &'static str,
        pub found_nothing: &'static str,
        pub no_share: &'static str,
        pub census: &'static str,

        /// As [`Kind::ALL`].
        pub kinds: CycleKinds,
        pub every_year: &'static str,
        pub every_second_year: &'static str,
        pub every_years: &'static str,
        pub done: &'static str,
        pub was_planned: &'static str,
        pub not_done: &'static str,
        pub expected: &'static str,
        pub last_unknown: &'static str,
        pub length_unknown: &'static str,
    }

    /// What comes back with the years.
    pub struct CycleKinds {
        pub council_election: &'static str,
        pub follow_up: &'static str,
        pub open_consultations: &'static str,
        pub consultations: &'static str,
        pub network_meetings: &'static str,
    }
}
