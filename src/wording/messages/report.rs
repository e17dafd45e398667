//! A municipality's yearly report, text by text.

use crate::wording::texts::texts;

texts! {
    /// A municipality's yearly report.
    pub struct ReportMessages {
        pub open: &'static str,
        pub kind: &'static str,
        /// The report's name, of the municipality's.
        pub title: &'static str,
        pub made_of: &'static str,
        pub print: &'static str,
        pub back: &'static str,
        pub contents: &'static str,
        pub cycles_none: &'static str,
        pub residents_intro: &'static str,
        pub place_facts: &'static str,
        pub column_half: &'static str,
        pub measured_caption: &'static str,
        pub column_here: &'static str,
        pub questions: &'static str,
        pub questions_intro: &'static str,
        pub sources: &'static str,
        pub sources_intro: &'static str,
        pub statistics: &'static str,
    }
}
