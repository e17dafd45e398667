//! `help.json`: where somebody who is discriminated against can turn, as sources tell it.

use super::{Record, Texts};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Help {
    pub format: u32,
    pub release: String,
    /// In the order in which they are shown.
    pub help: Vec<Record<HelpEntry>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct HelpEntry {
    pub help: String,
    pub kind: String,
    pub name: Texts,
    /// What it does for whoever turns there.
    pub what: Texts,
    /// The part of the country that it is for, or the people.
    pub covers: Texts,
    pub url: String,
    /// The day when the source was read.
    pub read_on: String,
    pub source: String,
    /// Where it is a municipality's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub note: Texts,
}
