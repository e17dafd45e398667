//! The generation that the goal is about, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// The generation that the goal is about.
    pub struct GenerationMessages {
        pub title: &'static str,
        pub summary: &'static str,
        pub years_left: Plural,
        pub born: &'static str,
        pub turns_this_year: &'static str,
        pub leaves_year_9: &'static str,
        pub leaves_upper_secondary: &'static str,
        pub turns_20: &'static str,
        pub today: &'static str,
        pub goal_year: &'static str,
        pub caption: &'static str,
        pub column_what: &'static str,
        pub quote_source: &'static str,
        /// Zero to twelve in words.
        pub numerals: [&'static str; 13],
    }
}
