//! The invented country: the same for the same seed, free of problems, plainly invented, and with
//! every class of progress and every reason why there is none.

use inkludering::analysis::progress::{
    Class, Progress, Query, Reason, Verdict, assess_query, lookup_in, summarise_area,
    summarise_places,
};
use inkludering::load::files::{Files, LoadedRelease, read_release};
use inkludering::model::{Area, Evidence, IndicatorId, Method, Place};
use inkludering::publish::example::{
    Country, DEFAULT_INDICATORS, MAX_MUNICIPALITIES, make_release,
};
use inkludering::publish::{check, release_files};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

const DEFAULT: Country = Country {
    seed: 1,
    municipalities: MAX_MUNICIPALITIES,
    indicators: DEFAULT_INDICATORS,
};

fn made(country: Country) -> Files {
    release_files(&make_release(country).unwrap()).unwrap()
}

/// A folder that is removed when the test ends.
struct Out(PathBuf);

impl Out {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("inkludering-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Out {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn run(out: &Path, more: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_inkludering"))
        .args(["example", "--out", out.to_str().unwrap()])
        .args(more)
        .output()
        .unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

fn read(out: &Path) -> LoadedRelease {
    let checked = read_release(&out.join("example")).unwrap();
    assert_eq!(checked.problems, []);
    checked.dataset
}

#[test]
fn the_seed_decides_every_byte() {
    let small = Country {
        municipalities: 40,
        ..DEFAULT
    };
    assert_eq!(made(small), made(small));
    let other = made(Country { seed: 2, ..small });
    assert_ne!(made(small)["work.json"], other["work.json"]);
    // One more municipality changes no other's values.
    let more = made(Country {
        municipalities: 41,
        ..small
    });
    let first = "municipalities/3101.json";
    assert_eq!(made(small)[first], more[first]);
}

#[test]
fn any_size_and_seed_makes_a_release_without_problems() {
    for (seed, municipalities, indicators) in
        [(0, 1, 1), (3, 2, 7), (4, 25, 20), (u64::MAX, 30, 70)]
    {
        let country = Country {
            seed,
            municipalities,
            indicators,
        };
        let files = made(country);
        let of = |folder: &str| files.keys().filter(|name| name.starts_with(folder)).count();
        assert_eq!(of("indicators/"), indicators, "{country:?}");
        assert_eq!(of("municipalities/"), municipalities + 1);
    }
}

/// Every text of a document under the given keys.
fn texts(value: &serde_json::Value, keys: &[&str], found: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (key, field) in fields {
                if keys.contains(&key.as_str()) && field.is_object() {
                    for (tag, text) in field.as_object().unwrap() {
                        found.push((tag.clone(), text.as_str().unwrap().to_owned()));
                    }
                } else {
                    texts(field, keys, found);
                }
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| texts(value, keys, found)),
        _ => {}
    }
}

#[test]
fn every_text_says_that_it_is_invented() {
    let files = made(Country {
        municipalities: 60,
        ..DEFAULT
    });
    let mut found = Vec::new();
    for (file, keys) in [
        (
            "index.json",
            &["definition", "finding", "caution", "text", "set_by"][..],
        ),
        ("work.json", &["text", "place"]),
        ("answers.json", &["text", "answer"]),
        ("sources.json", &["note"]),
    ] {
        let value = serde_json::from_slice(&files[file]).unwrap();
        texts(&value, keys, &mut found);
    }
    assert!(found.len() > 200);
    for (tag, text) in found {
        let mark = if tag == "sv" {
            "EXEMPELDATA: "
        } else {
            "EXAMPLE DATA: "
        };
        assert!(text.starts_with(mark), "{text}");
    }
    let index: serde_json::Value = serde_json::from_slice(&files["index.json"]).unwrap();
    let indicators = index["indicators"].as_array().unwrap();
    let says = |text: &serde_json::Value, mark: &str| text.as_str().unwrap().contains(mark);
    for indicator in indicators {
        assert!(says(&indicator["name"]["sv"], "EXEMPELDATA"), "{indicator}");
        assert!(
            says(&indicator["name"]["en"], "EXAMPLE DATA"),
            "{indicator}"
        );
        if indicator["evidence"] != "work" {
            assert_eq!(indicator["credits"], serde_json::json!(["EXEMPELDATA"]));
        }
    }
    assert!(says(&index["licence"]["name"], "EXEMPELDATA"));
    let sources: serde_json::Value = serde_json::from_slice(&files["sources.json"]).unwrap();
    for source in sources["sources"].as_array().unwrap() {
        assert!(says(&source["title"], "EXEMPELDATA") && says(&source["publisher"], "EXEMPELDATA"));
    }
}

