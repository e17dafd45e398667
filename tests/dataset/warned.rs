//! What stops nothing and should be looked at: warnings, each with a case that has it and one that only comes near, and
//! how they are told beside errors.

use crate::spreadsheet::{Folder, table};
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Output};

fn check_by_terminal(path: &Path, more: &[&str]) -> (Option<i32>, String, String) {
    let program = env!("CARGO_BIN_EXE_inkludering");
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(program)
        .arg("check")
        .arg(path)
        .args(more)
        .output()
        .unwrap();
    let folder = format!("{}/", path.display());
    let text = |bytes| String::from_utf8(bytes).unwrap().replace(&folder, "");
    (status.code(), text(stdout), text(stderr))
}

/// What is told of the small tables with some changes: table, what is replaced in it, and by what.
fn told(name: &str, changes: &[(&str, &str, &str)]) -> (Option<i32>, String) {
    let folder = Folder::new(name);
    for (file, from, to) in changes {
        let text = std::fs::read_to_string(folder.0.join(file)).unwrap();
        assert!(text.contains(from), "{file}: {from}");
        folder.write(file, text.replacen(from, to, 1).as_bytes());
    }
    let (code, _, stderr) = check_by_terminal(&folder.0, &[]);
    (code, stderr)
}

const COUNT: &str = "1 warning, no errors: nothing stops a publication\n";

#[test]
fn each_warning_is_told_and_stops_nothing() {
    let address = ("sources.csv", ",https://www.haninge.se/,", ",,");
    let date = ("sources.csv", ",2020,stated,", ",,stated,");
    let broken = ("indicators.csv", ",core,,,,,,,,", ",core,,,,,,2022,,");
    let explained = (
        "indicators.csv",
        ",core,,,,,,,,",
        ",core,,,,Ny definition 2021.,New definition in 2021.,2021,,",
    );
    for (changes, expected) in [
        (&[("observations.csv", "73.45", "73.4")][..], ""),
        (
            &[address],
            "sources.csv:2:4: warning: `s1`: no address, so nobody can look it up: write it in `url` if there is one\n",
        ),
        (
            &[date],
            "sources.csv:2:5: warning: `s1`: no date, though it is said to have one: write it in `published`, or `undated` in `dating`\n",
        ),
        (&[("sources.csv", ",2020,stated,", ",,undated,")], ""),
        // The value of 2022 has a note.
        (&[broken], ""),
        (
            &[("indicators.csv", ",core,,,,,,,,", ",core,,,,,,2021,,")],
            "indicators.csv:3:24: warning: `2021`: a break that nothing explains: say what changed that year, in `caution` or in the note of a value\n",
        ),
        (&[explained], ""),
    ] {
        let without_rounding = [
            ("observations.csv", "73.45", "73.5"),
            ("observations.csv", "81.05", "81.1"),
        ];
        let plain = !changes.iter().any(|(file, ..)| *file == "observations.csv");
        let before = if plain {
            &without_rounding[..]
        } else {
            &without_rounding[1..]
        };
        let all = [before, changes].concat();
        let expected = if expected.is_empty() {
            String::new()
        } else {
            format!("{expected}{COUNT}")
        };
        assert_eq!(told("warned", &all), (Some(0), expected), "{changes:?}");
    }
}

#[test]
fn rounded_values_are_told_in_one_line() {
    let (code, stderr) = told("rounded", &[]);
    let line = "observations.csv:3:4: warning: `73.45`: more decimals than the indicator has, as in 1 of 1 series (rounded values: 2): each is rounded once, half away from zero\n";
    assert_eq!((code, stderr), (Some(0), format!("{line}{COUNT}")));
}

/// Observations of `diploma`: of each place the values of the years from 2012 on.
fn observations(places: &[(&str, &[&str])]) -> String {
    let mut text = table("observations.csv").lines().next().unwrap().to_owned();
    for (place, values) in places {
        for (nth, value) in values.iter().enumerate() {
            let _ = write!(
                text,
                "\ndiploma,{place},{},{value},,reported,census,,s2,,,,,,,,",
                2012 + nth
            );
        }
    }
    text + "\n"
}

