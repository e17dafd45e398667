//! What is taken away: parsed again and compared with what it was made from, value by value.

use super::current;
use super::real::REAL;
use inkludering::document::file;
use inkludering::export::{FigureContent, Filter, csv as exported, file_name};
use inkludering::load::files::{LoadedRelease, read_release};
use inkludering::model::{Evidence, KnownValue, Number, Observation, Place, Series, Value};
use inkludering::publish::example::{Country, DEFAULT_INDICATORS, make_release};
use inkludering::publish::{json_stat, write_without_current};
use inkludering::wording::{LOCALES, Messages, messages, release_messages, take};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::sync::LazyLock;

/// With intervals, respondents, withheld cells and gaps, which the real release has few of.
static EXAMPLE: LazyLock<LoadedRelease> = LazyLock::new(|| {
    let country = Country {
        seed: 1,
        municipalities: 24,
        indicators: DEFAULT_INDICATORS,
    };
    let out = std::env::temp_dir().join(format!("inkludering-{}-taken", std::process::id()));
    write_without_current(&make_release(country).unwrap(), &out, true).unwrap();
    let release = read_release(&out.join("example")).unwrap().dataset;
    let _ = std::fs::remove_dir_all(&out);
    release
});

fn messages_of(release: &LoadedRelease, tag: &str) -> &'static Messages {
    release_messages(&release.dataset.release, Some(tag))
}

fn file<'a>(release: &'a LoadedRelease, messages: &'a Messages) -> exported::Context<'a> {
    exported::Context {
        messages,
        dataset: &release.dataset,
        sources: release.sources.as_deref().unwrap(),
    }
}

/// The rows of a file as a spreadsheet reads them.
fn rows(text: &str, messages: &Messages) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    assert!(text.ends_with("\r\n"));
    let separator = if messages.tag == "sv" { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().len(), 20);
    let rows = reader.records();
    rows.map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// The number that a cell holds, as the language writes it.
fn number(cell: &str, messages: &Messages, decimals: u8) -> Option<Number> {
    if cell.is_empty() {
        return None;
    }
    let (whole, fraction) = cell
        .split_once(messages.numbers.decimal)
        .unwrap_or((cell, ""));
    assert_eq!(fraction.len(), usize::from(decimals), "{cell}");
    Some(Number::new(
        format!("{whole}{fraction}").parse().unwrap(),
        decimals,
    ))
}

fn cell_of<'a>(series: &'a Series, row: &[String]) -> Option<&'a Observation> {
    let at = series
        .periods
        .iter()
        .position(|period| exported::format_period(*period) == row[6])
        .unwrap();
    series
        .rows
        .iter()
        .find(|known| {
            known.place.to_string() == row[0]
                && known.breakdown.as_deref().unwrap_or_default() == row[4]
        })
        .and_then(|known| known.cells[at].as_ref())
}

#[test]
fn every_value_of_every_series_reads_back_from_csv() {
    let mut states = BTreeSet::new();
    for (release, tag) in [(&*REAL, "sv"), (&EXAMPLE, "sv"), (&EXAMPLE, "en")] {
        let messages = messages_of(release, tag);
        for series in &release.series {
            let indicator = release.dataset.indicator(&series.indicator).unwrap();
            let text = exported::write_series(
                &file(release, messages),
                indicator,
                series,
                Filter::default(),
            );
            let rows = rows(&text, messages);
            let published = series
                .rows
                .iter()
                .flat_map(|row| row.cells.iter().flatten());
            let mut read = 0;
            for row in &rows {
                let cell = cell_of(series, row);
                read += usize::from(cell.is_some());
                let value = cell.map(|cell| &cell.value);
                let decimals = indicator.decimals;
                assert_eq!(
                    number(&row[8], messages, decimals),
                    value.and_then(Value::number),
                    "{row:?}"
                );
                assert_eq!(row[10], take::state_text(messages, value), "{row:?}");
                assert_eq!(row[8].is_empty(), !row[10].is_empty(), "{row:?}");
                states.insert((messages.tag, row[10].clone()));
                let low = cell.and_then(|cell| cell.interval).map(|(low, _)| low);
                assert_eq!(number(&row[12], messages, decimals), low, "{row:?}");
                let asked = cell.and_then(|cell| cell.respondents);
                assert_eq!(row[14].parse().ok(), asked, "{row:?}");
                assert!(row[16].contains(messages.fixed_line(indicator.evidence)));
                assert!(row[16].starts_with(messages.example_mark), "{row:?}");
                assert!(!row[17].is_empty() && !row[3].is_empty(), "{row:?}");
            }
            assert_eq!(read, published.count(), "{}", indicator.id.as_str());
            if indicator.evidence == Evidence::Residents {
                let places = release.dataset.municipalities.len() + 1;
                assert_eq!(rows.len(), places * series.periods.len());
            }
        }
    }
    for state in [
        ("sv", "Visas inte: för få personer"),
        ("en", "Not shown: too few people"),
        ("sv", "Uppgift saknas"),
    ] {
        assert!(
            states
                .iter()
                .any(|(tag, text)| (*tag, text.as_str()) == state),
            "{state:?} of {states:?}"
        );
    }
}

