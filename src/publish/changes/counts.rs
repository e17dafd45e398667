//! How much has changed.

use super::values::Event;
use crate::document::{Change, RecordChange, RecordCounts, ValueCounts};

pub const fn count_event(counts: &mut ValueCounts, event: &Event<'_>) {
    match event {
        Event::Added => counts.added += 1,
        Event::Withdrawn => counts.withdrawn += 1,
        Event::Revised(_) => counts.revised += 1,
        Event::Annotated => counts.annotated += 1,
    }
}

pub const fn add_counts(all: &mut ValueCounts, more: ValueCounts) {
    all.added += more.added;
    all.revised += more.revised;
    all.withdrawn += more.withdrawn;
    all.annotated += more.annotated;
}

pub const fn count_record(counts: &mut RecordCounts, record: &RecordChange) {
    match record.change {
        Change::Added => counts.added += 1,
        Change::Changed => counts.changed += 1,
        Change::Withdrawn => counts.withdrawn += 1,
    }
}
