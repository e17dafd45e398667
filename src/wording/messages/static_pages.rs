//! What stands on plain pages alone, where no program runs, text by text.

use crate::wording::texts::texts;

texts! {
    /// What stands on plain pages alone, where no program runs.
    pub struct StaticPageMessages {
        /// Language and country as Open Graph writes them, such as `sv_SE`.
        pub open_graph_locale: &'static str,
        pub without: &'static str,
        pub why: WhyMessages,
        pub no_scripts: &'static str,
        pub elsewhere: &'static str,
        /// What stands in the place of a page that only the program can show, until it comes.
        pub coming: &'static str,
        /// Where its menu leads meanwhile.
        pub meanwhile: &'static str,
        /// In a frame on somebody else's page, where the program doesn't run.
        pub no_figure: &'static str,
        /// On paper, where a part had not come.
        pub unfinished: &'static str,
        pub all_municipalities: &'static str,
        pub living: &'static str,
        pub dataset: &'static str,
        pub dataset_of: &'static str,
    }

    /// Why the program does not run, by the reason that src/watch.js tells.
    pub struct WhyMessages {
        pub old: &'static str,
        pub missing: &'static str,
        /// The host has answered with an error.
        pub refused: &'static str,
        /// The host has another file in the program's place.
        pub broken: &'static str,
        pub policy: &'static str,
        pub late: &'static str,
        pub late_texts: &'static str,
        pub late_data: &'static str,
        pub stopped: &'static str,
        pub data: &'static str,
        pub gone: &'static str,
        pub empty: &'static str,
        pub other_file: &'static str,
    }
}
