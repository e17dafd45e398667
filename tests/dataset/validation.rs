//! Validation of forms: one thing is changed, and the problem says where, what was found and expected.

use crate::documents::{change, documents, problems, release};
use inkludering::document::{Index, SeriesDocument, WorkDocument};
use inkludering::model::{KnownValue, Number, Value as Known};
use inkludering::validate;
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn the_small_release_has_no_problems() {
    assert_eq!(problems(&[]), Vec::<String>::new());
}

/// File, pointer and new value; under it what is told.
const WRONG: &str = r#"
index.json /indicators/2/unit "percnt"
    found `percnt`, expected a known unit; perhaps `percent`
index.json /indicators/2/stage "in-place"
    found `in-place`, expected `in place`, `being done`, `has changed` or `context`; perhaps `in place`
index.json /indicators/2/area "educaton"
    found `educaton`, expected `education`, `work`, `housing`, `health`, `culture`, `civil`, `cross` or `context`; perhaps `education`
index.json /indicators/2/decimals 7
    found `7`, expected at most 3
index.json /indicators/2/periods/1 "2027"
    found `2027`, expected nothing later than the release, 2026
index.json /indicators/2/periods/1 "2020"
    found `2020`, expected something later than the one before
index.json /indicators/2/breaks [2021, 2021]
    found `2021`, expected something later than the one before
index.json /indicators/2/key_figure_url "javascript:alert(1)"
    found `javascript:alert(1)`, expected an address that begins with https:// or http://
index.json /indicators/2/finding/sv "I {plats}"
    found `I {plats}`, expected no other names in braces than {place} {value} {year}
index.json /indicators/2/name/en null
    found nothing, expected a text in the language `en`
index.json /indicators/4/reference "survy"
    found `survy`, expected a known indicator; perhaps `survey`
index.json /indicators/4/reference "survey"
    found `survey`, expected another indicator of the same unit
index.json /municipalities/1/county "19"
    found `19`, expected a known county
index.json /municipalities/- {"municipality": "0136", "name": "Ale", "county": "01", "skr_group": "A2"}
    found `0136`, expected something else than at /municipalities/0/municipality
index.json /cohorts/0/members/0 "0137"
    found `0137`, expected a known municipality
index.json /cohorts/0/to 2011
    found `2011`, expected at least 2012
index.json /goals/0/source "s2"
    found `s2`, expected a known source
index.json /nation/0/years/0/middle_half [740, 770]
    found `73.0`, expected at least 74.0
index.json /nation/0/years/0/median 780
    found `78.0`, expected at most 77.0
index.json /nation/0/years/0/middle_half [770, 680]
    found `68.0`, expected at least 77.0
index.json /goals/- {"goal": "overall", "year": 2032, "text": {"sv": "Ett", "en": "A"}, "set_by": {"sv": "R", "en": "G"}, "why": {"sv": "S", "en": "S"}, "source": "s1"}
    found `overall`, expected something else than at /goals/0/goal
index.json /cohorts/- {"cohort": "programme:pilot", "name": {"sv": "P", "en": "P"}, "kind": "programme", "indicator": "council", "from": 2012, "to": 2015, "members": [], "source": "s1"}
    found `programme:pilot`, expected something else than at /cohorts/0/cohort
index.json /counties/- {"county": "01", "name": "Stockholms län"}
    found `01`, expected something else than at /counties/0/county
index.json /skr_groups/- {"skr_group": "A2", "name": {"sv": "P", "en": "C"}}
    found `A2`, expected something else than at /skr_groups/0/skr_group
index.json /nation/- {"indicator": "diploma", "years": []}
    found `diploma`, expected something else than at /nation/0/indicator
answers.json /questions/- {"question": "since", "text": {"sv": "Hur länge?", "en": "How long?"}}
    found `since`, expected something else than at /questions/0/question