#[test]
fn a_value_far_from_the_past_of_its_series_is_asked_about() {
    let usual: &[&str] = &[
        "70.0", "70.5", "69.8", "70.3", "71.0", "70.6", "70.9", "71.2",
    ];
    let with = |nth: usize, value: &'static str| {
        let mut values = usual.to_vec();
        values[nth] = value;
        values
    };
    for (values, expected) in [
        (usual.to_vec(), None),
        (with(5, "72.0"), None),
        // Digits that have changed places: told once, and not again for the way back.
        (
            with(5, "17.6"),
            Some(
                "observations.csv:7:4: warning: `17.6`: far from the series' own past: \u{2212}53.4 since 2016, where",
            ),
        ),
        (
            with(7, "91.2"),
            Some(
                "observations.csv:9:4: warning: `91.2`: far from the series' own past: 20.3 since 2018, where",
            ),
        ),
        (
            with(0, "7.0"),
            Some(
                "observations.csv:3:4: warning: `70.5`: far from the series' own past: 63.5 since 2012, where",
            ),
        ),
    ] {
        let folder = Folder::new("past");
        folder.write(
            "observations.csv",
            observations(&[("0136", &values)]).as_bytes(),
        );
        let (code, _, stderr) = check_by_terminal(&folder.0, &[]);
        assert_eq!(code, Some(0), "{stderr}");
        match expected {
            None => assert_eq!(stderr, "", "{values:?}"),
            Some(line) => {
                assert!(stderr.starts_with(line), "{stderr}");
                assert!(stderr.contains("Hampel identifier"), "{stderr}");
                assert!(stderr.ends_with(COUNT), "{stderr}");
            }
        }
    }
    // Whoever has looked at it says so in a note.
    let folder = Folder::new("past-noted");
    let rows = observations(&[("0136", &with(5, "17.6"))]).replace(
        ",17.6,,reported,census,,s2,,,,,,,,",
        ",17.6,,reported,census,,s2,,,,,,,Stämmer,It is right",
    );
    folder.write("observations.csv", rows.as_bytes());
    let (code, _, stderr) = check_by_terminal(&folder.0, &[]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
}

#[test]
fn warnings_stand_beside_errors_and_only_errors_stop() {
    let folder = Folder::new("beside");
    let themes = table("themes.csv").replace("Skola,School", "Skola,");
    folder.write("themes.csv", themes.as_bytes());
    let (code, _, stderr) = check_by_terminal(&folder.0, &[]);
    assert_eq!(code, Some(1));
    assert!(
        stderr.contains("observations.csv:3:4: warning: "),
        "{stderr}"
    );
    assert!(
        stderr.ends_with("1 error and 1 warning. Only errors stop a publication\n"),
        "{stderr}"
    );
    let (_, _, swedish) = check_by_terminal(&folder.0, &["--language", "sv"]);
    assert!(
        swedish.contains("observations.csv:3:4: varning: `73.45`: fler"),
        "{swedish}"
    );
    assert!(
        swedish.ends_with("1 fel och 1 varning. Bara fel hindrar en publicering\n"),
        "{swedish}"
    );
    let (code, stdout, _) = check_by_terminal(&folder.0, &["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    let severities: Vec<&str> = (json.as_array().unwrap().iter())
        .map(|problem| problem["severity"].as_str().unwrap())
        .collect();
    assert_eq!((code, severities), (Some(1), vec!["warning", "error"]));
}

#[test]
fn the_real_tables_have_no_errors_and_few_warnings() {
    let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/tables");
    let (code, stdout, _) = check_by_terminal(&tables, &["--format", "json"]);
    assert_eq!(code, Some(0), "{stdout}");
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    let warnings = json.as_array().unwrap();
    let of = |text: &str| {
        let told =
            |problem: &&serde_json::Value| problem["expected"].as_str().unwrap().contains(text);
        warnings.iter().filter(told).count()
    };
    assert_eq!(of("more decimals than the indicator has"), 1);
    let far = of("far from the series' own past");
    assert!((1..=60).contains(&far), "{far} to be looked at, one by one");
}

#[test]
fn a_site_without_a_contact_is_told_of() {
    let folder = Folder::new("contact");
    let site = folder.0.join("site.json");
    for (json, expected) in [
        (
            "{}",
            "site.json:1:1: warning: `contact`: not stated, so that readers are asked for nothing and cannot tell what is wrong\n1 warning, no errors: nothing stops a publication\n",
        ),
        (r#"{"contact": "mailto:facts@example.org"}"#, ""),
    ] {
        std::fs::write(&site, json).unwrap();
        let (code, _, stderr) = check_by_terminal(&site, &[]);
        let path = format!("{}/", folder.0.display());
        assert_eq!((code, &*stderr.replace(&path, "")), (Some(0), expected));
    }
}
