//! `work.json`: the stated facts of the work, milestones and the network.

use super::{Record, Texts};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct WorkDocument {
    pub format: u32,
    pub release: String,
    pub facts: Vec<Record<Fact>>,
    pub milestones: Vec<Record<Milestone>>,
    pub network: Vec<Record<NetworkEntry>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Fact {
    pub indicator: String,
    pub municipality: String,
    pub period: String,
    pub collection: String,
    pub source: String,
    /// A number as text with a decimal point, `yes`, `no` or text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Why there is no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Left out when `reported`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub status: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub year_inferred: bool,
    /// Only where the indicator has none of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub note: Texts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Milestone {
    pub date: String,
    pub scope: String,
    pub municipality: String,
    pub text: Texts,
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct NetworkEntry {
    pub kind: String,
    pub date: String,
    pub source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub place: Texts,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub text: Texts,
}