similar.json /themes/- {"theme": "skola", "name": {"sv": "Skola", "en": "School"}}
    found `skola`, expected something else than at /themes/0/theme
index.json /units/0/colour "red"
    unknown field `colour`, expected one of `unit`, `one`, `other`, `counts`, expected a record of the published form
index.json /counties/0/colour "red"
    unknown field `colour`, expected `county` or `name`, expected a record of the published form
index.json /units/5/other/sv "{antal} anmälningar"
    found `{antal} anmälningar`, expected no other names in braces than {}
index.json /licence/url "CC0"
    found `CC0`, expected an address that begins with https:// or http://
work.json /facts/0/municipality "136"
    found `136`, expected `0136 Haninge`: a spreadsheet takes the zero from a number. Format the column as text, then write the codes again
work.json /facts/0/municipality "Harninge"
    found `Harninge`, expected a known municipality; perhaps `0136 Haninge`
work.json /facts/0/municipality "Orebro"
    found `Orebro`, expected a known municipality; perhaps `1880 Örebro`
work.json /facts/0/indicator "councill"
    found `councill`, expected a known indicator; perhaps `council`
work.json /facts/0/value "1"
    found `1`, expected `yes` or `no`
work.json /facts/1/value "två"
    found `två`, expected a number such as 81.05
work.json /facts/1/value "2.5"
    found `2.5`, expected a whole number, as its indicator has no decimals
work.json /facts/1/value "-2"
    found `-2`, expected at least 0
work.json /facts/1/value null
    found nothing, expected a value or a state, and not both
work.json /facts/1/state "none found"
    found `2`, expected a value or a state, and not both
work.json /facts/2/state "nonefound"
    found `nonefound`, expected `none found`, `not measured`, `not applicable` or `withheld`; perhaps `none found`
work.json /facts/0/status "secondhand"
    found `secondhand`, expected `reported`, `estimated`, `second-hand`, `promised`, `planned`, `assigned` or `unverified`; perhaps `second-hand`
work.json /facts/1/unit "year"
    found `2`, expected a year such as 2019
work.json /facts/0/period "2027"
    found `2027`, expected nothing later than the release, 2026
work.json /facts/0/period "omkring 2019"
    found `omkring 2019`, expected a period: 2019, 2012-2015, 2021/22, 2013-10 or 2013-03-07
index.json /indicators/2/scope "international"
    found `international`, expected `municipality`, `national` or `network`
work.json /milestones/0/scope "internation"
    found `internation`, expected `municipality`, `national`, `network` or `international`; perhaps `international`
work.json /facts/0/source "S1"
    found `S1`, expected a known source; perhaps `s1`
work.json /facts/0/unit "person"
    found `person`, expected a known unit; perhaps `persons`
work.json /facts/0/indicator "diploma"
    found `diploma`, expected an indicator of the work
work.json /network/0/role "attend"
    found `attend`, expected `attended` or `joined`; perhaps `attended`
work.json /release "2025"
    found `2025`, expected the same as in index.json: 2026-11-22
sources.json /sources/0/url "www.haninge.se"
    found `www.haninge.se`, expected an address that begins with https:// or http://
sources.json /sources/0/published "i somras"
    found `i somras`, expected a day such as 2026-11-22
answers.json /answers/0/question "sinse"
    found `sinse`, expected a known question; perhaps `since`
similar.json /similar/0/theme "skolan"
    found `skolan`, expected a known theme; perhaps `skola`
similar.json /similar/0/similar/0 "1881"
    found `1881`, expected a known municipality
indicators/diploma.json /rows/1/values/0 1001
    found `100.1`, expected at most 100.0
indicators/diploma.json /rows/1/values/0 -1
    found `-0.1`, expected at least 0
indicators/diploma.json /rows/1/values [644]
    found `1`, expected one entry for each of 2 periods
indicators/diploma.json /rows/1/municipality "0000"
    found `0000`, expected something else than at /rows/0/municipality
