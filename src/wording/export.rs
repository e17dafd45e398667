//! What stands in the files that a reader takes away, beside the words that pages have.

use super::messages::Messages;
use super::template::fill;
use super::{period, statement};
use crate::model::{Dataset, Evidence, Source, SourceId, Status, Value};

pub const fn status_name(messages: &Messages, status: Status) -> &'static str {
    let names = &messages.export.statuses;
    match status {
        Status::Reported => names.reported,
        Status::Estimated => names.estimated,
        Status::SecondHand => names.second_hand,
        Status::Promised => names.promised,
        Status::Planned => names.planned,
        Status::Assigned => names.assigned,
        Status::Unverified => names.unverified,
    }
}

/// Why there is no value; nothing where there is one.
pub fn state_text(messages: &Messages, value: Option<&Value>) -> &'static str {
    value.map_or(messages.overview.nothing_found, |value| {
        statement::state_text(messages, value).unwrap_or_default()
    })
}

/// Mark of what is invented, tag and fixed line.
pub fn evidence_line(messages: &Messages, evidence: Evidence) -> String {
    format!(
        "{}{}. {}",
        messages.example_mark,
        messages.tag_of(evidence),
        messages.fixed_line(evidence)
    )
}

/// What to name as the source, or else its publisher and title.
pub fn source_name(source: &Source) -> String {
    source.credit.as_deref().map_or_else(
        || format!("{}: {}", &*source.publisher, &*source.title),
        str::to_owned,
    )
}

/// The same with its address.
pub fn source_line(source: &Source) -> String {
    let named = source_name(source);
    match &source.url {
        Some(url) => format!("{named}, {}", &**url),
        None => named,
    }
}

/// The day of the data, and their terms.
pub fn origin_line(messages: &Messages, dataset: &Dataset) -> String {
    let date = fill(
        messages.export.data_of,
        &[("date", &period::format_date(dataset.release.date))],
    );
    let licence = fill(messages.footer.licence, &[("name", &dataset.licence.name)]);
    format!("{date} {licence}. {}", messages.footer.data_terms)
}

/// Mark and name of the kind of evidence, and that it is invented where it is.
pub fn marked_tag(messages: &Messages, evidence: Evidence) -> String {
    let mark = match evidence {
        Evidence::Work => '■',
        Evidence::Residents => '▬',
        Evidence::Outcome => '●',
    };
    format!(
        "{}{mark} {}",
        messages.example_mark,
        messages.tag_of(evidence)
    )
}

/// What to name as the sources in one line: each once. One that isn't among the known is told by its id.
pub fn sources_line(messages: &Messages, known: &[Source], ids: &[SourceId]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for id in ids {
        let source = known.iter().find(|source| source.id == *id);
        let name = source.map_or(id.as_str(), |source| {
            source.credit.as_deref().unwrap_or(&source.publisher)
        });
        if !names.contains(&name) {
            names.push(name);
        }
    }
    format!("{}: {}", messages.common.source, names.join("; "))
}
