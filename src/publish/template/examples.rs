//! Rows that show how rows are written: each begins with a word that is refused where they are published.

use crate::publish::table_builder::EXAMPLE;
use crate::publish::table_schemas::{
    ANSWERS, COHORTS, GOALS, INDICATORS, MILESTONES, NETWORK, OBSERVATIONS, QUESTIONS, RELEASE,
    SIMILAR, SOURCES, THEMES, TableSchema,
};
use csv::StringRecord;

/// The columns of an example that aren't empty.
type Cells = &'static [(&'static str, &'static str)];

const EXAMPLES: [(&str, Cells); 14] = [
    (
        RELEASE.file,
        &[
            ("release", "2027-01-15"),
            ("date", "2027-01-15"),
            ("licence", "CC0-1.0"),
            (
                "licence_url",
                "https://creativecommons.org/publicdomain/zero/1.0/",
            ),
            ("minimum_persons", "5"),
            ("minimum_pupils", "10"),
            ("minimum_respondents", "20"),
            ("uncertain_respondents", "50"),
        ],
    ),
    (
        INDICATORS.file,
        &[
            ("indicator", "roma_council"),
            ("name_sv", "Romskt råd"),
            ("name_en", "Roma council"),
            ("definition_sv", "Kommunen har ett råd där romer är med."),
            (
                "definition_en",
                "The municipality has a council with Roma members.",
            ),
            ("area", "cross"),
            ("stage", "in place"),
            ("evidence", "work"),
            ("scope", "municipality"),
            ("unit", "yes/no"),
            ("decimals", "0"),
            ("direction", "none"),
            ("mark", "more"),
        ],
    ),
    (
        OBSERVATIONS.file,
        &[
            ("indicator", "roma_council"),
            ("municipality", "Haninge"),
            ("period", "2020"),
            ("value", "yes"),
            ("status", "reported"),
            ("collection", "found"),
            ("source", "S01"),
        ],
    ),
    (
        OBSERVATIONS.file,
        &[
            ("indicator", "roma_council"),
            ("municipality", "0136"),
            ("period", "2012-2015"),
            ("state", "none found"),
            ("status", "reported"),
            ("collection", "found"),
            ("source", "S01"),
        ],
    ),
    (
        QUESTIONS.file,
        &[
            ("question", "since"),
            (
                "text_sv",
                "Hur länge har kommunen arbetat med romsk inkludering?",
            ),
            (
                "text_en",
                "How long has the municipality worked with Roma inclusion?",
            ),
        ],
    ),
    (
        ANSWERS.file,
        &[
            ("municipality", "Haninge"),
            ("question", "since"),
            ("period", "2020"),
            ("answer_sv", "Sedan 2016"),
            ("answer_en", "Since 2016"),
            ("source", "S01"),
        ],
    ),
    (
        SOURCES.file,
        &[
            ("source", "S01"),
            ("title", "Romskt råd"),
            ("publisher", "Haninge kommun"),
            ("url", "https://www.haninge.se/"),
            ("published", "2020-07-30"),
            ("dating", "stated"),
            ("read", "in full"),
        ],
    ),
    (
        COHORTS.file,
        &[
            ("cohort", "programme:pilot"),
            ("name_sv", "Pilotkommuner"),
            ("name_en", "Pilot municipalities"),
            ("kind", "programme"),
            ("indicator", "pilot_municipality"),
            ("from", "2012"),
            ("to", "2015"),
            ("source", "S01"),
        ],
    ),
    (
        SIMILAR.file,
        &[
            ("municipality", "0136"),
            ("theme", "grundskola"),
            ("year", "2024"),
            ("similar", "0123 0139"),
        ],
    ),
    (
        THEMES.file,
        &[
            ("theme", "grundskola"),
            ("name_sv", "Grundskola"),
            ("name_en", "Compulsory school"),
        ],
    ),
    (
        MILESTONES.file,
        &[
            ("date", "2012-02-16"),
            ("scope", "national"),
            ("municipality", "0000"),
            ("text_sv", "Strategin antas"),
            ("text_en", "The strategy is adopted"),
            ("source", "S01"),
        ],
    ),
    (
        NETWORK.file,
        &[
            ("kind", "meeting"),
            ("date", "2013-03-07"),
            ("municipality", "Haninge"),
            ("role", "attended"),
            ("place_sv", "Stockholm"),
            ("place_en", "Stockholm"),
            ("source", "S01"),
        ],
    ),
    (
        GOALS.file,
        &[
            ("goal", "overall"),
            ("year", "2032"),
            ("text_sv", "Målet, citerat som det står"),
            ("text_en", "The goal, quoted as it stands"),
            ("set_by_sv", "Regeringen"),
            ("set_by_en", "The government"),
            ("why_sv", "Strategins övergripande mål"),
            ("why_en", "The overall goal of the strategy"),
            ("source", "S01"),
        ],
    ),
    (
        GOALS.file,
        &[
            ("goal", "aim-education"),
            ("area", "education"),
            ("year", "2032"),
            ("text_sv", "Vad området ska nå"),
            ("text_en", "What is aimed at in the area"),
            ("set_by_sv", "Regeringen"),
            ("set_by_en", "The government"),
            ("why_sv", "Målet för utbildning"),
            ("why_en", "The aim for education"),
            ("source", "S01"),
        ],
    ),
];

/// The example rows of a table, marked as such in their first cell.
pub fn rows(schema: TableSchema) -> impl Iterator<Item = StringRecord> {
    let of_table = EXAMPLES
        .iter()
        .filter(move |(file, _)| *file == schema.file);
    of_table.map(move |(_, cells)| {
        let cell = |(index, name): (usize, &&str)| {
            let written = cells.iter().find(|(known, _)| known == name);
            let written = written.map_or("", |(_, cell)| *cell);
            match index {
                0 => format!("{EXAMPLE}: {written}"),
                _ => written.to_owned(),
            }
        };
        schema
            .columns
            .iter()
            .enumerate()
            .map(cell)
            .collect::<Vec<_>>()
            .into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_have_columns_of_their_table() {
        for (file, cells) in EXAMPLES {
            let schemas = crate::publish::table_schemas::TABLES;
            let schema = schemas.iter().find(|schema| schema.file == file).unwrap();
            for (column, _) in cells {
                assert!(schema.columns.contains(column), "{file}: {column}");
            }
            assert_eq!(cells[0].0, schema.columns[0], "{file}");
        }
    }
}
