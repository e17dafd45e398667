//! Mistakes that are told where they were made: many of a kind in one line, numbers and texts that aren't what they
//! look like, names that are nearly right.

use crate::loaded::loaded;
use crate::spreadsheet::{Folder, released, table, without_warnings};
use inkludering::load::files::read_release;
use inkludering::view::{address, whole_page};
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let program = env!("CARGO_BIN_EXE_inkludering");
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(program).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

fn path(folder: &Path) -> &str {
    folder.to_str().unwrap()
}

/// The tables with one thing changed, and what `check` tells of them, the folder left out.
fn told(name: &str, changes: &[(&str, &str, &str)]) -> (Option<i32>, String) {
    let folder = Folder::new(name);
    for (file, from, to) in changes {
        let text = std::fs::read_to_string(folder.0.join(file)).unwrap();
        assert!(text.contains(from), "{file}: {from}");
        folder.write(file, text.replace(from, to).as_bytes());
    }
    let (code, _, stderr) = run(&["check", path(&folder.0)]);
    let stderr = stderr.replace(&format!("{}/", path(&folder.0)), "");
    (code, without_warnings(&stderr))
}

/// Observations of `diploma`, one for each municipality code that is given.
fn observations(rows: impl IntoIterator<Item = String>) -> String {
    let mut text = table("observations.csv").lines().next().unwrap().to_owned();
    for row in rows {
        let _ = write!(text, "\n{row}");
    }
    text + "\n"
}

