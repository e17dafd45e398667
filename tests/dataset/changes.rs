//! What a release says otherwise than the one before: value by value, record by record, in files and in the terminal.

use crate::spreadsheet::{Folder, TABLES, table};
use inkludering::document::{Change, Changes};
use inkludering::load::files::read_all;
use inkludering::publish::changes::{changes_text, compare_releases};
use inkludering::publish::{check, make_release_from};
use inkludering::validate::Documents;
use std::io::{Error, ErrorKind};
use std::path::Path;
use std::process::{Command, Output};

/// The documents that the small tables make, with a text of a table replaced by another.
fn documents_with(name: &str, from: &str, to: &str) -> Documents {
    let release = make_release_from(|file| {
        let found = TABLES.iter().find(|(known, _)| *known == file);
        let (_, text) = found.ok_or_else(|| Error::from(ErrorKind::NotFound))?;
        if file != name {
            return Ok(text.as_bytes().to_vec());
        }
        assert!(text.contains(from), "{name} has `{from}`");
        Ok(text.replace(from, to).into_bytes())
    });
    release.unwrap().documents
}

fn plain() -> Documents {
    documents_with("themes.csv", "", "")
}

/// What has changed, in short: each value, then each record with its fields.
fn told(changes: &Changes) -> Vec<String> {
    let groups = [
        ("added", &changes.added),
        ("withdrawn", &changes.withdrawn),
        ("revised", &changes.revised_together),
        ("annotated", &changes.annotated),
    ];
    let groups = groups.into_iter().flat_map(|(what, groups)| {
        groups.iter().map(move |it| {
            let (places, periods) = (it.municipalities.join(" "), it.periods.join(" "));
            format!("{what} {} {places} {periods} {}", it.indicator, it.values)
        })
    });
    let revised = changes.revised.iter().map(|it| {
        let from = serde_json::to_string(&it.from).unwrap();
        let to = serde_json::to_string(&it.to).unwrap();
        format!(
            "revised {} {} {} {from} {to}",
            it.indicator, it.municipality, it.period
        )
    });
    let records = changes.records.iter().map(|it| {
        let fields = it.fields.iter().map(|it| {
            let [from, to] = [&it.from, &it.to].map(|side| side.as_deref().unwrap_or("-"));
            format!(" {}: {from} > {to}", it.field)
        });
        let fields: String = fields.collect();
        format!("{} {} {:?}{fields}", it.table, it.id, it.change)
    });
    groups.chain(revised).chain(records).collect()
}

const COUNCIL: &str = "council,0136,2020,yes,,reported,found,,s1,,,,,,,,\n";

