//! Input that is made to do harm, or as large as no table is: told in a line, in bounded memory, and never a panic.

use crate::books::{Cell, ods, ods_content, put, small_sheets, with_part, xlsx, zipped};
use crate::spreadsheet::{Folder, released, table, without_warnings};
use crate::workbooks::File;
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Output};

/// The most memory that the program may ask for, in kilobytes.
const MEMORY: u32 = 2_000_000;

/// Runs the program with no more memory than that.
fn run(arguments: &[&str]) -> Output {
    let limited = format!("ulimit -v {MEMORY} && exec \"$0\" \"$@\"");
    Command::new("sh")
        .args(["-c", &limited, env!("CARGO_BIN_EXE_inkludering")])
        .args(arguments)
        .output()
        .unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// What `check` tells of a path, which has problems, in a few lines that do nothing to a terminal.
fn told(path: &Path) -> String {
    let output = run(&["check", path.to_str().unwrap()]);
    let told = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.lines().count() < 20, "{told}");
    assert!(
        !told.contains(|c: char| c.is_control() && c != '\n'),
        "{told:?}"
    );
    told
}

fn told_of_book(name: &str, bytes: &[u8]) -> String {
    told(&File::new(name, bytes).0)
}

fn assert_tells(told: &str, expected: &str) {
    assert!(told.contains(expected), "{expected}: {told}");
}

#[test]
fn a_file_of_2_gigabytes_is_not_read() {
    let folder = Folder::new("2-gigabytes");
    let grow = |name: &str| {
        let file = std::fs::File::create(folder.0.join(name)).unwrap();
        file.set_len(2_000_000_000).unwrap();
    };
    grow("themes.csv");
    let at_most = "found `2000000000`, expected at most 64000000 bytes";
    assert_tells(&told(&folder.0), &format!("themes.csv: {at_most}"));
    grow("tables.xlsx");
    let book = folder.0.join("tables.xlsx");
    assert_tells(&told(&book), &format!("tables.xlsx: {at_most}"));
    grow("site.json");
    assert_tells(&told(&folder.0.join("site.json")), at_most);
}

#[test]
fn a_workbook_that_unpacks_to_more_than_it_looks_is_not_read() {
    let book = xlsx(&small_sheets());
    let sheet = "xl/worksheets/sheet1.xml";
    let at_most = |most: usize| {
        format!("expected a workbook that has at most {most} bytes when it has been unpacked")
    };
    for (name, bytes, expected) in [
        (
            "bomb-of-cells.xlsx",
            with_part(&book, sheet, |_| b"<c></c>".repeat(30_000_000)),
            at_most(200_000_000),
        ),
        (
            "bomb-of-text.xlsx",
            with_part(&book, "xl/sharedStrings.xml", |_| vec![b' '; 150_000_000]),
            at_most(1_000_000),
        ),
        (
            "bomb-of-styles.xlsx",
            with_part(&book, "xl/styles.xml", |_| b"<xf/>".repeat(5_000_000)),
            at_most(8_000_000),
        ),
        (
            "bomb.ods",
            with_part(&ods(&small_sheets()), "content.xml", |_| {
                b"<a/>".repeat(60_000_000)
            }),
            at_most(200_000_000),
        ),
    ] {
        assert!(bytes.len() < 2_000_000, "{name} is small: {}", bytes.len());
        assert_tells(&told_of_book(name, &bytes), &expected);
    }
}

