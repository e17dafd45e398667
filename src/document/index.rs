//! `index.json`: what every page needs of a release.

use super::{Record, Texts};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Index {
    pub format: u32,
    pub release: String,
    pub date: String,
    /// Of our own facts and texts; every value keeps its source's terms.
    pub licence: Licence,
    pub languages: Vec<String>,
    pub areas: Vec<String>,
    pub thresholds: Thresholds,
    pub goals: Vec<Record<Goal>>,
    pub units: Vec<Record<Unit>>,
    pub counties: Vec<Record<County>>,
    pub skr_groups: Vec<Record<SkrGroup>>,
    pub municipalities: Vec<Record<Municipality>>,
    pub cohorts: Vec<Record<Cohort>>,
    pub indicators: Vec<Record<Indicator>>,
    pub nation: Vec<Record<Nation>>,
    /// The places that have answered questions in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answered: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Licence {
    pub name: String,
    pub url: String,
}

/// The fewest people that a value on them may be shown for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Thresholds {
    pub persons: u32,
    pub pupils: u32,
    pub respondents: u32,
    pub uncertain_respondents: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Goal {
    pub goal: String,
    pub year: i16,
    pub text: Texts,
    pub set_by: Texts,
    pub why: Texts,
    pub source: String,
    /// The area that it is the aim of; none where it is for the whole strategy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// The target in the indicator's scaled integers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Unit {
    pub unit: String,
    pub one: Texts,
    pub other: Texts,
    /// `persons`, `pupils` or `respondents` where a small number would disclose somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct County {
    pub county: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct SkrGroup {
    pub skr_group: String,
    pub name: Texts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Municipality {
    pub municipality: String,
    pub name: String,
    pub county: String,
    pub skr_group: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Cohort {
    pub cohort: String,
    pub name: Texts,
    pub kind: String,
    pub indicator: String,
    pub from: i16,
    pub to: i16,
    pub members: Vec<String>,
    pub source: String,
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
pub struct Indicator {
    pub indicator: String,
    pub name: Texts,
    pub definition: Texts,
    pub stage: String,
    pub evidence: String,
    pub scope: String,
    pub unit: String,
    pub decimals: u8,
    pub direction: String,
    pub mark: String,
    /// The periods of the series, in order.
    pub periods: Vec<String>,
    /// How many places have a value.
    pub places: usize,
    /// A sentence with `{place}`, `{value}` and `{year}`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub finding: Texts,
    /// An area, `context`, or none where each observation says its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// Taking part in a programme, the network or a study, or a grant: not a municipality's own work.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub participation: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breakdown: Option<String>,
    /// The largest value that can be true, where a percentage may exceed 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<i64>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub caution: Texts,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<i16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_figure: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_figure_url: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<String>,
}

/// Sweden and the middle half of the municipalities, in the indicator's scaled integers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct Nation {
    pub indicator: String,
    pub years: Vec<NationYear>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "publish",
    derive(schemars::JsonSchema),
    schemars(!deny_unknown_fields)
)]
pub struct NationYear {
    pub year: i16,
    pub municipalities: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sweden: Option<i64>,
    /// Low and high: at least half of the municipalities lie between, both included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle_half: Option<(i64, i64)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<i64>,
}
