//! `similar.json`: which municipalities are similar to each, by theme.

use super::{Record, Texts};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Similar {
    pub format: u32,
    pub release: String,
    pub themes: Vec<Record<Theme>>,
    pub similar: Vec<Record<SimilarRow>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Theme {
    pub theme: String,
    pub name: Texts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct SimilarRow {
    pub municipality: String,
    pub theme: String,
    pub year: i16,
    /// In the origin's order.
    pub similar: Vec<String>,
}
