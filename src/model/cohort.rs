//! Municipalities that belong together: a programme, the network, a study.

use super::{IndicatorId, Place, SourceId, Text};
use std::sync::Arc;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CohortKind {
    Programme,
    Network,
    Study,
}

impl CohortKind {
    pub const IDS: [(Self, &'static str); 3] = [
        (Self::Programme, "programme"),
        (Self::Network, "network"),
        (Self::Study, "study"),
    ];
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// As in addresses, such as `programme:pilot`.
    pub id: Arc<str>,
    pub name: Text,
    pub kind: CohortKind,
    /// The census indicator that says who belongs.
    pub indicator: IndicatorId,
    pub first_year: i16,
    pub last_year: i16,
    pub members: Vec<Place>,
    pub source: SourceId,
    pub note: Option<Text>,
}
