//! What happened when: the state's dates, the network's, the municipalities'.

use crate::model::{Milestone, Place, Scope, Work};

/// Whose dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    All,
    State,
    Network,
    Municipality(Place),
}

/// In order of time.
pub fn of(work: &Work, whose: Whose) -> Vec<&Milestone> {
    let mut dates: Vec<&Milestone> = work
        .milestones
        .iter()
        .filter(|milestone| match whose {
            Whose::All => true,
            Whose::State => milestone.scope == Scope::National,
            Whose::Network => milestone.scope == Scope::Network,
            Whose::Municipality(place) => {
                milestone.scope == Scope::Municipality && milestone.place == place
            }
        })
        .collect();
    dates.sort_by_key(|milestone| milestone.period);
    dates
}

/// The municipalities that a date is known of, each once, in the dates' order.
pub fn places(work: &Work) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for milestone in of(work, Whose::All) {
        if milestone.scope == Scope::Municipality && !places.contains(&milestone.place) {
            places.push(milestone.place);
        }
    }
    places
}
