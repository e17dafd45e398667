//! A release so small that every case can change one thing in it.

use inkludering::validate::{self, Documents};
use inkludering::wording::messages;
use inkludering::wording::problem::problem_line;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The documents of a release without problems, by file name.
pub fn release() -> Value {
    let text = |sv: &str, en: &str| json!({"sv": sv, "en": en});
    let indicator = |id: &str, evidence: &str, unit: &str, area: &str| {
        json!({
            "indicator": id, "name": text("Namn", "Name"), "definition": text("Vad den mäter.", "What it measures."),
            "area": area, "stage": "context", "evidence": evidence, "scope": "municipality", "unit": unit,
            "decimals": 1, "direction": "none", "mark": "more", "periods": ["2021", "2022"], "places": 1
        })
    };
    let mut work = indicator("council", "work", "yes/no", "cross");
    work["stage"] = json!("in place");
    work["decimals"] = json!(0);
    work["periods"] = json!([]);
    let mut staff = indicator("staff", "work", "persons", "cross");
    staff["decimals"] = json!(0);
    staff["periods"] = json!([]);
    let mut residents = indicator("diploma", "residents", "percent", "education");
    residents["mark"] = json!("core");
    residents["direction"] = json!("up");
    residents["finding"] = text(
        "I {place}: {value} ({year})",
        "In {place}: {value} ({year})",
    );
    let mut survey = indicator("survey", "outcome", "percent", "education");
    survey["scope"] = json!("national");
    survey["basis"] = json!("survey");
    survey["population"] = json!("roma");
    let mut jobs = indicator("jobs", "outcome", "persons", "work");
    jobs["scope"] = json!("national");
    jobs["basis"] = json!("reports");
    jobs["population"] = json!("roma");
    json!({
        "index.json": {
            "format": 1, "release": "2026-11-22", "date": "2026-11-22",
            "licence": {"name": "CC0-1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
            "languages": ["sv", "en"],
            "areas": ["education", "work", "housing", "health", "culture", "civil", "cross"],
            "thresholds": {"persons": 5, "pupils": 10, "respondents": 20, "uncertain_respondents": 50},
            "goals": [{
                "goal": "overall", "year": 2032, "text": text("Ett mål", "A goal"),
                "set_by": text("Regeringen", "The government"), "why": text("Strategin.", "The strategy."), "source": "s1"
            }],
            "units": [
                {"unit": "percent", "one": text("{} %", "{}%"), "other": text("{} %", "{}%")},
                {"unit": "yes/no", "one": text("{}", "{}"), "other": text("{}", "{}")},
                {"unit": "persons", "counts": "persons", "one": text("{} person", "{} person"), "other": text("{} personer", "{} people")},
                {"unit": "pupils", "counts": "pupils", "one": text("{} elev", "{} pupil"), "other": text("{} elever", "{} pupils")},
                {"unit": "year", "one": text("{}", "{}"), "other": text("{}", "{}")},
                {"unit": "reports", "one": text("{} anmälan", "{} report"), "other": text("{} anmälningar", "{} reports")}
            ],
            "counties": [{"county": "01", "name": "Stockholms län"}, {"county": "18", "name": "Örebro län"}],
            "skr_groups": [{"skr_group": "A2", "name": text("Pendlingskommun", "Commuting municipality")}],
            "municipalities": [
                {"municipality": "0136", "name": "Haninge", "county": "01", "skr_group": "A2"},
                {"municipality": "1880", "name": "Örebro", "county": "18", "skr_group": "A2"}
            ],
            "cohorts": [{
                "cohort": "programme:pilot", "name": text("Piloter", "Pilots"), "kind": "programme", "indicator": "council",
                "from": 2012, "to": 2015, "members": ["0136"], "source": "s1"
            }],
            "indicators": [work, staff, residents, survey, jobs],
            "nation": [{"indicator": "diploma", "years": [
                {"year": 2021, "sweden": 735, "middle_half": [680, 770], "median": 730, "municipalities": 290}
            ]}]
        },
        "work.json": {
            "format": 1, "release": "2026-11-22",
            "facts": [
                {"indicator": "council", "municipality": "0136", "period": "2020", "value": "yes", "collection": "found", "source": "s1"},
                {"indicator": "staff", "municipality": "1880", "period": "2021", "value": "2", "collection": "found", "source": "s1"},
                {"indicator": "staff", "municipality": "0136", "period": "2021", "state": "none found", "collection": "found", "source": "s1"}
            ],
            "milestones": [{"date": "2012-02-16", "scope": "national", "municipality": "0000", "text": text("Strategin antas", "The strategy is adopted"), "source": "s1"}],
            "network": [{"kind": "meeting", "date": "2013-03-07", "municipality": "0136", "role": "attended", "place": text("SKL", "SKL"), "source": "s1"}]
        },
        "sources.json": {
            "format": 1, "release": "2026-11-22",
            "sources": [{"source": "s1", "title": "Integration i kommunen", "publisher": "Haninge kommun", "url": "https://www.haninge.se/", "published": "2020-07-30", "dating": "stated", "read": "in part"}]
        },
        "answers.json": {
            "format": 1, "release": "2026-11-22",
            "questions": [{"question": "since", "text": text("Hur länge?", "How long?")}],
            "answers": [{"municipality": "0136", "question": "since", "period": "2020", "answer": text("Sedan 2016", "Since 2016"), "source": "s1"}]
        },
        "similar.json": {
            "format": 1, "release": "2026-11-22",
            "themes": [{"theme": "skola", "name": text("Skola", "School")}],
            "similar": [{"municipality": "0136", "theme": "skola", "year": 2025, "similar": ["1880"]}]
        },
        "indicators/diploma.json": {
            "format": 1, "release": "2026-11-22", "indicator": "diploma", "collection": "census", "decimals": 1,
            "periods": ["2021", "2022"], "sources": [["s1"], ["s1"]],
            "rows": [{"municipality": "0000", "values": [735, null]}, {"municipality": "0136", "values": [644, 700]}]
        },
        "indicators/survey.json": {
            "format": 1, "release": "2026-11-22", "indicator": "survey", "collection": "census", "decimals": 1,
            "periods": ["2021", "2022"], "sources": [["s1"], ["s1"]],
            "rows": [{"municipality": "0000", "values": [510, null], "respondents": [404, null], "low": [480, null], "high": [540, null], "states": {"2022": "not measured"}}]
        },
        "indicators/jobs.json": {
            "format": 1, "release": "2026-11-22", "indicator": "jobs", "collection": "census", "decimals": 1,
            "periods": ["2021", "2022"], "sources": [["s1"], ["s1"]],
            "rows": [{"municipality": "0000", "values": [50, 470]}]
        },
        "municipalities/0136.json": {
            "format": 1, "release": "2026-11-22", "municipality": "0136", "series": {"diploma": [644, 700]}
        }
    })
}

/// Sets the value at a JSON pointer; removes it where the new value is null, adds it where it is new.
pub fn change(document: &mut Value, pointer: &str, value: Value) {
    let (above, name) = pointer.rsplit_once('/').unwrap();
    let parent = document
        .pointer_mut(above)
        .unwrap_or_else(|| panic!("{pointer}"));
    let name = name.replace("~1", "/");
    match parent {
        Value::Object(fields) if value.is_null() => drop(fields.remove(&name).unwrap()),
        Value::Object(fields) => drop(fields.insert(name, value)),
        Value::Array(list) if name == "-" => list.push(value),
        Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
        _ => panic!("{pointer}"),
    }
}

pub fn documents(release: &Value) -> Documents {
    fn read<T: DeserializeOwned>(release: &Value, name: &str) -> T {
        validate::parse(name, release[name].to_string().as_bytes()).unwrap()
    }
    let named = |folder: &str| -> Vec<String> {
        let names = release.as_object().unwrap().keys();
        names
            .filter(|name| name.starts_with(folder))
            .cloned()
            .collect()
    };
    Documents {
        index: read(release, "index.json"),
        work: Some(read(release, "work.json")),
        sources: Some(read(release, "sources.json")),
        answers: Some(read(release, "answers.json")),
        similar: Some(read(release, "similar.json")),
        corrections: None,
        help: None,
        series: named("indicators/")
            .iter()
            .map(|name| read(release, name))
            .collect(),
        municipalities: named("municipalities/")
            .iter()
            .map(|name| read(release, name))
            .collect(),
    }
}

/// The problems of the small release after some changes: file, pointer and new value of each.
pub fn problems(changes: &[(&str, &str, Value)]) -> Vec<String> {
    let mut release = release();
    for (file, pointer, value) in changes {
        change(&mut release[*file], pointer, value.clone());
    }
    let problems = validate::release_problems(&documents(&release));
    problems
        .iter()
        .map(|problem| problem_line(messages(Some("en")), problem))
        .collect()
}
