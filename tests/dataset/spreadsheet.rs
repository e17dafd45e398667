//! Tables as spreadsheets save them, and problems at the line and column of the cell.

use inkludering::publish::{check, make_release, release_files};
use inkludering::validate::Severity;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Tables so small that every case can change one thing in them.
pub const TABLES: [(&str, &str); 14] = [
    (
        "release.csv",
        "release,date,licence,licence_url,minimum_persons,minimum_pupils,minimum_respondents,uncertain_respondents\n2026-11-22,2026-11-22,CC0-1.0,https://creativecommons.org/,5,10,20,50\n",
    ),
    (
        "units.csv",
        "unit,counts,one_sv,other_sv,one_en,other_en\npercent,,{} %,{} %,{}%,{}%\nyes/no,,{},{},{},{}\n",
    ),
    (
        "municipalities.csv",
        "municipality,name,county,county_name,skr_group,skr_group_sv,skr_group_en\n0136,Haninge,01,Stockholms län,A2,Pendlingskommun,Commuting municipality\n1880,Örebro,18,Örebro län,B3,Större stad,Large town\n",
    ),
    (
        "indicators.csv",
        "indicator,name_sv,name_en,finding_sv,finding_en,definition_sv,definition_en,area,stage,evidence,scope,participation,basis,population,unit,decimals,direction,mark,reference,breakdown,maximum,caution_sv,caution_en,breaks,key_figure,key_figure_url\ncouncil,Råd,Council,,,Ett råd.,A council.,cross,in place,work,municipality,,,,yes/no,0,none,more,,,,,,,,\ndiploma,Examen,Diploma,,,Andel.,Share.,education,context,residents,municipality,,,,percent,1,up,core,,,,,,,,\n",
    ),
    (
        "observations.csv",
        "indicator,municipality,period,value,state,status,collection,year_inferred,source,breakdown,area,unit,respondents,low,high,note_sv,note_en\ncouncil,0136,2020,yes,,reported,found,,s1,,,,,,,,\ndiploma,0000,2021,73.45,,reported,census,,s2,,,,,,,,\ndiploma,0136,2021,81.05,,reported,census,,s2,,,,,,,,\ndiploma,1880,2022,70,,estimated,census,yes,s2,,,,,,,Not,Note\n",
    ),
    (
        "questions.csv",
        "question,text_sv,text_en\nsince,Hur länge?,How long?\n",
    ),
    (
        "answers.csv",
        "municipality,question,period,year_inferred,answer_sv,answer_en,source\n0136,since,2020,,Sedan 2016,Since 2016,s1\n",
    ),
    (
        "sources.csv",
        "source,title,publisher,url,published,dating,read,credit,terms_sv,terms_en,note_sv,note_en\ns1,Råd,Haninge kommun,https://www.haninge.se/,2020,stated,in full,,,,,\ns2,Examen,Kolada,https://www.kolada.se/,,undated,in part,Kolada,,,,\n",
    ),
    (
        "cohorts.csv",
        "cohort,name_sv,name_en,kind,indicator,from,to,source,note_sv,note_en\nprogramme:pilot,Piloter,Pilots,programme,council,2012,2015,s1,,\n",
    ),
    (
        "similar.csv",
        "municipality,theme,year,similar\n0136,skola,2025,1880\n",
    ),
    ("themes.csv", "theme,name_sv,name_en\nskola,Skola,School\n"),
    (
        "milestones.csv",
        "date,scope,municipality,text_sv,text_en,source\n2012-02-16,national,0000,Strategin antas,The strategy is adopted,s1\n",
    ),
    (
        "network.csv",
        "kind,date,municipality,role,place_sv,place_en,text_sv,text_en,source\nmeeting,2013-03-07,0136,attended,SKL,SKL,,,s1\n",
    ),
    (
        "goals.csv",
        "goal,area,indicator,year,value,reference,text_sv,text_en,set_by_sv,set_by_en,why_sv,why_en,source\noverall,,,2032,,,Mål,Goal,Regeringen,The government,Strategin,The strategy,s1\n",
    ),
];

