//! What is known of the municipalities' work, area by area, text by text.

use crate::wording::texts::texts;

texts! {
    /// What is known of the municipalities' work, area by area.
    pub struct MatrixMessages {
        pub tab: &'static str,
        pub title: &'static str,
        pub lead: &'static str,
        pub participation: &'static str,
        pub caption: &'static str,
        pub column_took_part: &'static str,
        pub mailing_list: &'static str,
        pub network: &'static str,
        pub study: &'static str,
        pub other_part: &'static str,
        pub no_part: &'static str,
        pub show: &'static str,
        pub show_known: &'static str,
        pub groups: &'static str,
        pub county: &'static str,
        pub every_group: &'static str,
        pub chosen: &'static str,
        pub nothing: &'static str,
    }
}
