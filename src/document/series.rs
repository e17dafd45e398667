//! `indicators/<id>.json`: one series of residents or outcome over all places.

use super::read::document;
use super::{Record, Texts};
use std::collections::BTreeMap;

document! {
    pub struct SeriesDocument {
        pub format: u32,
        pub release: String,
        pub indicator: String,
        /// Whether it is known for every place (`census`), or only where something was found.
        pub collection: String,
        /// Values are whole numbers, to be divided by ten to this power.
        pub decimals: u8,
        pub periods: Vec<String>,
        /// The sources of each period.
        pub sources: Vec<Vec<String>>,
        pub rows: Vec<Record<SeriesRow>>,
    }
}

document! {
    /// One place; each list has one entry for each period.
    pub struct SeriesRow {
        pub municipality: String,
        pub values: Vec<Option<i64>>,
        optional {
            pub breakdown: Option<String>,
            pub low: Vec<Option<i64>>,
            pub high: Vec<Option<i64>>,
            pub respondents: Vec<Option<u32>>,
            /// Why a value is missing, by period, where that is known.
            pub states: BTreeMap<String, String>,
            /// By period, where it isn't `reported`.
            pub status: BTreeMap<String, String>,
            /// The periods whose year was inferred.
            pub year_inferred: Vec<String>,
            pub notes: BTreeMap<String, Texts>,
        }
    }
}