#[test]
fn every_fact_of_the_work_reads_back_from_csv() {
    let work = REAL.work.as_ref().unwrap();
    let mut read = 0;
    for messages in LOCALES.map(|locale| messages(Some(locale.tag))) {
        for indicator in &REAL.dataset.indicators {
            if indicator.evidence != Evidence::Work {
                continue;
            }
            let text =
                exported::write_work(&file(&REAL, messages), indicator, work, Filter::default());
            let facts = work
                .facts
                .iter()
                .filter(|fact| fact.indicator == indicator.id);
            let rows = rows(&text, messages);
            assert_eq!(rows.len(), facts.clone().count());
            for (row, fact) in rows.iter().zip(facts) {
                read += 1;
                assert_eq!(row[0], fact.place.to_string());
                assert_eq!(row[6], exported::format_period(fact.period));
                assert_eq!(row[7].is_empty(), !fact.year_inferred);
                let expected = match &fact.value {
                    Value::Known(KnownValue::Yes) => messages.statement.yes.to_owned(),
                    Value::Known(KnownValue::No) => messages.statement.no.to_owned(),
                    Value::Known(KnownValue::Text(text)) => messages.text(&text).into_owned(),
                    Value::Known(KnownValue::Number(number)) => {
                        let written: f64 = row[8].replace(',', ".").parse().unwrap();
                        assert_eq!(written, number.to_f64(), "{row:?}");
                        row[8].clone()
                    }
                    _ => String::new(),
                };
                assert_eq!(row[8], expected);
                assert_eq!(row[11], take::status_name(messages, fact.status));
            }
        }
    }
    assert_eq!(read, 2 * work.facts.len());
}

#[test]
fn a_choice_keeps_its_order_and_says_who_lacks_a_value() {
    let messages = messages(Some("en"));
    let series = |id: &str| {
        let series = &REAL.series;
        series
            .iter()
            .find(|series| series.indicator.as_str() == id)
            .unwrap()
    };
    let indicator = |id: &str| {
        let indicators = &REAL.dataset.indicators;
        indicators
            .iter()
            .find(|known| known.id.as_str() == id)
            .unwrap()
    };
    let places = ["1440", "0000", "0136"].map(|code| Place::from_code(code).unwrap());
    let filter = Filter {
        places: &places,
        year: Some(2022),
    };
    let id = "gymnasieexamen-inom-4-ar";
    let text = exported::write_series(&file(&REAL, messages), indicator(id), series(id), filter);
    let codes: Vec<String> = rows(&text, messages)
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    assert_eq!(codes, ["1440", "0000", "0136"]);
    let shown = FigureContent {
        places: places.to_vec(),
        year: Some(2022),
        ..FigureContent::of_indicator(Evidence::Residents, &indicator(id).id)
    };
    assert_eq!(
        file_name(&REAL.dataset, "", &shown, "csv"),
        format!(
            "gymnasieexamen-inom-4-ar_2022_1440_0000_0136_{}.csv",
            current::release()
        )
    );
    let id = "fra_children_name_calling_pct";
    let filter = Filter {
        places: &places[..1],
        year: None,
    };
    let text = exported::write_series(&file(&REAL, messages), indicator(id), series(id), filter);
    let [row] = &rows(&text, messages)[..] else {
        panic!("{text}")
    };
    assert_eq!(
        (row[8].as_str(), row[10].as_str()),
        ("", messages.overview.nothing_found)
    );
}