indicators/diploma.json /decimals 2
    found `2`, expected the same as in index.json: 1
indicators/diploma.json /collection "sensus"
    found `sensus`, expected `census` or `found`; perhaps `census`
indicators/survey.json /rows/0/states/2022 "not-measured"
    found `not-measured`, expected `none found`, `not measured`, `not applicable` or `withheld`; perhaps `not measured`
indicators/survey.json /rows/0/states/2021 "none found"
    found `510`, expected a value or a state, and not both
indicators/survey.json /rows/0/low/0 520
    found `52.0`, expected at most 51.0
indicators/survey.json /rows/0/high/0 500
    found `50.0`, expected at least 51.0
indicators/survey.json /rows/0/low [null, null]
    found nothing, expected at most 51.0
indicators/survey.json /rows/0/high [null, null]
    found nothing, expected at least 51.0
indicators/survey.json /rows/0/low/1 480
    found `48.0`, expected a value or a state, and not both
indicators/survey.json /rows/0/high/1 540
    found `54.0`, expected a value or a state, and not both
indicators/survey.json /rows/0/values [null, null]
    found `48.0`, expected a value or a state, and not both
indicators/survey.json /rows/0/municipality "0136"
    found `0136`, expected 0000: it is only known for the whole country
"#;

#[test]
fn one_wrong_thing_is_one_problem_with_place_found_and_expected() {
    let lines: Vec<&str> = WRONG.trim().lines().collect();
    for case in lines.chunks(2) {
        let mut parts = case[0].splitn(3, ' ');
        let mut part = || parts.next().unwrap();
        let (file, pointer, value) = (part(), part(), part());
        let value: Value = serde_json::from_str(value).unwrap();
        let found = problems(&[(file, pointer, value)]);
        let messages: Vec<&str> = found
            .iter()
            .filter_map(|line| line.split_once(": ").map(|(_, message)| message))
            .collect();
        assert_eq!(messages, [case[1].trim()], "{}: {found:?}", case[0]);
        let place = found[0].split(": ").next().unwrap();
        let list = pointer.split('/').nth(1).unwrap();
        assert!(place.starts_with(&format!("{file}:/{list}")), "{place}");
    }
}

#[test]
fn what_differs_from_the_wrong_cases_only_a_little_is_right() {
    for (file, pointer, value) in [
        ("index.json", "/indicators/2/maximum", json!(1200)),
        (
            "index.json",
            "/indicators/2/periods",
            json!(["2021", "2022"]),
        ),
        ("index.json", "/indicators/2/breaks", json!([2021, 2022])),
        ("work.json", "/facts/0/value", json!("no")),
        ("work.json", "/facts/0/year_inferred", json!(true)),
        ("work.json", "/facts/1/value", json!("0")),
        ("work.json", "/facts/2/state", json!("not applicable")),
        ("work.json", "/facts/2/state", json!("withheld")),
        ("work.json", "/facts/0/period", json!("2012-2015")),
        ("work.json", "/facts/0/period", json!("2021/22")),
        ("work.json", "/facts/0/period", json!("2026-11-22")),
        ("work.json", "/milestones/0/scope", json!("international")),
        ("work.json", "/network/0/municipality", Value::Null),
        ("indicators/diploma.json", "/rows/1/values/0", json!(0)),
        ("indicators/diploma.json", "/rows/1/values/0", json!(1000)),
        (
            "indicators/diploma.json",
            "/rows/1/status",
            json!({"2021": "estimated"}),
        ),
        (
            "indicators/diploma.json",
            "/rows/1/year_inferred",
            json!(["2021"]),
        ),
        (
            "indicators/survey.json",
            "/rows/0/notes",
            json!({"2021": {"sv": "Hälften.", "en": "Half."}}),
        ),
    ] {
        let found = problems(&[(file, pointer, value.clone())]);
        assert!(found.is_empty(), "{file}{pointer} = {value}: {found:?}");
    }
}

