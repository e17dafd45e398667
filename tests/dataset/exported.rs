//! Exported CSV: parsed again and compared with what it was made from, value by value.

use super::current;
use super::real::REAL;
use inkludering::export::{FigureContent, Filter, csv as exported, file_name};
use inkludering::load::files::{LoadedRelease, read_release};
use inkludering::model::{Evidence, KnownValue, Number, Observation, Place, Series, Value};
use inkludering::publish::example::{Country, DEFAULT_INDICATORS, make_release};
use inkludering::publish::write_without_current;
use inkludering::wording::{Messages, export, messages, release_messages};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// With intervals, respondents, withheld cells and gaps, which the real release has few of.
pub static EXAMPLE: LazyLock<LoadedRelease> = LazyLock::new(|| {
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

pub fn messages_of(release: &LoadedRelease, tag: &str) -> &'static Messages {
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
pub fn rows(text: &str, messages: &Messages) -> Vec<Vec<String>> {
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

pub fn cell_of<'a>(series: &'a Series, row: &[String]) -> Option<&'a Observation> {
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
                assert_eq!(row[10], export::state_text(messages, value), "{row:?}");
                assert_eq!(row[8].is_empty(), !row[10].is_empty(), "{row:?}");
                states.insert((messages.tag, row[10].clone()));
                let low = cell.and_then(|cell| cell.interval).map(|(low, _)| low);
                assert_eq!(number(&row[12], messages, decimals), low, "{row:?}");
                let asked = cell.and_then(|cell| cell.respondents);
                assert_eq!(row[14].parse().ok(), asked, "{row:?}");
                assert!(row[16].contains(messages.fixed_line(indicator.told_as())));
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
    for messages in ["sv", "en"].map(|tag| messages(Some(tag))) {
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
                    Value::Known(KnownValue::Text(text)) => messages.text(text).into_owned(),
                    Value::Known(KnownValue::Number(number)) => {
                        let written: f64 = row[8].replace(',', ".").parse().unwrap();
                        assert_eq!(written, number.to_f64(), "{row:?}");
                        row[8].clone()
                    }
                    _ => String::new(),
                };
                assert_eq!(row[8], expected);
                assert_eq!(row[11], export::status_name(messages, fact.status));
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
