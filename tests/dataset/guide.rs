//! The guide for the analyst, followed: its rows make a release, and what it says of a mistake is what is told.

use crate::spreadsheet::{Folder, table};
use inkludering::publish::make_release;

/// The tables that a guide has rows for, each as CSV with the columns that it names.
fn tables(guide: &str) -> Vec<(String, String)> {
    let blocks = guide.split("```csv ").skip(1);
    blocks
        .map(|block| {
            let (name, rows) = block.split_once('\n').unwrap();
            let rows = rows.split("```").next().unwrap();
            (format!("{name}.csv"), rows.to_owned())
        })
        .collect()
}

/// Writes rows into a table with all of its columns.
fn fill(folder: &Folder, file: &str, rows: &str) {
    let header: Vec<&str> = table(file).lines().next().unwrap().split(',').collect();
    let mut reader = csv::Reader::from_reader(rows.as_bytes());
    let named = reader.headers().unwrap().clone();
    assert!(named.iter().all(|name| header.contains(&name)), "{named:?}");
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).unwrap();
    for row in reader.records() {
        let row = row.unwrap();
        let cell = |name: &&str| {
            let at = named.iter().position(|known| known == *name);
            at.map_or("", |at| &row[at])
        };
        writer.write_record(header.iter().map(cell)).unwrap();
    }
    folder.write(file, &writer.into_inner().unwrap());
}

fn follow(language: &str) -> (Folder, String) {
    let path = format!("{}/docs/guide.{language}.md", env!("CARGO_MANIFEST_DIR"));
    let guide = std::fs::read_to_string(path).unwrap();
    let folder = Folder::new(&format!("guide-{language}"));
    for entry in std::fs::read_dir(&folder.0).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        fill(&folder, &file, table(&file).lines().next().unwrap());
    }
    let tables = tables(&guide);
    assert_eq!(tables.len(), 6);
    for (file, rows) in &tables {
        fill(&folder, file, rows);
    }
    (folder, guide)
}

#[test]
fn the_rows_of_the_guide_make_a_release() {
    for language in ["sv", "en"] {
        let (folder, _) = follow(language);
        let release = make_release(&folder.0).unwrap();
        assert_eq!(release.notices, [], "{language}");
        assert_eq!(release.id, "2026-11-29");
        let row = release.documents.series[0].rows[1].parsed().unwrap();
        assert_eq!(
            (&*row.municipality, &row.values[..]),
            ("0136", &[Some(78), Some(72)][..])
        );
    }
}

#[test]
fn the_mistakes_of_the_guide_are_told_as_it_says() {
    let (folder, guide) = follow("en");
    let path = folder.0.join("observations.csv");
    let rows = std::fs::read_to_string(&path).unwrap();
    for (from, to) in [
        ("0136,2018,78", "136,2018,78"),
        ("1280,2018,79", "1280,2018,<5"),
    ] {
        folder.write("observations.csv", rows.replace(from, to).as_bytes());
        let problems = folder.problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        let (_, text) = problems[0].split_once(": ").unwrap();
        assert!(guide.contains(&format!(": {text}\n")), "{text}");
    }
}
