//! The terminal program: what it says, where, and how it ends.

use crate::spreadsheet::{Folder, without_warnings};
use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_inkludering");
    Command::new(program).args(arguments).output().unwrap()
}

/// What was told on stderr, but for warnings.
fn stderr(output: &Output) -> String {
    without_warnings(&String::from_utf8(output.stderr.clone()).unwrap())
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn fine_is_0_problems_are_1_and_wrong_use_is_2() {
    let folder = Folder::new("exit");
    let tables = text(&folder.0);
    let fine = run(&["check", tables]);
    assert_eq!((fine.status.code(), stderr(&fine).as_str()), (Some(0), ""));
    folder.write("themes.csv", b"theme,name_sv,name_en\nskola,Skola,\n");
    let problems = run(&["check", tables, tables]);
    assert_eq!(problems.status.code(), Some(1));
    let line =
        format!("{tables}/themes.csv:2:3: found nothing, expected a text in the language `en`\n");
    assert_eq!(stderr(&problems), line.repeat(2));
    let swedish = run(&["check", tables, "--language", "sv"]);
    assert!(stderr(&swedish).contains(":2:3: inget; väntade en text på språket `en`\n"));
    for wrong in [
        &[][..],
        &["check"],
        &["publish", tables],
        &["check", tables, "--format", "xml"],
    ] {
        assert_eq!(run(wrong).status.code(), Some(2), "{wrong:?}");
    }
    let nothing = run(&["check", "/nowhere/at/all"]);
    assert_eq!(nothing.status.code(), Some(1));
    assert!(stderr(&nothing).contains("expected a folder with tables"));
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_or_read_is_told() {
    let folder = Folder::new("unwritable");
    let tables = text(&folder.0);
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let check = Command::new(env!("CARGO_BIN_EXE_inkludering"))
        .args(["check", tables, "--format", "json"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(check.status.code(), Some(2));
    assert!(stderr(&check).starts_with("stdout: "), "{}", stderr(&check));

    let out = folder.0.join("published");
    let beside = out.join("2025-01-01");
    std::fs::create_dir_all(&beside).unwrap();
    std::fs::write(beside.join("index.json"), "{").unwrap();
    let publish = run(&["publish", tables, "--out", text(&out)]);
    assert_eq!(publish.status.code(), Some(2));
    assert!(
        stderr(&publish).contains("2025-01-01/index.json: EOF"),
        "{}",
        stderr(&publish)
    );
}

#[test]
fn json_has_all_fields() {
    let folder = Folder::new("json");
    folder.write("themes.csv", b"theme,name_sv,name_en\nskola,Skola,\n");
    let output = run(&["check", text(&folder.0), "--format", "json"]);
    assert_eq!(
        (output.status.code(), stderr(&output).as_str()),
        (Some(1), "")
    );
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let errors: Vec<&serde_json::Value> = (json.as_array().unwrap().iter())
        .filter(|problem| problem["severity"] == "error")
        .collect();
    let error = serde_json::json!({
        "file": format!("{}/themes.csv", text(&folder.0)), "line": 2, "column": 3,
        "severity": "error", "place": "2:3", "found": "", "expected": "expected a text in the language `en`"
    });
    assert_eq!(errors, [&error]);
}

#[test]
fn a_release_is_published_once_and_replaced_only_when_asked_to() {
    let folder = Folder::new("publish");
    let out = folder.0.join("data/published");
    let publish = |more: &[&str]| {
        let arguments = [&["publish", text(&folder.0), "--out", text(&out)], more].concat();
        let output = run(&arguments);
        (output.status.code(), stderr(&output))
    };
    let release = out.join("2026-11-22");
    assert_eq!(
        publish(&[]),
        (Some(0), format!("{}: published\n", release.display()))
    );
    let current = std::fs::read_to_string(folder.0.join("data/current.json")).unwrap();
    assert_eq!(current, "{\n\"release\":\"2026-11-22\"\n}\n");
    let check = run(&["check", text(&release)]);
    assert_eq!(
        (check.status.code(), stderr(&check).as_str()),
        (Some(0), "")
    );

    assert_eq!(
        publish(&[]),
        (
            Some(0),
            format!("{}: already published, unchanged\n", release.display())
        )
    );
    folder.write(
        "questions.csv",
        "question,text_sv,text_en\nsince,Hur lång tid?,How long?\n".as_bytes(),
    );
    let (code, why) = publish(&[]);
    assert_eq!(code, Some(1));
    assert!(
        why.contains("published already and its answers.json differs"),
        "{why}"
    );
    assert_eq!(publish(&["--replace"]).0, Some(0));

    folder.write(
        "questions.csv",
        b"question,text_sv,text_en\nsince,,How long?\n",
    );
    let before = std::fs::read(release.join("answers.json")).unwrap();
    assert_eq!(
        publish(&["--replace"]).0,
        Some(1),
        "nothing is written where there are problems"
    );
    assert_eq!(std::fs::read(release.join("answers.json")).unwrap(), before);
}

#[test]
fn a_broken_release_is_told_with_line_and_column() {
    let folder = Folder::new("release");
    let out = folder.0.join("data/published");
    run(&["publish", text(&folder.0), "--out", text(&out)]);
    let release = out.join("2026-11-22");
    let file = release.join("indicators/diploma.json");
    let broken = std::fs::read_to_string(&file)
        .unwrap()
        .replace("811", "1811");
    std::fs::write(&file, broken).unwrap();
    std::fs::write(release.join("sources.json"), "{\"format\":1,\n").unwrap();
    std::fs::remove_file(release.join("similar.json")).unwrap();
    let output = run(&["check", text(&release)]);
    assert_eq!(output.status.code(), Some(1));
    let stderr = stderr(&output);
    let at = |name: &str| format!("{}/{name}", release.display());
    for expected in [
        format!(
            "{}:2:1: EOF while parsing a value, expected readable JSON",
            at("sources.json")
        ),
        format!(
            "{}: found nothing, expected a file of this name",
            at("similar.json")
        ),
        format!("{}:1:1: found `", at("indicators/diploma.json")),
    ] {
        assert!(stderr.contains(&expected), "{expected}\n{stderr}");
    }
}
