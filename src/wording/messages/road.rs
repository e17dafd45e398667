//! The road to 2032, text by text.

use crate::wording::texts::texts;

texts! {
    /// The road to 2032.
    pub struct RoadMessages {
        pub road: &'static str,
        pub from_start: &'static str,
        pub title_none: &'static str,
        pub title_some: &'static str,
        pub lead_none: &'static str,
        pub lead_some: &'static str,
        pub because: &'static str,
        pub never: &'static str,
        pub not_repeated: &'static str,
        pub no_target: &'static str,
        pub to_timeline: &'static str,
        pub known_heading: &'static str,
        pub known_note: &'static str,
        pub needs_source: &'static str,
        pub needs_caption: &'static str,
        pub column_national: &'static str,
        pub column_comparable: &'static str,
        pub column_repeated: &'static str,
        pub column_local: &'static str,
        pub extent: Extents,
        pub how_local: &'static str,
        pub copy_quote: &'static str,
        pub quote: &'static str,
        pub in_place_heading: &'static str,
        pub everyone_heading: &'static str,
        pub everyone_note: &'static str,
        pub assessed_heading: &'static str,
        pub why_this: &'static str,
        pub choose_method: &'static str,
        pub choose_base: &'static str,
        pub gap_shown: &'static str,
        pub by_measure: &'static str,
        pub coverage: &'static str,
        pub too_few: &'static str,
        pub in_class: &'static str,
        pub uncertain: &'static str,
        pub places_heading: &'static str,
        pub column_verdict: &'static str,
        pub groups: &'static str,
        pub all_places: &'static str,
        pub timeline: &'static str,
        pub timeline_title: &'static str,
        pub timeline_lead: &'static str,
        pub timeline_whose: &'static str,
        pub timeline_all: &'static str,
        pub timeline_state: &'static str,
        pub timeline_network: &'static str,
        pub timeline_international: &'static str,
        pub timeline_none: &'static str,
        pub timeline_summary: &'static str,
    }

    /// How much of the areas something holds for.
    pub struct Extents {
        pub all: &'static str,
        pub some: &'static str,
        pub none: &'static str,
    }
}
