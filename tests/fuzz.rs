//! Any bytes, and any document, table, locale file or address with one random fault, give problems and never a
//! panic.
//! `make fuzz CASES=n` tries many more than the tests do.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by them")]

use inkludering::document::{self, file};
use inkludering::load::files::{self, Files};
use inkludering::model::Dataset;
use inkludering::publish::example::{self, Country};
use inkludering::publish::{self, make_release_from};
use inkludering::validate::{self, Problem};
use inkludering::view::address;
use inkludering::wording::locale::LocaleFile;
use inkludering::wording::messages;
use inkludering::wording::problem::problem_line;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::LazyLock;

const COUNTRY: Country = Country {
    seed: 1,
    municipalities: 5,
    indicators: 3,
};

/// The invented country's tables, and the files of its release.
static TABLES: LazyLock<BTreeMap<&str, Vec<u8>>> = LazyLock::new(|| example::tables(COUNTRY));
static RELEASE: LazyLock<Files> =
    LazyLock::new(|| publish::release_files(&example::make_release(COUNTRY).unwrap()).unwrap());

/// The newest release, with what lies beside the releases; and its dataset.
static REAL: LazyLock<(Files, Dataset)> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let current = files::read_current(&data.join(file::CURRENT)).unwrap();
    let mut all = files::read_all(&data.join("published").join(current)).unwrap();
    for name in [file::CURRENT, file::SITE, file::MAP] {
        all.insert(name.to_owned(), std::fs::read(data.join(name)).unwrap());
    }
    let dataset = validate::index(&validate::parse(file::INDEX, &all[file::INDEX]).unwrap());
    (all, dataset.unwrap().dataset)
});

/// Few enough for the tests to stay quick, where nobody asks for more.
fn cases(few: u32) -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = few;
    }
    config
}

/// Reads one document by its name, as the browser does.
fn read(name: &str, bytes: &[u8], dataset: &Dataset) -> Result<Vec<Problem>, Problem> {
    let parsed = match name {
        file::INDEX => {
            let index = validate::parse::<document::Index>(name, bytes)?;
            match validate::index(&index) {
                Ok(checked) => checked.problems,
                Err(problems) => problems,
            }
        }
        file::WORK => validate::work(&validate::parse(name, bytes)?, dataset).problems,
        file::SOURCES => validate::sources(&validate::parse(name, bytes)?).problems,
        file::ANSWERS => validate::answers(&validate::parse(name, bytes)?, dataset).problems,
        file::SIMILAR => validate::similar(&validate::parse(name, bytes)?, dataset).problems,
        file::MAP => validate::map(&validate::parse(name, bytes)?, dataset).problems,
        file::SITE => validate::site(&validate::parse(name, bytes)?).problems,
        file::CURRENT => {
            validate::parse::<document::Current>(name, bytes)?;
            Vec::new()
        }
        _ if name.starts_with("indicators/") => {
            validate::series(&validate::parse(name, bytes)?, dataset).problems
        }
        _ => validate::municipality(&validate::parse(name, bytes)?, dataset).problems,
    };
    Ok(parsed)
}

/// The names of the documents among the files of a release.
fn documents(files: &Files) -> Vec<&String> {
    let others = ["schemas/", "json-stat/", file::CHECKSUMS];
    let is_document = |name: &&String| !others.iter().any(|other| name.starts_with(other));
    files.keys().filter(is_document).collect()
}

/// A problem is told in both languages on one line.
fn tell(problems: &[Problem]) {
    for found in problems {
        for language in ["sv", "en"] {
            assert!(
                !problem_line(messages(Some(language)), found).contains('\n'),
                "{found:?}"
            );
        }
    }
}

/// What may happen to one value of a document.
#[derive(Clone, Debug)]
enum Fault {
    /// It is missing.
    Drop,
    /// It stands there twice: of a list's as one more, of an object's by the same name again.
    Duplicate,
    Replace(Value),
    /// So many lists stand in one another in its place.
    Deep(usize),
    /// The text ends after so much of it.
    Cut(Index),
    /// Another byte stands in the text.
    Byte(Index, u8),
}

fn faults() -> impl Strategy<Value = Fault> {
    prop_oneof![
        2 => Just(Fault::Drop),
        2 => Just(Fault::Duplicate),
        6 => unlikely().prop_map(Fault::Replace),
        1 => prop_oneof![1..200usize, Just(100_000)].prop_map(Fault::Deep),
        1 => any::<Index>().prop_map(Fault::Cut),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Fault::Byte(at, byte)),
    ]
}