#[test]
fn many_problems_of_a_kind_are_told_in_one_line() {
    let folder = Folder::new("grouped");
    let rows = (0..1000).map(|nth| format!("diploma,136,{},70,,reported,census,,s2", 1000 + nth));
    folder.write("observations.csv", observations(rows).as_bytes());
    let (code, _, stderr) = run(&["check", path(&folder.0)]);
    assert_eq!(code, Some(1));
    let line = "observations.csv:2:2: 1,000 rows: municipality code without its zero, which a spreadsheet takes from a number (format the column as text, then write the codes again); first at 2:2 `136`, last at 1001:2 `136`";
    let of_codes: Vec<&str> = stderr
        .lines()
        .filter(|line| line.contains("zero"))
        .collect();
    assert_eq!(of_codes.len(), 1, "{stderr}");
    assert!(
        of_codes[0].replace('\u{a0}', ",").ends_with(line),
        "{stderr}"
    );
    assert!(stderr.lines().count() < 8, "{stderr}");
    let (_, swedish, _) = run(&["check", path(&folder.0), "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&swedish).unwrap();
    assert!(json.as_array().unwrap().len() >= 1000, "programs read each");
}

/// What took over 200 s: each problem was compared with all before it, and each unknown word with all known ones.
#[test]
fn time_grows_with_the_number_of_problems_and_no_faster() {
    let folder = Folder::new("linear");
    let rows = (0..25_000).map(|nth| format!("x{nth}"));
    folder.write("observations.csv", observations(rows).as_bytes());
    let begun = Instant::now();
    let (code, _, _) = run(&["check", path(&folder.0)]);
    assert_eq!(code, Some(1));
    assert!(
        begun.elapsed() < Duration::from_secs(60),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn a_fraction_of_a_person_is_an_error() {
    let units = (
        "units.csv",
        "percent,,",
        "persons,persons,{} p,{} p,{} p,{} p\npercent,,",
    );
    let unit = ("indicators.csv", ",percent,1,", ",persons,0,");
    for (value, is_error) in [
        ("92.095", true),
        ("92,095", true),
        ("1.000", true),
        ("92.5", true),
        ("92095", false),
        ("92 095", false),
        ("92095.0", false),
    ] {
        let value = format!("\"{value}\"");
        let (_, stderr) = told(
            "fraction",
            &[
                units,
                unit,
                ("observations.csv", "73.45", "7345"),
                ("observations.csv", "81.05", &value),
            ],
        );
        let line = "observations.csv:4:4: found";
        assert_eq!(stderr.contains(line), is_error, "{value}: {stderr}");
        assert_eq!(
            stderr.contains("counts what has no parts"),
            is_error,
            "{stderr}"
        );
    }
}

#[test]
fn what_could_be_read_in_two_ways_is_asked_about() {
    let thousands = [
        ("observations.csv", "73.45", "73.450"),
        ("observations.csv", "81.05", "81.050"),
        ("observations.csv", ",70,", ",70.125,"),
    ];
    let (code, stderr) = told("thousands", &thousands);
    assert_eq!(code, Some(1));
    assert!(
        stderr.starts_with("observations.csv:3:4: found `73.450`, expected an answer to a question: all 3 values have exactly three decimals."),
        "{stderr}"
    );
    let mut answered = thousands.to_vec();
    answered.push(("indicators.csv", ",percent,1,", ",percent,3,"));
    assert_eq!(told("answered", &answered), (Some(0), String::new()));

    let shares = [
        ("observations.csv", "73.45", "0.7345"),
        ("observations.csv", "81.05", "0.8105"),
        ("observations.csv", ",70,", ",0.7,"),
    ];
    let (code, stderr) = told("shares", &shares);
    assert_eq!(code, Some(1));
    assert!(
        stderr.contains("all 3 values lie between 0 and 1"),
        "{stderr}"
    );
    let mut answered = shares.to_vec();
    answered.push(("indicators.csv", "core,,,,,,,,", "core,,,1,,,,,"));
    assert_eq!(told("answered-shares", &answered), (Some(0), String::new()));
}

#[test]
fn garbled_text_is_not_published() {
    for (garbled, meant) in [
        ("RÃ¥d", "; perhaps `Råd`"),
        ("R√•d", "; perhaps `Råd`"),
        ("R\u{fffd}d", ""),
        ("m?l", ""),
    ] {
        let (code, stderr) = told(
            "garbled",
            &[("sources.csv", "s1,Råd", &format!("s1,{garbled}"))],
        );
        let line = format!(
            "sources.csv:2:2: found `{garbled}`, expected the text as it was written: letters were garbled or lost before it came here{meant}\n"
        );
        assert_eq!((code, stderr), (Some(1), line));
    }
}

#[test]
fn names_are_read_as_people_write_them_and_it_is_said() {
    let exact = Folder::new("exact");
    let expected = released(&exact.0);
    for name in [
        "Orebro kommun",
        "Örebro kommun",
        "ÖREBRO",
        "Örebros kommun",
        "Örebro stad",
        "O\u{308}rebro kommun",
        "O\u{308}rebro",
    ] {
        let (code, stderr) = told(
            "names-told",
            &[("observations.csv", ",1880,", &format!(",{name},"))],
        );
        let composed = name.replace("O\u{308}", "Ö");
        let line = match name {
            "O\u{308}rebro" => String::new(),
            "Orebro kommun" => {
                "observations.csv:5:2: found `Orebro kommun`, expected a known municipality; perhaps `1880 Örebro`\n".to_owned()
            }
            _ => format!("observations.csv:5:2: `{composed}` read as `1880 Örebro`\n"),
        };
        assert_eq!(code, Some(i32::from(name == "Orebro kommun")), "{name}");
        assert_eq!(stderr, line, "{name}");
        if code == Some(0) {
            let folder = Folder::new("names-read");
            let rows = table("observations.csv").replace(",1880,", &format!(",{name},"));
            folder.write("observations.csv", rows.as_bytes());
            assert_eq!(released(&folder.0), expected, "{name}");
        }
    }
}

#[test]
fn a_source_without_credit_names_its_publisher() {
    let folder = Folder::new("credit");
    let sources = table("sources.csv")
        .replace("in part,Kolada,", "in part,,")
        .replace("Examen,Kolada", "Examen,Skolverket");
    folder.write("sources.csv", sources.as_bytes());
    let index: serde_json::Value =
        serde_json::from_slice(&released(&folder.0)["index.json"]).unwrap();
    assert_eq!(
        index["indicators"][1]["credits"],
        serde_json::json!(["Skolverket"])
    );
    // What has neither address nor date was computed here.
    let own = sources.replace("https://www.kolada.se/", "");
    folder.write("sources.csv", own.as_bytes());
    let index: serde_json::Value =
        serde_json::from_slice(&released(&folder.0)["index.json"]).unwrap();
    assert_eq!(index["indicators"][1]["credits"], serde_json::Value::Null);
}

#[test]
fn where_a_new_indicator_is_seen_is_told() {
    let folder = Folder::new("seen");
    let out = folder.0.join("data/published");
    let publish = || run(&["publish", path(&folder.0), "--out", path(&out)]);
    assert!(
        !publish().2.contains("new indicator"),
        "all of the first are new"
    );
    folder.write(
        "release.csv",
        table("release.csv")
            .replace("2026-11-22,2026-11-22", "2026-12-01,2026-12-01")
            .as_bytes(),
    );
    let indicators = table("indicators.csv");
    let line = indicators.lines().nth(2).unwrap();
    let new = line.replacen("diploma", "books", 1).replace("core", "more");
    folder.write("indicators.csv", format!("{indicators}{new}\n").as_bytes());
    let observations = table("observations.csv");
    folder.write(
        "observations.csv",
        format!("{observations}books,0136,2021,50,,reported,census,,s2,,,,,,,,\n").as_bytes(),
    );
    let (code, _, stderr) = publish();
    assert_eq!(code, Some(0), "{stderr}");
    let told = "new indicator `books`, seen on: its own page, the pages of municipalities that have a value, the map; not over time beside Sweden, which takes a value for Sweden and for at least 20 municipalities in the same year";
    let stderr = without_warnings(&stderr);
    assert_eq!(stderr.lines().last(), Some(told), "{stderr}");
}

#[test]
fn progress_tells_of_every_goal_and_of_what_there_is() {
    let folder = Folder::new("goals");
    let goals = table("goals.csv");
    let target = |id: &str, value: &str| {
        format!("{id},,diploma,2032,{value},,Mål,Goal,Någon,Somebody,Därför,Because,s1\n")
    };
    folder.write(
        "goals.csv",
        format!("{goals}{}{}", target("ninety", "90"), target("all", "100")).as_bytes(),
    );
    let observations = table("observations.csv");
    folder.write(
        "observations.csv",
        format!("{observations}diploma,0000,2025,80,,reported,census,,s2,,,,,,,,\n").as_bytes(),
    );
    let out = folder.0.join("data/published");
    let (code, _, stderr) = run(&["publish", path(&folder.0), "--out", path(&out)]);
    assert_eq!(code, Some(0), "{stderr}");
    let release = out.join("2026-11-22");
    let ask = |more: &[&str]| {
        run(&[
            &["progress", path(&release), "--indicator", "diploma"],
            more,
        ]
        .concat())
    };
    let (code, stdout, _) = ask(&[]);
    assert_eq!(code, Some(0));
    assert_eq!(stdout.matches("Target: ").count(), 2, "{stdout}");
    let (_, stdout, _) = ask(&["--goal", "all"]);
    assert_eq!(stdout.matches("Target: ").count(), 1, "{stdout}");
    let (_, stdout, _) = ask(&["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(json["goal"]["goal"], "all");
    assert_eq!(json["other_goals"][0]["goal"]["goal"], "ninety");
    for (wrong, told) in [
        (
            ["--goal", "some"],
            "--goal: found `some`, expected a goal with a target for the indicator: `all`, `ninety`\n",
        ),
        (
            ["--breakdown", "sex:women"],
            "--breakdown: found `sex:women`, expected a group that the indicator has for 0000: there is none\n",
        ),
        (
            ["--municipality", "136"],
            "--municipality: found `136`, expected the code of one of the release's 2 municipalities, or 0000, perhaps `0136 Haninge`\n",
        ),
        (
            ["--municipality", "Haninge"],
            "--municipality: found `Haninge`, expected the code of one of the release's 2 municipalities, or 0000, perhaps `0136 Haninge`\n",
        ),
    ] {
        let (code, _, stderr) = ask(&wrong);
        assert_eq!((code, stderr.as_str()), (Some(2), told));
    }
}

/// A release of the small tables with a value that is withheld, and what a page of it says.
fn page_of(name: &str, query: &str, rows: &str) -> String {
    let folder = Folder::new(name);
    let observations = table("observations.csv");
    folder.write(
        "observations.csv",
        format!("{observations}{rows}").as_bytes(),
    );
    let out = folder.0.join("data/published");
    let (code, _, stderr) = run(&["publish", path(&folder.0), "--out", path(&out)]);
    assert_eq!(code, Some(0), "{stderr}");
    let release = read_release(&out.join("2026-11-22")).unwrap().dataset;
    whole_page::render(&address::parse(query), &loaded(&release)).body
}

#[test]
fn withheld_and_not_applicable_are_shown_as_what_they_are() {
    let rows = "diploma,1880,2021,,withheld,reported,census,,s2,,,,,,,,\ndiploma,0136,2022,,not applicable,reported,census,,s2,,,,,,,,\n";
    for (year, said) in [
        ("2021", "Visas inte: för få personer"),
        ("2022", "Inte aktuellt"),
    ] {
        for view in ["indicator", "map"] {
            let query = format!("?view={view}&indicator=diploma&year={year}");
            let page = page_of("withheld", &query, rows);
            assert!(page.contains(said), "{query}: {page}");
            assert!(!page.contains(">Uppgift saknas<"), "{query}: {page}");
        }
    }
}

#[test]
fn the_course_of_few_municipalities_is_no_empty_picture() {
    let rows = "diploma,0136,2022,83,,reported,census,,s2,,,,,,,,\n";
    let page = page_of("few", "?view=indicator&indicator=diploma", rows);
    let course = page.split("id=\"over-time\"").nth(1).unwrap();
    assert!(course.contains("Haninge"), "{course}");
    assert!(!page.contains("Hälften av kommunerna"), "{page}");
    assert!(page.contains("Källans villkor"), "{page}");
}
