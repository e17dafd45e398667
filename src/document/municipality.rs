//! `municipalities/<code>.json`: all residents' series of one municipality.

use super::read::document;
use std::collections::BTreeMap;

document! {
    pub struct MunicipalityDocument {
        pub format: u32,
        pub release: String,
        pub municipality: String,
        /// By indicator, one scaled integer for each of its periods in the index.
        pub series: BTreeMap<String, Vec<Option<i64>>>,
    }
}
