//! What a release says otherwise than the one before, text by text.

use super::Plural;
use crate::wording::texts::texts;

texts! {
    /// What a release says otherwise than the one before.
    pub struct ChangesMessages {
        pub title: &'static str,
        pub compared: &'static str,
        pub first: &'static str,
        pub nothing: &'static str,
        pub whole: &'static str,
        pub headings: ChangesHeadings,
        pub values: ValueCountMessages,
        pub records: RecordCountMessages,
        /// The name of a table, and how much of it.
        pub of_table: &'static str,
        pub tables: TableNames,
        /// An indicator or a place, and how much of it.
        pub of_indicator: &'static str,
        pub of_records: &'static str,
        pub group: &'static str,
        pub places: Plural,
        pub revision: &'static str,
        pub record: &'static str,
        pub record_without_name: &'static str,
        pub added: &'static str,
        pub changed: &'static str,
        pub withdrawn: &'static str,
        pub field: &'static str,
        pub empty: &'static str,
        pub more: Plural,
        pub correction: &'static str,
        pub feed: FeedMessages,
        pub cite: CiteMessages,
    }

    pub struct ChangesHeadings {
        pub indicators: &'static str,
        pub added: &'static str,
        pub revised: &'static str,
        pub withdrawn: &'static str,
        pub annotated: &'static str,
        pub records: &'static str,
        pub municipalities: &'static str,
    }

    pub struct ValueCountMessages {
        pub added: Plural,
        pub revised: Plural,
        pub withdrawn: Plural,
        pub annotated: Plural,
    }

    pub struct RecordCountMessages {
        pub added: Plural,
        pub changed: Plural,
        pub withdrawn: Plural,
    }

    pub struct TableNames {
        pub release: &'static str,
        pub indicators: &'static str,
        pub units: &'static str,
        pub municipalities: &'static str,
        pub counties: &'static str,
        pub skr_groups: &'static str,
        pub goals: &'static str,
        pub cohorts: &'static str,
        pub sources: &'static str,
        pub questions: &'static str,
        pub answers: &'static str,
        pub milestones: &'static str,
        pub network: &'static str,
        pub themes: &'static str,
        pub similar: &'static str,
        pub corrections: &'static str,
        pub help: &'static str,
    }

    /// What stands in feeds alone.
    pub struct FeedMessages {
        pub dataset: &'static str,
        pub dataset_lead: &'static str,
        pub place: &'static str,
        pub place_lead: &'static str,
        pub release: &'static str,
        pub corrected: &'static str,
    }

    /// How a release is cited.
    pub struct CiteMessages {
        pub title: &'static str,
        pub kind: &'static str,
        pub line: &'static str,
    }
}
