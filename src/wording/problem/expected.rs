//! What should have stood in a dataset, in words for those who publish.

use super::advice::{advice, advice_of_kind};
use crate::model::Number;
use crate::validate::{Expected, Kind, Rule, Subject, TableRequirement};
use crate::wording::messages::Messages;
use crate::wording::messages::expected::ExpectedMessages;
use crate::wording::number::format_number;
use crate::wording::template::fill;

/// What was expected, as a part of a sentence; what was read instead, of a notice.
pub fn expected(messages: &Messages, expected: &Expected) -> String {
    let texts = &messages.terminal.expected;
    match expected {
        Expected::ReadAs(_) | Expected::Table(TableRequirement::Encoding(_)) => {
            return value(texts, expected);
        }
        Expected::Advice(to_look_at) => return advice(messages, to_look_at),
        _ => {}
    }
    fill(texts.expected, &[("what", &value(texts, expected))])
}

/// The kind of a problem, by what was expected: all that are grouped with it share it.
pub fn kind_of_problem(messages: &Messages, expected: &Expected) -> String {
    let texts = &messages.terminal.expected;
    let general = match expected {
        Expected::LeadingZero(_) => return texts.grouped.code_without_zero.to_owned(),
        Expected::Known { kind, .. } => known(texts, *kind).to_owned(),
        Expected::OneOf { words, .. } => list(texts, words),
        Expected::Unique { .. } => texts.grouped.unique.to_owned(),
        Expected::Table(TableRequirement::Letters(_)) => texts.table.letters.to_owned(),
        Expected::Table(TableRequirement::PeriodNotDate(_)) => {
            texts.table.period_not_date.to_owned()
        }
        Expected::ReadAs(_) | Expected::Table(TableRequirement::Encoding(_)) => {
            return value(texts, expected);
        }
        Expected::Advice(advice) => return advice_of_kind(&messages.terminal.advice, advice),
        other => value(texts, other),
    };
    fill(texts.expected, &[("what", &general)])
}

/// Many problems of a kind in one line.
pub fn grouped_problems(
    messages: &Messages,
    kind: &str,
    count: usize,
    (first, last): (&str, &str),
) -> String {
    let texts = &messages.terminal.expected.grouped;
    let count = Number::new(i64::try_from(count).unwrap_or(i64::MAX), 0);
    let count = format_number(messages, count);
    fill(
        texts.rows,
        &[
            ("n", &count),
            ("kind", kind),
            ("first", first),
            ("last", last),
        ],
    )
}

fn value(texts: &ExpectedMessages, expected: &Expected) -> String {
    let with = |template: &str, name: &str, value: &dyn ToString| {
        fill(template, &[(name, &value.to_string())])
    };
    match expected {
        Expected::Json => texts.json.to_owned(),
        Expected::Format(version) => with(texts.format, "version", version),
        Expected::BytesAtMost(most) => with(texts.bytes_at_most, "most", most),
        Expected::Record => texts.record.to_owned(),
        Expected::OneOf { words, nearest } => list(texts, words) + &perhaps(texts, *nearest),
        Expected::Known { kind, nearest } => {
            known(texts, *kind).to_owned() + &perhaps(texts, nearest.as_deref())
        }
        Expected::LeadingZero(municipality) => {
            with(texts.leading_zero, "municipality", municipality)
        }
        Expected::Text => texts.text.to_owned(),
        Expected::TextIn(tag) => with(texts.text_in, "language", tag),
        Expected::Placeholders(names) => with(texts.placeholders, "names", names),
        Expected::FileName => texts.file_name.to_owned(),
        Expected::Number => texts.number.to_owned(),
        Expected::WholeNumber => texts.whole_number.to_owned(),
        Expected::Decimals(0) => texts.no_decimals.to_owned(),
        Expected::Decimals(most) => with(texts.decimals, "most", most),
        Expected::Year => texts.year.to_owned(),
        Expected::Period => texts.period.to_owned(),
        Expected::Day => texts.day.to_owned(),
        Expected::WebAddress => texts.web_address.to_owned(),
        Expected::Contact => texts.contact.to_owned(),
        Expected::AtLeast(least) => with(texts.at_least, "least", least),
        Expected::AtMost(most) => with(texts.at_most, "most", most),
        Expected::NotAfter(year) => with(texts.not_after, "year", year),
        Expected::InOrder => texts.in_order.to_owned(),
        Expected::Entries(periods) => with(texts.entries, "periods", periods),
        Expected::Unique { first } => with(texts.unique, "first", first),
        Expected::ValueOrState => texts.value_or_state.to_owned(),
        Expected::SameAs { file, value } => {
            fill(texts.same_as, &[("file", file), ("value", value)])
        }
        Expected::Rule(rule) => by_rule(texts, *rule),
        Expected::Table(table) => in_table(texts, table),
        Expected::ReadAs(name) => with(texts.read_as, "name", name),
        // It is worded where what it advises is.
        Expected::Advice(_) => String::new(),
    }
}

