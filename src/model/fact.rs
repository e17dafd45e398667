//! Stated facts of the work, milestones, and what is known of the network of municipalities.

use super::{Area, IndicatorId, Period, Place, Scope, SourceId, Status, Text, Unit, Value};
use std::sync::Arc;

/// How values were collected: for every municipality, or only where something was found to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Collection {
    /// Known for all municipalities, so that shares may be computed.
    Census,
    /// Known where something was found: a missing value is not a no.
    Found,
}

impl Collection {
    /// Each way with its id in data.
    pub const IDS: [(Self, &'static str); 2] = [(Self::Census, "census"), (Self::Found, "found")];
}

/// What a municipality, the state or the network has stated about its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub indicator: IndicatorId,
    pub place: Place,
    pub area: Area,
    pub period: Period,
    /// Whether the year was inferred from an undated page; no change is computed from such a year.
    pub year_inferred: bool,
    pub value: Value,
    /// The unit, where it differs from the indicator's.
    pub unit: Option<Arc<Unit>>,
    pub status: Status,
    pub collection: Collection,
    pub source: SourceId,
    pub note: Option<Text>,
}

/// A dated event of the state, the network or a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub period: Period,
    pub scope: Scope,
    pub place: Place,
    pub text: Text,
    pub source: SourceId,
}

/// What is known of the network of municipalities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkKind {
    /// A meeting that was held.
    Meeting,
    /// A meeting that was planned.
    Planned,
    /// A rule of the network, such as what members commit to.
    Rule,
    /// A partner city in another country.
    PartnerCity,
    /// An agency with tasks in the strategy.
    Agency,
}

impl NetworkKind {
    /// Each kind with its id in data.
    pub const IDS: [(Self, &'static str); 5] = [
        (Self::Meeting, "meeting"),
        (Self::Planned, "planned"),
        (Self::Rule, "rule"),
        (Self::PartnerCity, "partner city"),
        (Self::Agency, "agency"),
    ];
}

/// What a municipality did at a meeting of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Attended,
    Joined,
}

impl Role {
    /// Each role with its id in data.
    pub const IDS: [(Self, &'static str); 2] =
        [(Self::Attended, "attended"), (Self::Joined, "joined")];
}

/// A meeting with one of its participants, a rule, a partner city or an agency with tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkEntry {
    pub kind: NetworkKind,
    pub period: Period,
    pub place: Option<Place>,
    pub role: Option<Role>,
    pub location: Option<Text>,
    pub text: Option<Text>,
    pub source: SourceId,
}
