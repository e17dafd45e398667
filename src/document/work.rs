//! `work.json`: the stated facts of the work, milestones and the network.

use super::{Record, Texts};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct WorkDocument {
    pub format: u32,
    pub release: String,
    pub facts: Vec<Record<Fact>>,
    pub milestones: Vec<Record<Milestone>>,
    pub network: Vec<Record<NetworkEntry>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub indicator: String,
    pub municipality: String,
    pub period: String,
    /// A number as text with a decimal point, `yes`, `no` or text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Why there is no value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Left out when `reported`.
    #[serde(default = "reported", skip_serializing_if = "is_reported")]
    pub status: String,
    pub collection: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub year_inferred: bool,
    pub source: String,
    /// Only where the indicator has none of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub note: Texts,
}

pub(super) fn reported() -> String {
    "reported".to_owned()
}

pub(super) fn is_reported(status: &str) -> bool {
    status == "reported"
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    pub date: String,
    pub scope: String,
    pub municipality: String,
    pub text: Texts,
    pub source: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NetworkEntry {
    pub kind: String,
    pub date: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub place: Texts,
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub text: Texts,
    pub source: String,
}