#[test]
fn a_text_that_a_workbook_repeats_is_not_written_out() {
    let mut sheets = small_sheets();
    let long = "å".repeat(30_000);
    for row in 2..20 {
        put(&mut sheets, "themes", (row, 3), Cell::Text(long.clone()));
    }
    let book = xlsx(&sheets);
    let cells = |from: &[u8]| {
        let from = String::from_utf8_lossy(from).into_owned();
        let (head, rest) = from.split_once("<row r=\"3\"").unwrap();
        let cell = rest
            .split_once("<c ")
            .unwrap()
            .1
            .split_once("</c>")
            .unwrap()
            .0;
        let value = cell.split_once('>').unwrap().1;
        let mut text = head.to_owned();
        for row in 3..100_000 {
            let _ = write!(
                text,
                "<row r=\"{row}\"><c r=\"C{row}\" t=\"s\">{value}</c></row>"
            );
        }
        (text + "</sheetData></worksheet>").into_bytes()
    };
    // The twelfth of the sheets, which stand in the order of their names.
    let nth = sheets.keys().position(|name| name == "themes").unwrap() + 1;
    let repeated = with_part(&book, &format!("xl/worksheets/sheet{nth}.xml"), cells);
    let at_most = "expected at most 256000000 bytes of text in a workbook";
    assert_tells(&told_of_book("repeated.xlsx", &repeated), at_most);

    let content = ods_content(&small_sheets());
    let row = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"900\" office:value-type=\"string\"><text:p>";
    let cell = format!(
        "{row}{}</text:p></table:table-cell></table:table-row>",
        "x".repeat(1000)
    );
    let end = "</table:table><table:table table:name=\"units\"";
    assert!(content.contains(end));
    let with = |text: &str| {
        let content = content.replace(end, &format!("{text}{end}"));
        with_part(&ods(&small_sheets()), "content.xml", |_| {
            content.clone().into_bytes()
        })
    };
    assert_tells(&told_of_book("repeated.ods", &with(&cell)), at_most);
    let blanks = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"4000000000\"/></text:p></table:table-cell></table:table-row>";
    assert_tells(
        &told_of_book("blanks.ods", &with(blanks)),
        "expected at most 32767 characters in a cell",
    );
    let wide = "<table:table-row><table:table-cell table:number-columns-repeated=\"16383\"/><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>";
    assert_tells(
        &told_of_book("wide.ods", &with(wide)),
        "expected at most 1000 columns",
    );
    let entity = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>&lol;</text:p></table:table-cell></table:table-row>";
    assert_tells(
        &told_of_book("entity.ods", &with(entity)),
        "expected a workbook that can be read",
    );
}

#[test]
fn a_workbook_that_is_cut_off_or_none_is_told() {
    let expected = "expected a workbook that can be read: open it and save it again as XLSX or ODS";
    let content = ods_content(&small_sheets());
    for (name, bytes) in [
        ("empty.xlsx", Vec::new()),
        ("text.ods", b"release,date".to_vec()),
        ("other.xlsx", zipped(&[("a.txt", b"a")])),
        ("half.xlsx", xlsx(&small_sheets())[..9_000].to_vec()),
        (
            "half-of-content.ods",
            with_part(&ods(&small_sheets()), "content.xml", |_| {
                content.as_bytes()[..content.len() / 2].to_vec()
            }),
        ),
        (
            "half-of-a-sheet.xlsx",
            with_part(
                &xlsx(&small_sheets()),
                "xl/worksheets/sheet3.xml",
                |whole| whole[..whole.len() / 2].to_vec(),
            ),
        ),
    ] {
        let told = told_of_book(name, &bytes);
        assert_tells(&told, expected);
        assert_eq!(told.lines().count(), 1, "{name}: {told}");
    }
}

#[test]
fn cells_far_away_need_no_memory() {
    let mut sheets = small_sheets();
    put(&mut sheets, "themes", (3, 3), Cell::Text("far".to_owned()));
    let nth = sheets.keys().position(|name| name == "themes").unwrap() + 1;
    let far = with_part(
        &xlsx(&sheets),
        &format!("xl/worksheets/sheet{nth}.xml"),
        |whole| {
            let text = String::from_utf8_lossy(whole);
            assert!(text.contains("r=\"C3\""));
            text.replace("r=\"C3\"", "r=\"XFD1048576\"").into_bytes()
        },
    );
    assert_tells(
        &told_of_book("far.xlsx", &far),
        "themes!XFD1048576: found nothing, expected at most 1000 columns",
    );
}

