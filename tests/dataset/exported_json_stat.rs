//! Exported JSON-stat: the rules of the format, and every value at its place.

use super::current;
use super::exported::{EXAMPLE, cell_of, messages_of};
use super::real::REAL;
use inkludering::document::file;
use inkludering::export::Filter;
use inkludering::load::files::LoadedRelease;
use inkludering::model::{Number, Series};
use inkludering::publish::json_stat;
use inkludering::wording::messages;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

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
    let indicator = release.dataset.indicator(&series.indicator).unwrap();
    let fixed = messages(None).fixed_line(indicator.told_as());
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
