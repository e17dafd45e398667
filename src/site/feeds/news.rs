//! What is new in a release, in a few lines: of the dataset, or of one place.

use crate::document::{Changes, IndicatorChanges, ValueCounts, ValueGroup};
use crate::wording::Messages;
use crate::wording::changes::{
    Names, bounded, count_lines, group_part, of_line, periods, record_line, revision_line,
    value_counts,
};

/// So many lines of each kind stand in the feed of the dataset, and of all kinds in that of a place.
const MOST_OF_KIND: usize = 10;
const MOST_OF_PLACE: usize = 30;

/// How much has changed, then what matters most to who has used a number: what is gone and what is another now.
pub fn of_dataset(messages: &Messages, names: &Names<'_>, changes: &Changes) -> Vec<String> {
    let mut lines = count_lines(messages, changes);
    let revisions = changes.revised.iter();
    lines.extend(bounded(
        messages,
        revisions.map(|revision| revision_line(messages, names, revision)),
        MOST_OF_KIND,
    ));
    let by_indicator = |counts: fn(&ValueCounts) -> ValueCounts| {
        let all = changes.indicators.iter();
        let told =
            all.filter_map(move |it| indicator_line(messages, names, it, counts(&it.values)));
        bounded(messages, told, MOST_OF_KIND)
    };
    lines.extend(by_indicator(|values| ValueCounts {
        withdrawn: values.withdrawn,
        ..ValueCounts::default()
    }));
    lines.extend(by_indicator(|values| ValueCounts {
        added: values.added,
        ..ValueCounts::default()
    }));
    let definitions = changes.records.iter();
    let definitions = definitions.filter(|record| matches!(&*record.table, "indicators" | "goals"));
    let definitions = definitions.map(|record| record_line(messages, record));
    lines.extend(bounded(messages, definitions, MOST_OF_KIND));
    lines
}

fn indicator_line(
    messages: &Messages,
    names: &Names<'_>,
    changes: &IndicatorChanges,
    counts: ValueCounts,
) -> Option<String> {
    let counts = value_counts(messages, counts);
    let name = names.indicator(messages, &changes.indicator);
    (!counts.is_empty()).then(|| of_line(messages, &name, &counts))
}

/// What is new about a place; empty where nothing is.
pub fn of_place(
    messages: &Messages,
    names: &Names<'_>,
    changes: &Changes,
    code: &str,
) -> Vec<String> {
    let records = changes.records.iter();
    let records = records
        .filter(|record| record.municipality.as_deref() == Some(code))
        .map(|record| record_line(messages, record));
    let revised = changes.revised.iter();
    let revised = revised
        .filter(|revision| revision.municipality == code)
        .map(|revision| revision_line(messages, names, revision));
    let here = |groups: &[ValueGroup], counts: fn(usize) -> ValueCounts| -> Vec<String> {
        let groups = groups.iter();
        groups
            .filter(|group| group.municipalities.iter().any(|known| known == code))
            .map(|group| {
                let counts = value_counts(messages, counts(group.periods.len()));
                let when = periods(messages, &group.periods);
                let name = group_part(messages, names, group);
                of_line(messages, &name, &format!("{counts} ({when})"))
            })
            .collect()
    };
    let lines = records
        .chain(revised)
        .chain(here(&changes.revised_together, |revised| ValueCounts {
            revised,
            ..ValueCounts::default()
        }))
        .chain(here(&changes.withdrawn, |withdrawn| ValueCounts {
            withdrawn,
            ..ValueCounts::default()
        }))
        .chain(here(&changes.added, |added| ValueCounts {
            added,
            ..ValueCounts::default()
        }));
    bounded(messages, lines, MOST_OF_PLACE)
}
