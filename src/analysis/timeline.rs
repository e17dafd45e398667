//! What happened when: the state's dates, the network's, the municipalities'.

use crate::model::{Milestone, Place, Scope, Work};

/// Whose dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineScope {
    All,
    State,
    Network,
    Municipality(Place),
}

/// In order of time.
pub fn milestones(work: &Work, whose: TimelineScope) -> Vec<&Milestone> {
    let mut dates: Vec<&Milestone> = work
        .milestones
        .iter()
        .filter(|milestone| match whose {
            TimelineScope::All => true,
            TimelineScope::State => milestone.scope == Scope::National,
            TimelineScope::Network => milestone.scope == Scope::Network,
            TimelineScope::Municipality(place) => {
                milestone.scope == Scope::Municipality && milestone.place == place
            }
        })
        .collect();
    dates.sort_by_key(|milestone| milestone.period);
    dates
}

/// The municipalities that a date is known of, each once, in the dates' order.
pub fn municipalities_with_milestones(work: &Work) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for milestone in milestones(work, TimelineScope::All) {
        if milestone.scope == Scope::Municipality && !places.contains(&milestone.place) {
            places.push(milestone.place);
        }
    }
    places
}
