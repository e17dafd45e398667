//! What was expected, in English.

use super::list;
use crate::validate::{Expected, InTable, Kind, Rule, Subject};

pub(super) fn expected(expected: &Expected) -> String {
    match expected {
        Expected::Rule(rule) => rule_words(*rule),
        Expected::Table(table) => in_table(table),
        other => format!("expected {}", value(other)),
    }
}

fn value(expected: &Expected) -> String {
    match expected {
        Expected::Json => "readable JSON".to_owned(),
        Expected::Format(format) => {
            format!("format {format}: the program and the data are of different versions")
        }
        Expected::BytesAtMost(bytes) => format!("at most {bytes} bytes"),
        Expected::Record => "a record of the published form".to_owned(),
        Expected::OneOf { words, nearest } => {
            format!("{}{}", list(words, "or"), perhaps(*nearest))
        }
        Expected::Known { kind, nearest } => {
            format!(
                "a known {}{}",
                kind_word(*kind),
                perhaps(nearest.as_deref())
            )
        }
        Expected::Text => "a text that isn't empty".to_owned(),
        Expected::TextIn(tag) => format!("a text in the language `{tag}`"),
        Expected::Placeholders(names) => format!("no other names in braces than {names}"),
        Expected::FileName => {
            "small letters, digits, hyphen or underscore: it names a file".to_owned()
        }
        Expected::Number => "a number such as 81.05".to_owned(),
        Expected::WholeNumber => "a whole number".to_owned(),
        Expected::Decimals(0) => "a whole number, as its indicator has no decimals".to_owned(),
        Expected::Decimals(most) => format!("at most {most} decimals, as its indicator has"),
        Expected::Year => "a year such as 2019".to_owned(),
        Expected::Period => "a period: 2019, 2012-2015, 2021/22, 2013-10 or 2013-03-07".to_owned(),
        Expected::Day => "a day such as 2026-11-22".to_owned(),
        Expected::WebAddress => "an address that begins with https:// or http://".to_owned(),
        Expected::Contact => "an address that begins with https://, http:// or mailto:".to_owned(),
        Expected::AtLeast(least) => format!("at least {least}"),
        Expected::AtMost(most) => format!("at most {most}"),
        Expected::NotAfter(year) => format!("nothing later than the release, {year}"),
        Expected::InOrder => "something later than the one before".to_owned(),
        Expected::Entries(periods) => format!("one entry for each of {periods} periods"),
        Expected::Unique { first } => format!("something else than at {first}"),
        Expected::ValueOrState => "a value or a state, and not both".to_owned(),
        Expected::SameAs { file, value } => format!("the same as in {file}: {value}"),
        Expected::Rule(rule) => rule_words(*rule),
        Expected::Table(table) => in_table(table),
    }
}

fn perhaps(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |word| format!("; perhaps `{word}`"))
}

const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Indicator => "indicator",
        Kind::Municipality => "municipality",
        Kind::Source => "source",
        Kind::Unit => "unit",
        Kind::County => "county",
        Kind::SkrGroup => "SKR group",
        Kind::Question => "question",
        Kind::Theme => "theme",
    }
}

fn rule_words(rule: Rule) -> String {
    let words = match rule {
        Rule::TooFewPersons(least) => {
            return format!(
                "expected the state `withheld`: fewer than {least} persons are not shown"
            );
        }
        Rule::TooFewPupils(least) => {
            return format!(
                "expected the state `withheld`: fewer than {least} pupils are not shown"
            );
        }
        Rule::TooFewRespondents(least) => {
            return format!(
                "expected the state `withheld`: what fewer than {least} respondents answered is not shown"
            );
        }
        Rule::Word(word) => return format!("expected another word: `{word}` is not used"),
        Rule::Subject(subject) => {
            let subject = subject_words(subject);
            return format!("expected another subject: {subject}");
        }
        Rule::HeadCount => "nothing that counts Roma: there is no ethnic register",
        Rule::Mail => "no mail address: no personal data",
        Rule::Telephone => "no telephone number: no personal data",
        Rule::PersonalNumber => "no personal identity number: no personal data",
        Rule::NationalOnly => "0000: it is only known for the whole country",
        Rule::ContextWithDirection => "`none`: context of a place is neither good nor bad",
        Rule::WithoutDirection => "`none`: more work or more reports are not surely good or bad",
        Rule::MarkOfResidents => {
            "`more`: only indicators about all residents are core, weak or context"
        }
        Rule::OutcomeBasis => "`survey`, `statistics` or `reports`: how an outcome is known",
        Rule::OutcomePopulation => "`roma` or `everyone`: whom an outcome is about",
        Rule::OnlyOutcome => "nothing: only an outcome has a basis and a population",
        Rule::ContextOfResidents => "an area: only indicators about all residents are context",
        Rule::ShareOfMunicipalities => "no share of municipalities: what wasn't found is not a no",
        Rule::WorkOnly => "an indicator of the work",
        Rule::SeriesOnly => "an indicator of residents or outcome",
        Rule::ReferenceOfSameUnit => "another indicator of the same unit",
        Rule::CohortOfCensus => "a yes-or-no indicator without direction",
    };
    format!("expected {words}")
}

const fn subject_words(subject: Subject) -> &'static str {
    match subject {
        Subject::Crime => "crime is not shown beside Roma",
        Subject::HateCrime => "of hate crime only that against Roma, for the whole country",
        Subject::SocialAssistance => "social assistance is not shown beside Roma",
        Subject::Evictions => "evictions are not shown beside Roma",
        Subject::BornAbroad => "where people were born is not shown beside Roma",
        Subject::EthnicityOfStaff => "the ethnicity of staff is not counted",
        Subject::Ranking => "neither work nor outcome is ranked or scored",
    }
}

fn in_table(table: &InTable) -> String {
    match table {
        InTable::File => "expected a file of this name".to_owned(),
        InTable::Folder => {
            "expected a folder with tables (release.csv) or a release (index.json)".to_owned()
        }
        InTable::Utf8 => "expected text in UTF-8: save as \"CSV UTF-8\"".to_owned(),
        InTable::Column(name) => format!("expected a column `{name}`"),
        InTable::KnownColumn(nearest) => {
            format!("expected a column of this table{}", perhaps(*nearest))
        }
        InTable::Cells(count) => format!("expected {count} cells, as in the header"),
        InTable::Quote => "expected an end to the quoted cell".to_owned(),
        InTable::Empty => "expected an empty cell here".to_owned(),
    }
}
