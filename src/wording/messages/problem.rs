//! What is wrong with a dataset, for a reader, who can't mend it, text by text.

use crate::wording::texts::texts;

texts! {
    /// What is wrong with a dataset, for a reader, who can't mend it.
    pub struct ProblemMessages {
        pub nothing: &'static str,
        pub found: &'static str,
        pub unreadable: &'static str,
        pub in_short: InShortMessages,
    }

    /// The kinds of fault.
    pub struct InShortMessages {
        pub unreadable: &'static str,
        pub other_version: &'static str,
        pub too_many_bytes: &'static str,
        pub unknown: &'static str,
        pub text_missing: &'static str,
        pub wrong: &'static str,
    }
}
