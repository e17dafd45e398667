//! The top of every page, text by text.

use crate::wording::texts::texts;

texts! {
    /// The top of every page.
    pub struct HeaderMessages {
        pub product: &'static str,
        pub skip: &'static str,
        pub menu: &'static str,
        pub start: &'static str,
        pub municipalities: &'static str,
        /// The way to the version that is easy to read.
        pub easy_to_read: &'static str,
        pub now_showing: &'static str,
        pub theme: ThemeMessages,
    }

    /// The choice between light and dark.
    pub struct ThemeMessages {
        pub label: &'static str,
        pub auto: &'static str,
        pub light: &'static str,
        pub dark: &'static str,
    }
}
