//! The national network of municipalities: its meetings with their participants, its rules, its partner cities; and
//! the agencies that have tasks in the strategy.

use crate::model::{NetworkEntry, NetworkKind, Period, Place, Role, SourceId, Text, Work};

/// A meeting with all participants, or another single entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    pub period: Period,
    pub location: Option<&'a Text>,
    pub text: Option<&'a Text>,
    /// The municipalities that took part.
    pub attended: Vec<Place>,
    /// The municipalities that joined the network at the meeting.
    pub joined: Vec<Place>,
    pub source: &'a SourceId,
}

impl<'a> Entry<'a> {
    fn new(first: &'a NetworkEntry) -> Self {
        Self {
            period: first.period,
            location: None,
            text: None,
            attended: Vec::new(),
            joined: Vec::new(),
            source: &first.source,
        }
    }

    fn merge(&mut self, other: &'a NetworkEntry) {
        self.location = self.location.or(other.location.as_ref());
        self.text = self.text.or(other.text.as_ref());
        match (other.place, other.role) {
            (Some(place), Some(Role::Joined)) => self.joined.push(place),
            (Some(place), _) => self.attended.push(place),
            (None, _) => {}
        }
    }
}

/// The entries of a kind in the dataset's order. The dataset has one entry for each participant of a meeting; here
/// they are merged into one.
pub fn collect_entries(work: &Work, kind: NetworkKind) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry> = Vec::new();
    for found in work.network.iter().filter(|found| found.kind == kind) {
        let same_meeting = entries
            .last_mut()
            .filter(|last| kind == NetworkKind::Meeting && last.period == found.period);
        match same_meeting {
            Some(meeting) => meeting.merge(found),
            None => {
                let mut entry = Entry::new(found);
                entry.merge(found);
                entries.push(entry);
            }
        }
    }
    entries
}