/// A folder of the small tables, some of them changed; removed when the test ends.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("inkludering-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        for (file, text) in TABLES {
            std::fs::write(path.join(file), text).unwrap();
        }
        Self(path)
    }

    pub fn write(&self, file: &str, bytes: &[u8]) {
        std::fs::write(self.0.join(file), bytes).unwrap();
    }

    /// The problems as the terminal tells them but for warnings, the folder left out.
    pub fn problems(&self) -> Vec<String> {
        let folder = format!("{}/", self.0.display());
        check(&self.0)
            .iter()
            .filter(|located| located.problem.severity() != Severity::Warning)
            .map(|located| {
                let words = inkludering::wording::problem::found_and_expected(
                    inkludering::wording::messages(Some("en")),
                    &located.problem,
                );
                let file = located.file.replace(&folder, "");
                format!(
                    "{file}:{}:{}: {words}",
                    located.location.line(),
                    located.location.column()
                )
            })
            .collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What the terminal tells but for warnings: the small tables have values with more decimals than their indicator.
pub fn without_warnings(stderr: &str) -> String {
    let lines = stderr.split_inclusive('\n');
    lines
        .filter(|line| {
            let of_warnings = [
                ": warning: ",
                ": varning: ",
                " a publication\n",
                " en publicering\n",
            ];
            !of_warnings.iter().any(|text| line.contains(text))
        })
        .collect()
}

pub fn table(name: &str) -> &'static str {
    TABLES.iter().find(|(file, _)| *file == name).unwrap().1
}

pub fn released(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    release_files(&make_release(folder).unwrap()).unwrap()
}

#[test]
fn the_small_tables_have_no_problems() {
    let folder = Folder::new("small");
    assert_eq!(folder.problems(), Vec::<String>::new());
    let files = released(&folder.0);
    let read = |name: &str| -> Value { serde_json::from_slice(&files[name]).unwrap() };
    let diploma = read("indicators/diploma.json");
    assert_eq!(diploma["rows"][1]["values"], json!([811, null]));
    assert_eq!(
        diploma["rows"][2],
        json!({"municipality": "1880", "values": [null, 700], "status": {"2022": "estimated"},
            "year_inferred": ["2022"], "notes": {"2022": {"sv": "Not", "en": "Note"}}})
    );
    let index = read("index.json");
    assert_eq!(index["cohorts"][0]["members"], json!(["0136"]));
    let summary = |nth: usize| {
        ["periods", "places", "credits"].map(|name| index["indicators"][nth][name].clone())
    };
    assert_eq!(summary(0), [json!(["2020"]), json!(1), Value::Null]);
    assert_eq!(
        summary(1),
        [json!(["2021", "2022"]), json!(3), json!(["Kolada"])]
    );
}

#[test]
fn what_a_spreadsheet_does_to_a_table_changes_nothing() {
    let plain = Folder::new("plain");
    let expected = released(&plain.0);
    let semicolons = |text: &str| {
        text.replace(',', ";")
            .replace("73.45", "73,45")
            .replace("81.05", "81,05")
    };
    for (name, saved) in [
        (
            "swedish",
            format!(
                "\u{feff}{}",
                semicolons(table("observations.csv")).replace('\n', "\r\n")
            ),
        ),
        ("tabs", table("observations.csv").replace(',', "\t")),
        (
            "quoted",
            table("observations.csv").replace("81.05", "\"81,05\""),
        ),
        (
            "blank-rows",
            format!(
                "{}\n,,,,,,,,,,,,,,,,\n  , ,,,,,,,,,,,,,,,\n",
                table("observations.csv")
            ),
        ),
        (
            "blank-columns",
            table("observations.csv").replace('\n', ",,\n"),
        ),
        (
            "cut-rows",
            table("observations.csv").replace(",s2,,,,,,,,\n", ",s2\n"),
        ),
        (
            "blanks",
            table("observations.csv").replace("0136,2021", " 0136 , 2021 "),
        ),
        (
            "names",
            table("observations.csv")
                .replace("1880", "Örebro")
                .replace("0136", "Haninge"),
        ),
    ] {
        let folder = Folder::new(name);
        folder.write("observations.csv", saved.as_bytes());
        assert_eq!(folder.problems(), Vec::<String>::new(), "{name}");
        assert_eq!(released(&folder.0), expected, "{name}");
    }
}

/// A table, what is replaced in it, and by what or nothing; under it what is told. The mark stands for a byte
/// that isn't UTF-8.
const WRONG: &str = r#"
answers.csv | Sedan | Så s�dan
    answers.csv:2:5: byte e4, expected text in UTF-8: save as "CSV UTF-8"
