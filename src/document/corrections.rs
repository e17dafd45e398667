//! `corrections.json`: what was wrong in the dataset, since when, and when it was put right.

use super::{Record, Texts};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Corrections {
    pub format: u32,
    pub release: String,
    /// The latest first.
    pub corrections: Vec<Record<Correction>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Correction {
    /// The day when it was put right.
    pub corrected: String,
    /// The day, or the release named by its day, since which it was wrong.
    pub wrong_since: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    pub what_was_wrong: Texts,
    pub what_is_right: Texts,
    /// In general words: a reader, a municipality, ourselves.
    pub told_by: Texts,
}
