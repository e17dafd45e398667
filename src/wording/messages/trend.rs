//! How an indicator of all residents has gone, text by text.

use crate::wording::texts::texts;

texts! {
    /// How an indicator of all residents has gone.
    pub struct TrendMessages {
        pub subtitle: &'static str,
        pub summary: &'static str,
        pub summary_half: &'static str,
        pub break_word: &'static str,
        pub break_in: &'static str,
        pub no_values: &'static str,
        pub caption: &'static str,
        pub half: &'static str,
        pub column_low: &'static str,
        pub column_high: &'static str,
        pub column_count: &'static str,
        pub source_line: &'static str,
        pub half_is_own: &'static str,
        pub not_from_zero: &'static str,
        pub others: &'static str,
    }
}
