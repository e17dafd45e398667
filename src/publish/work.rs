//! The tables to `work.json`.

use super::decimal::plain;
use super::made::Made;
use super::table::Row;
use crate::document::{FORMAT, Fact, Milestone, NetworkEntry, Record, WorkDocument, file};
use crate::validate::Expected;

/// The observations whose evidence is neither residents nor outcome, milestones and the network.
pub fn work(made: &mut Made<'_>) -> WorkDocument {
    WorkDocument {
        format: FORMAT,
        release: made.release_id(),
        facts: facts(made),
        milestones: milestones(made),
        network: network(made),
    }
}

/// Whether an observation belongs to a series. Of an unknown indicator it doesn't: validation says so.
pub fn is_of_series(made: &Made<'_>, indicator: &str) -> bool {
    matches!(
        made.evidence.get(indicator).copied(),
        Some("residents" | "outcome")
    )
}

fn facts(made: &mut Made<'_>) -> Vec<Record<Fact>> {
    let table = &made.tables.observations;
    let rows: Vec<&Row> = table
        .rows
        .iter()
        .filter(|row| !is_of_series(made, table.cell(row, "indicator")))
        .collect();
    let mut facts = Vec::with_capacity(rows.len());
    for (index, row) in rows.into_iter().enumerate() {
        made.origins
            .record(file::WORK, format!("/facts/{index}"), table, row.line);
        let municipality = made.code(table.cell(row, "municipality"));
        let mut cells = made.cells(table, row);
        for name in ["breakdown", "respondents", "low", "high"] {
            cells.empty(name);
        }
        // A decimal comma is a point when published; what is no number stays for validation.
        let value = cells
            .maybe("value")
            .map(|cell| plain(&cell).unwrap_or(cell));
        facts.push(Record::Read(Fact {
            indicator: cells.text("indicator"),
            municipality,
            period: cells.text("period"),
            value,
            state: cells.maybe("state"),
            status: status(&mut cells),
            collection: cells.text("collection"),
            year_inferred: cells.flag("year_inferred"),
            source: cells.text("source"),
            area: cells.maybe("area"),
            unit: cells.maybe("unit"),
            note: cells.texts("note"),
        }));
    }
    facts
}

/// The status; none is published where it is `reported`, but a cell says so.
fn status(cells: &mut super::cells::Cells<'_>) -> String {
    let status = cells.text("status");
    if status.is_empty() {
        cells.problem("status", "", Expected::Text);
    }
    Some(status)
        .filter(|status| status != "reported")
        .unwrap_or_default()
}

fn milestones(made: &mut Made<'_>) -> Vec<Record<Milestone>> {
    let table = &made.tables.milestones;
    let mut milestones = made.records(table, file::WORK, "milestones", |cells| Milestone {
        date: cells.text("date"),
        scope: cells.text("scope"),
        municipality: cells.text("municipality"),
        text: cells.texts("text"),
        source: cells.text("source"),
    });
    for record in &mut milestones {
        if let Record::Read(milestone) = record {
            milestone.municipality = made.code(&milestone.municipality);
        }
    }
    milestones
}

fn network(made: &mut Made<'_>) -> Vec<Record<NetworkEntry>> {
    let table = &made.tables.network;
    let mut entries = made.records(table, file::WORK, "network", |cells| NetworkEntry {
        kind: cells.text("kind"),
        date: cells.text("date"),
        municipality: cells.maybe("municipality"),
        role: cells.maybe("role"),
        place: cells.texts("place"),
        text: cells.texts("text"),
        source: cells.text("source"),
    });
    for record in &mut entries {
        if let Record::Read(entry) = record {
            entry.municipality = entry.municipality.as_deref().map(|cell| made.code(cell));
        }
    }
    entries
}
