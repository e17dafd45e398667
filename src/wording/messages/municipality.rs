//! A municipality's page, and Sweden's, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// A municipality's page, and Sweden's.
    pub struct MunicipalityMessages {
        pub title: &'static str,
        pub unknown_code: &'static str,
        pub lead_known: &'static str,
        pub lead_participation: &'static str,
        pub lead_nothing: &'static str,
        pub lead_sweden: &'static str,
        pub took_part: &'static str,

        pub sections: &'static str,
        pub work_in_short: &'static str,
        pub residents_in_short: Plural,

        pub work_heading: &'static str,
        pub work_heading_sweden: &'static str,
        pub work_nothing: &'static str,
        pub areas_unknown: &'static str,
        pub participation: &'static str,
        pub all_facts: &'static str,
        pub cycles: &'static str,

        pub residents_heading: &'static str,
        pub residents_intro: &'static str,
        pub show_more: Plural,
        pub open_at_kolada: &'static str,

        pub outcome_heading: &'static str,
        pub outcome_not_measured: &'static str,
        pub outcome_ways_intro: &'static str,
        pub outcome_ways: [&'static str; 3],
        pub outcome_national: &'static str,
        pub outcome_sweden_intro: &'static str,

        pub comment_heading: &'static str,
        pub comment_none: &'static str,
        pub timeline_heading: &'static str,

        pub source_of: &'static str,
        pub source_button: &'static str,
        pub source_close: &'static str,
        pub source_published: &'static str,
        pub source_inferred: &'static str,
        pub source_undated: &'static str,
        pub source_in_full: &'static str,
        pub source_in_part: &'static str,
        pub source_address: &'static str,
    }
}