/// Words between marks, the last one after `or`.
fn list(texts: &ExpectedMessages, words: &[&'static str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} {} {last}", others.join(", "), texts.or),
        None => String::new(),
    }
}

fn perhaps(texts: &ExpectedMessages, nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |word| fill(texts.perhaps, &[("word", word)]))
}

const fn known(texts: &ExpectedMessages, kind: Kind) -> &'static str {
    let names = &texts.known;
    match kind {
        Kind::Indicator => names.indicator,
        Kind::Municipality => names.municipality,
        Kind::Source => names.source,
        Kind::Unit => names.unit,
        Kind::County => names.county,
        Kind::SkrGroup => names.skr_group,
        Kind::Question => names.question,
        Kind::Theme => names.theme,
    }
}

fn by_rule(texts: &ExpectedMessages, rule: Rule) -> String {
    let rules = &texts.rule;
    let at_least = |template: &str, least: u32| fill(template, &[("least", &least.to_string())]);
    let text = match rule {
        Rule::TooFewPersons(least) => return at_least(rules.too_few_persons, least),
        Rule::TooFewPupils(least) => return at_least(rules.too_few_pupils, least),
        Rule::TooFewRespondents(least) => return at_least(rules.too_few_respondents, least),
        Rule::Word(word) => return fill(rules.word, &[("word", word)]),
        Rule::Subject(subject) => {
            return fill(rules.subject, &[("subject", by_subject(texts, subject))]);
        }
        Rule::HeadCount => rules.head_count,
        Rule::Mail => rules.mail,
        Rule::Telephone => rules.telephone,
        Rule::PersonalNumber => rules.personal_number,
        Rule::NationalOnly => rules.national_only,
        Rule::ContextWithDirection => rules.context_with_direction,
        Rule::WithoutDirection => rules.without_direction,
        Rule::MarkOfResidents => rules.mark_of_residents,
        Rule::OutcomeBasis => rules.outcome_basis,
        Rule::OutcomePopulation => rules.outcome_population,
        Rule::OnlyOutcome => rules.only_outcome,
        Rule::ContextOfResidents => rules.context_of_residents,
        Rule::ShareOfMunicipalities => rules.share_of_municipalities,
        Rule::WorkOnly => rules.work_only,
        Rule::SeriesOnly => rules.series_only,
        Rule::ReferenceOfSameUnit => rules.reference_of_same_unit,
        Rule::CohortOfCensus => rules.cohort_of_census,
        Rule::GivenAway => rules.given_away,
        Rule::BreakOfUnit => rules.break_of_unit,
        Rule::UnitAsBefore => rules.unit_as_before,
        Rule::DefinitionAsBefore => rules.definition_as_before,
    };
    text.to_owned()
}

const fn by_subject(texts: &ExpectedMessages, subject: Subject) -> &'static str {
    let texts = &texts.subject;
    match subject {
        Subject::Crime => texts.crime,
        Subject::HateCrime => texts.hate_crime,
        Subject::SocialAssistance => texts.social_assistance,
        Subject::Evictions => texts.evictions,
        Subject::BornAbroad => texts.born_abroad,
        Subject::EthnicityOfStaff => texts.ethnicity_of_staff,
        Subject::Ranking => texts.ranking,
    }
}

