//! `changes.json`: what a release says otherwise than the one before it.

use super::Texts;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Counts first, then what is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Changes {
    pub format: u32,
    pub release: String,
    pub date: String,
    /// The release that it is compared with; none with the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    pub counts: ChangeCounts,
    /// In the order of the index.
    pub indicators: Vec<IndicatorChanges>,
    /// By code.
    pub municipalities: Vec<MunicipalityChanges>,
    pub added: Vec<ValueGroup>,
    pub withdrawn: Vec<ValueGroup>,
    /// One by one, unless there are too many of them.
    pub revised: Vec<Revision>,
    /// Of indicators whose revisions are too many to be told one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revised_together: Vec<ValueGroup>,
    /// The same value with another note, source or collection, or told to be inferred.
    pub annotated: Vec<ValueGroup>,
    /// Everything but values, by table.
    pub records: Vec<RecordChange>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct ChangeCounts {
    pub values: ValueCounts,
    /// By table, of those with a change.
    pub records: BTreeMap<String, RecordCounts>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct ValueCounts {
    pub added: usize,
    pub revised: usize,
    pub withdrawn: usize,
    pub annotated: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct RecordCounts {
    pub added: usize,
    pub changed: usize,
    pub withdrawn: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct IndicatorChanges {
    pub indicator: String,
    pub evidence: String,
    pub values: ValueCounts,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct MunicipalityChanges {
    pub municipality: String,
    pub values: ValueCounts,
    /// Its answers, milestones and the like.
    pub records: RecordCounts,
}

/// Values of an indicator: every one of the periods in every one of the places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct ValueGroup {
    pub indicator: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breakdown: Option<String>,
    /// Of a fact that says its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    pub periods: Vec<String>,
    pub municipalities: Vec<String>,
    /// More than periods times places where several sources tell of the same.
    pub values: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct Revision {
    pub indicator: String,
    pub municipality: String,
    pub period: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breakdown: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    pub from: ToldValue,
    pub to: ToldValue,
}

/// What is told in a release. Numbers are texts with a decimal point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct ToldValue {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Left out when `reported`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub status: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub respondents: Option<u32>,
}

/// What happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub enum Change {
    Added,
    Changed,
    Withdrawn,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct RecordChange {
    /// The table without its ending, or `release`.
    pub table: String,
    /// What the record is known by in its table.
    pub id: String,
    pub change: Change,
    /// Where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// What it is called or says.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub name: Texts,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldChange>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct FieldChange {
    /// As in the document, with a slash before a language: `definition/sv`.
    pub field: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}
