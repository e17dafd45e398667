//! The tables and their columns, in the order that they are written.

use super::table::Columns;

pub const RELEASE: Columns = Columns {
    file: "release.csv",
    names: &[
        "release",
        "date",
        "licence",
        "licence_url",
        "minimum_persons",
        "minimum_pupils",
        "minimum_respondents",
        "uncertain_respondents",
    ],
    texts: &[],
};
pub const UNITS: Columns = Columns {
    file: "units.csv",
    names: &["unit", "counts", "one_sv", "other_sv", "one_en", "other_en"],
    texts: &["one", "other"],
};
pub const MUNICIPALITIES: Columns = Columns {
    file: "municipalities.csv",
    names: &[
        "municipality",
        "name",
        "county",
        "county_name",
        "skr_group",
        "skr_group_sv",
        "skr_group_en",
    ],
    texts: &["skr_group"],
};
pub const INDICATORS: Columns = Columns {
    file: "indicators.csv",
    names: &[
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
    texts: &["name", "finding", "definition", "caution"],
};
pub const OBSERVATIONS: Columns = Columns {
    file: "observations.csv",
    names: &[
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
    texts: &["note"],
};
pub const QUESTIONS: Columns = Columns {
    file: "questions.csv",
    names: &["question", "text_sv", "text_en"],
    texts: &["text"],
};
pub const ANSWERS: Columns = Columns {
    file: "answers.csv",
    names: &[
        "municipality",
        "question",
        "period",
        "year_inferred",
        "answer_sv",
        "answer_en",
        "source",
    ],
    texts: &["answer"],
};
pub const SOURCES: Columns = Columns {
    file: "sources.csv",
    names: &[
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
    texts: &["terms", "note"],
};
pub const COHORTS: Columns = Columns {
    file: "cohorts.csv",
    names: &[
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
    texts: &["name", "note"],
};
pub const SIMILAR: Columns = Columns {
    file: "similar.csv",
    names: &["municipality", "theme", "year", "similar"],
    texts: &[],
};
pub const THEMES: Columns = Columns {
    file: "themes.csv",
    names: &["theme", "name_sv", "name_en"],
    texts: &["name"],
};
pub const MILESTONES: Columns = Columns {
    file: "milestones.csv",
    names: &[
        "date",
        "scope",
        "municipality",
        "text_sv",
        "text_en",
        "source",
    ],
    texts: &["text"],
};
pub const NETWORK: Columns = Columns {
    file: "network.csv",
    names: &[
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
    texts: &["place", "text"],
};
pub const GOALS: Columns = Columns {
    file: "goals.csv",
    names: &[
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
    texts: &["text", "set_by", "why"],
};
