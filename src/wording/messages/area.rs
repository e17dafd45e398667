//! An area's page, and the list of areas, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// An area's page, and the list of areas.
    pub struct AreaMessages {
        pub areas: &'static str,
        pub areas_title: &'static str,
        pub areas_lead: &'static str,
        pub all_areas: &'static str,
        pub outcome_line: &'static str,
        pub work_note: &'static str,
        pub across_areas: &'static str,
        pub all_measures: &'static str,
        pub other_measures: &'static str,
        /// What is searched for beside an area's name, in the areas' order.
        pub found_by: [&'static str; 7],
        pub find: &'static str,
        pub find_none: &'static str,
        pub found: Plural,
    }
}
