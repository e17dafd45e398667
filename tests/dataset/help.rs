//! Where somebody who is discriminated against can turn: judged as any table, and published with each release.

use crate::spreadsheet::Folder;
use inkludering::load::files::read_release;
use inkludering::model::{HelpKind, Place};
use inkludering::publish::{check, make_release, release_files, write_without_current};

const HEADER: &str = "help,kind,order,name_sv,name_en,what_sv,what_en,covers_sv,covers_en,municipality,url,read_on,source,note_sv,note_en";
const RIGHT: &str = "desk,municipal_roma_service,,Mottagning,Desk,Ger stöd.,Gives support.,Haninge,Haninge,Haninge,https://example.org/,2026-11-20,s1,,";

fn folder(name: &str, rows: &[&str]) -> Folder {
    let folder = Folder::new(&format!("help-{name}"));
    let rows: String = rows.iter().map(|row| format!("{row}\n")).collect();
    folder.write("help.csv", format!("{HEADER}\n{rows}").as_bytes());
    folder
}

#[test]
fn a_release_tells_where_one_can_turn_by_kind_and_order() {
    let row = |id: &str, kind: &str, order: &str| {
        let row = RIGHT.replace(
            "desk,municipal_roma_service,,",
            &format!("{id},{kind},{order},"),
        );
        row.replace(",Haninge,https", ",,https")
    };
    let rows = [
        RIGHT.to_owned(),
        row("b", "bureau", ""),
        row("c", "bureau", "10"),
        row("d", "authority", ""),
    ];
    let folder = folder("published", &rows.each_ref().map(String::as_str));
    assert_eq!(folder.problems(), Vec::<String>::new());
    let out = folder.0.join("out");
    write_without_current(&make_release(&folder.0).unwrap(), &out, false).unwrap();
    let read = read_release(&out.join("2026-11-22")).unwrap();
    assert_eq!(read.problems, []);
    let help = read.dataset.help;
    let ids: Vec<&str> = help.iter().map(|entry| &*entry.id).collect();
    assert_eq!(ids, ["d", "c", "b", "desk"]);
    assert_eq!(help[0].kind, HelpKind::Authority);
    assert_eq!(help[3].municipality, Place::from_code("0136"));
}

#[test]
fn a_release_without_the_table_tells_nothing() {
    for folder in [Folder::new("help-none"), folder("header", &[])] {
        let files = release_files(&make_release(&folder.0).unwrap()).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&files["help.json"]).unwrap();
        assert_eq!(json["help"], serde_json::json!([]));
    }
}

#[test]
fn what_is_wrong_is_told_at_its_cell() {
    for (from, to, expected) in [
        (
            "municipal_roma_service,",
            "burea,",
            "2:2: found `burea`, expected `authority`, `police`, `bureau`, `union` or `municipal_roma_service`; perhaps `bureau`",
        ),
        (
            "service,,",
            "service,first,",
            "2:3: found `first`, expected a whole number",
        ),
        (
            ",Desk,",
            ",,",
            "2:5: found nothing, expected a text in the language `en`",
        ),
        (
            ",Gives support.,",
            ",Call 08-123 456 78.,",
            "2:7: found `08-123 456 78`, expected no telephone number: no personal data",
        ),
        (
            ",Haninge,https",
            ",Haninga,https",
            "2:10: found `Haninga`, expected a known municipality; perhaps `0136 Haninge`",
        ),
        (
            "https://example.org/",
            "example.org",
            "2:11: found `example.org`, expected an address that begins with https:// or http://",
        ),
        (
            ",2026-11-20,",
            ",November,",
            "2:12: found `November`, expected a day such as 2026-11-22",
        ),
        (
            ",2026-11-20,",
            ",2026-11-23,",
            "2:12: found `2026-11-23`, expected nothing later than the release, 2026-11-22",
        ),
        (",s1,", ",s9,", "2:13: found `s9`, expected a known source"),
    ] {
        assert!(RIGHT.contains(from), "{from}");
        let folder = folder("wrong", &[&RIGHT.replacen(from, to, 1)]);
        let problems = folder.problems();
        assert_eq!(problems, [format!("help.csv:{expected}")]);
    }
    let twice = folder("twice", &[RIGHT, RIGHT]);
    let expected = "help.csv:3:1: found `desk`, expected something else than at 2:1";
    assert_eq!(twice.problems(), [expected]);
}

#[test]
fn a_release_from_before_there_was_help_is_whole() {
    let folder = folder("older", &[RIGHT]);
    let out = folder.0.join("out");
    write_without_current(&make_release(&folder.0).unwrap(), &out, false).unwrap();
    let there = out.join("2026-11-22");
    std::fs::remove_file(there.join("help.json")).unwrap();
    let read = read_release(&there).unwrap();
    assert_eq!(read.problems, []);
    assert_eq!(read.dataset.help, []);
    // Only its checksum misses it.
    assert_eq!(check(&there).len(), 1);
}
