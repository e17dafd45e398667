//! A stated fact of the work, a milestone, and what is known of the network of municipalities.

use super::{Area, IndicatorId, Period, Place, Scope, SourceId, Status, Text, Unit, Value};
use std::sync::Arc;

/// Whether it is known for every municipality, or only where something was found to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Collection {
    /// Known for all: may be counted.
    Census,
    /// Known where found: a missing one is not a no.
    Found,
}

impl Collection {
    pub const ALL: [(Self, &'static str); 2] = [(Self::Census, "census"), (Self::Found, "found")];
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub indicator: IndicatorId,
    pub place: Place,
    pub area: Area,
    pub period: Period,
    /// The year was inferred from an undated page: no change is computed from it.
    pub year_inferred: bool,
    pub value: Value,
    /// Only where it differs from the indicator's.
    pub unit: Option<Arc<Unit>>,
    pub status: Status,
    pub collection: Collection,
    pub source: SourceId,
    pub note: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub period: Period,
    pub scope: Scope,
    pub place: Place,
    pub text: Text,
    pub source: SourceId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkKind {
    Meeting,
    Planned,
    Rule,
    PartnerCity,
    Agency,
}

impl NetworkKind {
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Meeting, "meeting"),
        (Self::Planned, "planned"),
        (Self::Rule, "rule"),
        (Self::PartnerCity, "partner city"),
        (Self::Agency, "agency"),
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Attended,
    Joined,
}

impl Role {
    pub const ALL: [(Self, &'static str); 2] =
        [(Self::Attended, "attended"), (Self::Joined, "joined")];
}

/// A meeting with one of those who came, a rule, a partner city or an agency with tasks.
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
