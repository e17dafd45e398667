//! What stands on plain pages alone, where no program runs, text by text.

use serde::Deserialize;

/// What stands on plain pages alone, where no program runs.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaticPageMessages {
    /// Language and country as Open Graph writes them, such as `sv_SE`.
    pub open_graph_locale: &'static str,
    pub without: &'static str,
    pub why: WhyMessages,
    pub no_scripts: &'static str,
    pub elsewhere: &'static str,
    pub all_municipalities: &'static str,
    pub living: &'static str,
    pub dataset: &'static str,
    pub dataset_of: &'static str,
}

/// Why the program does not run, by the reason that src/start.js gives.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhyMessages {
    pub old: &'static str,
    pub missing: &'static str,
    pub stopped: &'static str,
    pub data: &'static str,
    pub gone: &'static str,
    pub empty: &'static str,
    pub other_file: &'static str,
}
