//! Milestones in order of time: the state's, the network's and the municipalities'.

use crate::model::order::sort_by_key;
use crate::model::{Milestone, Place, Scope, Work};

/// Whose milestones are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineScope {
    All,
    State,
    Network,
    Municipality(Place),
}

impl TimelineScope {
    fn includes(self, milestone: &Milestone) -> bool {
        match self {
            Self::All => true,
            Self::State => milestone.scope == Scope::National,
            Self::Network => milestone.scope == Scope::Network,
            Self::Municipality(place) => {
                milestone.scope == Scope::Municipality && milestone.place == place
            }
        }
    }
}

/// The milestones in order of time.
pub fn milestones(work: &Work, scope: TimelineScope) -> Vec<&Milestone> {
    let mut milestones: Vec<&Milestone> = work
        .milestones
        .iter()
        .filter(|milestone| scope.includes(milestone))
        .collect();
    sort_by_key(&mut milestones, |milestone| milestone.period);
    milestones
}

/// The municipalities that have milestones, each once, in order of their first one.
pub fn municipalities_with_milestones(work: &Work) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for milestone in milestones(work, TimelineScope::All) {
        if milestone.scope == Scope::Municipality && !places.contains(&milestone.place) {
            places.push(milestone.place);
        }
    }
    places
}
