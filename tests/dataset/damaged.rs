//! What spreadsheets and people make of numbers and periods: read, asked about, or told with its cure, and never guessed.

use crate::spreadsheet::{Folder, released, table};
use serde_json::json;

/// The problems of the small tables with one thing changed.
fn told(name: &str, (file, from, to): (&str, &str, &str)) -> Vec<String> {
    let folder = Folder::new(name);
    let changed = table(file).replacen(from, to, 1);
    assert_ne!(changed, table(file), "{file}: {from}");
    folder.write(file, changed.as_bytes());
    folder.problems()
}

#[test]
fn what_a_number_became_is_told_with_its_cure() {
    for (cell, expected) in [
        (
            "1e2",
            "a number with all its digits: a spreadsheet has shortened it",
        ),
        ("\"8,1E+01\"", "a number with all its digits"),
        ("01-apr", "a number: a spreadsheet has made a date of it"),
        (
            "2026-04-01 00:00:00",
            "a number: a spreadsheet has made a date of it",
        ),
        ("<5", "an empty cell and the state `withheld`"),
        ("..", "an empty cell and the state that the sign stands for"),
        (
            "NaN",
            "an empty cell and the state that the sign stands for",
        ),
        (
            "n/a",
            "an empty cell and the state that the sign stands for",
        ),
        (
            "-",
            "0 where the source means none at all, or else an empty cell and a state",
        ),
        ("\"1.234,5\"", "a number with one sign for decimals"),
        ("åttio", "a number such as 81.05"),
    ] {
        let found = told("damaged-numbers", ("observations.csv", "81.05", cell));
        let cell = cell.trim_matches('"');
        let line = format!("observations.csv:4:4: found `{cell}`, expected {expected}");
        assert!(
            found.len() == 1 && found[0].starts_with(&line),
            "{found:#?}"
        );
    }
}

#[test]
fn what_a_period_became_is_told_with_its_cure() {
    for (file, from, cell, place, perhaps) in [
        (
            "observations.csv",
            "1880,2022",
            "2019-01-01 00:00:00",
            "5:3",
            "; perhaps `2019`",
        ),
        (
            "observations.csv",
            "1880,2022",
            "43466",
            "5:3",
            "; perhaps `2019`",
        ),
        (
            "observations.csv",
            "1880,2022",
            "jan-19",
            "5:3",
            "; perhaps `2019-01`",
        ),
        ("observations.csv", "1880,2022", "01-apr", "5:3", ""),
        (
            "observations.csv",
            "0136,2020",
            "43831",
            "2:3",
            "; perhaps `2020`",
        ),
        (
            "answers.csv",
            "since,2020",
            "okt-20",
            "2:3",
            "; perhaps `2020-10`",
        ),
        (
            "sources.csv",
            "www.haninge.se/,2020",
            "2020-07-30 00:00:00",
            "2:5",
            "; perhaps `2020-07-30`",
        ),
        (
            "milestones.csv",
            "2012-02-16",
            "40955",
            "2:1",
            "; perhaps `2012-02-16`",
        ),
        (
            "network.csv",
            "meeting,2013-03-07",
            "2013-03-07T00:00:00",
            "2:2",
            "; perhaps `2013-03-07`",
        ),
    ] {
        let to = match from.split_once(',') {
            Some((before, _)) => format!("{before},{cell}"),
            None => cell.to_owned(),
        };
        let found = told("damaged-periods", (file, from, &to));
        let begin = format!(
            "{file}:{place}: found `{cell}`, expected a period as text: a spreadsheet has made a date of it"
        );
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].starts_with(&begin), "{found:#?}");
        assert!(
            found[0].ends_with(&format!("write it again{perhaps}")),
            "{found:#?}"
        );
    }
}

#[test]
fn signs_that_only_one_number_can_have_are_read() {
    for (cell, expected) in [
        ("\"81,05 %\"", json!(811)),
        ("81.05%", json!(811)),
        ("81.05\u{a0}%", json!(811)),
    ] {
        let folder = Folder::new("signs");
        let changed = table("observations.csv").replacen("81.05", cell, 1);
        folder.write("observations.csv", changed.as_bytes());
        assert_eq!(folder.problems(), Vec::<String>::new(), "{cell}");
        let series: serde_json::Value =
            serde_json::from_slice(&released(&folder.0)["indicators/diploma.json"]).unwrap();
        assert_eq!(series["rows"][1]["values"][0], expected, "{cell}");
    }
    let found = told(
        "damaged-signs",
        ("observations.csv", "81.05", "\u{2212}81.05"),
    );
    assert_eq!(
        found,
        ["observations.csv:4:4: found `-81.1`, expected at least 0"]
    );
}

#[test]
fn a_fact_that_could_be_thousands_is_asked_about() {
    let with_unit = |value: &str| {
        let units = table("units.csv").to_owned() + "SEK,,{} kr,{} kr,SEK {},SEK {}\n";
        let indicators = table("indicators.csv").replace(",yes/no,0,", ",SEK,0,");
        let folder = Folder::new("thousands-of-facts");
        folder.write("units.csv", units.as_bytes());
        folder.write("indicators.csv", indicators.as_bytes());
        // Its members would be those with a yes.
        folder.write(
            "cohorts.csv",
            b"cohort,name_sv,name_en,kind,indicator,from,to,source,note_sv,note_en\n",
        );
        let rows = table("observations.csv").replacen(",yes,", &format!(",{value},"), 1);
        folder.write("observations.csv", rows.as_bytes());
        folder.problems()
    };
    for value in ["330.000", "\"330,000\"", "1.234"] {
        let found = with_unit(value);
        assert_eq!(found.len(), 1, "{found:#?}");
        let asked = "expected an answer to a question: thousands or three decimals?";
        assert!(
            found[0].starts_with("observations.csv:2:4: ") && found[0].contains(asked),
            "{found:#?}"
        );
    }
    for value in [
        "330000",
        "330 000",
        "330\u{a0}000",
        "330\u{2009}000",
        "330\u{202f}000",
    ] {
        assert_eq!(with_unit(value), Vec::<String>::new(), "{value}");
    }
    let found = with_unit("5 %");
    assert!(
        found[0].contains("a number without a per cent sign"),
        "{found:#?}"
    );
}