fn unlikely() -> impl Strategy<Value = Value> {
    let odd = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!(-0.5),
        json!([]),
        json!([null, 1, "a", [], {}]),
        json!({}),
        json!({"sv": "", "en": "a"}),
        json!({"": {"~1/~0": null}}),
        json!(""),
        json!("9999-99-99"),
        json!("2012-2011"),
        json!("0000"),
        json!("-9223372036854775808"),
        json!("123456789.123456789"),
        json!("{place"),
        json!("<script>alert(1)</script>"),
        json!("\u{0}\u{1}\u{202e}å\u{301}🏳\u{fe0f}"),
        json!("\"a\",\n;b\t"),
        json!("https://a@b:c/../?#"),
        json!("m".repeat(7_000)),
    ];
    prop_oneof![
        4 => prop::sample::select(odd.to_vec()),
        1 => ".{0,12}".prop_map(Value::String),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(|number| json!(number)),
    ]
}

/// Stands in a text for what no tree could hold.
const DEEP: &str = "a place for what lies deep";

/// A document with one fault at some place of it.
fn spoil(bytes: &[u8], at: &Index, fault: &Fault) -> Vec<u8> {
    let mut document: Value = serde_json::from_slice(bytes).unwrap();
    let mut pointers = Vec::new();
    list_pointers(&document, String::new(), &mut pointers);
    let pointer = &pointers[at.index(pointers.len())];
    let (above, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/").replace("~0", "~");
    let value = document.pointer(pointer).unwrap().clone();
    let text = |document: &Value| document.to_string().into_bytes();
    match fault {
        Fault::Drop => {
            match document.pointer_mut(above).unwrap() {
                Value::Object(fields) => drop(fields.remove(&name)),
                Value::Array(list) => drop(list.remove(name.parse().unwrap())),
                _ => unreachable!(),
            }
            text(&document)
        }
        Fault::Duplicate => match document.pointer_mut(above).unwrap() {
            Value::Array(list) => {
                list.push(value);
                text(&document)
            }
            _ => {
                let field = format!("{}:{value}", json!(name));
                let twice = format!("{field},{field}");
                document.to_string().replacen(&field, &twice, 1).into()
            }
        },
        Fault::Replace(other) => {
            *document.pointer_mut(pointer).unwrap() = other.clone();
            text(&document)
        }
        Fault::Deep(depth) => {
            *document.pointer_mut(pointer).unwrap() = json!(DEEP);
            let deep = format!("{}{}", "[".repeat(*depth), "]".repeat(*depth));
            let text = document.to_string();
            text.replacen(&json!(DEEP).to_string(), &deep, 1).into()
        }
        Fault::Cut(end) => bytes[..end.index(bytes.len())].to_vec(),
        Fault::Byte(at, byte) => {
            let mut bytes = bytes.to_vec();
            let at = at.index(bytes.len());
            bytes[at] = *byte;
            bytes
        }
    }
}

/// The JSON pointer to everything in a value but itself.
fn list_pointers(value: &Value, above: String, all: &mut Vec<String>) {
    let mut add = |name: &str, value: &Value| {
        let pointer = format!("{above}/{}", document::escape_pointer(name));
        list_pointers(value, pointer.clone(), all);
        all.push(pointer);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| add(name, value)),
        Value::Array(list) => (0usize..)
            .zip(list)
            .for_each(|(index, value)| add(&index.to_string(), value)),
        _ => {}
    }
}

/// Pieces that documents are made of, in any order.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\"format\"",
        "1",
        "\"release\"",
        "\"a\"",
        "\"rows\"",
        "null",
        "true",
        "-0",
        "1e999",
        "99999999999999999999",
        "\\u00e5",
        "\\ud83d",
        "å",
        "\n",
        "\u{feff}",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40)
        .prop_map(|pieces| pieces.concat().into_bytes())
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![prop::collection::vec(any::<u8>(), 0..300), pieces()]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_bytes_as_a_document(of in any::<Index>(), bytes in bytes()) {
        let (files, dataset) = &*REAL;
        let names = documents(files);
        tell(&read(names[of.index(names.len())], &bytes, dataset).unwrap_or_else(|problem| vec![problem]));
    }

    /// A fault in one document leaves every other as it was.
    #[test]
    fn a_fault_in_a_document_of_the_invented_country(
        of in any::<Index>(), at in any::<Index>(), fault in faults()
    ) {
        let names = documents(&RELEASE);
        let name = names[of.index(names.len())];
        let mut files = RELEASE.clone();
        files.insert(name.clone(), spoil(&RELEASE[name], &at, &fault));
        match files::parse_release(&files) {
            Err(problems) => {
                prop_assert!(name == file::INDEX && !problems.is_empty());
                tell(&problems);
            }
            Ok(checked) => {
                tell(&checked.problems);
                let release = checked.dataset;
                let others = [
                    (file::WORK, release.work.is_some()),
                    (file::SOURCES, release.sources.is_some()),
                    (file::ANSWERS, release.answers.is_some()),
                    (file::SIMILAR, release.similar.is_some()),
                ];
                for (other, is_there) in others {
                    prop_assert!(is_there || name == other);
                }
            }
        }
    }

    #[test]
    fn any_bytes_as_a_table(of in any::<Index>(), bytes in bytes()) {
        let names: Vec<&str> = TABLES.keys().copied().collect();
        tables_with(names[of.index(names.len())], bytes)?;
    }

    #[test]
    fn a_fault_in_a_table_of_the_invented_country(
        of in any::<Index>(), row in any::<Index>(), column in any::<Index>(), fault in cell_faults()
    ) {
        let names: Vec<&str> = TABLES.keys().copied().collect();
        let name = names[of.index(names.len())];
        tables_with(name, spoil_table(&TABLES[name], &row, &column, &fault))?;
    }

    #[test]
    fn any_address(query in "(\\?|&|=|%|[a-z]{1,12}=|[0-9,:-]{1,9}|.){0,20}") {
        let read = address::parse(&query);
        let written = address::format(&read.selection);
        prop_assert_eq!(address::parse(&written).selection, read.selection, "{}", written);
    }

    #[test]
    fn a_fault_in_an_address(name in prop::sample::select(NAMES.to_vec()), value in unlikely()) {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let read = address::parse(&format!("view=compare&{name}={value}&lang=en"));
        let written = address::format(&read.selection);
        prop_assert_eq!(address::parse(&written).selection, read.selection, "{}", written);
    }
}

