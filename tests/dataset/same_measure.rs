//! Another unit or definition than in the release before, which breaks a series.

use crate::spreadsheet::{Folder, table, without_warnings};
use std::process::Command;

#[test]
fn a_definition_changes_only_with_a_break_or_in_its_words() {
    let folder = Folder::new("measure");
    let out = folder.0.join("data/published");
    let publish = |more: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_inkludering"))
            .arg("publish")
            .arg(&folder.0)
            .arg("--out")
            .arg(&out)
            .args(more)
            .output()
            .unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        let stderr = stderr.replace(&format!("{}/", folder.0.display()), "");
        (output.status.code(), without_warnings(&stderr))
    };
    assert_eq!(publish(&[]).0, Some(0));
    let next = |day: &str| {
        let release = table("release.csv");
        folder.write(
            "release.csv",
            release
                .replace("2026-11-22,2026-11-22", &format!("{day},{day}"))
                .as_bytes(),
        );
    };
    let indicators = |from: &str, to: &str| {
        let changed = table("indicators.csv").replacen(from, to, 1);
        assert_ne!(changed, table("indicators.csv"));
        folder.write("indicators.csv", changed.as_bytes());
    };
    let definition = "indicators.csv:3:6: found `Andel av alla.`, expected the definition of the release before, or the first year with the new one in `breaks`; if only the words are new and the same is measured, publish with --reworded\n";

    indicators("Andel.", "Andel av alla.");
    assert_eq!(publish(&["--replace"]).0, Some(0), "nobody has seen it yet");
    indicators("Andel.", "Andel.  ");
    assert_eq!(publish(&["--replace"]).0, Some(0));
    next("2026-12-01");
    indicators("Andel.", "Andel av alla.");
    assert_eq!(publish(&[]), (Some(1), definition.to_owned()));
    assert!(!out.join("2026-12-01").exists());
    assert_eq!(publish(&["--reworded"]).0, Some(0));

    next("2026-12-02");
    indicators(
        "Andel.,Share.,education,context,residents,municipality,,,,percent,1,up,core,,,,,,,,",
        "Antal.,Number.,education,context,residents,municipality,,,,percent,1,up,core,,,,,,2022,,",
    );
    let (code, stderr) = publish(&[]);
    assert_eq!(code, Some(0), "{stderr}");
}
