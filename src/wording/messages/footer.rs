//! The foot of every page, text by text.

use crate::wording::texts::texts;

texts! {
    /// The foot of every page.
    pub struct FooterMessages {
        pub data: &'static str,
        pub publisher: &'static str,
        pub not_an_authority: &'static str,
        pub reviewed_by: &'static str,
        pub reviewed_by_nobody: &'static str,
        pub data_of: &'static str,
        pub licence: &'static str,
        pub data_terms: &'static str,
        pub sources: &'static str,
        pub correct_a_fact: &'static str,
        pub write_to_us: &'static str,
        pub report_subject: &'static str,
        pub report_body: &'static str,
        pub glossary: &'static str,
        pub further: &'static str,
    }
}
