//! `municipalities/<code>.json`: all residents' series of one municipality.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct MunicipalityDocument {
    pub format: u32,
    pub release: String,
    pub municipality: String,
    /// By indicator, one scaled integer for each of its periods in the index.
    pub series: BTreeMap<String, Vec<Option<i64>>>,
}
