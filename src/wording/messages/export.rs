//! What stands in the files that a reader takes away, beside what pages have, text by text.

use crate::wording::texts::texts;

texts! {
    /// What stands in the files that a reader takes away, beside what pages have.
    pub struct ExportMessages {
        pub code: &'static str,
        pub municipality: &'static str,
        pub id: &'static str,
        pub measure: &'static str,
        pub breakdown: &'static str,
        pub area: &'static str,
        pub period: &'static str,
        pub about: &'static str,
        pub value: &'static str,
        pub unit: &'static str,
        pub state: &'static str,
        pub status: &'static str,
        pub low: &'static str,
        pub high: &'static str,
        pub respondents: &'static str,
        pub note: &'static str,
        pub evidence: &'static str,
        pub source: &'static str,
        pub terms: &'static str,
        pub release: &'static str,
        pub yes: &'static str,
        /// As [`Status::ALL`].
        pub statuses: Statuses,
        pub data_of: &'static str,
        pub tools: Tools,
        pub at_button: AtButton,
        /// As the kinds of files that the pages offer.
        pub kinds: FileKinds,
        pub json_stat: &'static str,
        pub saved: &'static str,
        /// In a frame nobody knows whether the browser saves it.
        pub handed_over: &'static str,
        pub not_saved: &'static str,
        pub memo: MemoMessages,
    }

    /// What a value's status is called in files.
    pub struct Statuses {
        pub reported: &'static str,
        pub estimated: &'static str,
        pub second_hand: &'static str,
        pub promised: &'static str,
        pub planned: &'static str,
        pub assigned: &'static str,
        pub unverified: &'static str,
    }

    /// The tools of a figure, beside the buttons that copy.
    pub struct Tools {
        /// Of all of them.
        pub name: &'static str,
        pub table: &'static str,
        pub download: &'static str,
        pub embed: &'static str,
        pub correct: &'static str,
    }

    /// What has come of it, in a word that has room where the button is.
    pub struct AtButton {
        pub saved: &'static str,
        /// In a frame nobody knows whether the browser saves it.
        pub ready: &'static str,
        pub failed: &'static str,
    }

    /// The kinds of files that the pages offer.
    pub struct FileKinds {
        pub csv: &'static str,
        pub table: &'static str,
        pub svg: &'static str,
        pub png: &'static str,
        pub png_double: &'static str,
        pub sentence: &'static str,
    }

    /// A memo of chosen figures, and the panel where they are chosen.
    pub struct MemoMessages {
        pub open: &'static str,
        pub heading: &'static str,
        pub intro: &'static str,
        pub choose: &'static str,
        pub no_figures: &'static str,
        pub none_chosen: &'static str,
        pub take: &'static str,
        pub making: &'static str,
        /// Before the address of the page.
        pub page: &'static str,
        pub cite: &'static str,
        pub citation: &'static str,
        pub cite_figure: &'static str,
    }
}
