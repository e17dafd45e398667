//! Any bytes, and any document, table, locale file or address with one random fault, give problems and never a
//! panic.
//! `make fuzz CASES=n` tries many more than the tests do.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by them")]

#[path = "fuzz/books.rs"]
mod books;
#[path = "fuzz/faults.rs"]
mod faults;

use books::{book_faults, invented_books, spoil_book};
use faults::{bytes, cell_faults, faults, spoil, spoil_table, unlikely};
use inkludering::document::{self, file};
use inkludering::load::files::{self, Files};
use inkludering::model::Dataset;
use inkludering::publish::example::{self, Country};
use inkludering::publish::{self, make_release_from, make_release_from_workbook};
use inkludering::validate::{self, Problem};
use inkludering::view::address;
use inkludering::wording::locale::LocaleFile;
use inkludering::wording::messages;
use inkludering::wording::problem::problem_line;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::LazyLock;

const COUNTRY: Country = Country {
    seed: 1,
    municipalities: 5,
    indicators: 3,
};

/// The invented country's tables, the same as workbooks, and the files of its release.
static TABLES: LazyLock<BTreeMap<&str, Vec<u8>>> = LazyLock::new(|| example::tables(COUNTRY));
static BOOKS: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| invented_books(&TABLES));
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

/// So few cases that the tests stay quick, unless `make fuzz` asks for more.
fn cases(few: u32) -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = few;
    }
    config
}

/// Reads one document by its name, as the browser does.
fn read_document(name: &str, bytes: &[u8], dataset: &Dataset) -> Result<Vec<Problem>, Problem> {
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
        file::CORRECTIONS => {
            validate::parse::<document::Corrections>(name, bytes)?;
            Vec::new()
        }
        file::HELP => validate::help(&validate::parse(name, bytes)?, dataset).problems,
        file::CHANGES => {
            validate::parse::<document::Changes>(name, bytes)?;
            Vec::new()
        }
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
    let others = [
        "schemas/",
        "json-stat/",
        file::CHANGES_TEXT,
        file::CHECKSUMS,
    ];
    let is_document = |name: &&String| !others.iter().any(|other| name.starts_with(other));
    files.keys().filter(is_document).collect()
}

/// Every problem is worded in both languages, on one line.
fn assert_on_one_line(problems: &[Problem]) {
    for problem in problems {
        for language in ["sv", "en"] {
            assert!(
                !problem_line(messages(Some(language)), problem).contains('\n'),
                "{problem:?}"
            );
        }
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_bytes_as_a_document(which in any::<Index>(), bytes in bytes()) {
        let (files, dataset) = &*REAL;
        let names = documents(files);
        assert_on_one_line(&read_document(names[which.index(names.len())], &bytes, dataset).unwrap_or_else(|problem| vec![problem]));
    }

    /// A fault in one document leaves every other as it was.
    #[test]
    fn a_fault_in_a_document_of_the_invented_country(
        which in any::<Index>(), at in any::<Index>(), fault in faults()
    ) {
        let names = documents(&RELEASE);
        let name = names[which.index(names.len())];
        let mut files = RELEASE.clone();
        files.insert(name.clone(), spoil(&RELEASE[name], &at, &fault));
        match files::parse_release(&files) {
            Err(problems) => {
                prop_assert!(name == file::INDEX && !problems.is_empty());
                assert_on_one_line(&problems);
            }
            Ok(checked) => {
                assert_on_one_line(&checked.problems);
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
    fn any_bytes_as_a_table(which in any::<Index>(), bytes in bytes()) {
        let names: Vec<&str> = TABLES.keys().copied().collect();
        check_tables_with(names[which.index(names.len())], bytes)?;
    }

    #[test]
    fn a_fault_in_a_table_of_the_invented_country(
        which in any::<Index>(), row in any::<Index>(), column in any::<Index>(), fault in cell_faults()
    ) {
        let names: Vec<&str> = TABLES.keys().copied().collect();
        let name = names[which.index(names.len())];
        check_tables_with(name, spoil_table(&TABLES[name], &row, &column, &fault))?;
    }

    /// Of each reader: bytes of the file itself, and of what is packed in it.
    #[test]
    fn a_fault_in_a_workbook(
        which in any::<Index>(), part in any::<Index>(), at in any::<Index>(), byte in any::<u8>(), fault in book_faults()
    ) {
        let book = &BOOKS[which.index(BOOKS.len())];
        let bytes = spoil_book(book, &part, &at, byte, fault);
        if let Err(problems) = make_release_from_workbook(&bytes) {
            prop_assert!(!problems.is_empty());
            assert_on_one_line(&problems);
        }
    }

    #[test]
    fn any_bytes_as_a_workbook(bytes in bytes()) {
        let begun = [b"PK\x03\x04".as_slice(), &bytes].concat();
        for bytes in [bytes, begun] {
            assert_on_one_line(&make_release_from_workbook(&bytes).unwrap_err());
        }
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
        which in any::<Index>(), at in any::<Index>(), fault in faults()
    ) {
        let (files, dataset) = &*REAL;
        let mut names = documents(files);
        // Each of the others is one of many of its kind.
        names.retain(|name| !name.starts_with("municipalities/") || name.starts_with("municipalities/01"));
        let name = names[which.index(names.len())];
        let bytes = spoil(&files[name], &at, &fault);
        assert_on_one_line(&read_document(name, &bytes, dataset).unwrap_or_else(|problem| vec![problem]));
    }
}

/// As [`cases`], for what stays in memory once it has been read: at most 200.
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

/// Makes a release of the invented country's tables, one of them another: it is made, or all problems have a
/// file of the tables.
fn check_tables_with(name: &str, bytes: Vec<u8>) -> Result<(), TestCaseError> {
    let release = make_release_from(|file| match TABLES.get(file) {
        Some(_) if file == name => Ok(bytes.clone()),
        Some(bytes) => Ok(bytes.clone()),
        None => Err(io::Error::from(io::ErrorKind::NotFound)),
    });
    if let Err(problems) = release {
        prop_assert!(!problems.is_empty());
        assert_on_one_line(&problems);
    }
    Ok(())
}
