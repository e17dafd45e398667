//! Progress and what is in place in the real release, and as the terminal tells them.

use super::current::folder;
use super::real::REAL;
use inkludering::analysis::cycle::{self, CycleKind, Expectation};
use inkludering::analysis::in_place::{self, Count, State};
use inkludering::analysis::measurement_gap;
use inkludering::analysis::progress::{Query, Reason, assess_query, lookup_in, summarise_area};
use inkludering::model::{Area, Evidence, IndicatorId, Method, Place};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::process::{Command, Output};

fn place(code: &str) -> Place {
    Place::from_code(code).unwrap()
}

#[test]
fn nothing_of_today_can_be_assessed_and_each_says_why() {
    let release = &*REAL;
    let mut first = Vec::new();
    for indicator in &release.dataset.indicators {
        if indicator.evidence == Evidence::Work {
            continue;
        }
        for (method, _) in Method::IDS {
            let asked = Query {
                indicator: &indicator.id,
                place: Place::SWEDEN,
                breakdown: None,
                method,
                base: None,
            };
            let progress =
                assess_query(&release.dataset, &lookup_in(&release.series), &asked).unwrap();
            let reasons = progress.reasons();
            assert!(
                reasons.contains(&Reason::NoTarget),
                "{}",
                indicator.id.as_str()
            );
            if method == Method::Linear && indicator.evidence == Evidence::Outcome {
                first.push((indicator.id.as_str(), reasons[0]));
            }
        }
    }
    for (id, reason) in [
        ("fra_discrimination_12m_pct", Reason::OnePoint(2019)),
        ("mt_romani_not_participating_pct", Reason::OnePoint(2022)),
        ("hate_antiroma_reports", Reason::NoDirection),
    ] {
        assert!(first.contains(&(id, reason)), "{id} {reason:?} {first:?}");
    }
}

#[test]
fn no_area_has_a_distribution_and_all_have_their_parts() {
    let release = &*REAL;
    let counts = Area::ALL.map(|area| {
        let rolled = summarise_area(
            &release.dataset,
            &lookup_in(&release.series),
            area,
            Place::SWEDEN,
            Method::Linear,
            None,
        );
        assert_eq!(
            (rolled.assessed, rolled.distribution),
            (0, None),
            "{area:?}"
        );
        rolled.parts.len()
    });
    let measured = |area| measurement_gap::for_area(&release.dataset, area).measurements;
    assert_eq!(counts, Area::ALL.map(|area| measured(area).len()));
}

#[test]
fn consultation_is_told_of_some_municipalities_and_never_as_a_share() {
    let release = &*REAL;
    let work = release.work.as_ref().unwrap();
    let all = in_place::all_municipalities(&release.dataset);
    let count = |id: &str| in_place::count_places(work, &IndicatorId::new(id), None, &all);
    let told: BTreeSet<Place> = work
        .facts
        .iter()
        .filter(|fact| fact.indicator.as_str() == "consultation_exists")
        .map(|fact| fact.place)
        .collect();
    let Count::Found {
        with_information,
        yes,
        no,
        planned,
    } = count("consultation_exists")
    else {
        panic!("what was found here and there is counted as if all had been asked");
    };
    assert_eq!(with_information, told.len());
    assert_eq!(yes + no + planned, told.len());
    assert!(yes > 0 && no > 0, "{yes} yes, {no} no");
    let census = Count::Census {
        of: 290,
        yes: 5,
        no: 285,
    };
    assert_eq!(count("pilot_municipality"), census);
    let of = |code: &str| {
        let id = IndicatorId::new("consultation_exists");
        in_place::find_standing(work, &id, None, place(code)).state
    };
    assert_eq!(of("0136"), State::Yes { since: None });
    assert_eq!(of("1480"), State::Yes { since: Some(2017) });
    assert_eq!(of("2184"), State::No);
}

