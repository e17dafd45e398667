//! The map, text by text.

use crate::wording::texts::texts;

texts! {
    /// The map.
    pub struct MapMessages {
        pub map: &'static str,
        pub as_map: &'static str,
        pub choose_on_map: &'static str,
        pub kinds: &'static str,
        pub taking_part: &'static str,
        pub measures: &'static str,
        pub title: &'static str,
        pub title_taking_part: &'static str,
        pub lead_taking_part: &'static str,
        pub unit_and_year: &'static str,
        pub classes: &'static str,
        pub class: &'static str,
        pub class_of: &'static str,
        pub missing: &'static str,
        pub not_in: &'static str,
        pub first_stands: &'static str,
        pub explore: &'static str,
        pub explore_hint: &'static str,
        pub zoom: &'static str,
        pub nearer: &'static str,
        pub farther: &'static str,
        pub around: &'static str,
        pub choose: &'static str,
        pub choose_one: &'static str,
        pub chosen: &'static str,
        pub open_page: &'static str,
        pub compare: &'static str,
        pub list_heading: &'static str,
        pub column_class: &'static str,
        pub borders: &'static str,
        pub no_map: &'static str,
        pub more: &'static str,
    }
}
