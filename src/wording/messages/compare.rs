//! Municipalities side by side, text by text.

use super::plural::Plural;
use crate::wording::texts::texts;

texts! {
    /// Municipalities side by side.
    pub struct CompareMessages {
        pub compare: &'static str,
        pub title_none: &'static str,
        pub title: &'static str,
        pub lead: &'static str,
        pub chosen: &'static str,
        pub add: &'static str,
        pub add_go: &'static str,
        pub full: &'static str,
        pub from_list: &'static str,
        pub groups: &'static str,
        pub similar: &'static str,
        pub similar_choose: &'static str,
        pub similar_none: &'static str,
        pub similar_name: &'static str,
        pub chosen_by_reader: &'static str,
        pub not_shown: &'static str,
        pub choose_two: &'static str,
        pub evidence: &'static str,
        pub work_note: &'static str,
        pub work_title: &'static str,
        pub work_summary: &'static str,
        pub column_question: &'static str,
        pub unanswered: Plural,
        pub residents_note: &'static str,
        pub programme_note: &'static str,
        pub seen: &'static str,
        pub charts: ComparedCharts,
        pub order: &'static str,
        pub by_area: &'static str,
        pub by_difference: &'static str,
        pub difference_note: &'static str,
        pub years_note: &'static str,
        pub latest: &'static str,
        pub gaps_note: &'static str,
        pub multiples_note: &'static str,
        pub fours: &'static str,
        pub four: &'static str,
        pub between: &'static str,
        pub lacking: Lacking,
        pub no_year: &'static str,
        pub measure_year: &'static str,
        pub measure_years: &'static str,
        pub newer: &'static str,
        pub measure: &'static str,
        pub table_caption: &'static str,
        pub column_measure: &'static str,
        pub over_time: &'static str,
    }

    /// The charts of a comparison.
    pub struct ComparedCharts {
        pub one_year: &'static str,
        pub over_time: &'static str,
        pub all_areas: &'static str,
        pub table: &'static str,
    }

    /// Who has no value, a sentence for each reason.
    pub struct Lacking {
        pub not_published: &'static str,
        pub none_found: &'static str,
        pub not_measured: &'static str,
        pub not_applicable: &'static str,
        pub withheld: &'static str,
    }
}
