//! The list of municipalities, and the one that the reader's device remembers, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// The list of municipalities, and the one that the reader's device remembers.
    pub struct PlacesMessages {
        pub list: &'static str,
        pub title: &'static str,
        pub lead: &'static str,
        pub groups_heading: &'static str,
        pub counties_heading: &'static str,
        pub remember: &'static str,
        pub remembered: &'static str,
        pub yours: &'static str,
        pub forget: &'static str,
        pub not_known_heading: &'static str,
        pub not_known_work: &'static str,
        pub not_known_all: &'static str,
        pub not_known_residents: Plural,
        pub not_known_outcome: &'static str,
        pub asked: &'static str,
    }
}
