//! The documents that a page asks for when it needs them: sources, answers in words, similar municipalities.

use super::{Record, Texts};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Sources {
    pub format: u32,
    pub release: String,
    pub sources: Vec<Record<Source>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Source {
    pub source: String,
    pub title: String,
    pub publisher: String,
    pub dating: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub terms: Texts,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub note: Texts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Answers {
    pub format: u32,
    pub release: String,
    pub questions: Vec<Record<Question>>,
    pub answers: Vec<Record<Answer>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Question {
    pub question: String,
    pub text: Texts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Answer {
    pub municipality: String,
    pub question: String,
    pub period: String,
    pub answer: Texts,
    pub source: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub year_inferred: bool,
}

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