#[test]
fn everything_wrong_is_told_at_once() {
    let found = problems(&[
        ("index.json", "/indicators/0/stage", json!("?")),
        ("index.json", "/indicators/0/unit", json!("?")),
        ("work.json", "/milestones/0/date", json!("?")),
        ("sources.json", "/sources/0/dating", json!("?")),
        ("indicators/diploma.json", "/rows/0/values/0", json!(2000)),
    ]);
    let places: Vec<&str> = found
        .iter()
        .filter_map(|line| line.split(": ").next())
        .collect();
    assert_eq!(
        places,
        [
            "index.json:/indicators/0/stage",
            "index.json:/indicators/0/unit",
            "work.json:/milestones/0/date",
            "sources.json:/sources/0/dating",
            "indicators/diploma.json:/rows/0/values/0",
        ],
        "{found:?}"
    );
}

#[test]
fn the_same_fact_of_the_same_source_is_told_twice_only_once() {
    let fact = release()["work.json"]["facts"][0].clone();
    let found = problems(&[("work.json", "/facts/-", fact.clone())]);
    assert_eq!(
        found,
        ["work.json:/facts/3: found `council`, expected something else than at /facts/0"]
    );
    let mut of_another_area = fact;
    of_another_area["area"] = json!("education");
    assert!(problems(&[("work.json", "/facts/-", of_another_area)]).is_empty());
}

#[test]
fn a_broken_record_leaves_the_others() {
    let mut release = release();
    change(
        &mut release["index.json"],
        "/indicators/0",
        json!({"indicator": "council", "unit": 7}),
    );
    change(&mut release["index.json"], "/indicators/3/unit", json!("?"));
    change(&mut release["work.json"], "/facts/1/colour", json!("red"));
    change(
        &mut release["indicators/diploma.json"],
        "/rows/1/values/1",
        json!(70_000),
    );
    change(
        &mut release["indicators/diploma.json"],
        "/rows/0",
        json!("row"),
    );
    let documents = documents(&release);
    let checked = validate::index(&documents.index).unwrap();
    let ids: Vec<&str> = checked
        .dataset
        .indicators
        .iter()
        .map(|known| known.id.as_str())
        .collect();
    assert_eq!(ids, ["staff", "diploma", "jobs"]);
    let work = validate::work(documents.work.as_ref().unwrap(), &checked.dataset).dataset;
    assert_eq!(
        work.facts.len(),
        1,
        "the fact of the broken indicator and the broken fact are left out"
    );
    assert_eq!((work.milestones.len(), work.network.len()), (1, 1));
    let diploma = documents
        .series
        .iter()
        .find(|series| series.indicator == "diploma")
        .unwrap();
    let series = validate::series(diploma, &checked.dataset);
    let row = &series.dataset.unwrap().rows[0];
    let value = row.cells[0].as_ref().map(|cell| cell.value.clone());
    assert_eq!(
        value,
        Some(Known::Known(KnownValue::Number(Number::new(644, 1))))
    );
    assert!(row.cells[1].is_none(), "the value out of range is left out");
    assert_eq!(series.problems.len(), 2);
}

#[test]
fn a_broken_indicator_is_not_told_again_at_everything_that_refers_to_it() {
    let found = problems(&[("index.json", "/indicators/1/unit", json!("?"))]);
    assert_eq!(
        found,
        ["index.json:/indicators/1/unit: found `?`, expected a known unit"]
    );
}

#[test]
fn everything_wrong_with_a_year_of_the_nation_is_told_at_its_field() {
    let year = json!({"year": 9999, "sweden": 1001, "middle_half": [680, 770], "median": 780, "municipalities": 290});
    let found = problems(&[("index.json", "/nation/0/years/0", year)]);
    let places: Vec<&str> = found
        .iter()
        .filter_map(|line| line.split(": ").next()?.rsplit('/').next())
        .collect();
    assert_eq!(places, ["year", "sweden", "median"], "{found:?}");
}

