//! Tables in a workbook: the same release as from CSV, and problems at the cell as the spreadsheet shows it.

use crate::books::{Cell, Sheets, ods, put, small_sheets, xlsx};
use crate::spreadsheet::{Folder, released};
use inkludering::publish::{LocatedProblem, check, make_release, release_files};
use inkludering::validate::Severity;
use inkludering::wording::messages;
use inkludering::wording::problem::found_and_expected;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A file that is removed when the test ends.
pub struct File(pub PathBuf);

impl File {
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        let name = format!("inkludering-{}-{name}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    /// The problems as the terminal tells them, the path left out.
    pub fn problems(&self) -> Vec<String> {
        problems(&self.0)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn problems(path: &Path) -> Vec<String> {
    let tell = |located: &LocatedProblem| {
        let words = found_and_expected(messages(Some("en")), &located.problem);
        format!("{}: {words}", located.location)
    };
    let problems = check(path);
    let problems = problems.iter();
    let is_warning = |located: &&LocatedProblem| located.problem.severity() == Severity::Warning;
    problems
        .filter(|located| !is_warning(located))
        .map(tell)
        .collect()
}

/// The workbook in both formats.
fn books(name: &str, sheets: &Sheets) -> [File; 2] {
    [
        File::new(&format!("{name}.xlsx"), &xlsx(sheets)),
        File::new(&format!("{name}.ods"), &ods(sheets)),
    ]
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

#[test]
fn a_workbook_makes_the_same_release_as_its_tables() {
    let folder = Folder::new("same-as-csv");
    let expected = released(&folder.0);
    let mut sheets = small_sheets();
    // As Excel has them whose columns aren't text; and what it leaves behind.
    put(
        &mut sheets,
        "observations",
        (2, 3),
        Cell::Number(2020.0, "General"),
    );
    put(
        &mut sheets,
        "observations",
        (3, 4),
        Cell::Number(73.35 + 0.1, "General"),
    );
    put(
        &mut sheets,
        "observations",
        (4, 2),
        Cell::Number(136.0, "0000"),
    );
    put(
        &mut sheets,
        "observations",
        (4, 4),
        Cell::Formula("=81+0.05", "81.05"),
    );
    put(
        &mut sheets,
        "release",
        (2, 2),
        Cell::Date((2026, 11, 22), "yyyy-mm-dd"),
    );
    put(&mut sheets, "themes", (9, 7), Cell::Text("  ".to_owned()));
    put(&mut sheets, "Blad1", (1, 1), Cell::Empty);
    for book in books("same", &sheets) {
        assert_eq!(book.problems(), Vec::<String>::new(), "{:?}", book.0);
        let files = release_files(&make_release(&book.0).unwrap()).unwrap();
        assert!(files == expected, "{:?}", book.0);
    }
}

#[test]
fn a_problem_stands_where_the_spreadsheet_shows_it() {
    type Case = (&'static str, (usize, usize), Cell, &'static str);
    let cases: [Case; 11] = [
        (
            "observations",
            (4, 2),
            Cell::Number(136.0, "General"),
            "observations!B4: found `136`, expected `0136 Haninge`: a spreadsheet takes the zero from a number. Format the column as text, then write the codes again",
        ),
        (
            "observations",
            (4, 3),
            Cell::Date((2021, 10, 1), "mmm-yy"),
            "observations!C4: found `2021-10-01`, expected the text that was written, of which the spreadsheet has made a date: give the column the format Text, and write the cell again",
        ),
        (
            "release",
            (2, 2),
            Cell::Date((2026, 11, 1), "mmm-yy"),
            "release!B2: found `2026-11-01`, expected the text that was written, of which the spreadsheet has made a date: give the column the format Text, and write the cell again",
        ),
        (
            "observations",
            (4, 4),
            Cell::Formula("=B1/0", "#DIV/0!"),
            "observations!D4: found `#DIV/0!`, expected a value: the spreadsheet has an error here. Mend the formula, or leave the cell empty and give a state",
        ),
        (
            "observations",
            (4, 4),
            Cell::Formula("=B1", ""),
            "observations!D4: found `=`, expected a value: the formula has no result. Open the workbook and save it again, or write the value itself",
        ),
        (
            "observations",
            (5, 19),
            Cell::Text("more".to_owned()),
            "observations!S5: more, expected 17 cells, as in the header",
        ),
        (
            "goals",
            (1, 9),
            Cell::Text("set_bysv".to_owned()),
            "goals!I1: found `set_bysv`, expected a column of this table; perhaps `set_by_sv`",
        ),
        (
            "observatons",
            (1, 1),
            Cell::Text("indicator".to_owned()),
            "observatons: found `observatons`, expected only tables as sheets: delete it, or give it the name of a table; perhaps `observations`",
        ),
        (
            "themes",
            (3, 1),
            Cell::Text("EXEMPEL: skola".to_owned()),
            "themes!A3: found `EXEMPEL: skola`, expected rows of your own: this one only shows how a row is written. Delete it, or write over it and delete the word EXEMPEL",
        ),
        (
            "observations",
            (5, 16),
            Cell::Text("a\u{7}b".to_owned()),
            "observations!P5: found `a\u{7}b`, expected text without control characters: delete the cell and write it again",
        ),
        (
            "units",
            (3, 1),
            Cell::Text("percent".to_owned()),
            "units!A3: found `percent`, expected something else than at A2",
        ),
    ];
    for (nth, (sheet, at, cell, expected)) in cases.into_iter().enumerate() {
        let mut sheets = small_sheets();
        put(&mut sheets, sheet, at, cell);
        // No XML has such a character, and only Excel has a way to write it.
        let many = if expected.contains('\u{7}') { 1 } else { 2 };
        for book in books(&format!("cell-{nth}"), &sheets).iter().take(many) {
            let found = book.problems();
            assert!(
                found.iter().any(|line| line == expected),
                "{expected}: {found:#?}"
            );
        }
    }
}

#[test]
fn a_missing_sheet_and_a_second_one_are_told() {
    let mut sheets = small_sheets();
    sheets.remove("themes");
    sheets.remove("similar");
    let rows = sheets["units"].clone();
    sheets.insert("Units ".to_owned(), rows);
    for book in books("sheets", &sheets) {
        let found = book.problems();
        assert_eq!(found.len(), 3, "{found:#?}");
        assert_eq!(
            found[0],
            "units: found `units`, expected one sheet of this name: nothing reads a second one"
        );
        assert_eq!(
            found[1],
            "similar: found nothing, expected a sheet of this name"
        );
        assert_eq!(
            found[2],
            "themes: found nothing, expected a sheet of this name"
        );
    }
}

#[test]
fn programs_are_told_sheet_and_cell() {
    let mut sheets = small_sheets();
    put(
        &mut sheets,
        "observations",
        (4, 4),
        Cell::Text("many".to_owned()),
    );
    let book = File::new("json.xlsx", &xlsx(&sheets));
    let output = run(&["check", text(&book.0), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let problems = json.as_array().unwrap();
    let problem = problems
        .iter()
        .find(|problem| problem["severity"] == "error");
    let problem = problem.unwrap();
    assert_eq!(
        (
            &problem["sheet"],
            &problem["cell"],
            &problem["line"],
            &problem["found"]
        ),
        (
            &"observations".into(),
            &"D4".into(),
            &4.into(),
            &"many".into()
        )
    );
    let line = stderr(&run(&["check", text(&book.0)]));
    let at = format!(
        "{}:observations!D4: found `many`, expected a number",
        text(&book.0)
    );
    assert!(line.contains(&at), "{line}");
}

/// Made by LibreOffice of the small tables, with dates, numbers, a comment and a formula as people leave them.
#[test]
fn a_workbook_of_libreoffice_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dataset/books");
    let expected = released(&Folder::new("of-libreoffice").0);
    for name in ["small.ods", "small.xlsx"] {
        let path = folder.join(name);
        assert_eq!(problems(&path), Vec::<String>::new(), "{name}");
        let files = release_files(&make_release(&path).unwrap()).unwrap();
        assert!(files == expected, "{name}");
    }
}

#[test]
fn a_filled_template_publishes_the_bytes_of_its_tables() {
    let folder = Folder::new("template");
    let out = folder.0.join("template.xlsx");
    let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/tables");
    let output = run(&["template", "--out", text(&out), "--tables", text(&tables)]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let expected = release_files(&make_release(&tables).unwrap()).unwrap();
    let files = release_files(&make_release(&out).unwrap()).unwrap();
    assert!(files == expected);
}

#[test]
fn the_examples_of_the_template_are_not_published() {
    let folder = Folder::new("examples");
    let out = folder.0.join("template.xlsx");
    assert_eq!(
        run(&["template", "--out", text(&out)]).status.code(),
        Some(0)
    );
    let published = folder.0.join("published");
    let output = run(&["publish", text(&out), "--out", text(&published)]);
    assert_eq!(output.status.code(), Some(1));
    let told = stderr(&output);
    assert!(told.lines().all(|line| line.contains("EXEMPEL")), "{told}");
    assert!(
        told.contains(":observations!A2: found `EXEMPEL: roma_council`"),
        "{told}"
    );
    assert!(!published.exists());
}

#[test]
fn a_copy_has_a_comment_at_each_wrong_cell() {
    let folder = Folder::new("annotated");
    let wrong =
        "diploma,136,2021,=81.05,,reported,census,,s2,,,,,,,,\n\ndiploma,1880,2022,70,,estimated";
    let changed = std::fs::read_to_string(folder.0.join("observations.csv")).unwrap();
    let changed = changed.replace(
        "diploma,0136,2021,81.05,,reported,census,,s2,,,,,,,,\ndiploma,1880,2022,70,,estimated",
        wrong,
    );
    assert!(changed.contains(wrong));
    folder.write("observations.csv", changed.as_bytes());
    let out = folder
        .0
        .parent()
        .unwrap()
        .join(format!("copy-{}.xlsx", std::process::id()));
    let arguments = ["check", text(&folder.0), "--annotate", text(&out)];
    let output = run(&arguments);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("copy with 3 marked cells"),
        "{}",
        stderr(&output)
    );
    let bytes = std::fs::read(&out).unwrap();
    let parts = crate::books::unzipped(&bytes);
    let comments: String = parts
        .iter()
        .filter(|(name, _)| name.contains("comments"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    for expected in [
        "ref=\"B4\"",
        "ref=\"D4\"",
        "expected `0136 Haninge`",
        "found `=81.05`",
    ] {
        assert!(comments.contains(expected), "{expected}: {comments}");
    }
    assert!(
        !parts
            .iter()
            .any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("<f>")),
        "nothing is run"
    );
    // The copy is a workbook of tables itself, with the same to say.
    let again = problems(&out);
    assert!(
        again
            .iter()
            .any(|line| line.starts_with("observations!B4: found `136`")),
        "{again:?}"
    );
    assert_eq!(run(&arguments).status.code(), Some(1));
    assert_eq!(
        std::fs::read(&out).unwrap(),
        bytes,
        "the same bytes each time"
    );
    let same = run(&["check", text(&out), "--annotate", text(&out)]);
    assert_eq!(same.status.code(), Some(2));
    std::fs::remove_file(&out).unwrap();
}