#[test]
fn the_terminal_writes_a_release_that_check_finds_nothing_in_and_leaves_the_current_one() {
    let out = Out::new("example-out");
    let data = out.0.join("published");
    std::fs::create_dir_all(&data).unwrap();
    assert_eq!(run(&data, &[]).0, Some(0));
    let folder = data.join("example");
    assert_eq!(check(&folder), []);
    assert!(!out.0.join("current.json").exists());
    let release = read(&data);
    assert!(release.dataset.release.is_example());
    assert_eq!(release.dataset.municipalities.len(), 290);
    // Again over the older one, but never over something else.
    assert_eq!(
        run(&data, &["--municipalities", "5", "--seed", "9"]).0,
        Some(0)
    );
    assert_eq!(read(&data).dataset.municipalities.len(), 5);
    std::fs::write(folder.join("index.json"), "{\"release\":\"2026-11-22\"}").unwrap();
    let (code, why) = run(&data, &[]);
    assert_eq!(code, Some(2));
    assert!(
        why.contains("expected no folder or an older example"),
        "{why}"
    );
    for wrong in [
        &["--municipalities", "291"][..],
        &["--municipalities", "0"],
        &["--indicators", "many"],
        &["--seed", "-1"],
    ] {
        assert_eq!(run(&data, wrong).0, Some(2), "{wrong:?}");
    }
}

fn answer<'a>(
    release: &'a LoadedRelease,
    id: &'a IndicatorId,
    place: Place,
    method: Method,
    base: Option<i16>,
) -> Progress<'a> {
    let asked = Query {
        indicator: id,
        place,
        breakdown: None,
        method,
        base,
    };
    assess_query(&release.dataset, &lookup_in(&release.series), &asked).unwrap()
}

#[test]
fn every_class_and_every_reason_occurs() {
    let out = Out::new("example-classes");
    assert_eq!(run(&out.0, &[]).0, Some(0));
    let release = read(&out.0);
    let mut classes: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut local: BTreeSet<&str> = BTreeSet::new();
    let mut reasons: BTreeSet<&str> = BTreeSet::new();
    let mut uncertain = 0;
    let places = release.dataset.municipalities.iter().take(20);
    let places: Vec<Place> = std::iter::once(Place::SWEDEN)
        .chain(places.map(|municipality| municipality.place))
        .collect();
    let outcome = release.dataset.indicators.iter();
    for indicator in outcome.filter(|indicator| indicator.evidence == Evidence::Outcome) {
        for (method, method_id) in Method::IDS {
            for &place in &places {
                for base in [None, Some(2026)] {
                    let progress = answer(&release, &indicator.id, place, method, base);
                    reasons.extend(progress.reasons().into_iter().map(Reason::id));
                    if let Some(class) = progress.certain_class() {
                        if place.is_sweden() {
                            classes.insert((method_id, class.id()));
                        } else {
                            local.insert(class.id());
                        }
                    }
                    if let Verdict::Assessed(found) = &progress.verdict
                        && found.between.is_some()
                    {
                        uncertain += 1;
                    }
                }
            }
        }
    }
    for (method, expected) in [
        (
            "linear",
            &[
                "achieved",
                "on track",
                "too slow",
                "far too slow",
                "moving away",
            ][..],
        ),
        (
            "statcan",
            &[
                "achieved",
                "on track",
                "too slow",
                "far too slow",
                "moving away",
            ],
        ),
        (
            "unsd",
            &[
                "achieved",
                "on track",
                "too slow",
                "stagnation or regression",
                "moving away",
            ],
        ),
    ] {
        for class in expected {
            assert!(
                classes.contains(&(method, *class)),
                "{method} {class} {classes:?}"
            );
        }
    }
    // So few are asked locally that a move away is seldom certain.
    assert!(local.len() >= 4, "{local:?}");
    assert!(uncertain > 100, "{uncertain}");
    // A cohort is the distribution of its members, and of too few answers there is none.
    let id = IndicatorId::new("exempel-gymnasieexamen");
    let rolled = summarise_places(
        &release.dataset,
        &lookup_in(&release.series),
        &id,
        &places,
        Method::Linear,
        None,
    );
    assert_eq!(rolled.parts.len(), 21);
    assert!(rolled.assessed * 100 < 21 * 60, "{}", rolled.assessed);
    assert_eq!(rolled.distribution, None);
    let work = summarise_area(
        &release.dataset,
        &lookup_in(&release.series),
        Area::Work,
        Place::SWEDEN,
        Method::Linear,
        None,
    );
    let distribution = work.distribution.unwrap();
    assert!(distribution.certain.contains(&(Class::TooSlow, 2)));
    assert_eq!((work.parts.len(), work.assessed), (3, 2));
    // No published value is negative, so nothing changes its sign.
    let expected = BTreeSet::from(
        [
            Reason::NoDirection,
            Reason::NoValues,
            Reason::OnePoint(0),
            Reason::Break(0),
            Reason::SecondHand,
            Reason::Unsure,
            Reason::InferredYear,
            Reason::Withheld,
            Reason::NoReference,
            Reason::BaseTooLate(0),
            Reason::NoTarget,
            Reason::TargetEqualsBase,
            Reason::ZeroBase,
            Reason::ZeroTarget,
        ]
        .map(Reason::id),
    );
    assert_eq!(reasons, expected);
}