#[test]
fn an_id_that_names_no_file_is_refused() {
    for id in ["../diploma", "Diploma", "a b", "examen-å", ""] {
        let found = problems(&[("index.json", "/indicators/2/indicator", json!(id))]);
        assert!(found[0].contains("it names a file"), "{found:?}");
    }
}

#[test]
fn an_index_without_a_day_is_none() {
    let mut release = release();
    change(&mut release["index.json"], "/date", json!("2026-02-30"));
    let problems = validate::index(&documents(&release).index).unwrap_err();
    assert_eq!(problems[0].place.pointer(), "/date");
}

/// Every pointer into a document, the document itself left out.
fn pointers(value: &Value, above: &str, all: &mut Vec<String>) {
    let mut add = |name: &str, value: &Value| {
        let pointer = format!("{above}/{}", name.replace('/', "~1"));
        pointers(value, &pointer, all);
        all.push(pointer);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| add(name, value)),
        Value::Array(list) => (0..)
            .zip(list)
            .for_each(|(at, value): (usize, _)| add(&at.to_string(), value)),
        _ => {}
    }
}

fn unlikely() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!([])),
        Just(json!({})),
        Just(json!({"sv": ""})),
        Just(json!(true)),
        Just(json!(-1)),
        Just(json!(i64::MAX)),
        Just(json!(i64::MIN)),
        Just(json!(1e300)),
        Just(json!("9999-99")),
        Just(json!("<script>")),
        Just(json!("\u{0}å{{}")),
        Just(json!("~1/~0")),
        ".{0,12}".prop_map(Value::String),
        any::<i64>().prop_map(Value::from),
    ]
}

proptest! {
    /// Whatever stands anywhere in a release, validation answers, and one place that is wrong in an
    /// indicator takes no other indicator with it.
    #[test]
    fn anything_anywhere_is_told_or_read(at in any::<prop::sample::Index>(), value in unlikely()) {
        let mut release = release();
        let mut all = Vec::new();
        for (file, document) in release.as_object().unwrap() {
            let mut of_file = Vec::new();
            pointers(document, "", &mut of_file);
            all.extend(of_file.into_iter().map(|pointer| (file.clone(), pointer)));
        }
        let (file, pointer) = &all[at.index(all.len())];
        *release[file.as_str()].pointer_mut(pointer).unwrap() = value;
        let text = release[file.as_str()].to_string();
        if file == "index.json" {
            let Ok(index) = validate::parse::<Index>(file, text.as_bytes()) else {
                return Ok(());
            };
            let Ok(checked) = validate::index(&index) else {
                return Ok(());
            };
            if pointer.starts_with("/indicators/") {
                prop_assert!(checked.dataset.indicators.len() >= 4, "{pointer}");
                prop_assert!(checked.dataset.indicators.len() == 5 || !checked.problems.is_empty());
            }
        } else if file == "work.json" {
            if let Ok(work) = validate::parse::<WorkDocument>(file, text.as_bytes()) {
                let documents = documents(&crate::documents::release());
                let dataset = validate::index(&documents.index).unwrap().dataset;
                let checked = validate::work(&work, &dataset);
                let read = checked.dataset.facts.len();
                prop_assert!(read == 3 || !checked.problems.is_empty() || pointer == "/facts");
                prop_assert!(read >= 2 || pointer == "/facts", "{pointer}");
            }
        } else if file.starts_with("indicators/") {
            let Ok(series) = validate::parse::<SeriesDocument>(file, text.as_bytes()) else {
                return Ok(());
            };
            let documents = documents(&crate::documents::release());
            let dataset = validate::index(&documents.index).unwrap().dataset;
            let _ = validate::series(&series, &dataset);
        }
    }
}