/// The rules of the format that a reader relies on, and every value where it belongs.
fn check_json_stat(release: &LoadedRelease, series: &Series, json: &Json) {
    let id = series.indicator.as_str();
    assert_eq!(
        (&json["version"], &json["class"]),
        (&"2.0".into(), &"dataset".into())
    );
    let ids: Vec<&str> = strings(&json["id"]);
    let sizes: Vec<usize> = json["size"]
        .as_array()
        .unwrap()
        .iter()
        .map(|size| size.as_u64().unwrap() as usize)
        .collect();
    assert_eq!(ids.len(), sizes.len());
    let dimensions = json["dimension"].as_object().unwrap();
    assert_eq!(dimensions.len(), ids.len());
    let categories: BTreeMap<&str, Vec<&str>> = ids
        .iter()
        .map(|id| (*id, strings(&dimensions[*id]["category"]["index"])))
        .collect();
    for (id, size) in ids.iter().zip(&sizes) {
        let labels = dimensions[*id]["category"]["label"].as_object().unwrap();
        let unlike: BTreeSet<&&str> = categories[id].iter().collect();
        assert_eq!(
            (categories[id].len(), labels.len(), unlike.len()),
            (*size, *size, *size)
        );
        assert!(
            categories[id]
                .iter()
                .all(|category| labels.contains_key(*category))
        );
    }
    for role in ["metric", "geo", "time"] {
        assert!(
            strings(&json["role"][role])
                .iter()
                .all(|id| ids.contains(id))
        );
    }
    let values = json["value"].as_array().unwrap();
    assert_eq!(values.len(), sizes.iter().product::<usize>(), "{id}");
    let status = json["status"].as_object().unwrap();
    assert!(
        status
            .keys()
            .all(|at| at.parse::<usize>().unwrap() < values.len())
    );

    let (mut at, mut known) = (0, 0);
    let groups = categories.get("breakdown").cloned().unwrap_or(vec!["all"]);
    for measure in &categories["measure"] {
        for place in &categories["municipality"] {
            for group in &groups {
                for period in &categories["period"] {
                    let group = if *group == "all" { "" } else { group };
                    let mut row = vec![String::new(); 7];
                    (row[0], row[4], row[6]) = ((*place).into(), group.into(), (*period).into());
                    let cell = cell_of(series, &row);
                    let expected = cell.and_then(|cell| match *measure {
                        "value" => cell.value.number(),
                        "low" => cell.interval.map(|(low, _)| low),
                        "high" => cell.interval.map(|(_, high)| high),
                        _ => cell.respondents.map(|count| Number::new(count.into(), 0)),
                    });
                    assert_eq!(
                        values[at].as_f64(),
                        expected.map(Number::to_f64),
                        "{id} {at}"
                    );
                    if *measure == "value" {
                        known += usize::from(cell.is_some());
                        let reason = status.get(&at.to_string());
                        assert!(
                            expected.is_some() || reason.is_some(),
                            "{id} {at}: no reason"
                        );
                    }
                    at += 1;
                }
            }
        }
    }
    let published = series
        .rows
        .iter()
        .flat_map(|row| row.cells.iter().flatten());
    assert_eq!(known, published.count(), "{id}");
    let evidence = release
        .dataset
        .indicator(&series.indicator)
        .unwrap()
        .evidence;
    let fixed = messages(None).fixed_line(evidence);
    assert!(json["note"][0].as_str().unwrap().contains(fixed), "{id}");
    assert!(!json["source"].as_str().unwrap().is_empty());
}

fn strings(list: &Json) -> Vec<&str> {
    let list = list.as_array().unwrap();
    list.iter().map(|one| one.as_str().unwrap()).collect()
}

#[test]
fn every_series_is_published_as_json_stat() {
    let folder = current::folder();
    for series in &REAL.series {
        let path = folder.join(file::json_stat(series.indicator.as_str()));
        let json = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        check_json_stat(&REAL, series, &json);
    }
}

#[test]
fn intervals_groups_and_what_is_withheld_are_in_json_stat() {
    let mut found = BTreeSet::new();
    for series in &EXAMPLE.series {
        let indicator = EXAMPLE.dataset.indicator(&series.indicator).unwrap();
        let json = json_stat::from_series(
            messages_of(&EXAMPLE, "sv"),
            &EXAMPLE.dataset,
            EXAMPLE.sources.as_deref().unwrap(),
            indicator,
            series,
            Filter::default(),
        );
        check_json_stat(&EXAMPLE, series, &json);
        assert!(json["label"].as_str().unwrap().starts_with("EXEMPELDATA. "));
        found.extend(
            json["status"]
                .as_object()
                .unwrap()
                .values()
                .map(Json::to_string),
        );
        found.extend(
            strings(&json["dimension"]["measure"]["category"]["index"])
                .into_iter()
                .map(str::to_owned),
        );
    }
    for expected in ["\"withheld\"", "low", "high", "respondents"] {
        assert!(found.contains(expected), "{expected} of {found:?}");
    }
}

