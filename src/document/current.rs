//! `current.json`: which release is the newest.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Current {
    pub release: String,
}
