//! The national network of municipalities: its meetings with who came, its rules, its partner cities; and the
//! agencies that have tasks in the strategy.

use crate::model::{NetworkEntry, NetworkKind, Period, Place, Role, SourceId, Text, Work};

/// A meeting with all who came, or another single thing that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    pub period: Period,
    pub location: Option<&'a Text>,
    pub text: Option<&'a Text>,
    pub attended: Vec<Place>,
    pub joined: Vec<Place>,
    pub source: &'a SourceId,
}

/// All of one kind, in the dataset's order; what is told of one meeting in several places is one.
pub fn collect_entries(work: &Work, kind: NetworkKind) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry> = Vec::new();
    for found in work.network.iter().filter(|found| found.kind == kind) {
        let same = entries
            .last_mut()
            .filter(|last| kind == NetworkKind::Meeting && last.period == found.period);
        match same {
            Some(last) => add(last, found),
            None => {
                let mut entry = Entry {
                    period: found.period,
                    location: None,
                    text: None,
                    attended: Vec::new(),
                    joined: Vec::new(),
                    source: &found.source,
                };
                add(&mut entry, found);
                entries.push(entry);
            }
        }
    }
    entries
}

fn add<'a>(entry: &mut Entry<'a>, found: &'a NetworkEntry) {
    entry.location = entry.location.or(found.location.as_ref());
    entry.text = entry.text.or(found.text.as_ref());
    match (found.place, found.role) {
        (Some(place), Some(Role::Joined)) => entry.joined.push(place),
        (Some(place), _) => entry.attended.push(place),
        (None, _) => {}
    }
}
