//! What the words of the site mean, text by text; what stands elsewhere on the site stands there.

use crate::wording::texts::texts;

texts! {
    /// The page of words.
    pub struct GlossaryMessages {
        pub title: &'static str,
        pub lead: &'static str,
        pub evidence_heading: &'static str,
        pub evidence: &'static str,
        pub words_heading: &'static str,
        /// A word, and what it means.
        pub words: [[&'static str; 2]; 8],
        pub statuses_heading: &'static str,
        pub statuses: StatusMeanings,
        pub measures_heading: &'static str,
        pub measures: [[&'static str; 2]; 9],
        pub charts_heading: &'static str,
        pub charts: [[&'static str; 2]; 6],
        pub progress: &'static str,
        pub further_heading: &'static str,
        pub further_measures: &'static str,
        pub further_about: &'static str,
    }

    /// How certain a value is, by its status.
    pub struct StatusMeanings {
        pub reported: &'static str,
        pub estimated: &'static str,
        pub second_hand: &'static str,
        pub promised: &'static str,
        pub planned: &'static str,
        pub assigned: &'static str,
        pub unverified: &'static str,
    }
}