observations.csv | council,0136 | council,136
    observations.csv:2:2: found `136`, expected `0136 Haninge`: a spreadsheet takes the zero from a number. Format the column as text, then write the codes again
observations.csv | diploma,0136 | diploma,136
    observations.csv:4:2: found `136`, expected `0136 Haninge`: a spreadsheet takes the zero from a number. Format the column as text, then write the codes again
observations.csv | diploma,1880 | diploma,Orebro
    observations.csv:5:2: found `Orebro`, expected a known municipality; perhaps `1880 Örebro`
observations.csv | council, | councel,
    observations.csv:2:1: found `councel`, expected a known indicator; perhaps `council`
observations.csv | 81.05 | 81.05 procent
    observations.csv:4:4: found `81.05 procent`, expected a number such as 81.05
observations.csv | 81.05 | 810.5
    observations.csv:4:4: found `810.5`, expected at most 100.0
observations.csv | 1880,2022 | 1880,22
    observations.csv:5:3: found `22`, expected a period: 2019, 2012-2015, 2021/22, 2013-10 or 2013-03-07
observations.csv | 1880,2022 | 1880,2030
    observations.csv:5:3: found `2030`, expected nothing later than the release, 2026
observations.csv | estimated | estimate
    observations.csv:5:6: found `estimate`, expected `reported`, `estimated`, `second-hand`, `promised`, `planned`, `assigned` or `unverified`; perhaps `estimated`
observations.csv | yes,,reported | yes,,
    observations.csv:2:6: found nothing, expected a text that isn't empty
observations.csv | found,,s1 | found,,s9
    observations.csv:2:9: found `s9`, expected a known source
observations.csv | yes,s2 | yes,s9
    observations.csv:5:9: found `s9`, expected a known source
observations.csv | Not,Note | Not,
    observations.csv:5:17: found nothing, expected a text in the language `en`
observations.csv | 81.05 | nothing
    observations.csv:4:4: found nothing, expected a value or a state, and not both
observations.csv | 81.05, | 81.05,withheld
    observations.csv:4:4: found `811`, expected a value or a state, and not both
observations.csv | diploma,1880,2022 | diploma,0136,2021
    observations.csv:5:1: found `diploma`, expected something else than at 4:1
observations.csv | s2,,,,,,,Not | s2,,work,,,,,Not
    observations.csv:5:11: found `work`, expected an empty cell here
observations.csv | yes,s2 | ja,s2
    observations.csv:5:8: found `ja`, expected `yes`
observations.csv | estimated,census | estimated,found
    observations.csv:5:7: found `found`, expected the same as in observations.csv: census
observations.csv | Not,Note | Not,Note,more
    observations.csv:5:18: more, expected 17 cells, as in the header
answers.csv | Sedan 2016 | "Sedan 2016
    answers.csv:2:5: found `Sedan 2016,Since 2016,s1 `, expected an end to the quoted cell
goals.csv | set_by_sv | set_bysv
    goals.csv:1:9: found `set_bysv`, expected a column of this table; perhaps `set_by_sv`
goals.csv | set_by_sv | year
    goals.csv:1:9: found `year`, expected something else than at 1:4
indicators.csv | ,percent, | ,precent,
    indicators.csv:3:15: found `precent`, expected a known unit; perhaps `percent`
indicators.csv | percent,1 | percent,one
    indicators.csv:3:16: found `one`, expected a whole number
indicators.csv | Examen,Diploma | Examen,
    indicators.csv:3:3: found nothing, expected a text in the language `en`
municipalities.csv | 0136,Haninge,01 | 0136,Haninge,18
    municipalities.csv:3:4: found `Örebro län`, expected the same as in municipalities.csv: Stockholms län
municipalities.csv | 0136,Haninge | 136,Haninge
    municipalities.csv:2:1: found `136`, expected `0136 Haninge`: a spreadsheet takes the zero from a number. Format the column as text, then write the codes again
release.csv | 2026-11-22,CC0 | 22/11 2026,CC0
    release.csv:2:2: found `22/11 2026`, expected a day such as 2026-11-22
release.csv | ,5,10 | ,five,10
    release.csv:2:5: found `five`, expected a whole number
