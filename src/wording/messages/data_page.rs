//! What stands on the page of the dataset's files, text by text.

use super::Plural;
use crate::wording::texts::texts;

texts! {
    /// What stands on the page of the dataset's files.
    pub struct DataPageMessages {
        pub title: &'static str,
        pub lead: &'static str,
        pub contents: &'static str,
        pub downloads: &'static str,
        pub whole: &'static str,
        pub whole_holds: &'static str,
        pub tables: &'static str,
        pub observations: &'static str,
        pub index: &'static str,
        pub work: &'static str,
        pub documents: &'static str,
        pub series: &'static str,
        pub indicator: &'static str,
        pub schemas: &'static str,
        pub catalog: &'static str,
        pub checksums: &'static str,
        pub kilobytes: &'static str,
        pub megabytes: &'static str,
        pub cite: &'static str,
        pub cite_figure: &'static str,
        pub terms: &'static str,
        pub terms_none: &'static str,
        pub show_terms: &'static str,
        pub source_to_name: &'static str,
        pub its_terms: &'static str,
        pub how_many: &'static str,
        pub sources: Plural,
        pub changes: &'static str,
        pub show_changes: &'static str,
        pub changes_whole: &'static str,
        pub corrections: &'static str,
        pub corrections_none: &'static str,
        pub feeds: &'static str,
        pub feed: &'static str,
        pub feeds_of_places: &'static str,
        pub older: &'static str,
        pub older_none: &'static str,
        pub older_stay: &'static str,
        pub older_shown: &'static str,
        pub release: &'static str,
        pub pages: &'static str,
        pub archive: &'static str,
    }
}
