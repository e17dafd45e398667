//! What should have stood in a dataset, for those who publish, text by text.

use serde::Deserialize;

/// What should have stood in a dataset, for those who publish.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedMessages {
    pub expected: &'static str,
    pub or: &'static str,
    pub perhaps: &'static str,
    pub json: &'static str,
    pub format: &'static str,
    pub bytes_at_most: &'static str,
    pub record: &'static str,
    pub leading_zero: &'static str,
    pub text: &'static str,
    pub text_in: &'static str,
    pub placeholders: &'static str,
    pub file_name: &'static str,
    pub number: &'static str,
    pub whole_number: &'static str,
    pub no_decimals: &'static str,
    pub decimals: &'static str,
    pub year: &'static str,
    pub period: &'static str,
    pub day: &'static str,
    pub web_address: &'static str,
    pub contact: &'static str,
    pub at_least: &'static str,
    pub at_most: &'static str,
    pub not_after: &'static str,
    pub in_order: &'static str,
    pub entries: &'static str,
    pub unique: &'static str,
    pub value_or_state: &'static str,
    pub same_as: &'static str,
    pub read_as: &'static str,
    pub grouped: GroupedMessages,
    pub known: KnownMessages,
    pub rule: RuleMessages,
    pub subject: SubjectMessages,
    pub table: TableMessages,
}

/// Many problems of one kind in one line.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupedMessages {
    pub rows: &'static str,
    pub code_without_zero: &'static str,
    pub unique: &'static str,
}

/// What an id should have stood for.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownMessages {
    pub indicator: &'static str,
    pub municipality: &'static str,
    pub source: &'static str,
    pub unit: &'static str,
    pub county: &'static str,
    pub skr_group: &'static str,
    pub question: &'static str,
    pub theme: &'static str,
}

/// What the domain expects instead of what it refuses.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleMessages {
    pub too_few_persons: &'static str,
    pub too_few_pupils: &'static str,
    pub too_few_respondents: &'static str,
    pub word: &'static str,
    pub subject: &'static str,
    pub head_count: &'static str,
    pub mail: &'static str,
    pub telephone: &'static str,
    pub personal_number: &'static str,
    pub national_only: &'static str,
    pub context_with_direction: &'static str,
    pub without_direction: &'static str,
    pub mark_of_residents: &'static str,
    pub outcome_basis: &'static str,
    pub outcome_population: &'static str,
    pub only_outcome: &'static str,
    pub context_of_residents: &'static str,
    pub share_of_municipalities: &'static str,
    pub work_only: &'static str,
    pub series_only: &'static str,
    pub reference_of_same_unit: &'static str,
    pub cohort_of_census: &'static str,
    pub given_away: &'static str,
    pub break_of_unit: &'static str,
    pub unit_as_before: &'static str,
    pub definition_as_before: &'static str,
}

/// Why a subject is refused.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectMessages {
    pub crime: &'static str,
    pub hate_crime: &'static str,
    pub social_assistance: &'static str,
    pub evictions: &'static str,
    pub born_abroad: &'static str,
    pub ethnicity_of_staff: &'static str,
    pub ranking: &'static str,
}

/// What is expected of a table.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableMessages {
    pub file: &'static str,
    pub folder: &'static str,
    pub all_tables: &'static str,
    pub tables_of_release: &'static str,
    pub workbook: &'static str,
    pub readable_workbook: &'static str,
    pub no_password: &'static str,
    pub unpacked_at_most: &'static str,
    pub text_at_most: &'static str,
    pub sheet: &'static str,
    pub only_sheets: &'static str,
    pub one_sheet: &'static str,
    pub unpacked: &'static str,
    pub cannot_be_read: &'static str,
    pub file_not_folder: &'static str,
    pub ordinary_file: &'static str,
    pub permission: &'static str,
    pub no_loop: &'static str,
    pub readable_file: &'static str,
    pub only_tables: &'static str,
    pub one_row: &'static str,
    pub observations: &'static str,
    pub characters: &'static str,
    pub columns: &'static str,
    pub rows: &'static str,
    pub no_control_characters: &'static str,
    pub no_example: &'static str,
    pub no_date: &'static str,
    pub formula_result: &'static str,
    pub no_cell_error: &'static str,
    pub utf8: &'static str,
    pub encoding: &'static str,
    pub column: &'static str,
    pub known_column: &'static str,
    pub cells: &'static str,
    pub quote: &'static str,
    pub quote_over_lines: &'static str,
    pub empty: &'static str,
    pub period_not_date: &'static str,
    pub number_not_date: &'static str,
    pub all_digits: &'static str,
    pub one_separator: &'static str,
    pub without_percent_sign: &'static str,
    pub thousands_or_decimals: &'static str,
    pub state_withheld: &'static str,
    pub nought_or_state: &'static str,
    pub state_for_sign: &'static str,
    pub whole_count: &'static str,
    pub decimals: &'static str,
    pub per_cent: &'static str,
    pub known_rows: &'static str,
    pub letters: &'static str,
}