goals.csv | overall,,,2032,, | overall,,,2032,90,
    goals.csv:2:3: found `90`, expected a known indicator
cohorts.csv | programme,council | programme,councill
    cohorts.csv:2:5: found `councill`, expected a known indicator; perhaps `council`
similar.csv | skola | skol
    similar.csv:2:2: found `skol`, expected a known theme; perhaps `skola`
"#;

#[test]
fn problems_stand_where_the_cell_does() {
    let lines: Vec<&str> = WRONG.trim().lines().collect();
    for (nth, case) in lines.chunks(2).enumerate() {
        let [file, from, to] = case[0].split(" | ").collect::<Vec<_>>()[..] else {
            panic!("{}", case[0]);
        };
        let folder = Folder::new(&format!("wrong-{nth}"));
        let to = if to == "nothing" { "" } else { to };
        let changed = table(file).replacen(from, to, 1);
        assert_ne!(changed, table(file), "{}: nothing to change", case[0]);
        let mut bytes = changed.into_bytes();
        let mark = "\u{fffd}".as_bytes();
        if let Some(at) = bytes.windows(mark.len()).position(|three| three == mark) {
            bytes.splice(at..at + mark.len(), [0xe4]);
        }
        folder.write(file, &bytes);
        let found = folder.problems();
        assert!(
            found.iter().any(|line| line == case[1].trim()),
            "{}: {found:#?}",
            case[0]
        );
    }
}

#[test]
fn a_fault_of_a_table_is_told_once() {
    let repeat = |file: &str| {
        let rows = table(file);
        format!("{rows}{}\n", rows.lines().nth(1).unwrap())
    };
    let release = table("release.csv").lines().next().unwrap();
    for (file, text, expected) in [
        (
            "release.csv",
            format!("{release}\n"),
            "release.csv:2:1: found nothing, expected a text that isn't empty",
        ),
        (
            "cohorts.csv",
            table("cohorts.csv").replace("2012", "abc"),
            "cohorts.csv:2:6: found `abc`, expected a year such as 2019",
        ),
        (
            "cohorts.csv",
            repeat("cohorts.csv"),
            "cohorts.csv:3:1: found `programme:pilot`, expected something else than at 2:1",
        ),
        (
            "goals.csv",
            repeat("goals.csv"),
            "goals.csv:3:1: found `overall`, expected something else than at 2:1",
        ),
        (
            "questions.csv",
            repeat("questions.csv"),
            "questions.csv:3:1: found `since`, expected something else than at 2:1",
        ),
        (
            "themes.csv",
            repeat("themes.csv"),
            "themes.csv:3:1: found `skola`, expected something else than at 2:1",
        ),
    ] {
        let folder = Folder::new("once");
        folder.write(file, text.as_bytes());
        assert_eq!(folder.problems(), [expected], "{file}");
    }
}

#[test]
fn a_missing_table_and_a_missing_column_are_told_at_once() {
    let folder = Folder::new("missing");
    std::fs::remove_file(folder.0.join("themes.csv")).unwrap();
    folder.write("similar.csv", b"municipality,theme\n");
    let found = folder.problems();
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(
        found.iter().any(|line| line.starts_with("themes.csv:0:0")),
        "{found:?}"
    );
    assert!(
        found.contains(&"similar.csv:1:1: found nothing, expected a column `year`".to_owned()),
        "{found:?}"
    );
    assert!(
        found.contains(&"similar.csv:1:1: found nothing, expected a column `similar`".to_owned()),
        "{found:?}"
    );
}

