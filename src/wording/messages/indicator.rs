//! An indicator's page, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// An indicator's page.
    pub struct IndicatorMessages {
        pub no_such: &'static str,
        pub newer_than: &'static str,
        pub every_dot: &'static str,
        pub ends: &'static str,
        pub half: &'static str,
        pub place_value: &'static str,
        pub missing: Plural,
        pub several: &'static str,
        pub axis_note: &'static str,
        pub lowest: &'static str,
        pub highest: &'static str,
        pub explore_hint: &'static str,
        pub years: &'static str,
        pub year_before: &'static str,
        pub year_after: &'static str,
        pub chosen: &'static str,
        pub add: &'static str,
        pub remove: &'static str,
        pub spread_heading: &'static str,
        pub time_heading: &'static str,
        pub table_heading: &'static str,
        pub table_caption: &'static str,
        pub column_value: &'static str,
        pub column_note: &'static str,
        pub meaning_heading: &'static str,
        pub stated: Plural,
        pub stated_sweden: &'static str,
        pub stated_note: &'static str,
        pub facts_heading: &'static str,
        pub points: &'static str,
        pub point_note: &'static str,
        pub hollow_note: &'static str,
        pub to_municipalities: &'static str,
        pub terms: &'static str,
    }
}