#[test]
fn each_kind_of_change_is_told_as_what_it_is() {
    for (table, from, to, expected) in [
        ("themes.csv", "", "", &[][..]),
        (
            "observations.csv",
            "81.05",
            "82",
            &[r#"revised diploma 0136 2021 {"value":"81.1"} {"value":"82.0"}"#],
        ),
        // Rounded to what it was.
        ("observations.csv", "81.05", "81.1", &[]),
        (
            "observations.csv",
            "diploma,0136,2021,81.05,,reported",
            "diploma,0136,2021,81.05,,second-hand",
            &[
                r#"revised diploma 0136 2021 {"value":"81.1"} {"value":"81.1","status":"second-hand"}"#,
            ],
        ),
        (
            "observations.csv",
            "diploma,0136,2021,81.05,,reported",
            "diploma,0136,2021,,withheld,reported",
            &[r#"revised diploma 0136 2021 {"value":"81.1"} {"state":"withheld"}"#],
        ),
        (
            "observations.csv",
            "diploma,0136,2021,81.05",
            "diploma,0136,2020,81.05",
            &["added diploma 0136 2020 1", "withdrawn diploma 0136 2021 1"],
        ),
        (
            "observations.csv",
            ",Not,Note",
            ",Ny,New",
            &["annotated diploma 1880 2022 1"],
        ),
        (
            "observations.csv",
            "yes,s2",
            ",s2",
            &["annotated diploma 1880 2022 1"],
        ),
        (
            "observations.csv",
            COUNCIL,
            "council,0136,2020,no,,reported,found,,s1,,,,,,,,\n",
            &[
                r#"revised council 0136 2020 {"value":"yes"} {"value":"no"}"#,
                "cohorts programme:pilot Changed members: 0136 > ",
            ],
        ),
        (
            "observations.csv",
            COUNCIL,
            "council,0136,2020,yes,,reported,found,,s2,,,,,,,,\n",
            &["annotated council 0136 2020 1"],
        ),
        (
            "observations.csv",
            COUNCIL,
            "council,0136,2020,yes,,reported,found,,s1,,,,,,,,\ncouncil,0136,2020,no,,reported,found,,s2,,,,,,,,\n",
            &["added council 0136 2020 1"],
        ),
        (
            "observations.csv",
            COUNCIL,
            "",
            &[
                "withdrawn council 0136 2020 1",
                "cohorts programme:pilot Changed members: 0136 > ",
            ],
        ),
        (
            "indicators.csv",
            "Andel.,Share.",
            "Andel elever.,Share.",
            &["indicators diploma Changed definition/sv: Andel. > Andel elever."],
        ),
        (
            "sources.csv",
            "https://www.haninge.se/",
            "https://www.haninge.se/rad",
            &["sources s1 Changed url: https://www.haninge.se/ > https://www.haninge.se/rad"],
        ),
        (
            "milestones.csv",
            "2012-02-16,",
            "2012-02-17,",
            &[
                "milestones 2012-02-17 national 0000 s1 Added",
                "milestones 2012-02-16 national 0000 s1 Withdrawn",
            ],
        ),
        (
            "answers.csv",
            "Sedan 2016",
            "Sedan 2015",
            &["answers 0136 since 2020 Changed answer/sv: Sedan 2016 > Sedan 2015"],
        ),
        (
            "goals.csv",
            "Regeringen",
            "Riksdagen",
            &["goals overall Changed set_by/sv: Regeringen > Riksdagen"],
        ),
        (
            "cohorts.csv",
            "2012,2015",
            "2012,2016",
            &["cohorts programme:pilot Changed to: 2015 > 2016"],
        ),
        (
            "release.csv",
            ",5,10,20,50",
            ",6,10,20,50",
            &["release 2026-11-22 Changed thresholds/persons: 5 > 6"],
        ),
        (
            "similar.csv",
            "0136,skola,2025,1880",
            "0136,skola,2026,1880",
            &["similar skola Changed"],
        ),
    ] {
        let changes = compare_releases(Some(&plain()), &documents_with(table, from, to));
        assert_eq!(told(&changes), expected, "{table}: {from} > {to}");
    }
}

#[test]
fn counts_stand_first_and_agree_with_the_lists() {
    let after = documents_with("observations.csv", "81.05", "82");
    let changes = compare_releases(Some(&plain()), &after);
    let json = serde_json::to_value(&changes).unwrap();
    let names: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert!(names.contains(&&"counts".to_owned()));
    let text = serde_json::to_string(&changes).unwrap();
    assert!(text.find("\"counts\"").unwrap() < text.find("\"revised\":[").unwrap());
    assert_eq!(changes.counts.values.revised, changes.revised.len());
    assert_eq!(changes.indicators.len(), 1);
    let [of_place] = &*changes.municipalities else {
        panic!("{:?}", changes.municipalities);
    };
    assert_eq!(
        (&*of_place.municipality, of_place.values.revised),
        ("0136", 1)
    );
}

/// The small tables with some municipalities that have a value of each year.
fn many(municipalities: usize, value: &str) -> Documents {
    let mut places = table("municipalities.csv").to_owned();
    let mut observations = table("observations.csv").to_owned();
    for nth in 0..municipalities {
        let code = 2000 + nth;
        places.push_str(&format!(
            "{code},Kommun {code},18,Örebro län,B3,Större stad,Large town\n"
        ));
        for year in 2010..2020 {
            observations.push_str(&format!(
                "diploma,{code},{year},{value},,reported,census,,s2,,,,,,,,\n"
            ));
        }
    }
    let release = make_release_from(|file| match file {
        "municipalities.csv" => Ok(places.clone().into_bytes()),
        "observations.csv" => Ok(observations.clone().into_bytes()),
        _ => {
            let found = TABLES.iter().find(|(known, _)| *known == file);
            let (_, text) = found.ok_or_else(|| Error::from(ErrorKind::NotFound))?;
            Ok(text.as_bytes().to_vec())
        }
    });
    release.unwrap().documents
}

#[test]
fn a_new_series_is_one_entry_and_too_many_revisions_are_put_together() {
    let (none, some, other) = (many(0, "70"), many(290, "70"), many(290, "71"));
    let changes = compare_releases(Some(&none), &some);
    let [group] = &*changes.added else {
        panic!("{} groups", changes.added.len());
    };
    assert_eq!(
        (
            group.values,
            group.municipalities.len(),
            group.periods.len()
        ),
        (2900, 290, 10)
    );
    assert_eq!(changes.counts.values.added, 2900);
    // 2 900 revisions are told one by one, 8 700 aren't.
    assert_eq!(compare_releases(Some(&some), &other).revised.len(), 2900);
    let (some, other) = (many(870, "70"), many(870, "71"));
    let changes = compare_releases(Some(&some), &other);
    assert_eq!(
        (changes.revised.len(), changes.revised_together.len()),
        (0, 1)
    );
    assert_eq!(changes.counts.values.revised, 8700);
    assert!(serde_json::to_string(&changes).unwrap().len() < 150_000);
}

#[test]
fn the_text_says_it_in_both_languages() {
    let (before, after) = (plain(), documents_with("observations.csv", "81.05", "82"));
    let changes = compare_releases(Some(&before), &after);
    let text = changes_text(&changes, Some(&before), &after);
    for line in [
        "# Vad som har ändrats i utgåva 2026-11-22",
        "Jämfört med utgåva 2026-11-22.",
        "- 1 ändrat värde",
        "- Examen, Haninge, 2021: 82,0 %, förut 81,1 %",
        "# What has changed in release 2026-11-22",
        "- 1 revised value",
        "- Diploma, Haninge, 2021: 82.0%, before 81.1%",
    ] {
        assert!(text.lines().any(|known| known == line), "{line} in {text}");
    }
    let first = compare_releases(None, &after);
    assert_eq!((&first.before, told(&first)), (&None, Vec::new()));
    let text = changes_text(&first, None, &after);
    assert!(text.contains("- Den första utgåvan"), "{text}");
    assert!(text.contains("- The first release"), "{text}");
    let same = compare_releases(Some(&after), &after);
    let text = changes_text(&same, Some(&after), &after);
    assert!(text.contains("- Nothing has changed."), "{text}");
}

#[test]
fn markup_in_data_stays_text() {
    let before = plain();
    let after = documents_with("goals.csv", "Mål,", "<b>*Mål*</b>,");
    let changes = compare_releases(Some(&before), &after);
    let text = changes_text(&changes, Some(&before), &after);
    assert!(text.contains(r"\<b\>\*Mål\*\</b\>"), "{text}");
}

fn run(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_inkludering");
    Command::new(program).args(arguments).output().unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn read_changes(release: &Path) -> Changes {
    let bytes = std::fs::read(release.join("changes.json")).unwrap();
    inkludering::validate::parse("changes.json", &bytes).unwrap()
}

#[test]
fn a_release_is_compared_with_the_newest_older_one() {
    let folder = Folder::new("compared");
    let out = folder.0.join("out/published");
    let publish = |day: &str, value: &str| {
        let release = table("release.csv").replace("2026-11-22", day);
        folder.write("release.csv", release.as_bytes());
        let observations = table("observations.csv").replace("81.05", value);
        folder.write("observations.csv", observations.as_bytes());
        let output = run(&["publish", text(&folder.0), "--out", text(&out)]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_eq!(check(&out.join(day)), [], "{day}");
        stderr(&output)
    };
    let told = publish("2026-11-22", "81");
    assert!(!told.contains("Compared"), "{told}");
    // As it was published before changes were told.
    for name in ["changes.json", "CHANGES.md", "corrections.json"] {
        std::fs::remove_file(out.join("2026-11-22").join(name)).unwrap();
    }
    let sums = out.join("2026-11-22/SHA256SUMS");
    let kept = std::fs::read_to_string(&sums).unwrap();
    let kept = kept.lines().filter(|line| {
        !["changes.json", "CHANGES.md", "corrections.json"]
            .iter()
            .any(|name| line.ends_with(&format!("  {name}")))
    });
    let kept: String = kept.map(|line| format!("{line}\n")).collect();
    std::fs::write(&sums, kept).unwrap();
    assert_eq!(check(&out.join("2026-11-22")), []);

    let told = publish("2026-12-24", "82");
    assert!(
        told.contains("Compared with release 2026-11-22.\n1 revised value\n"),
        "{told}"
    );
    let newest = read_all(&out.join("2026-12-24")).unwrap();
    // One in between leaves the newest as it is.
    let told = publish("2026-12-01", "83");
    assert!(
        told.contains("Compared with release 2026-11-22.\n1 revised value\n"),
        "{told}"
    );
    let changes = read_changes(&out.join("2026-12-01"));
    assert_eq!(changes.before.as_deref(), Some("2026-11-22"));
    assert_eq!(changes.revised[0].to.value.as_deref(), Some("83.0"));
    assert!(read_all(&out.join("2026-12-24")).unwrap() == newest);
}

#[test]
fn diff_tells_what_publishing_would() {
    let folder = Folder::new("diff");
    let out = folder.0.join("out/published");
    let published = run(&["publish", text(&folder.0), "--out", text(&out)]);
    assert!(published.status.success());
    let release = out.join("2026-11-22");
    let observations = table("observations.csv").replace("81.05", "82");
    folder.write("observations.csv", observations.as_bytes());
    let [release, tables] = [text(&release), text(&folder.0)];
    let told = run(&["diff", release, tables, "--language", "sv"]);
    assert_eq!(told.status.code(), Some(0), "{}", stderr(&told));
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(
        told.contains("- Examen, Haninge, 2021: 82,0 %, förut 81,1 %\n"),
        "{told}"
    );
    let back = run(&["diff", tables, release, "--format", "json"]);
    let back: Changes = serde_json::from_slice(&back.stdout).unwrap();
    assert_eq!(back.revised[0].to.value.as_deref(), Some("81.1"));
    let same = run(&["diff", release, release]);
    let same = String::from_utf8(same.stdout).unwrap();
    assert!(same.contains("- Nothing has changed.\n"), "{same}");

    folder.write("themes.csv", b"theme,name_sv,name_en\nskola,Skola,\n");
    let broken = run(&["diff", release, tables]);
    assert_eq!(broken.status.code(), Some(1));
    assert!(
        stderr(&broken).contains("themes.csv:2:3: found nothing"),
        "{}",
        stderr(&broken)
    );
    for given in ["/nowhere/at/all", env!("CARGO_MANIFEST_DIR")] {
        let wrong = run(&["diff", release, given]);
        assert_eq!(wrong.status.code(), Some(1));
        let told = stderr(&wrong);
        assert!(told.contains("expected a folder with tables"), "{told}");
    }
}

#[test]
fn what_is_withdrawn_is_told_by_the_name_it_had() {
    let after = documents_with(
        "milestones.csv",
        "2012-02-16,national,0000,Strategin antas,The strategy is adopted,s1\n",
        "",
    );
    let changes = compare_releases(Some(&plain()), &after);
    let [gone] = &*changes.records else {
        panic!("{:?}", changes.records);
    };
    assert_eq!(
        (gone.change, &*gone.name["sv"]),
        (Change::Withdrawn, "Strategin antas")
    );
}
