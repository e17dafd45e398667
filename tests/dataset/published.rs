//! The published dataset itself: made from its tables, byte for byte and value by value.

use super::current;
use super::real::REAL;
use inkludering::analysis::coverage;
use inkludering::document::{self, Index, Record, SeriesDocument, WorkDocument};
use inkludering::model::Evidence;
use inkludering::publish::{files_beside, make_release};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data")
        .join(name)
}

/// The files that the tables make today.
fn made() -> &'static BTreeMap<String, Vec<u8>> {
    static MADE: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    MADE.get_or_init(|| {
        let release = make_release(&data("tables")).unwrap();
        files_beside(&release, &data("published")).unwrap()
    })
}

#[test]
fn the_tables_make_the_published_bytes_again() {
    for (name, bytes) in made() {
        let published = std::fs::read(current::folder().join(name)).unwrap();
        assert!(published == *bytes, "{name} differs: make publish");
    }
}

fn parse<T: DeserializeOwned>(name: &str) -> T {
    inkludering::validate::parse(name, &made()[name]).unwrap()
}

#[test]
fn tables_and_release_agree_value_by_value() {
    let mut reader = csv::Reader::from_path(data("tables/observations.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let table: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let index: Index = parse("index.json");
    let series: BTreeMap<String, SeriesDocument> = index
        .indicators
        .iter()
        .filter_map(Record::parsed)
        .filter(|indicator| indicator.evidence != "work")
        .map(|indicator| {
            let name = format!("indicators/{}.json", indicator.indicator);
            (indicator.indicator.clone(), parse(&name))
        })
        .collect();
    // Value, row and period as published, with a mark on each that a table's row has asked for.
    let mut values: BTreeMap<(&str, &str, &str, &str), i64> = BTreeMap::new();
    for (id, document) in &series {
        for row in document.rows.iter().filter_map(Record::parsed) {
            let breakdown = row.breakdown.as_deref().unwrap_or_default();
            for (period, value) in document.periods.iter().zip(&row.values) {
                if let Some(value) = value {
                    values.insert((id, &row.municipality, breakdown, period), *value);
                }
            }
        }
    }
    let work: WorkDocument = parse("work.json");
    let mut facts: Vec<_> = work.facts.iter().filter_map(Record::parsed).collect();
    let column = |name: &str| header.iter().position(|known| known == name).unwrap();
    let [indicator, municipality, period, value, breakdown, source] = [
        "indicator",
        "municipality",
        "period",
        "value",
        "breakdown",
        "source",
    ]
    .map(column);
    for row in &table {
        let Some(document) = series.get(&row[indicator]) else {
            let tabled = [
                &row[indicator],
                &row[municipality],
                &row[period],
                &row[value],
                &row[source],
            ];
            let published = facts.iter().position(|fact| {
                let published = [
                    &fact.indicator,
                    &fact.municipality,
                    &fact.period,
                    fact.value.as_ref().unwrap(),
                    &fact.source,
                ];
                published == tabled
            });
            facts.remove(published.unwrap_or_else(|| panic!("{tabled:?} is not published")));
            continue;
        };
        let key = (
            &row[indicator],
            &row[municipality],
            &row[breakdown],
            &row[period],
        );
        let published = values
            .remove(&key)
            .unwrap_or_else(|| panic!("{key:?} is not published"));
        let number: Decimal = row[value].parse().unwrap();
        let decimals = u32::from(document.decimals);
        let rounded =
            number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        assert_eq!(Decimal::new(published, decimals), rounded, "{key:?}");
        let at = document
            .periods
            .iter()
            .position(|known| *known == row[period])
            .unwrap();
        assert!(
            document.sources[at]
                .iter()
                .any(|known| *known == row[source]),
            "{key:?}"
        );
    }
    assert!(
        facts.is_empty() && values.is_empty(),
        "published, but in no table: {values:?}"
    );
}

/// The indicators of a kind of evidence, by their ids.
fn indicators_of(index: &Index, evidence: &str) -> BTreeSet<String> {
    let indicators = index.indicators.iter().filter_map(Record::parsed);
    indicators
        .filter(|indicator| indicator.evidence == evidence)
        .map(|indicator| indicator.indicator.clone())
        .collect()
}

/// Written as the notes on the dataset write it, with a space between thousands.
fn in_words(count: usize) -> String {
    match (count / 1000, count % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands} {rest:03}"),
    }
}

#[test]
fn the_notes_count_what_the_tables_hold() {
    let index: Index = parse("index.json");
    let rows = |name: &str| {
        let mut reader = csv::Reader::from_path(data(&format!("tables/{name}.csv"))).unwrap();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        rows
    };
    let observations = rows("observations");
    let values_of = |ids: &BTreeSet<String>| {
        let of_these = observations.iter().filter(|row| ids.contains(&row[0]));
        in_words(of_these.count())
    };
    let [work, residents, outcome] =
        ["work", "residents", "outcome"].map(|kind| indicators_of(&index, kind));
    let municipalities: BTreeSet<&str> = observations
        .iter()
        .filter(|row| work.contains(&row[0]) && &row[1] != "0000")
        .map(|row| &row[1])
        .collect();
    let counts = [
        format!("what {} municipalities", municipalities.len()),
        format!(
            "{} facts, {} answers in words, {} milestones, {} entries on the network",
            values_of(&work),
            rows("answers").len(),
            rows("milestones").len(),
            rows("network").len()
        ),
        format!(
            "{} values of {} indicators",
            values_of(&residents),
            residents.len()
        ),
        format!("| {} values |", values_of(&outcome)),
        format!("{} sources", rows("sources").len()),
    ];
    let notes = std::fs::read_to_string(data("README.md")).unwrap();
    for said in counts {
        assert!(notes.contains(&said), "data/README.md doesn't say: {said}");
    }
}

#[test]
fn what_the_start_page_counts_is_there() {
    let index: Index = parse("index.json");
    let work: WorkDocument = parse("work.json");
    assert_eq!(index.municipalities.len(), 290);
    let known = coverage::by_municipality(&REAL.dataset, REAL.work.as_ref().unwrap());
    let counted = coverage::count_municipalities(&REAL.dataset, &known);
    let participation: Vec<&str> = index
        .indicators
        .iter()
        .filter_map(Record::parsed)
        .filter(|indicator| indicator.participation)
        .map(|indicator| indicator.indicator.as_str())
        .collect();
    let count_with_facts = |own_work: bool| {
        let facts = work.facts.iter().filter_map(Record::parsed);
        let mut codes: Vec<&str> = facts
            .filter(|fact| fact.municipality != "0000")
            .filter(|fact| !own_work || !participation.contains(&fact.indicator.as_str()))
            .map(|fact| fact.municipality.as_str())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes.len()
    };
    assert_eq!(
        (count_with_facts(false), count_with_facts(true)),
        (
            counted.own_work + counted.participation_only,
            counted.own_work
        )
    );
    let nation: Vec<_> = index.nation.iter().filter_map(Record::parsed).collect();
    assert_eq!(nation.len(), indicators_of(&index, "residents").len());
    let has_middle =
        |nation: &&document::Nation| nation.years.iter().any(|year| year.middle_half.is_some());
    assert!(nation.iter().all(has_middle));
}

#[test]
fn every_file_stands_in_the_checksums() {
    let sums = String::from_utf8(made()["SHA256SUMS"].clone()).unwrap();
    let named: Vec<&str> = sums
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(_, name)| name)
        .collect();
    let files: Vec<&String> = made().keys().filter(|name| *name != "SHA256SUMS").collect();
    assert_eq!(named, files);
    assert_eq!(
        files
            .iter()
            .filter(|name| name.starts_with("municipalities/"))
            .count(),
        291
    );
}

#[test]
fn every_release_that_is_out_is_whole() {
    let mut releases = 0;
    for folder in std::fs::read_dir(data("published")).unwrap() {
        let folder = folder.unwrap().path();
        assert_eq!(inkludering::publish::check(&folder), [], "{folder:?}");
        releases += 1;
    }
    assert!(releases > 0);
}

#[test]
fn a_release_is_read_from_its_folder() {
    let checked = inkludering::load::files::read_release(&current::folder()).unwrap();
    assert_eq!(checked.problems, []);
    let read = checked.dataset;
    assert_eq!(read.dataset.municipalities.len(), 290);
    assert_eq!(read.municipalities.len(), 291);
    assert!(read.work.is_some() && read.sources.is_some());
    assert!(read.answers.is_some() && read.similar.is_some());
    let of_residents = read.series.iter().filter(|series| series.rows.len() > 10);
    let residents = read.dataset.indicators.iter();
    let residents = residents.filter(|indicator| indicator.evidence == Evidence::Residents);
    assert_eq!(of_residents.count(), residents.count());
}
