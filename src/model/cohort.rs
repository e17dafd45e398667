//! Cohorts: municipalities that belong together through a programme, the network or a study.

use super::{IndicatorId, Place, SourceId, Text};
use std::sync::Arc;

/// What makes municipalities a cohort. Cohorts are listed in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CohortKind {
    Programme,
    Network,
    Study,
}

impl CohortKind {
    /// Each kind with its id in data.
    pub const IDS: [(Self, &'static str); 3] = [
        (Self::Programme, "programme"),
        (Self::Network, "network"),
        (Self::Study, "study"),
    ];
}

/// Municipalities that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// The id in data and addresses, such as `programme:pilot`.
    pub id: Arc<str>,
    pub name: Text,
    pub kind: CohortKind,
    /// The indicator, known for every municipality, that says which are members.
    pub indicator: IndicatorId,
    /// The first year of the programme, membership or study.
    pub first_year: i16,
    /// The last year, included.
    pub last_year: i16,
    pub members: Vec<Place>,
    pub source: SourceId,
    pub note: Option<Text>,
}