#[test]
fn lines_are_counted_as_an_editor_does() {
    let wrong = table("observations.csv").replace("81.05", "81.05 procent");
    // A text of two lines and a blank row stand before the wrong cell.
    let lines = wrong.replace(
        ",found,,s1,,,,,,,,\n",
        ",found,,s1,,,,,,,\"Ett\ntvå\",\"One\ntwo\"\n\n",
    );
    for (name, end) in [("unix", "\n"), ("excel", "\r\n"), ("old-mac", "\r")] {
        for (text, line) in [(&wrong, 4), (&lines, 7)] {
            let folder = Folder::new(&format!("lines-{name}"));
            folder.write("observations.csv", text.replace('\n', end).as_bytes());
            let at = format!(
                "observations.csv:{line}:4: found `81.05 procent`, expected a number such as 81.05"
            );
            assert_eq!(folder.problems(), [at], "{name}");
        }
        let folder = Folder::new(&format!("bytes-{name}"));
        let text = table("observations.csv").replace('\n', end);
        let bytes = [text.as_bytes(), b"diploma,\xc3\xa5,\xe4\n"].concat();
        folder.write("observations.csv", &bytes);
        let at = "observations.csv:6:3: byte e4, expected text in UTF-8: save as \"CSV UTF-8\"";
        assert_eq!(folder.problems(), [at], "{name}");
    }
    let header = table("themes.csv")
        .replace("name_en", "nam_en")
        .replace('\n', "\r");
    let folder = Folder::new("lines-header");
    folder.write("themes.csv", format!("\r\r{header}").as_bytes());
    assert_eq!(
        folder.problems()[0],
        "themes.csv:3:3: found `nam_en`, expected a column of this table; perhaps `name_en`"
    );
}

/// A table of many rows, in which each of some texts is replaced once.
fn many_rows(changes: &[(&str, &str)]) -> String {
    let mut text = table("observations.csv").to_owned();
    for year in 1800..2000 {
        text.push_str(&format!(
            "diploma,1880,{year},70,,estimated,census,,s2,,,,,,,Not {year},Note {year}\n"
        ));
    }
    for (from, to) in changes {
        assert!(text.contains(from));
        text = text.replacen(from, to, 1);
    }
    text
}

#[test]
fn rows_do_not_vanish_between_two_quotes() {
    let folder = Folder::new("stray-quotes");
    for second in [("Note 1999", "Note 1999\""), ("Note 1999", "\"Note 1999")] {
        let text = many_rows(&[(",Note 1800", ",\"Note 1800"), second]);
        for end in ["\n", "\r\n", "\r"] {
            folder.write("observations.csv", text.replace('\n', end).as_bytes());
            let found = folder.problems();
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(
                found[0].starts_with("observations.csv:6:17: found `Note 1800 ")
                    && found[0].contains("takes in 199 more of the lines"),
                "{found:?}"
            );
        }
    }
    let texts = many_rows(&[(
        "Not 1801,Note 1801",
        "\"Ett, två\n\nSlut\",\"\"\"One\"\", two\n\nEnd\"",
    )]);
    folder.write("observations.csv", texts.as_bytes());
    assert_eq!(folder.problems(), Vec::<String>::new());
}

#[test]
fn a_cell_holds_no_more_than_in_a_spreadsheet() {
    let folder = Folder::new("long");
    for (chars, is_told) in [(32_767, false), (32_768, true), (10_000_000, true)] {
        let note = "å".repeat(chars);
        let text = table("observations.csv").replace("Not,Note", &format!("{note},Note"));
        folder.write("observations.csv", text.as_bytes());
        let found = folder.problems();
        let at = "observations.csv:5:16: found `åå";
        let told = found.len() == 1
            && found[0].starts_with(at)
            && found[0].ends_with("expected at most 32767 characters in a cell")
            && found[0].len() < 300;
        assert_eq!(told, is_told, "{found:?}");
        assert_eq!(found.is_empty(), !is_told, "{found:?}");
    }
}

#[test]
fn another_language_is_one_more_column() {
    let folder = Folder::new("language");
    let questions = "question,text_sv,text_en,text_rmy\nsince,Hur länge?,How long?,Kana?\n";
    folder.write("questions.csv", questions.as_bytes());
    assert_eq!(folder.problems(), Vec::<String>::new());
    let files = released(&folder.0);
    let answers = String::from_utf8(files["answers.json"].clone()).unwrap();
    assert!(answers.contains(r#""rmy":"Kana?""#), "{answers}");
    let index = String::from_utf8(files["index.json"].clone()).unwrap();
    assert!(
        index.contains(r#""languages":["sv","en","rmy"]"#),
        "{index}"
    );
}

#[test]
fn markup_stays_text() {
    let folder = Folder::new("markup");
    let markup = "<img src=x onerror=alert(1)>";
    let questions = table("questions.csv").replace("Hur länge?", markup);
    folder.write("questions.csv", questions.as_bytes());
    assert_eq!(folder.problems(), Vec::<String>::new());
    let answers = String::from_utf8(released(&folder.0)["answers.json"].clone()).unwrap();
    assert!(answers.contains(markup), "{answers}");
}
