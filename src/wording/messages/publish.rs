//! What came of publishing, text by text.

use super::Plural;
use crate::wording::texts::texts;

texts! {
    /// What came of publishing.
    pub struct PublishMessages {
        pub published: &'static str,
        pub unchanged: &'static str,
        pub replaced: &'static str,
        pub differs: &'static str,
        pub not_as_written: &'static str,
        pub current_not_replaced: &'static str,
        pub fewer_values: Plural,
        pub fewer_rows: Plural,
        /// After either of the two.
        pub new_ones: &'static str,
        pub refused: RefusedMessages,
        pub doing: DoingMessages,
    }

    /// What is being done, for as long as it takes.
    pub struct DoingMessages {
        pub reading: &'static str,
        pub making: &'static str,
        pub judging: &'static str,
        pub writing: &'static str,
    }

    /// Why the disk refused.
    pub struct RefusedMessages {
        pub full: &'static str,
        pub permission: &'static str,
        pub not_there: &'static str,
        pub not_a_folder: &'static str,
        pub not_at_once: &'static str,
        pub by_system: &'static str,
    }
}
