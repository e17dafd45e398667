//! The pages that are easy to read (lättläst), text by text: what they say beside what other pages say too.

use super::help::KindsOfHelp;
use crate::wording::texts::texts;

texts! {
    pub struct EasyToReadMessages {
        /// The way to the page that says more.
        pub whole_page: &'static str,
        pub goal_heading: &'static str,
        pub goal: &'static str,
        pub areas_heading: &'static str,
        pub list_heading: &'static str,
        pub words_heading: &'static str,
        /// Each word with what it means.
        pub words: [[&'static str; 2]; 9],
        /// What each kind of help does.
        pub kinds: KindsOfHelp,
    }
}
