//! Rows in any order make the same bytes, and what is seen on a page comes in a stated order.

use crate::spreadsheet::TABLES;
use inkludering::load::files::Files;
use inkludering::publish::example::{Country, tables};
use inkludering::publish::{make_release, make_release_from, release_files};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};
use std::path::Path;
use std::sync::LazyLock;

type Tables = BTreeMap<String, Vec<u8>>;

fn files(tables: &Tables) -> Files {
    let release = make_release_from(|file| {
        let found = tables.get(file).cloned();
        found.ok_or_else(|| Error::from(ErrorKind::NotFound))
    });
    release_files(&release.unwrap()).unwrap()
}

/// A table with its rows in another order, by a seed.
fn shuffle(bytes: &[u8], mut seed: u64) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    let mut rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    for last in (2..rows.len()).rev() {
        // Knuth's generator, whose high bits are good enough to mix rows.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let other = 1 + (seed >> 33) as usize % last;
        rows.swap(last, other);
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in &rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

fn shuffled(tables: &Tables, seed: u64) -> Tables {
    let tables = tables.iter();
    tables
        .map(|(name, bytes)| (name.clone(), shuffle(bytes, seed)))
        .collect()
}

static COUNTRY: LazyLock<(Tables, Files)> = LazyLock::new(|| {
    let country = Country {
        seed: 1,
        municipalities: 8,
        indicators: 14,
    };
    let tables = tables(country).into_iter();
    let mut tables: Tables = tables
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .collect();
    let corrections = "corrected,wrong_since,indicator,municipality,what_was_wrong_sv,what_was_wrong_en,what_is_right_sv,what_is_right_en,told_by_sv,told_by_en\n\
        2026-11-20,2026-11-01,,,A,A,B,B,C,C\n2026-11-21,2026-11-01,,,A,A,B,B,C,C\n2026-11-21,2026-11-01,,,D,D,B,B,C,C\n";
    tables.insert(
        "corrections.csv".to_owned(),
        corrections.as_bytes().to_vec(),
    );
    let files = files(&tables);
    (tables, files)
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn rows_in_any_order_make_the_same_bytes(seed in any::<u64>()) {
        let (tables, made) = &*COUNTRY;
        let again = files(&shuffled(tables, seed));
        for (name, bytes) in made {
            prop_assert!(again.get(name) == Some(bytes), "{name} differs");
        }
        prop_assert_eq!(again.len(), made.len());
    }
}

#[test]
fn the_dataset_itself_is_the_same_whatever_the_order_of_its_rows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/tables");
    let made = release_files(&make_release(&folder).unwrap()).unwrap();
    let entries = std::fs::read_dir(&folder).unwrap();
    let tables: Tables = entries
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, std::fs::read(entry.path()).unwrap())
        })
        .filter(|(name, _)| name.ends_with(".csv"))
        .collect();
    let again = files(&shuffled(&tables, 7));
    for (name, bytes) in &made {
        assert!(again.get(name) == Some(bytes), "{name} differs");
    }
}

/// The ids in a list of the index that these rows of a table make.
fn ids(table: &str, text: &str, list: &str, id: &str) -> Vec<String> {
    let mut tables: Tables = TABLES
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect();
    tables.insert(table.to_owned(), text.as_bytes().to_vec());
    let index: serde_json::Value = serde_json::from_slice(&files(&tables)["index.json"]).unwrap();
    let records = index[list].as_array().unwrap();
    let id = |record: &serde_json::Value| record[id].as_str().unwrap().to_owned();
    records.iter().map(id).collect()
}

/// The table of indicators with some rows of the work more, each with its place in the order.
fn indicators(order: [&str; 4]) -> String {
    let text = crate::spreadsheet::table("indicators.csv");
    let [header, council, diploma] = text.lines().collect::<Vec<_>>()[..] else {
        panic!("{text}");
    };
    let row = |name: &str| council.replace("council,Råd", &format!("{name},{name}"));
    let rows = [row("b"), row("a"), council.to_owned(), diploma.to_owned()];
    let rows = rows.iter().zip(order);
    let rows: String = rows
        .map(|(row, order)| format!("{row},{order}\n"))
        .collect();
    format!("{header},order\n{rows}")
}

#[test]
fn indicators_come_in_the_order_that_a_person_gives_them() {
    for (order, expected) in [
        (["2", "1", "4", "3"], ["a", "b", "diploma", "council"]),
        (["10", "9", "", ""], ["a", "b", "council", "diploma"]),
        // Without one by evidence, area, mark and name.
        (["", "", "", ""], ["council", "a", "b", "diploma"]),
    ] {
        let found = ids(
            "indicators.csv",
            &indicators(order),
            "indicators",
            "indicator",
        );
        assert_eq!(found, expected, "{order:?}");
    }
}

#[test]
fn goals_and_cohorts_come_by_what_they_are_about() {
    let goals = "goal,area,indicator,year,value,reference,text_sv,text_en,set_by_sv,set_by_en,why_sv,why_en,source\n\
        aim-work,work,,2032,,,M,G,R,R,S,S,s1\naim-education,education,,2032,,,M,G,R,R,S,S,s1\noverall,,,2032,,,M,G,R,R,S,S,s1\n";
    let expected = ["overall", "aim-education", "aim-work"];
    assert_eq!(ids("goals.csv", goals, "goals", "goal"), expected);
    let cohorts = "cohort,name_sv,name_en,kind,indicator,from,to,source,note_sv,note_en\n\
        study:a,A,A,study,council,2010,2010,s1,,\nprogramme:b,B,B,programme,council,2016,2020,s1,,\nprogramme:a,C,C,programme,council,2012,2015,s1,,\n";
    let expected = ["programme:a", "programme:b", "study:a"];
    assert_eq!(ids("cohorts.csv", cohorts, "cohorts", "cohort"), expected);
    let rows = cohorts.lines().zip(["order", "1", "3", "2"]);
    let ordered: String = rows
        .map(|(row, order)| format!("{row},{order}\n"))
        .collect();
    let expected = ["study:a", "programme:a", "programme:b"];
    assert_eq!(ids("cohorts.csv", &ordered, "cohorts", "cohort"), expected);
}

#[test]
fn a_place_in_the_order_is_a_number() {
    let folder = crate::spreadsheet::Folder::new("order");
    folder.write(
        "indicators.csv",
        indicators(["1", "2", "three", "4"]).as_bytes(),
    );
    let expected = "indicators.csv:4:27: found `three`, expected a whole number";
    assert_eq!(folder.problems(), [expected]);
}