#[test]
fn what_comes_back_in_haninge_is_expected_and_never_late() {
    let release = &*REAL;
    let work = release.work.as_ref().unwrap();
    let cycles = cycle::find_cycles(&release.dataset.release, work, place("0136"));
    let expected = |kind: CycleKind| {
        let cycle = cycles.iter().find(|cycle| cycle.kind == kind).unwrap();
        (
            cycle.interval_years,
            cycle.done.len(),
            cycle.expected.clone(),
        )
    };
    assert_eq!(
        expected(CycleKind::CouncilElection),
        (Some(2), 0, Expectation::LastUnknown)
    );
    // Decided in 2020 and due that autumn.
    let this_year = release.dataset.release.date.year;
    assert_eq!(
        expected(CycleKind::FollowUp),
        (Some(1), 0, Expectation::Years((2020..this_year).collect()))
    );
    // The newest is of about 2022.
    assert_eq!(
        expected(CycleKind::OpenConsultations),
        (Some(1), 2, Expectation::LastUncertain)
    );
}

fn run(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_inkludering");
    Command::new(program).args(arguments).output().unwrap()
}

fn run_to_text(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = run(arguments);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn the_terminal_tells_why_in_words_and_in_json() {
    let folder = folder();
    let folder = folder.to_str().unwrap();
    let ask = |more: &[&str]| run_to_text(&[&["progress", folder, "--indicator"], more].concat());
    let (code, out, err) = ask(&["fra_poor_housing_pct", "--language", "sv"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let expected = "\
Går inte att bedöma: mätt en gång (2019); återgivet i andra hand; ingen har satt ett mål
  Metod: Rak väg till målet
  Punkter:
    2019: 12, används inte: i andra hand
";
    assert!(out.ends_with(expected), "{out}");
    let (_, out, _) = ask(&[
        "fra_poor_housing_pct",
        "--format",
        "json",
        "--method",
        "unsd",
    ]);
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["method"], "unsd");
    assert_eq!(json["class"], Value::Null);
    assert_eq!(
        json["cannot_be_assessed"],
        json!([{"reason": "one point", "year": 2019}, {"reason": "second-hand", "year": null},
            {"reason": "no target", "year": null}])
    );
    // Of the work it tells what is in place.
    let (_, out, _) = ask(&[
        "consultation_exists",
        "--municipality",
        "1480",
        "--format",
        "json",
    ]);
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&json["state"], &json["since"]),
        (&json!("yes"), &json!(2017))
    );
    let told = &json["municipalities"];
    assert_eq!(told["collection"], "found");
    assert!(told["share"].is_null() && told["of"].is_null(), "{told}");
    let count = |name: &str| told[name].as_u64().unwrap();
    let answers = ["yes", "no", "planned"].map(count);
    assert_eq!(answers.iter().sum::<u64>(), count("told"), "{told}");
    let (_, out, _) = ask(&[
        "follow_up_annual",
        "--municipality",
        "0136",
        "--language",
        "sv",
    ]);
    let course = "  varje år · Planerat 2020 · Väntades 2020–2025, ingen uppgift\n";
    assert!(out.contains(course), "{out}");
}

#[test]
fn wrong_use_is_2_and_broken_data_are_1() {
    let folder = folder();
    let folder = folder.to_str().unwrap();
    for (arguments, expected) in [
        (&["fra_poor_housing"][..], "perhaps `fra_poor_housing_pct`"),
        (
            &["folkmangd", "--municipality", "136"],
            "perhaps `0136 Haninge`",
        ),
        (&["folkmangd", "--method", "best"], "invalid value"),
        (&["folkmangd", "--base", "tidigt"], "invalid value"),
    ] {
        let (code, out, err) =
            run_to_text(&[&["progress", folder, "--indicator"], arguments].concat());
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(err.contains(expected), "{err}");
    }
    let (code, _, err) = run_to_text(&["progress", "/nowhere", "--indicator", "x"]);
    assert_eq!(code, Some(1));
    assert!(!err.is_empty());
}
