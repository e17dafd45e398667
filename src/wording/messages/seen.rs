//! Where a new indicator will be seen, for those who publish, text by text.

use crate::wording::texts::texts;

texts! {
    /// Where a new indicator will be seen.
    pub struct SeenMessages {
        pub line: &'static str,
        pub own: &'static str,
        pub area: &'static str,
        pub municipalities: &'static str,
        pub map: &'static str,
        pub comparisons: &'static str,
        pub start: &'static str,
        pub sweden: &'static str,
        pub no_course: &'static str,
    }
}
