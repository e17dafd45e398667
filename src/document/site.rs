//! `site.json`: what one site says of itself.

use super::Texts;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Site {
    /// Who publishes the site.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub publisher: Texts,
    /// Whether the publisher is an authority.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub authority: bool,
    /// The site's absolute address, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Where to report a wrong or missing fact: a web or mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accessibility_contact: Option<String>,
    /// Roma organisations that have reviewed the content; empty when nobody has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviewed_by: Vec<String>,
    /// Names of datasets beside the releases that the address may ask for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra_datasets: Vec<String>,
}
