//! What a column's cells may hold, where that is one of a list.

use crate::model::{
    Area, Basis, CohortKind, Collection, Counts, Direction, Evidence, HelpKind, Mark, NetworkKind,
    Population, Role, Scope, Stage, Status,
};
use crate::publish::table_schemas::{
    COHORTS, HELP, INDICATORS, MUNICIPALITIES, NETWORK, QUESTIONS, SOURCES, THEMES, UNITS,
};
use crate::validate::{DATINGS, READ_IN, STATES};

/// A list that a spreadsheet offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// These words and no others.
    Words(Vec<&'static str>),
    /// The ids in the first column of a table, by its file name.
    Ids(&'static str),
    /// The names of the municipalities, and of Sweden.
    Municipalities,
}

/// The list of a column; none where anything may be written.
pub fn of_column(file: &str, column: &str) -> Option<Choice> {
    if file == MUNICIPALITIES.file {
        return None;
    }
    let is_of = |table: &str| file == table;
    let choice = match column {
        "municipality" => Choice::Municipalities,
        "indicator" | "reference" if !(is_of(INDICATORS.file) && column == "indicator") => {
            Choice::Ids(INDICATORS.file)
        }
        "source" if !is_of(SOURCES.file) => Choice::Ids(SOURCES.file),
        "question" if !is_of(QUESTIONS.file) => Choice::Ids(QUESTIONS.file),
        "theme" if !is_of(THEMES.file) => Choice::Ids(THEMES.file),
        "unit" if !is_of(UNITS.file) => Choice::Ids(UNITS.file),
        "area" => {
            let mut areas = words(&Area::IDS);
            if is_of(INDICATORS.file) {
                areas.push("context");
            }
            Choice::Words(areas)
        }
        "year_inferred" | "participation" => Choice::Words(vec!["yes"]),
        "kind" if is_of(COHORTS.file) => Choice::Words(words(&CohortKind::IDS)),
        "kind" if is_of(HELP.file) => Choice::Words(words(&HelpKind::IDS)),
        "kind" if is_of(NETWORK.file) => Choice::Words(words(&NetworkKind::IDS)),
        "basis" => Choice::Words(words(&Basis::IDS)),
        "collection" => Choice::Words(words(&Collection::IDS)),
        "counts" => Choice::Words(words(&Counts::IDS)),
        "dating" => Choice::Words(words(&DATINGS)),
        "direction" => Choice::Words(words(&Direction::IDS)),
        "evidence" => Choice::Words(words(&Evidence::IDS)),
        "mark" => Choice::Words(words(&Mark::IDS)),
        "population" => Choice::Words(words(&Population::IDS)),
        "read" => Choice::Words(words(&READ_IN)),
        "role" => Choice::Words(words(&Role::IDS)),
        "scope" => Choice::Words(words(&Scope::IDS)),
        "stage" => Choice::Words(words(&Stage::IDS)),
        "state" => Choice::Words(words(&STATES)),
        "status" => Choice::Words(words(&Status::IDS)),
        _ => return None,
    };
    Some(choice)
}

fn words<T>(ids: &[(T, &'static str)]) -> Vec<&'static str> {
    ids.iter().map(|(_, word)| *word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::table_schemas::{GOALS, OBSERVATIONS};

    #[test]
    fn ids_words_and_municipalities_are_offered() {
        for (file, column, expected) in [
            (
                OBSERVATIONS.file,
                "indicator",
                Some(Choice::Ids(INDICATORS.file)),
            ),
            (INDICATORS.file, "indicator", None),
            (
                INDICATORS.file,
                "reference",
                Some(Choice::Ids(INDICATORS.file)),
            ),
            (GOALS.file, "municipality", Some(Choice::Municipalities)),
            (MUNICIPALITIES.file, "municipality", None),
            (
                OBSERVATIONS.file,
                "collection",
                Some(Choice::Words(vec!["census", "found"])),
            ),
            (OBSERVATIONS.file, "value", None),
        ] {
            assert_eq!(of_column(file, column), expected, "{file}: {column}");
        }
    }
}