fn run(arguments: &[&str]) -> (Option<i32>, Vec<u8>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_inkludering"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("export")
        .arg(current::folder())
        .args(arguments)
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), output.stdout, stderr)
}

#[test]
fn the_terminal_program_exports() {
    let id = "gymnasieexamen-inom-4-ar";
    let (code, bytes, _) = run(&[
        "--indicator",
        id,
        "--format",
        "csv",
        "--municipality",
        "0136",
        "1440",
        "--year",
        "2022",
    ]);
    assert_eq!((code, &bytes[..3]), (Some(0), &b"\xef\xbb\xbf"[..]));
    let rows = rows(std::str::from_utf8(&bytes).unwrap(), messages(None));
    assert_eq!(
        (rows[0][1].as_str(), rows[0][8].as_str()),
        ("Haninge", "64,4")
    );
    let (code, bytes, _) = run(&[
        "--indicator",
        id,
        "--format",
        "json-stat",
        "--language",
        "en",
    ]);
    let json: Json = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(
        (code, json["extension"]["language"].as_str()),
        (Some(0), Some("en"))
    );
    for (wrong, why) in [
        (
            ["--indicator", "gymnasieexamen", "--format", "csv"],
            "--indicator: found `gymnasieexamen`",
        ),
        (
            ["--indicator", "mediators_count", "--format", "json-stat"],
            "expected `csv`",
        ),
    ] {
        let (code, _, stderr) = run(&wrong);
        assert_eq!(code, Some(2));
        assert!(stderr.contains(why), "{stderr}");
    }
}

fn draw(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_inkludering"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("draw")
        .arg(current::folder())
        .args(arguments)
        .output()
        .unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn the_terminal_program_draws() {
    use resvg::tiny_skia::Pixmap;
    let folder = std::env::temp_dir().join(format!("inkludering-{}-drawn", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let trend = [
        "--chart",
        "trend",
        "--indicator",
        "gymnasieexamen-inom-4-ar",
    ];
    let dark = |pixels: &Pixmap, (top, bottom): (u32, u32)| {
        let rows = (top * pixels.width()) as usize..(bottom * pixels.width()) as usize;
        let dark = pixels.pixels()[rows]
            .iter()
            .filter(|pixel| pixel.red() < 128);
        dark.count()
    };
    let mut sizes = Vec::new();
    for scale in ["1", "2"] {
        let out = file("trend.png");
        let arguments = [
            &trend[..],
            &["--shape", "narrow", "--scale", scale, "--out", &out],
        ];
        assert_eq!(draw(&arguments.concat()).0, Some(0));
        let pixels = Pixmap::decode_png(&std::fs::read(&out).unwrap()).unwrap();
        let scale: u32 = scale.parse().unwrap();
        // The tag, the first line of the title, and the last lines of the foot.
        for (top, bottom) in [(16, 36), (38, 60)] {
            let ink = dark(&pixels, (top * scale, bottom * scale));
            assert!(ink > 100, "{ink} dark pixels from {top} to {bottom}");
        }
        assert!(dark(&pixels, (pixels.height() - 60 * scale, pixels.height())) > 100);
        assert_eq!(dark(&pixels, (0, 15 * scale)), 0);
        sizes.push((pixels.width() / scale, pixels.height() / scale));
    }
    assert_eq!(sizes[0], sizes[1]);

    let out = file("trend.svg");
    let link = "https://example.org/?a=1&b=2";
    assert_eq!(
        draw(&[&trend[..], &["--link", link, "--out", &out]].concat()).0,
        Some(0)
    );
    let svg = std::fs::read_to_string(&out).unwrap();
    for expected in [
        "Alla invånare</text>",
        "Säger inget om romer.</text>",
        "Källa: Kolada",
        &format!("Data av {}", current::release()),
        "?a=1&amp;b=2</text>",
    ] {
        assert!(svg.contains(expected), "{expected}");
    }
    for (wrong, why) in [
        (
            [
                "--chart",
                "trend",
                "--indicator",
                "mediators_count",
                "--out",
                &out,
            ],
            "expected one of `residents`",
        ),
        (
            [
                "--chart",
                "generation",
                "--year",
                "2020",
                "--out",
                &file("x.gif"),
            ],
            "ends in .svg or .png",
        ),
    ] {
        let (code, stderr) = draw(&wrong);
        assert_eq!(code, Some(2));
        assert!(stderr.contains(why), "{stderr}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