#[test]
fn an_answer_has_all_of_its_components_in_json() {
    let out = Out::new("example-json");
    assert_eq!(run(&out.0, &["--municipalities", "3"]).0, Some(0));
    let folder = out.0.join("example");
    let ask = |more: &[&str]| -> serde_json::Value {
        let output = Command::new(env!("CARGO_BIN_EXE_inkludering"))
            .args([
                "progress",
                folder.to_str().unwrap(),
                "--format",
                "json",
                "--indicator",
            ])
            .args(more)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0));
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let json = ask(&["exempel-arbete"]);
    assert_eq!(json["class"], "too slow");
    assert_eq!(json["goal"]["reference"], "exempel-arbete-alla");
    let components = &json["components"];
    assert_eq!(components["base"]["value"], 36.0);
    assert_eq!(components["latest"]["value"], 20.0);
    assert_eq!(components["years"], 12);
    assert_eq!(components["fit"], "weighted line");
    // From 36 to 20 in twelve years on a straight line, where 36 to nought in eighteen would do.
    let ratio = components["ratio"]["value"].as_f64().unwrap();
    assert!((ratio - (16.0 / 12.0) / (36.0 / 18.0)).abs() < 1e-12);
    assert_eq!(json["points"].as_array().unwrap().len(), 5);
    assert_eq!(json["points"][1]["part"], "between");
    assert_eq!(json["points"][1]["reference"], 77.0);
    let later = ask(&["exempel-arbete", "--base", "2018"]);
    assert_eq!(later["components"]["base"]["year"], 2020);
    assert_eq!(later["points"][0]["left_out"], "before base");
    let uncertain = ask(&["exempel-inflytande"]);
    assert_eq!(uncertain["uncertain_between"].as_array().unwrap().len(), 2);
    let few = ask(&["exempel-modersmal", "--municipality", "3201"]);
    assert_eq!(few["cannot_be_assessed"][0]["reason"], "withheld");
    // Where something is wrong with the data, it is told, and what can be answered is.
    let sources = folder.join("sources.json");
    let broken = std::fs::read_to_string(&sources).unwrap();
    std::fs::write(&sources, broken.replace("\"EX2\"", "\"EX9\"")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_inkludering"))
        .args([
            "progress",
            folder.to_str().unwrap(),
            "--indicator",
            "exempel-arbete",
        ])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("EX2"));
    assert!(String::from_utf8_lossy(&output.stdout).contains("Too slow"));
}
