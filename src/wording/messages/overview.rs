//! The start page, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// The start page.
    pub struct OverviewMessages {
        pub title: &'static str,
        pub answer_none: &'static str,
        pub answer_some: &'static str,
        pub what_we_show: &'static str,
        pub find: &'static str,
        pub find_hint: &'static str,
        pub find_none: &'static str,
        pub find_count: Plural,
        pub find_go: &'static str,

        pub know_heading: &'static str,
        pub know_intro: &'static str,
        pub column_area: &'static str,
        pub column_work: &'static str,
        pub column_residents: &'static str,
        pub column_outcome: &'static str,
        pub work_none: &'static str,
        pub work_some: Plural,
        pub work_recent: Plural,
        pub work_all_recent: &'static str,
        pub work_not_since: &'static str,
        pub no_residents_measure: &'static str,
        pub survey_note: &'static str,

        pub municipalities_heading: &'static str,
        pub municipalities_known: &'static str,
        pub municipalities_unknown: &'static str,
        pub column_municipality: &'static str,
        pub column_county: &'static str,
        pub column_latest: &'static str,
        pub sort_by: &'static str,
        pub show_all: &'static str,
        /// The way to the same table with what its cells open.
        pub to_matrix: &'static str,
        pub filter: &'static str,
        pub filter_result: Plural,
        pub filter_none: &'static str,
        pub older: &'static str,
        pub missing: &'static str,
        pub nothing_found: &'static str,

        pub needs_heading: &'static str,
        pub fault_menu: &'static str,
        pub fault_heading: &'static str,
        pub fault_text: &'static str,
    }
}
