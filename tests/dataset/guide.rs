//! The guide for the analyst, followed: its rows make a release, and what it says of a mistake is what is told.

use crate::books::{Cell, Sheets, put, unzipped, xlsx};
use crate::spreadsheet::{Folder, table};
use inkludering::publish::{make_release, read_grids};
use std::fs;
use std::path::Path;
use std::process::Command;

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

fn read_guide(language: &str) -> String {
    let path = format!("{}/docs/guide.{language}.md", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).unwrap()
}

/// The guide's rows, in the tables that the template has filled.
fn follow(language: &str) -> (Folder, String) {
    let guide = read_guide(language);
    let folder = Folder::new(&format!("guide-{language}"));
    for entry in fs::read_dir(&folder.0).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        match &*file {
            "units.csv" | "municipalities.csv" => {
                let real = format!("{}/data/tables/{file}", env!("CARGO_MANIFEST_DIR"));
                folder.write(&file, &fs::read(real).unwrap());
            }
            _ => fill(&folder, &file, table(&file).lines().next().unwrap()),
        }
    }
    let tables = tables(&guide);
    assert_eq!(tables.len(), 4);
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
    let rows = fs::read_to_string(&path).unwrap();
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

/// The template as an editor leaves it: without its examples, and with the guide's rows under the headers.
fn fill_template(template: &Path, guide: &str) -> Sheets {
    let mut sheets = Sheets::new();
    for grid in read_grids(template).unwrap() {
        let name = grid.schema.file.trim_end_matches(".csv");
        let rows = grid.rows.iter();
        let rows: Vec<Vec<&str>> = rows.map(|row| row.cells().collect()).collect();
        let header = rows[0].clone();
        let own = rows.iter().filter(|row| !row[0].starts_with("EXEMPEL"));
        let mut rows: Vec<Vec<String>> = own
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect();
        let of_guide = tables(guide).into_iter();
        for (_, text) in of_guide.filter(|(file, _)| *file == grid.schema.file) {
            assert_eq!(rows.len(), 1, "{name} is left to be filled in");
            for row in csv::Reader::from_reader(text.as_bytes()).deserialize() {
                let row: std::collections::HashMap<String, String> = row.unwrap();
                let cell = |name: &&str| row.get(*name).cloned().unwrap_or_default();
                rows.push(header.iter().map(cell).collect());
            }
        }
        let cells = |row: Vec<String>| row.into_iter().map(Cell::Text).collect();
        sheets.insert(name.to_owned(), rows.into_iter().map(cells).collect());
    }
    sheets
}

#[test]
fn the_guide_leads_from_the_template_to_the_second_release() {
    let place = tempfile::tempdir().unwrap();
    let run = |arguments: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_inkludering"))
            .args(arguments.split(' '))
            .current_dir(&place)
            .output()
            .unwrap();
        let told = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(told).unwrap())
    };
    let at = |path: &str| place.path().join(path);
    let write = |sheets: &Sheets| fs::write(at("tables.xlsx"), xlsx(sheets)).unwrap();
    let text = |cell: &str| Cell::Text(cell.to_owned());

    assert_eq!(run("template --out tables.xlsx").0, Some(0));
    let (code, told) = run("check tables.xlsx");
    assert_eq!(code, Some(1), "{told}");
    assert!(told.lines().all(|line| line.contains("EXEMPEL")), "{told}");

    let mut sheets = fill_template(&at("tables.xlsx"), &read_guide("en"));
    write(&sheets);
    assert_eq!(run("check tables.xlsx"), (Some(0), String::new()));

    put(&mut sheets, "observations", (3, 2), text("136"));
    write(&sheets);
    let (code, told) = run("check tables.xlsx --annotate checked.xlsx");
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("tables.xlsx:observations!B3: "), "{told}");
    let parts = unzipped(&fs::read(at("checked.xlsx")).unwrap());
    let has_comment = |(name, bytes): &(String, Vec<u8>)| {
        name.contains("comments") && String::from_utf8_lossy(bytes).contains("0136 Haninge")
    };
    assert!(parts.iter().any(has_comment));
    let (code, _) = run("publish tables.xlsx --out data/published");
    assert_eq!((code, at("data/current.json").exists()), (Some(1), false));

    put(&mut sheets, "observations", (3, 2), text("0136"));
    write(&sheets);
    let (code, told) = run("publish tables.xlsx --out data/published");
    assert_eq!(code, Some(0), "{told}");

    put(&mut sheets, "observations", (3, 4), text("77"));
    for column in [1, 2] {
        put(&mut sheets, "release", (2, column), text("2026-11-30"));
    }
    write(&sheets);
    let (code, told) = run("diff data/published/2026-11-29 tables.xlsx");
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("Haninge, 2018: 77%, before 78%"), "{told}");
    let (code, told) = run("publish tables.xlsx --out data/published");
    assert_eq!(code, Some(0), "{told}");
    let current = fs::read_to_string(at("data/current.json")).unwrap();
    assert!(current.contains("2026-11-30"), "{current}");
    for release in ["2026-11-29", "2026-11-30"] {
        let (code, told) = run(&format!("check data/published/{release}"));
        assert_eq!((code, &*told), (Some(0), ""), "{release}");
    }
}
