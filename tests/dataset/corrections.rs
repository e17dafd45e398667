//! The public log of corrections: judged as any table, published with each release, and told of where it matters.

use crate::spreadsheet::Folder;
use inkludering::load::files::read_release;
use inkludering::publish::{check, make_release, release_files};

const HEADER: &str = "corrected,wrong_since,indicator,municipality,what_was_wrong_sv,what_was_wrong_en,what_is_right_sv,what_is_right_en,told_by_sv,told_by_en";
const RIGHT: &str = "2026-11-20,2026-11-01,diploma,Haninge,Talet var 18.,The figure was 18.,Det är 81.,It is 81.,En läsare,A reader";

fn folder(name: &str, rows: &[&str]) -> Folder {
    let folder = Folder::new(&format!("corrections-{name}"));
    let rows: String = rows.iter().map(|row| format!("{row}\n")).collect();
    folder.write("corrections.csv", format!("{HEADER}\n{rows}").as_bytes());
    folder
}

#[test]
fn a_release_has_its_corrections_the_latest_first() {
    let later = RIGHT
        .replace("2026-11-20", "2026-11-21")
        .replace(",Haninge,", ",,");
    let folder = folder("published", &[RIGHT, &later]);
    assert_eq!(folder.problems(), Vec::<String>::new());
    let files = release_files(&make_release(&folder.0).unwrap()).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&files["corrections.json"]).unwrap();
    let corrections = json["corrections"].as_array().unwrap();
    assert_eq!(corrections.len(), 2);
    assert_eq!(corrections[0]["corrected"], "2026-11-21");
    assert_eq!(corrections[1]["municipality"], "0136");
    assert_eq!(corrections[1]["told_by"]["en"], "A reader");
}

#[test]
fn a_release_without_corrections_says_that_there_are_none() {
    for folder in [Folder::new("corrections-none"), folder("header", &[])] {
        let files = release_files(&make_release(&folder.0).unwrap()).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&files["corrections.json"]).unwrap();
        assert_eq!(json["corrections"], serde_json::json!([]));
    }
}

#[test]
fn what_is_wrong_with_a_correction_is_told_at_its_cell() {
    for (from, to, expected) in [
        (
            "2026-11-20,",
            "20/11,",
            "2:1: found `20/11`, expected a day such as 2026-11-22",
        ),
        (
            "2026-11-20,",
            "2026-11-23,",
            "2:1: found `2026-11-23`, expected nothing later than the release, 2026-11-22",
        ),
        (
            ",2026-11-01,",
            ",2026-11-21,",
            "2:2: found `2026-11-21`, expected at most 2026-11-20",
        ),
        (
            ",2026-11-01,",
            ",,",
            "2:2: found nothing, expected small letters, digits, hyphen or underscore: it names a file",
        ),
        (
            ",diploma,",
            ",diplom,",
            "2:3: found `diplom`, expected a known indicator; perhaps `diploma`",
        ),
        (
            ",Haninge,",
            ",Haninga,",
            "2:4: found `Haninga`, expected a known municipality; perhaps `0136 Haninge`",
        ),
        (
            ",It is 81.,",
            ",,",
            "2:8: found nothing, expected a text in the language `en`",
        ),
        (
            "En läsare,",
            "namn@exempel.se,",
            "2:9: found `namn@exempel.se`, expected no mail address: no personal data",
        ),
    ] {
        assert!(RIGHT.contains(from), "{from}");
        let folder = folder("wrong", &[&RIGHT.replacen(from, to, 1)]);
        let problems = folder.problems();
        assert_eq!(problems, [format!("corrections.csv:{expected}")]);
    }
    let twice = folder("twice", &[RIGHT, RIGHT]);
    let expected = "corrections.csv:3:1: found `2026-11-20`, expected something else than at 2:1";
    assert_eq!(twice.problems(), [expected]);
}

#[test]
fn a_release_from_before_there_were_corrections_is_whole() {
    let folder = folder("older", &[]);
    let out = folder.0.join("out");
    let release = make_release(&folder.0).unwrap();
    inkludering::publish::write_without_current(&release, &out, false).unwrap();
    let there = out.join("2026-11-22");
    std::fs::remove_file(there.join("corrections.json")).unwrap();
    let read = read_release(&there).unwrap();
    assert_eq!(read.problems, []);
    // Only its checksum misses it.
    let problems = check(&there);
    assert_eq!(problems.len(), 1, "{problems:?}");
}