#[test]
fn numbers_that_are_none_are_told() {
    let folder = Folder::new("numbers");
    for number in ["NaN", "inf", "-inf", "1e400", "0x1F", "1e-400"] {
        let text = table("observations.csv").replace("81.05", number);
        folder.write("observations.csv", text.as_bytes());
        assert_tells(
            &told(&folder.0),
            &format!("observations.csv:4:4: found `{number}`"),
        );
    }
    let mut sheets = small_sheets();
    put(
        &mut sheets,
        "observations",
        (4, 4),
        Cell::Number(70.5, "General"),
    );
    let nth = sheets
        .keys()
        .position(|name| name == "observations")
        .unwrap()
        + 1;
    for number in ["1e400", "NaN", "-1e999"] {
        let book = with_part(
            &xlsx(&sheets),
            &format!("xl/worksheets/sheet{nth}.xml"),
            |whole| {
                let text = String::from_utf8_lossy(whole);
                assert!(text.contains("<v>70.5</v>"));
                text.replace("<v>70.5</v>", &format!("<v>{number}</v>"))
                    .into_bytes()
            },
        );
        assert_tells(
            &told_of_book("numbers.xlsx", &book),
            "observations!D4: found `",
        );
    }
}

#[test]
fn a_hundred_thousand_columns_are_told_in_a_line() {
    let folder = Folder::new("columns");
    let mut header = table("themes.csv").lines().next().unwrap().to_owned();
    for nth in 0..100_000 {
        let _ = write!(header, ",c{nth}");
    }
    folder.write("themes.csv", header.as_bytes());
    let line = "themes.csv:1:1001: found `100003`, expected at most 1000 columns";
    assert_tells(&told(&folder.0), line);
    // Empty ones behind the last are left by spreadsheets, in each row.
    let wide = table("themes.csv").replace('\n', &format!("{}\n", ",".repeat(100_000)));
    folder.write("themes.csv", wide.as_bytes());
    assert_eq!(
        run(&["check", folder.0.to_str().unwrap()]).status.code(),
        Some(0)
    );
}

