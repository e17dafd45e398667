//! The tables to `work.json`.

use super::builder::ReleaseBuilder;
use super::decimal::normalise;
use super::number_cells::{could_be_thousands, expected_number};
use super::row_reader::RowReader;
use super::table::Row;
use crate::document::{FORMAT, Fact, Milestone, NetworkEntry, Record, WorkDocument, file};
use crate::validate::{Expected, TableRequirement};

/// Makes the document of all observations that belong to no series, the milestones and the network.
pub fn build_work(builder: &mut ReleaseBuilder<'_>) -> WorkDocument {
    WorkDocument {
        format: FORMAT,
        release: builder.release_id(),
        facts: facts(builder),
        milestones: milestones(builder),
        network: network(builder),
    }
}

/// Whether an indicator's observations are a series. Those of an unknown one aren't; validation reports it.
pub fn belongs_to_series(builder: &ReleaseBuilder<'_>, indicator: &str) -> bool {
    matches!(
        builder.evidence.get(indicator).copied(),
        Some("residents" | "outcome")
    )
}

fn facts(builder: &mut ReleaseBuilder<'_>) -> Vec<Record<Fact>> {
    let table = &builder.tables.observations;
    let indicator = table.column("indicator");
    let of_indicators = table
        .rows
        .chunk_by(|one, other| indicator.cell_of(one) == indicator.cell_of(other));
    let of_work = of_indicators.filter(|rows| {
        let first = rows.first();
        first.is_some_and(|row| !belongs_to_series(builder, indicator.cell_of(row)))
    });
    let rows: Vec<&Row> = of_work.flatten().collect();
    let mut facts = Vec::with_capacity(rows.len());
    for (index, row) in rows.into_iter().enumerate() {
        builder
            .origins
            .add_record(file::WORK, format!("/facts/{index}"), table, row.line);
        let municipality = builder.municipality_code(table.cell(row, "municipality"));
        let municipality = municipality.to_owned();
        let form = FactForm::of(builder, row);
        let mut reader = builder.read_row(table, row);
        for name in ["breakdown", "respondents", "low", "high"] {
            reader.expect_empty(name);
        }
        let value = reader
            .optional_text("value")
            .map(|cell| published_value(&mut reader, cell, form));
        facts.push(Record::Parsed(Fact {
            indicator: reader.text("indicator"),
            municipality,
            period: reader.period("period"),
            value,
            state: reader.optional_text("state"),
            status: status(&mut reader),
            collection: reader.text("collection"),
            year_inferred: reader.flag("year_inferred"),
            source: reader.text("source"),
            area: reader.optional_text("area"),
            unit: reader.optional_text("unit"),
            note: reader.texts("note"),
        }));
    }
    facts
}

/// How the value of a fact is read.
#[derive(Clone, Copy)]
enum FactForm {
    /// A yes, a no or a text, as it stands.
    AsWritten,
    Percent,
    /// A number that isn't per cent; whether nothing says that it may have three decimals.
    Number {
        has_few_decimals: bool,
    },
}

impl FactForm {
    fn of(builder: &ReleaseBuilder<'_>, row: &Row) -> Self {
        let table = &builder.tables.observations;
        let indicator = table.cell(row, "indicator");
        let own = table.cell(row, "unit");
        let unit = match own {
            "" => builder.units.get(indicator).copied().unwrap_or_default(),
            own => own,
        };
        match unit {
            "" | "yes/no" | "text" => Self::AsWritten,
            "percent" => Self::Percent,
            _ => Self::Number {
                has_few_decimals: !own.is_empty() || builder.number_form(indicator).decimals < 3,
            },
        }
    }
}

/// A value with a decimal point. What is no number is left for validation to judge, unless it can be told what has
/// become of it.
fn published_value(reader: &mut RowReader<'_>, cell: String, form: FactForm) -> String {
    if let FactForm::AsWritten = form {
        return cell;
    }
    let Some(number) = normalise(&cell) else {
        let expected = expected_number(&cell);
        if expected != Expected::Number {
            reader.report("value", &cell, expected);
        }
        return cell;
    };
    let number = number.into_owned();
    if let FactForm::Number { has_few_decimals } = form {
        if cell.ends_with('%') {
            let expected = Expected::Table(TableRequirement::WithoutPercentSign);
            reader.report("value", &cell, expected);
        } else if has_few_decimals && could_be_thousands(&cell) {
            let expected = Expected::Table(TableRequirement::ThousandsOrDecimals);
            reader.report("value", &cell, expected);
        }
    }
    number
}

/// The published status, which is empty for `reported`; the cell may not be.
fn status(reader: &mut RowReader<'_>) -> String {
    let status = reader.text("status");
    if status.is_empty() {
        reader.report("status", "", Expected::Text);
    }
    Some(status)
        .filter(|status| status != "reported")
        .unwrap_or_default()
}

fn milestones(builder: &mut ReleaseBuilder<'_>) -> Vec<Record<Milestone>> {
    let table = &builder.tables.milestones;
    let mut milestones =
        builder.read_records(table, file::WORK, "milestones", |reader| Milestone {
            date: reader.period("date"),
            scope: reader.text("scope"),
            municipality: reader.text("municipality"),
            text: reader.texts("text"),
            source: reader.text("source"),
        });
    for record in &mut milestones {
        if let Record::Parsed(milestone) = record {
            let code = builder.municipality_code(&milestone.municipality);
            milestone.municipality = code.to_owned();
        }
    }
    milestones
}

fn network(builder: &mut ReleaseBuilder<'_>) -> Vec<Record<NetworkEntry>> {
    let table = &builder.tables.network;
    let mut entries = builder.read_records(table, file::WORK, "network", |reader| NetworkEntry {
        kind: reader.text("kind"),
        date: reader.period("date"),
        municipality: reader.optional_text("municipality"),
        role: reader.optional_text("role"),
        place: reader.texts("place"),
        text: reader.texts("text"),
        source: reader.text("source"),
    });
    for record in &mut entries {
        if let Record::Parsed(entry) = record {
            entry.municipality = entry
                .municipality
                .as_deref()
                .map(|cell| builder.municipality_code(cell).to_owned());
        }
    }
    entries
}
