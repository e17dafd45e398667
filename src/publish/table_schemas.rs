//! The tables: the name of each file, and its columns in the order that they are written in.

/// The columns of a table.
#[derive(Clone, Copy, Debug)]
pub struct TableSchema {
    /// The table's file name.
    pub file: &'static str,
    /// Those that it has to have.
    pub columns: &'static [&'static str],
    /// Texts, each with a column a language: `name` with `name_sv`, `name_en` and any other.
    pub text_columns: &'static [&'static str],
}

/// Every table.
pub const TABLES: [TableSchema; 16] = [
    RELEASE,
    UNITS,
    MUNICIPALITIES,
    INDICATORS,
    OBSERVATIONS,
    QUESTIONS,
    ANSWERS,
    SOURCES,
    COHORTS,
    SIMILAR,
    THEMES,
    MILESTONES,
    NETWORK,
    GOALS,
    CORRECTIONS,
    HELP,
];

/// The file name of every table.
pub const FILES: [&str; TABLES.len()] = {
    let mut files = [""; TABLES.len()];
    let mut nth = 0;
    while nth < TABLES.len() {
        files[nth] = TABLES[nth].file;
        nth += 1;
    }
    files
};

pub const RELEASE: TableSchema = TableSchema {
    file: "release.csv",
    columns: &[
        "release",
        "date",
        "licence",
        "licence_url",
        "minimum_persons",
        "minimum_pupils",
        "minimum_respondents",
        "uncertain_respondents",
    ],
    text_columns: &[],
};
pub const UNITS: TableSchema = TableSchema {
    file: "units.csv",
    columns: &["unit", "counts", "one_sv", "other_sv", "one_en", "other_en"],
    text_columns: &["one", "other"],
};
pub const MUNICIPALITIES: TableSchema = TableSchema {
    file: "municipalities.csv",
    columns: &[
        "municipality",
        "name",
        "county",
        "county_name",
        "skr_group",
        "skr_group_sv",
        "skr_group_en",
    ],
    text_columns: &["skr_group"],
};
pub const INDICATORS: TableSchema = TableSchema {
    file: "indicators.csv",
    columns: &[
        "indicator",
        "name_sv",
        "name_en",
        "finding_sv",
        "finding_en",
        "definition_sv",
        "definition_en",
        "area",
        "stage",
        "evidence",
        "scope",
        "participation",
        "basis",
        "population",
        "unit",
        "decimals",
        "direction",
        "mark",
        "reference",
        "breakdown",
        "maximum",
        "caution_sv",
        "caution_en",
        "breaks",
        "key_figure",
        "key_figure_url",
    ],
    text_columns: &["name", "finding", "definition", "caution"],
};
pub const OBSERVATIONS: TableSchema = TableSchema {
    file: "observations.csv",
    columns: &[
        "indicator",
        "municipality",
        "period",
        "value",
        "state",
        "status",
        "collection",
        "year_inferred",
        "source",
        "breakdown",
        "area",
        "unit",
        "respondents",
        "low",
        "high",
        "note_sv",
        "note_en",
    ],
    text_columns: &["note"],
};
pub const QUESTIONS: TableSchema = TableSchema {
    file: "questions.csv",
    columns: &["question", "text_sv", "text_en"],
    text_columns: &["text"],
};
pub const ANSWERS: TableSchema = TableSchema {
    file: "answers.csv",
    columns: &[
        "municipality",
        "question",
        "period",
        "year_inferred",
        "answer_sv",
        "answer_en",
        "source",
    ],
    text_columns: &["answer"],
};
pub const SOURCES: TableSchema = TableSchema {
    file: "sources.csv",
    columns: &[
        "source",
        "title",
        "publisher",
        "url",
        "published",
        "dating",
        "read",
        "credit",
        "terms_sv",
        "terms_en",
        "note_sv",
        "note_en",
    ],
    text_columns: &["terms", "note"],
};
pub const COHORTS: TableSchema = TableSchema {
    file: "cohorts.csv",
    columns: &[
        "cohort",
        "name_sv",
        "name_en",
        "kind",
        "indicator",
        "from",
        "to",
        "source",
        "note_sv",
        "note_en",
    ],
    text_columns: &["name", "note"],
};
pub const SIMILAR: TableSchema = TableSchema {
    file: "similar.csv",
    columns: &["municipality", "theme", "year", "similar"],
    text_columns: &[],
};
pub const THEMES: TableSchema = TableSchema {
    file: "themes.csv",
    columns: &["theme", "name_sv", "name_en"],
    text_columns: &["name"],
};
pub const MILESTONES: TableSchema = TableSchema {
    file: "milestones.csv",
    columns: &[
        "date",
        "scope",
        "municipality",
        "text_sv",
        "text_en",
        "source",
    ],
    text_columns: &["text"],
};
pub const NETWORK: TableSchema = TableSchema {
    file: "network.csv",
    columns: &[
        "kind",
        "date",
        "municipality",
        "role",
        "place_sv",
        "place_en",
        "text_sv",
        "text_en",
        "source",
    ],
    text_columns: &["place", "text"],
};
pub const GOALS: TableSchema = TableSchema {
    file: "goals.csv",
    columns: &[
        "goal",
        "area",
        "indicator",
        "year",
        "value",
        "reference",
        "text_sv",
        "text_en",
        "set_by_sv",
        "set_by_en",
        "why_sv",
        "why_en",
        "source",
    ],
    text_columns: &["text", "set_by", "why"],
};
/// A release may do without it.
pub const CORRECTIONS: TableSchema = TableSchema {
    file: "corrections.csv",
    columns: &[
        "corrected",
        "wrong_since",
        "indicator",
        "municipality",
        "what_was_wrong_sv",
        "what_was_wrong_en",
        "what_is_right_sv",
        "what_is_right_en",
        "told_by_sv",
        "told_by_en",
    ],
    text_columns: &["what_was_wrong", "what_is_right", "told_by"],
};

/// A release may do without it.
pub const HELP: TableSchema = TableSchema {
    file: "help.csv",
    columns: &[
        "help",
        "kind",
        "name_sv",
        "name_en",
        "what_sv",
        "what_en",
        "covers_sv",
        "covers_en",
        "municipality",
        "url",
        "read_on",
        "source",
        "note_sv",
        "note_en",
    ],
    text_columns: &["name", "what", "covers", "note"],
};

/// Tables whose rows a person puts in order, in a column that may be missing: whole numbers, the least first.
pub const ORDER: &str = "order";
pub const ORDERED: [&str; 4] = [INDICATORS.file, QUESTIONS.file, COHORTS.file, HELP.file];
