//! `indicators/<id>.json`: one series of residents or outcome over all places.

use super::{Record, Texts};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
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

/// One place; each list has one entry for each period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct SeriesRow {
    pub municipality: String,
    pub values: Vec<Option<i64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breakdown: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub low: Vec<Option<i64>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub high: Vec<Option<i64>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub respondents: Vec<Option<u32>>,
    /// Why a value is missing, by period, where that is known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub states: BTreeMap<String, String>,
    /// By period, where it isn't `reported`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub status: BTreeMap<String, String>,
    /// The periods whose year was inferred.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub year_inferred: Vec<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<String, Texts>,
}
