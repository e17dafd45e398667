//! All tables that a release is made from.

use super::table::Table;
use super::table_schemas;
use super::table_schemas::TableSchema;
use std::collections::{BTreeMap, BTreeSet};

/// All tables that a release is made from.
#[derive(Clone, Debug)]
pub struct Tables {
    pub release: Table,
    pub units: Table,
    pub municipalities: Table,
    pub indicators: Table,
    pub observations: Table,
    pub questions: Table,
    pub answers: Table,
    pub sources: Table,
    pub cohorts: Table,
    pub similar: Table,
    pub themes: Table,
    pub milestones: Table,
    pub network: Table,
    pub goals: Table,
    pub corrections: Table,
    pub help: Table,
}

/// Whether a release may do without the table.
pub fn is_optional(schema: TableSchema) -> bool {
    [table_schemas::CORRECTIONS.file, table_schemas::HELP.file].contains(&schema.file)
}

impl Tables {
    /// Reads all tables; `None` where one is missing or has a wrong header.
    pub fn read(mut table: impl FnMut(TableSchema) -> Option<Table>) -> Option<Self> {
        // All are read before a missing one stops it, so that everything wrong is reported at once.
        let release = table(table_schemas::RELEASE);
        let units = table(table_schemas::UNITS);
        let municipalities = table(table_schemas::MUNICIPALITIES);
        let indicators = table(table_schemas::INDICATORS);
        let observations = table(table_schemas::OBSERVATIONS);
        let questions = table(table_schemas::QUESTIONS);
        let answers = table(table_schemas::ANSWERS);
        let sources = table(table_schemas::SOURCES);
        let cohorts = table(table_schemas::COHORTS);
        let similar = table(table_schemas::SIMILAR);
        let themes = table(table_schemas::THEMES);
        let milestones = table(table_schemas::MILESTONES);
        let network = table(table_schemas::NETWORK);
        let goals = table(table_schemas::GOALS);
        let corrections = table(table_schemas::CORRECTIONS);
        let help = table(table_schemas::HELP);
        Some(Self {
            release: release?,
            units: units?,
            municipalities: municipalities?,
            indicators: indicators?,
            observations: observations?,
            questions: questions?,
            answers: answers?,
            sources: sources?,
            cohorts: cohorts?,
            similar: similar?,
            themes: themes?,
            milestones: milestones?,
            network: network?,
            goals: goals?,
            corrections: corrections?,
            help: help?,
        })
    }

    pub const fn all(&self) -> [&Table; 16] {
        [
            &self.release,
            &self.units,
            &self.municipalities,
            &self.indicators,
            &self.observations,
            &self.questions,
            &self.answers,
            &self.sources,
            &self.cohorts,
            &self.similar,
            &self.themes,
            &self.milestones,
            &self.network,
            &self.goals,
            &self.corrections,
            &self.help,
        ]
    }

    pub fn by_file(&self, file: &str) -> Option<&Table> {
        self.all()
            .into_iter()
            .find(|table| table.schema.file == file)
    }

    /// The codes of municipalities, and of Sweden, by exact name.
    pub fn municipality_codes(&self) -> BTreeMap<&str, &str> {
        let table = &self.municipalities;
        table
            .rows
            .iter()
            .map(|row| (table.cell(row, "name"), table.cell(row, "municipality")))
            .chain([("Sverige", "0000"), ("Sweden", "0000")])
            .collect()
    }

    /// The tags of the texts' languages: Swedish, English, and any other that has a column.
    pub fn languages(&self) -> Vec<String> {
        let others: BTreeSet<&str> = self
            .all()
            .into_iter()
            .flat_map(|table| {
                let texts = table.schema.text_columns.iter();
                texts.flat_map(|text| table.languages(text))
            })
            .filter(|tag| !matches!(*tag, "sv" | "en"))
            .collect();
        ["sv", "en"]
            .into_iter()
            .chain(others)
            .map(str::to_owned)
            .collect()
    }
}
