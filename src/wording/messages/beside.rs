//! A municipality beside Sweden and the middle half of the municipalities, text by text.

use crate::wording::texts::texts;

texts! {
    /// A municipality beside Sweden and the middle half of the municipalities.
    pub struct BesideMessages {
        pub sentence: &'static str,
        pub sentence_alone: &'static str,
        pub change: &'static str,
        pub newer: &'static str,
        pub half: &'static str,
        pub half_sentence: &'static str,
        pub definition: &'static str,
        pub caution: &'static str,
    }
}
