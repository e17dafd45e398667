//! What stands on pages of many kinds, text by text.

use crate::wording::texts::texts;

texts! {
    /// What stands on pages of many kinds.
    pub struct CommonMessages {
        pub source: &'static str,
        pub read: &'static str,
        pub year: &'static str,
        pub sweden: &'static str,
        pub about_year: &'static str,
        pub school_year: &'static str,
        pub copy_link: &'static str,
        pub copied: &'static str,
        pub not_copied: &'static str,
    }
}