proptest! {
    #![proptest_config(cases(32))]

    /// Documents as large as they are.
    #[test]
    fn a_fault_in_a_document_of_the_real_release(
        of in any::<Index>(), at in any::<Index>(), fault in faults()
    ) {
        let (files, dataset) = &*REAL;
        let mut names = documents(files);
        // Each of the others is one of many of its kind.
        names.retain(|name| !name.starts_with("municipalities/") || name.starts_with("municipalities/01"));
        let name = names[of.index(names.len())];
        let bytes = spoil(&files[name], &at, &fault);
        tell(&read(name, &bytes, dataset).unwrap_or_else(|problem| vec![problem]));
    }
}

/// As `cases`, but for what stays in memory once it has been read.
fn limited_cases(few: u32) -> ProptestConfig {
    let mut config = cases(few);
    config.cases = config.cases.min(200);
    config
}

proptest! {
    // The texts of a language borrow from their file for as long as the program runs: each case keeps one.
    #![proptest_config(limited_cases(64))]

    #[test]
    fn a_fault_in_a_locale_file(
        locale in prop::sample::select(vec!["sv", "en"]), at in any::<Index>(), fault in faults()
    ) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wording/locales");
        let bytes = std::fs::read(folder.join(locale).with_extension("json")).unwrap();
        read_locale(&spoil(&bytes, &at, &fault));
    }

    #[test]
    fn any_bytes_as_a_locale_file(bytes in bytes()) {
        read_locale(&bytes);
    }
}

/// Reads the texts of a language, or why they can't be read.
fn read_locale(bytes: &[u8]) {
    let messages = LocaleFile::parse(bytes).and_then(|file| Box::leak(Box::new(file)).messages());
    if let Err(error) = messages {
        assert!(!error.to_string().is_empty());
    }
}

const NAMES: [&str; 18] = [
    "view",
    "area",
    "indicator",
    "municipality",
    "compare",
    "peers",
    "evidence",
    "year",
    "base",
    "method",
    "chart",
    "sort",
    "show",
    "lang",
    "theme",
    "embed",
    "heading",
    "data",
];

/// What may happen to one cell of a table.
#[derive(Clone, Debug)]
enum CellFault {
    Replace(String),
    /// The row is missing, or stands there twice.
    DropRow,
    DuplicateRow,
    DropCell,
    OneMore,
}

fn cell_faults() -> impl Strategy<Value = CellFault> {
    let text = |value: Value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    prop_oneof![
        6 => unlikely().prop_map(move |value| CellFault::Replace(text(value))),
        1 => Just(CellFault::DropRow),
        1 => Just(CellFault::DuplicateRow),
        1 => Just(CellFault::DropCell),
        1 => Just(CellFault::OneMore),
    ]
}

/// A table, its header among its rows, with one fault.
fn spoil_table(bytes: &[u8], row: &Index, column: &Index, fault: &CellFault) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    let mut rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let row = row.index(rows.len());
    let column = column.index(rows[row].len());
    match fault {
        CellFault::Replace(text) => rows[row][column].clone_from(text),
        CellFault::DropRow => drop(rows.remove(row)),
        CellFault::DuplicateRow => rows.push(rows[row].clone()),
        CellFault::DropCell => drop(rows[row].remove(column)),
        CellFault::OneMore => rows[row].push(String::new()),
    }
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

/// Makes a release of the invented country's tables, one of them another: it is made, or all problems have a
/// file of the tables.
fn tables_with(name: &str, bytes: Vec<u8>) -> Result<(), TestCaseError> {
    let made = make_release_from(|file| match TABLES.get(file) {
        Some(_) if file == name => Ok(bytes.clone()),
        Some(bytes) => Ok(bytes.clone()),
        None => Err(io::Error::from(io::ErrorKind::NotFound)),
    });
    if let Err(problems) = made {
        prop_assert!(!problems.is_empty());
        tell(&problems);
    }
    Ok(())
}
