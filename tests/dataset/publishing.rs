//! Publishing: nothing given is ignored in silence, nothing is lost unseen, and the old release stays until the new
//! one is whole.

use crate::spreadsheet::{Folder, TABLES, table, without_warnings};
use inkludering::load::files::{Files, read_all};
use inkludering::publish::{check, make_release, make_release_from, release_files};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The files that the small tables make, one of them another; `None` where there are problems.
fn made_with(name: &str, text: &str) -> Option<Files> {
    let release = make_release_from(|file| {
        let found = TABLES.iter().find(|(known, _)| *known == file);
        let (known, own) = found.ok_or_else(|| Error::from(ErrorKind::NotFound))?;
        let bytes = if *known == name { text } else { own };
        Ok(bytes.as_bytes().to_vec())
    });
    release.ok().map(|release| release_files(&release).unwrap())
}

fn to_csv(rows: &[csv::StringRecord]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

#[test]
fn no_cell_and_no_row_is_ignored_in_silence() {
    let plain = made_with("", "").unwrap();
    let mut ignored = Vec::new();
    for (name, text) in TABLES {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        for (nth, row) in rows.iter().enumerate().skip(1) {
            let mut again = rows.clone();
            again.push(row.clone());
            if made_with(name, &to_csv(&again)).is_some_and(|made| made == plain) {
                ignored.push(format!("{name}: row {} again", nth + 1));
            }
            for column in 0..row.len() {
                let mut changed = rows.clone();
                let cells = row.iter().enumerate();
                changed[nth] = cells
                    .map(|(index, cell)| match index == column {
                        true => format!("1{cell}"),
                        false => cell.to_owned(),
                    })
                    .collect();
                if made_with(name, &to_csv(&changed)).is_some_and(|made| made == plain) {
                    ignored.push(format!("{name}:{}:{}", nth + 1, column + 1));
                }
            }
        }
    }
    assert_eq!(ignored, Vec::<String>::new());
}

#[test]
fn a_second_name_of_a_release_or_a_group_is_told() {
    let folder = Folder::new("second");
    let release = table("release.csv");
    let second = "2026-12-01,2026-12-01,CC0-1.0,https://creativecommons.org/,5,10,20,50\n";
    folder.write("release.csv", format!("{release}\n{second}").as_bytes());
    let municipalities = table("municipalities.csv");
    let second = "1881,Kumla,18,Örebro län,B3,Större stad,Big town\n";
    folder.write(
        "municipalities.csv",
        format!("{municipalities}{second}").as_bytes(),
    );
    assert_eq!(
        folder.problems(),
        [
            "municipalities.csv:4:7: found `Big town`, expected the same as in municipalities.csv: Large town",
            "release.csv:4:1: found `2026-12-01`, expected one row only: nothing reads a second one",
        ]
    );
}

#[test]
fn spare_files_are_told() {
    let folder = Folder::new("spare");
    for name in [
        "observations (1).csv",
        "Observations.csv",
        "extra.csv",
        "data.xlsx",
        "index.json",
        // Nobody expects these to be read.
        "README.md",
        ".DS_Store",
        "~$data.xlsx",
    ] {
        folder.write(name, b"x");
    }
    std::fs::create_dir_all(folder.0.join("published/2026-11-22")).unwrap();
    std::fs::create_dir_all(folder.0.join("old")).unwrap();
    folder.write("old/themes.csv", b"x");
    let only =
        "expected only the tables here: move it to another folder, or give it the name of a table";
    let perhaps = "; perhaps `observations.csv`";
    assert_eq!(
        folder.problems(),
        [
            format!("Observations.csv:0:0: found `Observations.csv`, {only}{perhaps}"),
            format!("data.xlsx:0:0: found `data.xlsx`, {only}"),
            format!("extra.csv:0:0: found `extra.csv`, {only}"),
            format!("index.json:0:0: found `index.json`, {only}"),
            format!("observations (1).csv:0:0: found `observations (1).csv`, {only}{perhaps}"),
            format!("old:0:0: found `old`, {only}"),
        ]
    );
}

#[test]
fn an_indicator_without_values_is_told() {
    let folder = Folder::new("no-values");
    let indicators = table("indicators.csv");
    let more = indicators
        .lines()
        .nth(2)
        .unwrap()
        .replace("diploma", "more");
    folder.write("indicators.csv", format!("{indicators}{more}\n").as_bytes());
    let expected = "expected a value of the indicator in observations.csv, or no row here";
    assert_eq!(
        folder.problems(),
        [format!("indicators.csv:4:1: found `more`, {expected}")]
    );
    folder.write("indicators.csv", indicators.as_bytes());
    let observations = table("observations.csv").lines();
    let left: Vec<&str> = observations
        .filter(|row| !row.starts_with("diploma"))
        .collect();
    folder.write("observations.csv", left.join("\n").as_bytes());
    assert_eq!(
        folder.problems(),
        [format!("indicators.csv:3:1: found `diploma`, {expected}")]
    );
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn run(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_inkludering"));
    command.args(arguments);
    command
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_release_that_no_reader_takes_is_not_made() {
    let folder = Folder::new("too-large");
    let note = "n".repeat(30_000);
    let mut observations = table("observations.csv").to_owned();
    for year in 1800..1950 {
        observations.push_str(&format!(
            "council,0136,{year},yes,,reported,found,,s1,,,,,,,{note},Note\n"
        ));
    }
    folder.write("observations.csv", observations.as_bytes());
    let output = run(&["check", text(&folder.0)]);
    assert_eq!(output.status.code(), Some(1));
    let told = stderr(&output);
    assert!(told.starts_with("work.json: found `4"), "{told}");
    assert!(told.ends_with("expected at most 4000000 bytes\n"), "{told}");
}

#[test]
fn what_is_lost_is_told_against_the_release_before() {
    let folder = Folder::new("lost");
    let out = folder.0.join("out/published");
    let arguments = ["publish", text(&folder.0), "--out", text(&out)];
    let publish = |more: &[&str]| {
        let output = run(&[&arguments[..], more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let told = without_warnings(&stderr(&output));
        let lines = told
            .lines()
            .map(|line| line.replace(&format!("{}/", out.display()), ""));
        lines.collect::<Vec<String>>()
    };
    let mut many = table("observations.csv").to_owned();
    let mut municipalities = table("municipalities.csv").to_owned();
    for code in 1901..1916 {
        municipalities.push_str(&format!(
            "{code},Kommun {code},18,Örebro län,B3,Större stad,Large town\n"
        ));
        for year in 1900..1986 {
            many.push_str(&format!(
                "diploma,{code},{year},70,,reported,census,,s2,,,,,,,,\n"
            ));
        }
    }
    folder.write("municipalities.csv", municipalities.as_bytes());
    folder.write("observations.csv", many.as_bytes());
    assert_eq!(publish(&[]), ["2026-11-22: published"]);

    let fewer = table("observations.csv").replace("diploma,1880,2022", "diploma,1880,2023");
    folder.write("observations.csv", fewer.as_bytes());
    folder.write(
        "milestones.csv",
        table("milestones.csv").lines().next().unwrap().as_bytes(),
    );
    let released = table("release.csv").replace("2026-11-22", "2026-12-01");
    folder.write("release.csv", released.as_bytes());
    assert_eq!(
        publish(&["--language", "sv"]),
        [
            "Jämfört med utgåva 2026-11-22.".to_owned(),
            "1 nytt värde, 1\u{a0}291 borttagna värden".to_owned(),
            "Milstolpar: 1 tas bort".to_owned(),
            "diploma: 1\u{a0}291 värden färre än i 2026-11-22, och 1 nya".to_owned(),
            "milestones.csv: 1 rad färre än i 2026-11-22".to_owned(),
            "2026-12-01: publicerad".to_owned(),
        ],
    );
    assert_eq!(publish(&[]), ["2026-12-01: already published, unchanged"]);

    // Where it is replaced, it is the one before.
    let sources = table("observations.csv").replace("diploma,1880,2022", "diploma,1880,2021");
    folder.write("observations.csv", sources.as_bytes());
    assert_eq!(
        publish(&["--replace"]),
        [
            "Compared with release 2026-11-22.",
            "1 new value, 1,291 withdrawn values",
            "Milestones: 1 withdrawn",
            "diploma: 1 value fewer than in 2026-12-01, and 1 new",
            "2026-12-01: replaced"
        ]
    );
}

/// Two folders of tables by one name of a release, and the files that each makes.
struct Two {
    tables: [Folder; 2],
    files: [Files; 2],
    out: PathBuf,
}

impl Two {
    fn new(name: &str) -> Self {
        let tables = ["a", "b"].map(|which| Folder::new(&format!("{name}-{which}")));
        let other = table("observations.csv").replace("81.05", "11.05");
        tables[1].write("observations.csv", other.as_bytes());
        tables[1].write(
            "questions.csv",
            table("questions.csv").replace("How", "So how").as_bytes(),
        );
        let files = [0, 1]
            .map(|which: usize| release_files(&make_release(&tables[which].0).unwrap()).unwrap());
        let out = tables[0].0.join("out/published");
        Self { tables, files, out }
    }

    fn publish(&self, which: usize) -> Command {
        let tables = text(&self.tables[which].0);
        command(&["publish", tables, "--out", text(&self.out), "--replace"])
    }

    /// Which of the two is there, whole.
    fn published(&self) -> usize {
        let folder = self.out.join("2026-11-22");
        let files = read_all(&folder).unwrap();
        let which = self.files.iter().position(|known| *known == files);
        assert_eq!(check(&folder), []);
        let current = std::fs::read_to_string(self.out.parent().unwrap().join("current.json"));
        assert_eq!(current.unwrap(), "{\n\"release\":\"2026-11-22\"\n}\n");
        which.unwrap()
    }

    /// The names beside the release and beside `current.json`.
    fn names(&self) -> Vec<String> {
        let folders = [self.out.as_path(), self.out.parent().unwrap()];
        let entries = folders.map(|folder| std::fs::read_dir(folder).unwrap());
        let mut names: Vec<String> = entries
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

const WHOLE: [&str; 3] = ["2026-11-22", "current.json", "published"];

#[test]
fn a_release_is_whole_whenever_the_program_is_killed() {
    let two = Two::new("killed");
    let begin = Instant::now();
    assert!(two.publish(0).output().unwrap().status.success());
    let whole_run = begin.elapsed();
    let mut there = two.published();
    let runs = 40;
    for nth in 0..runs {
        let mut child = two
            .publish(1 - there)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(whole_run * nth / runs);
        child.kill().unwrap();
        child.wait().unwrap();
        there = two.published();
    }
    assert!(two.publish(1 - there).output().unwrap().status.success());
    assert_eq!(two.published(), 1 - there);
    assert_eq!(two.names(), WHOLE, "nothing is left of the runs before");
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_release() {
    let two = Two::new("full");
    assert!(two.publish(0).output().unwrap().status.success());
    // A disk that takes files up to a size, and refuses the rest of a larger one.
    let shell = |blocks: u32| {
        let limited = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let publish = two.publish(1);
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(limited).arg(publish.get_program());
        shell.args(publish.get_args()).output().unwrap()
    };
    for blocks in [0, 1, 4, 10] {
        let output = shell(blocks);
        assert_eq!(output.status.code(), Some(2), "{blocks}");
        let told = stderr(&output);
        let expected = "there is no room left. Nothing has been replaced\n";
        assert!(told.ends_with(expected), "{blocks}: {told}");
        assert_eq!(
            (two.published(), two.names()),
            (0, WHOLE.map(str::to_owned).to_vec())
        );
    }
}

/// The release that `current.json` names, which has to be there, whole.
fn current_release(out: &Path) -> String {
    let current = out.parent().unwrap().join("current.json");
    let current = inkludering::load::files::read_current(&current).unwrap();
    assert_eq!(check(&out.join(&current)), [], "{current}");
    current
}

#[test]
fn a_new_release_is_whole_and_named_or_not_there_whenever_the_program_is_killed() {
    let folder = Folder::new("killed-new");
    let out = folder.0.join("out/published");
    let arguments = ["publish", text(&folder.0), "--out", text(&out)];
    assert!(run(&arguments).status.success());
    let older = read_all(&out.join("2026-11-22")).unwrap();
    let released = table("release.csv").replace("2026-11-22", "2026-11-29");
    folder.write("release.csv", released.as_bytes());
    let newer = out.join("2026-11-29");
    let begin = Instant::now();
    assert!(run(&arguments).status.success());
    let whole_run = begin.elapsed();
    let whole = read_all(&newer).unwrap();
    let runs = 20;
    for nth in 0..runs {
        std::fs::remove_dir_all(&newer).unwrap_or_default();
        std::fs::write(
            out.parent().unwrap().join("current.json"),
            "{\"release\": \"2026-11-22\"}",
        )
        .unwrap();
        let mut child = command(&arguments).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(whole_run * nth / runs);
        child.kill().unwrap();
        child.wait().unwrap();
        let current = current_release(&out);
        assert!(read_all(&out.join("2026-11-22")).unwrap() == older);
        if newer.exists() {
            assert!(read_all(&newer).unwrap() == whole, "half a release");
        } else {
            assert_eq!(current, "2026-11-22");
        }
    }
    assert!(run(&arguments).status.success());
    assert_eq!(current_release(&out), "2026-11-29");
}

#[cfg(unix)]
#[test]
fn a_full_disk_takes_no_new_release_and_leaves_the_old_one_named() {
    let folder = Folder::new("full-new");
    let out = folder.0.join("out/published");
    let arguments = ["publish", text(&folder.0), "--out", text(&out)];
    assert!(run(&arguments).status.success());
    let released = table("release.csv").replace("2026-11-22", "2026-11-29");
    folder.write("release.csv", released.as_bytes());
    for blocks in [0, 1, 4, 10] {
        let limited = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let mut shell = Command::new("sh");
        shell.args(["-c", &limited, env!("CARGO_BIN_EXE_inkludering")]);
        let output = shell.args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{blocks}");
        assert!(stderr(&output).ends_with("there is no room left. Nothing has been replaced\n"));
        assert_eq!(current_release(&out), "2026-11-22");
        let names = std::fs::read_dir(&out).unwrap();
        let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["2026-11-22"], "nothing is left");
    }
}

#[test]
fn where_stderr_is_no_terminal_nothing_is_told_of_what_is_being_done() {
    let folder = Folder::new("waiting");
    let out = folder.0.join("out");
    // The lock is held for longer than the second after which a terminal would be told.
    std::fs::create_dir_all(&out).unwrap();
    let lock = std::fs::File::open(&out).unwrap();
    lock.lock().unwrap();
    let mut publish = command(&["publish", text(&folder.0), "--out", text(&out)]);
    let child = publish.stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(1_500));
    drop(lock);
    let output = child.wait_with_output().unwrap();
    let told = stderr(&output);
    let line = format!("{}: published", out.join("2026-11-22").display());
    assert_eq!(told.lines().last(), Some(&*line));
    let is_plain = !told.contains('\u{1b}') && !told.contains("Reading");
    assert!(is_plain, "{told}");
}

#[test]
fn two_programs_publish_one_after_the_other() {
    let two = Two::new("both");
    for _ in 0..5 {
        let mut children =
            [0, 1].map(|which| two.publish(which).stderr(Stdio::null()).spawn().unwrap());
        let ended = children
            .each_mut()
            .map(|child| child.wait().unwrap().success());
        assert_eq!(ended, [true, true]);
        two.published();
        assert_eq!(two.names(), WHOLE);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let folder = Folder::new("pipe");
    let pipe = folder.0.join("themes.csv");
    std::fs::remove_file(&pipe).unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let expected = "can't be read, expected an ordinary file, neither a pipe nor a device\n";
    for given in [&folder.0, &pipe] {
        let mut child = command(&["check", text(given)])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let begin = Instant::now();
        while child.try_wait().unwrap().is_none() {
            if begin.elapsed() > Duration::from_secs(30) {
                child.kill().unwrap();
                panic!("{} is waited for", given.display());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        let output = child.wait_with_output().unwrap();
        assert_eq!(stderr(&output), format!("{}: {expected}", pipe.display()));
    }
}

#[test]
fn what_is_not_a_folder_of_tables_leads_on() {
    let folder = Folder::new("leads-on");
    let given = folder.0.join("given");
    std::fs::create_dir_all(given.join("empty")).unwrap();
    std::fs::create_dir_all(given.join("data/tables")).unwrap();
    for name in ["book.xlsx", "book.ods", "tables.zip"] {
        std::fs::write(given.join(name), b"PK\x03\x04").unwrap();
    }
    for name in ["book.xls", "locked.xlsx"] {
        std::fs::write(given.join(name), b"\xd0\xcf\x11\xe0").unwrap();
    }
    std::fs::write(given.join("unnamed"), b"PK\x03\x04").unwrap();
    std::fs::write(given.join("data/tables/release.csv"), b"").unwrap();
    let all_tables = format!(
        "mappen som alla tabeller ligger i: `{}`",
        folder.0.display()
    );
    let tables = folder.0.display().to_string();
    for (given, told) in [
        (
            "observations.csv",
            &*format!("`observations.csv`; väntade {all_tables}"),
        ),
        (
            "given/book.xlsx",
            "väntade en arbetsbok som går att läsa: öppna den och spara den igen som XLSX eller ODS",
        ),
        ("given/book.ods", "väntade en arbetsbok som går att läsa"),
        (
            "given/book.xls",
            "`book.xls`; väntade en arbetsbok sparad som XLSX (Excel) eller ODS (LibreOffice)",
        ),
        (
            "given/locked.xlsx",
            "går inte att läsa; väntade en arbetsbok utan lösenord",
        ),
        (
            "given/tables.zip",
            "`tables.zip`; väntade mappen som ligger i filen: packa upp den först",
        ),
        (
            "given/unnamed",
            "`unnamed`; väntade mappen som ligger i filen",
        ),
        ("given", &*format!("menas `{tables}/given/book.ods`?")),
        (
            "given/empty",
            "inget; väntade en mapp med tabeller (release.csv), en arbetsbok med dem (XLSX eller ODS) eller en utgåva (index.json)",
        ),
        (
            "given/data",
            &*format!("(index.json), menas `{tables}/given/data/tables`?"),
        ),
        ("nowhere", "inget; väntade en mapp med tabeller"),
    ] {
        let path = folder.0.join(given);
        for arguments in [
            &["check", text(&path), "--language", "sv"][..],
            &[
                "publish",
                text(&path),
                "--out",
                text(&folder.0),
                "--language",
                "sv",
            ],
        ] {
            let output = run(arguments);
            let line = stderr(&output);
            assert_eq!(output.status.code(), Some(1), "{line}");
            assert!(
                line.starts_with(text(&path)) && line.contains(told),
                "{arguments:?}: {line}"
            );
            assert_eq!(line.lines().count(), 1, "{line}");
        }
    }
}

#[test]
fn one_table_that_is_missing_is_told_in_the_language_asked_for() {
    for missing in ["release.csv", "themes.csv"] {
        let folder = Folder::new("one-missing");
        std::fs::remove_file(folder.0.join(missing)).unwrap();
        let at = folder.0.join(missing).display().to_string();
        let output = run(&["check", text(&folder.0), "--language", "sv"]);
        assert_eq!(
            stderr(&output),
            format!("{at}: inget; väntade en fil med detta namn\n")
        );
        std::fs::create_dir(folder.0.join(missing)).unwrap();
        let output = run(&["check", text(&folder.0), "--language", "sv"]);
        let told = "går inte att läsa; väntade en fil med detta namn, inte en mapp";
        assert_eq!(stderr(&output), format!("{at}: {told}\n"));
    }
    let folder = Folder::new("release-given");
    let out = folder.0.join("out");
    assert!(
        run(&["publish", text(&folder.0), "--out", text(&out)])
            .status
            .success()
    );
    let release = out.join("2026-11-22");
    let output = run(&["publish", text(&release), "--out", text(&out)]);
    assert!(
        stderr(&output).contains("this is a release that is made already"),
        "{}",
        stderr(&output)
    );
    std::fs::remove_file(release.join("index.json")).unwrap();
    let output = run(&["check", text(&release), "--language", "sv"]);
    let told = format!(
        "{}/index.json: inget; väntade en fil med detta namn\n",
        release.display()
    );
    assert_eq!(stderr(&output).lines().next(), told.lines().next());
    let output = run(&[
        "draw",
        text(&folder.0.join("nowhere")),
        "--chart",
        "trend",
        "--indicator",
        "diploma",
        "--out",
        "x.svg",
    ]);
    assert!(!stderr(&output).contains("os error"), "{}", stderr(&output));
}
