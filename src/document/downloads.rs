//! `downloads.json`, which lies beside the releases of a built site: what there is to take away of each.

use super::ChangeCounts;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Downloads {
    pub format: u32,
    /// The newest first.
    pub releases: Vec<ReleaseDownloads>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct ReleaseDownloads {
    pub release: String,
    pub date: String,
    /// None where nothing was told of changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<ChangeCounts>,
    /// In `downloads/<release>/`.
    pub files: Vec<Download>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Download {
    pub name: String,
    pub media_type: String,
    pub bytes: usize,
    pub sha256: String,
}