#[test]
fn nothing_steers_the_terminal() {
    let folder = Folder::new("terminal");
    let text = table("themes.csv").replace("Skola", "a\u{1b}]0;title\u{7}\u{9b}2J\u{0}b");
    folder.write("themes.csv", text.as_bytes());
    assert_tells(
        &told(&folder.0),
        "themes.csv:2:2: found `a\\u001b]0;title\\u0007\\u009b2J\\u0000b`",
    );
    let turned = table("themes.csv").replace("skola,Skola", "sk\u{202e}ola,Skola");
    folder.write("themes.csv", turned.as_bytes());
    assert_tells(&told(&folder.0), "`sk\\u202eola`");
    let named = folder.0.join("\u{1b}[2J\n.csv");
    folder.write("themes.csv", table("themes.csv").as_bytes());
    std::fs::write(&named, b"").unwrap();
    assert_tells(&told(&folder.0), "\\u001b[2J\\u000a.csv");
    let output = run(&["check", folder.0.to_str().unwrap(), "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json[0]["found"], "\u{1b}[2J\n.csv");
}

/// A text that a spreadsheet would run is written after an apostrophe, and read without it. A number stays one.
#[test]
fn formulas_are_text_on_their_way_in_and_out() {
    let folder = Folder::new("formulas");
    let observations = table("observations.csv").replace("Not,Note", "'=1+1,'@SUM(A1)");
    folder.write("observations.csv", observations.as_bytes());
    let expected = released(&folder.0);
    let series = String::from_utf8(expected["indicators/diploma.json"].clone()).unwrap();
    assert!(
        series.contains(r#"{"sv":"=1+1","en":"@SUM(A1)"}"#) || series.contains(r#""sv":"=1+1""#),
        "{series}"
    );
    let out = folder
        .0
        .parent()
        .unwrap()
        .join(format!("formulas-{}.xlsx", std::process::id()));
    let paths = [out.to_str().unwrap(), folder.0.to_str().unwrap()];
    let output = run(&["template", "--out", paths[0], "--tables", paths[1]]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(released(&out) == expected);
    let bytes = std::fs::read(&out).unwrap();
    std::fs::remove_file(&out).unwrap();
    let negative = table("observations.csv").replace("81.05", "-5.5");
    folder.write("observations.csv", negative.as_bytes());
    assert_tells(&told(&folder.0), ":4:4: found `-5.5`, expected at least 0");
    for (name, part) in crate::books::unzipped(&bytes) {
        assert!(!String::from_utf8_lossy(&part).contains("<f>"), "{name}");
    }
}

#[test]
fn links_and_folders_in_place_of_files_are_told() {
    let folder = Folder::new("links");
    let path = folder.0.join("themes.csv");
    let replace = || {
        std::fs::remove_file(&path).unwrap();
    };
    replace();
    std::os::unix::fs::symlink("themes.csv", &path).unwrap();
    let loops = "can't be read, expected a link that leads to a file, not back to itself";
    assert_tells(&told(&folder.0), &format!("themes.csv: {loops}"));
    assert_tells(&told(&path), loops);
    replace();
    std::fs::create_dir(&path).unwrap();
    assert_tells(
        &told(&folder.0),
        "themes.csv: can't be read, expected a file of this name, not a folder",
    );
    // A release that holds itself is read once.
    let within = folder.0.join("release");
    std::fs::create_dir(&within).unwrap();
    std::fs::write(within.join("index.json"), b"{}").unwrap();
    std::os::unix::fs::symlink(&within, within.join("indicators")).unwrap();
    assert_tells(&told(&within), "a file of this name, not a folder");
}

#[test]
fn json_as_deep_as_no_release_is_told() {
    let folder = Folder::new("deep");
    let release = folder.0.join("release");
    std::fs::create_dir(&release).unwrap();
    let deep = format!("{{\"format\":1,\"release\":{}", "[".repeat(10_000_000));
    std::fs::write(release.join("index.json"), deep).unwrap();
    assert_tells(&told(&release), "index.json");
    let site = folder.0.join("site.json");
    std::fs::write(
        &site,
        format!("{{\"publisher\":{}", "{\"a\":".repeat(1_000_000)),
    )
    .unwrap();
    assert_tells(&told(&site), "site.json");
}

#[test]
fn what_was_saved_in_another_encoding_is_read_and_said() {
    let utf8 = Folder::new("encoded");
    let text = table("themes.csv").replace("Skola", "Skola för åk 1–9 i Älvkarleby");
    utf8.write("themes.csv", text.as_bytes());
    let expected = released(&utf8.0);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let encoded = |encoding: &'static encoding_rs::Encoding| encoding.encode(&text).0.into_owned();
    for (bytes, name) in [
        (["\u{feff}".as_bytes(), text.as_bytes()].concat(), ""),
        ([b"\xff\xfe".to_vec(), utf16].concat(), "UTF-16LE"),
        (encoded(encoding_rs::WINDOWS_1252), "Windows-1252"),
        (encoded(encoding_rs::MACINTOSH), "MacRoman"),
    ] {
        utf8.write("themes.csv", &bytes);
        let output = run(&["check", utf8.0.to_str().unwrap()]);
        let told = stderr(&output);
        assert_eq!(output.status.code(), Some(0), "{told}");
        assert_eq!(
            without_warnings(&told).lines().count(),
            usize::from(!name.is_empty()),
            "{told}"
        );
        assert!(
            name.is_empty() || told.contains(&format!("themes.csv: read as {name}")),
            "{told}"
        );
        assert!(released(&utf8.0) == expected, "{name}");
    }
}

#[test]
fn a_separator_that_is_told_and_blank_rows_change_nothing() {
    let folder = Folder::new("separator");
    let expected = released(&folder.0);
    let rows = table("themes.csv")
        .replace(',', ";")
        .replace("School", "School;;");
    for text in [
        format!("sep=;\r\n{}", rows.replace('\n', "\r\n")),
        format!("sep=;\n;;\n  ; ;\n{rows};;;\n   \n"),
        rows.clone(),
        rows.replace(';', "\t"),
    ] {
        folder.write("themes.csv", text.as_bytes());
        assert_eq!(folder.problems(), Vec::<String>::new(), "{text}");
        assert!(released(&folder.0) == expected, "{text}");
    }
    folder.write(
        "themes.csv",
        b"sep=;\ntheme;name_sv;name_en\nskola;Skola;\n",
    );
    assert!(
        folder.problems()[0].starts_with("themes.csv:3:3:"),
        "{:?}",
        folder.problems()
    );
}