fn in_table(texts: &ExpectedMessages, table: &TableRequirement) -> String {
    let table_texts = &texts.table;
    let at_most = |template: &str, most: usize| fill(template, &[("most", &most.to_string())]);
    match table {
        TableRequirement::File => table_texts.file.to_owned(),
        TableRequirement::Folder(within) => {
            table_texts.folder.to_owned() + &perhaps(texts, within.as_deref())
        }
        TableRequirement::AllTables(folder) => fill(table_texts.all_tables, &[("folder", folder)]),
        TableRequirement::TablesOfRelease => table_texts.tables_of_release.to_owned(),
        TableRequirement::Workbook => table_texts.workbook.to_owned(),
        TableRequirement::ReadableWorkbook => table_texts.readable_workbook.to_owned(),
        TableRequirement::NoPassword => table_texts.no_password.to_owned(),
        TableRequirement::UnpackedAtMost(most) => at_most(table_texts.unpacked_at_most, *most),
        TableRequirement::TextAtMost(most) => at_most(table_texts.text_at_most, *most),
        TableRequirement::Sheet => table_texts.sheet.to_owned(),
        TableRequirement::OnlySheets(nearest) => {
            table_texts.only_sheets.to_owned() + &perhaps(texts, *nearest)
        }
        TableRequirement::OneSheet => table_texts.one_sheet.to_owned(),
        TableRequirement::Unpacked => table_texts.unpacked.to_owned(),
        TableRequirement::FileNotFolder => table_texts.file_not_folder.to_owned(),
        TableRequirement::OrdinaryFile => table_texts.ordinary_file.to_owned(),
        TableRequirement::Permission => table_texts.permission.to_owned(),
        TableRequirement::NoLoop => table_texts.no_loop.to_owned(),
        TableRequirement::ReadableFile => table_texts.readable_file.to_owned(),
        TableRequirement::OnlyTables(nearest) => {
            table_texts.only_tables.to_owned() + &perhaps(texts, *nearest)
        }
        TableRequirement::OneRow => table_texts.one_row.to_owned(),
        TableRequirement::Observations => table_texts.observations.to_owned(),
        TableRequirement::Characters(most) => at_most(table_texts.characters, *most),
        TableRequirement::Columns(most) => at_most(table_texts.columns, *most),
        TableRequirement::Rows(most) => at_most(table_texts.rows, *most),
        TableRequirement::NoControlCharacters => table_texts.no_control_characters.to_owned(),
        TableRequirement::NoExample => table_texts.no_example.to_owned(),
        TableRequirement::NoDate => table_texts.no_date.to_owned(),
        TableRequirement::FormulaResult => table_texts.formula_result.to_owned(),
        TableRequirement::NoCellError => table_texts.no_cell_error.to_owned(),
        TableRequirement::Utf8 => table_texts.utf8.to_owned(),
        TableRequirement::Encoding(name) => fill(table_texts.encoding, &[("name", name)]),
        TableRequirement::Column(name) => fill(table_texts.column, &[("name", name)]),
        TableRequirement::KnownColumn(nearest) => {
            table_texts.known_column.to_owned() + &perhaps(texts, *nearest)
        }
        TableRequirement::Cells(count) => fill(table_texts.cells, &[("count", &count.to_string())]),
        TableRequirement::Quote(0) => table_texts.quote.to_owned(),
        TableRequirement::Quote(lines) => fill(
            table_texts.quote_over_lines,
            &[("lines", &lines.to_string())],
        ),
        TableRequirement::Empty => table_texts.empty.to_owned(),
        TableRequirement::PeriodNotDate(period) => {
            table_texts.period_not_date.to_owned() + &perhaps(texts, period.as_deref())
        }
        TableRequirement::NumberNotDate => table_texts.number_not_date.to_owned(),
        TableRequirement::AllDigits => table_texts.all_digits.to_owned(),
        TableRequirement::OneSeparator => table_texts.one_separator.to_owned(),
        TableRequirement::WithoutPercentSign => table_texts.without_percent_sign.to_owned(),
        TableRequirement::ThousandsOrDecimals => table_texts.thousands_or_decimals.to_owned(),
        TableRequirement::StateWithheld => table_texts.state_withheld.to_owned(),
        TableRequirement::NoughtOrState => table_texts.nought_or_state.to_owned(),
        TableRequirement::StateForSign => table_texts.state_for_sign.to_owned(),
        TableRequirement::WholeCount => table_texts.whole_count.to_owned(),
        TableRequirement::Decimals { count } => {
            fill(table_texts.decimals, &[("count", &count.to_string())])
        }
        TableRequirement::PerCent { count } => {
            fill(table_texts.per_cent, &[("count", &count.to_string())])
        }
        TableRequirement::KnownRows { count } => {
            fill(table_texts.known_rows, &[("count", &count.to_string())])
        }
        TableRequirement::Letters(meant) => {
            table_texts.letters.to_owned() + &perhaps(texts, meant.as_deref())
        }
    }
}
