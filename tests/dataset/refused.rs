//! What the domain refuses: each rule with a case that breaks it and one that only comes near.

use crate::documents::problems;
use serde_json::{Value, json};

/// Checks that some changes break a rule, worded so, or none where nothing is expected.
fn check(changes: &[(&str, &str, Value)], expected: &str) {
    let found = problems(changes);
    if expected.is_empty() {
        assert!(found.is_empty(), "{changes:?}: {found:?}");
    } else {
        let matching = found.iter().filter(|line| line.contains(expected)).count();
        assert_eq!((matching, found.len()), (1, 1), "{changes:?}: {found:?}");
    }
}

const INDEX: &str = "index.json";
const WORK: &str = "work.json";
const NAME: &str = "/indicators/2/name/sv";

#[test]
fn few_people_are_withheld() {
    let jobs = "indicators/jobs.json";
    let survey = "indicators/survey.json";
    let persons = "fewer than 5 persons are not shown";
    for (file, pointer, value, expected) in [
        (jobs, "/rows/0/values/0", json!(40), persons),
        (jobs, "/rows/0/values/0", json!(0), persons),
        (jobs, "/rows/0/values/0", json!(50), ""),
        (
            survey,
            "/rows/0/respondents/0",
            json!(19),
            "what fewer than 20 respondents answered is not shown",
        ),
        (survey, "/rows/0/respondents/0", json!(20), ""),
        (
            INDEX,
            "/thresholds/respondents",
            json!(405),
            "fewer than 405 respondents",
        ),
        (
            INDEX,
            "/thresholds/persons",
            json!(6),
            "fewer than 6 persons",
        ),
        (WORK, "/facts/1/value", json!("1"), ""),
    ] {
        check(&[(file, pointer, value)], expected);
    }
    // 20 % of 20 is 4 persons, 25 % is 5.
    for (percent, expected) in [(200, persons), (250, "")] {
        let changes = [
            (survey, "/rows/0/respondents/0", json!(20)),
            (survey, "/rows/0/values/0", json!(percent)),
            (survey, "/rows/0/low", json!([])),
            (survey, "/rows/0/high", json!([])),
        ];
        check(&changes, expected);
    }
    // An interval can reach neither below nothing nor above all.
    for (low, high, expected) in [
        (-1, 1000, "found `-0.1`, expected at least 0"),
        (0, 1001, "found `100.1`, expected at most 100.0"),
        (0, 1000, ""),
    ] {
        let changes = [
            (survey, "/rows/0/low/0", json!(low)),
            (survey, "/rows/0/high/0", json!(high)),
        ];
        check(&changes, expected);
    }
    for (value, expected) in [("9", "fewer than 10 pupils are not shown"), ("10", "")] {
        check(
            &[
                (INDEX, "/indicators/1/unit", json!("pupils")),
                (WORK, "/facts/1/value", json!(value)),
            ],
            expected,
        );
    }
    let withheld = [
        (jobs, "/rows/0/values/0", json!(null)),
        (jobs, "/rows/0/states", json!({"2021": "withheld"})),
    ];
    check(&withheld[1..], "a value or a state");
}

#[test]
fn roma_are_not_counted_in_a_municipality() {
    let head_count = "nothing that counts Roma";
    for (pointer, value, expected) in [
        (NAME, json!("Antal romer i kommunen"), head_count),
        ("/indicators/2/name/en", json!("Number of Roma"), head_count),
        ("/indicators/2/indicator", json!("antal-romer"), head_count),
        ("/indicators/4/scope", json!("municipality"), head_count),
        ("/indicators/3/scope", json!("municipality"), ""),
        (NAME, json!("Samråd med romer"), ""),
    ] {
        let found = problems(&[(INDEX, pointer, value.clone())]);
        let is_refused = found
            .iter()
            .any(|line| line.contains("nothing that counts Roma"));
        assert_eq!(
            is_refused,
            !expected.is_empty(),
            "{pointer} = {value}: {found:?}"
        );
    }
}

#[test]
fn some_subjects_are_not_shown_beside_roma() {
    for (name, expected) in [
        ("Anmälda brott per 1 000 invånare", "crime is not shown"),
        ("Våldsbrott", "crime is not shown"),
        ("Anmälda hatbrott", "of hate crime only that against Roma"),
        (
            "Anmälda antiziganistiska hatbrott",
            "it is only known for the whole country",
        ),
        (
            "Hushåll med försörjningsstöd",
            "social assistance is not shown",
        ),
        (
            "Ekonomiskt bistånd, andel",
            "social assistance is not shown",
        ),
        ("Verkställda avhysningar", "evictions are not shown"),
        ("Vräkta barn", "evictions are not shown"),
        (
            "Utrikes födda, andel",
            "where people were born is not shown",
        ),
        (
            "Anställda med romsk bakgrund",
            "the ethnicity of staff is not counted",
        ),
        ("Avbrott i gymnasiestudier", ""),
        ("Genombrott", ""),
        ("Romsk bakgrund är en merit", ""),
        ("Personal med utbildning om romer", ""),
        ("Medellivslängd, födda i Sverige", ""),
    ] {
        check(&[(INDEX, NAME, json!(name))], expected);
    }
    for (name, expected) in [
        ("Crimes reported", "crime is not shown"),
        ("Households with social assistance", "social assistance"),
        ("Foreign-born residents", "where people were born"),
        ("Upper secondary diploma", ""),
    ] {
        check(&[(INDEX, "/indicators/2/name/en", json!(name))], expected);
    }
    let national = [(
        INDEX,
        "/indicators/4/name/sv",
        json!("Anmälda antiziganistiska hatbrott"),
    )];
    check(&national, "");
    let ranked = [(
        INDEX,
        "/indicators/0/name/sv",
        json!("Totalpoäng för arbetet"),
    )];
    let found = problems(&ranked);
    assert!(
        found[0].contains("neither work nor outcome is ranked"),
        "{found:?}"
    );
}

#[test]
fn nobody_is_pointed_out() {
    for (file, pointer, text, expected) in [
        (
            "answers.json",
            "/answers/0/answer/sv",
            "Skriv till a.b@haninge.se",
            "no mail address",
        ),
        (
            "answers.json",
            "/answers/0/answer/en",
            "Call 08-123 456 78",
            "no telephone number",
        ),
        (
            WORK,
            "/milestones/0/text/sv",
            "Född 19121212-1212",
            "no personal identity number",
        ),
        (
            INDEX,
            "/indicators/2/definition/en",
            "+46 70 123 45 67",
            "no telephone number",
        ),
        (
            "sources.json",
            "/sources/0/title",
            "Kontakt: a@b.se",
            "no mail address",
        ),
        (
            "answers.json",
            "/answers/0/answer/sv",
            "Fyra möten, 700 000 kr 2016-2019",
            "",
        ),
    ] {
        check(&[(file, pointer, json!(text))], expected);
    }
}

#[test]
fn some_words_are_not_ours() {
    for (file, pointer, text, expected) in [
        (
            "answers.json",
            "/answers/0/answer/sv",
            "Arbete mot utanförskap",
            "`utanförskap` is not used",
        ),
        (INDEX, "/indicators/2/caution", "", ""),
        (
            WORK,
            "/milestones/0/text/en",
            "An integration plan",
            "`integration` is not used",
        ),
        (
            INDEX,
            "/goals/0/why/sv",
            "Majoriteten tycker",
            "`majoritet` is not used",
        ),
        (
            "sources.json",
            "/sources/0/title",
            "Integration och utfall",
            "",
        ),
        (
            "sources.json",
            "/sources/0/publisher",
            "Integrationsverket",
            "",
        ),
    ] {
        let value = if text.is_empty() {
            json!({})
        } else {
            json!(text)
        };
        check(&[(file, pointer, value)], expected);
    }
}

#[test]
fn marks_directions_and_kinds_of_evidence_fit_together() {
    for (changes, expected) in [
        (
            vec![("/indicators/2/mark", json!("context"))],
            "context of a place is neither good nor bad",
        ),
        (
            vec![("/indicators/0/direction", json!("up"))],
            "more work or more reports",
        ),
        (
            vec![("/indicators/4/direction", json!("down"))],
            "more work or more reports",
        ),
        (vec![("/indicators/3/direction", json!("down"))], ""),
        (
            vec![("/indicators/3/mark", json!("core"))],
            "only indicators about all residents",
        ),
        (
            vec![("/indicators/0/mark", json!("weak"))],
            "only indicators about all residents",
        ),
        (
            vec![("/indicators/3/basis", Value::Null)],
            "how an outcome is known",
        ),
        (
            vec![("/indicators/3/population", Value::Null)],
            "whom an outcome is about",
        ),
        (
            vec![("/indicators/2/basis", json!("survey"))],
            "only an outcome has a basis",
        ),
        (
            vec![("/indicators/0/area", json!("context"))],
            "only indicators about all residents are context",
        ),
        (
            vec![(
                "/indicators/1/name/sv",
                json!("Andel av kommunerna med samråd"),
            )],
            "what wasn't found is not a no",
        ),
    ] {
        let changes: Vec<_> = changes
            .into_iter()
            .map(|(pointer, value)| (INDEX, pointer, value))
            .collect();
        let found = problems(&changes);
        if expected.is_empty() {
            assert!(found.is_empty(), "{changes:?}: {found:?}");
        } else {
            assert!(found[0].contains(expected), "{changes:?}: {found:?}");
        }
    }
}

#[test]
fn a_target_says_who_set_it_and_why() {
    let goal = json!({
        "goal": "target", "year": 2032, "indicator": "diploma", "target": 900,
        "text": {"sv": "90 %", "en": "90%"}, "set_by": {"sv": "Nämnden", "en": "The board"},
        "why": {"sv": "Beslut.", "en": "A decision."}, "source": "s1"
    });
    check(&[(INDEX, "/goals/-", goal.clone())], "");
    for (field, value, expected) in [
        ("set_by", json!({}), "a text in the language"),
        ("why", json!({}), "a text in the language"),
        ("target", json!(1100), "at most 100.0"),
        ("indicator", json!("diplom"), "perhaps `diploma`"),
    ] {
        let mut goal = goal.clone();
        goal[field] = value;
        let found = problems(&[(INDEX, "/goals/-", goal)]);
        assert!(
            found.iter().all(|line| line.contains(expected)),
            "{field}: {found:?}"
        );
        assert!(!found.is_empty(), "{field}");
    }
}

#[test]
fn nothing_is_later_than_the_release() {
    let later = "nothing later than the release, 2026";
    for (file, pointer, date, expected) in [
        (WORK, "/facts/0/period", "2026-11-22", ""),
        (WORK, "/facts/0/period", "2026-11-23", later),
        (WORK, "/facts/0/period", "2026-12", later),
        (WORK, "/facts/0/period", "2026", ""),
        (WORK, "/facts/0/period", "2027", later),
        (WORK, "/milestones/0/date", "2026-11-22", ""),
        (WORK, "/milestones/0/date", "2031", later),
        // The year of the goal.
        (WORK, "/milestones/0/date", "2032", ""),
        (WORK, "/network/0/date", "2026-12-01", later),
        ("answers.json", "/answers/0/period", "2026-12-24", later),
        ("sources.json", "/sources/0/published", "2026-11", ""),
        ("sources.json", "/sources/0/published", "2026-11-30", later),
    ] {
        check(&[(file, pointer, json!(date))], expected);
    }
    check(&[("similar.json", "/similar/0/year", json!(2027))], later);
    // What is planned may lie ahead.
    let planned = [
        (WORK, "/facts/0/period", json!("2027")),
        (WORK, "/facts/0/status", json!("planned")),
    ];
    check(&planned, "");
}

#[test]
fn a_lone_withheld_value_is_not_given_away() {
    let jobs = "indicators/jobs.json";
    let everyone = [
        (INDEX, "/indicators/4/scope", json!("municipality")),
        (INDEX, "/indicators/4/population", json!("everyone")),
    ];
    let row = |place: &str, breakdown: &str, value: Option<i64>| {
        let mut row = json!({"municipality": place, "values": [value, 470]});
        if !breakdown.is_empty() {
            row["breakdown"] = json!(breakdown);
        }
        if value.is_none() {
            row["states"] = json!({"2021": "withheld"});
        }
        row
    };
    let given_away = "a second value withheld too, or no total";
    for (rows, expected) in [
        // Sweden and its two municipalities.
        (
            vec![
                row("0000", "", Some(900)),
                row("0136", "", Some(870)),
                row("1880", "", None),
            ],
            given_away,
        ),
        (
            vec![
                row("0000", "", Some(900)),
                row("0136", "", None),
                row("1880", "", None),
            ],
            "",
        ),
        (vec![row("0000", "", Some(900)), row("1880", "", None)], ""),
        (vec![row("0136", "", Some(870)), row("1880", "", None)], ""),
        // Women and men in one place.
        (
            vec![
                row("0136", "", Some(900)),
                row("0136", "sex:women", Some(870)),
                row("0136", "sex:men", None),
            ],
            given_away,
        ),
        (
            vec![
                row("0136", "", None),
                row("0136", "sex:women", Some(870)),
                row("0136", "sex:men", Some(80)),
            ],
            given_away,
        ),
        (
            vec![
                row("0136", "", Some(900)),
                row("0136", "sex:women", Some(870)),
                row("0136", "age:20-29", None),
            ],
            "",
        ),
    ] {
        let rows = (jobs, "/rows", json!(rows));
        check(&[&everyone[..], &[rows]].concat(), expected);
    }
    // Shares don't add up.
    let survey = "indicators/survey.json";
    let share = |breakdown: &str| {
        let mut row = json!({"municipality": "0000", "values": [510, 470]});
        row["breakdown"] = json!(breakdown);
        row
    };
    let mut withheld = share("sex:men");
    withheld["values"] = json!([null, 470]);
    withheld["states"] = json!({"2021": "withheld"});
    check(
        &[
            (survey, "/rows/-", share("sex:women")),
            (survey, "/rows/-", withheld),
        ],
        "",
    );
}

#[test]
fn a_unit_changes_only_at_a_break() {
    let fact = |period: &str, unit: Option<&str>| {
        let mut fact = json!({"indicator": "staff", "municipality": "1880", "period": period, "value": "2",
            "collection": "found", "source": "s1"});
        if let Some(unit) = unit {
            fact["unit"] = json!(unit);
        }
        fact
    };
    let break_of_unit = "the same unit as in the place's other years";
    for (period, unit, expected) in [
        ("2022", Some("reports"), break_of_unit),
        ("2020", Some("reports"), break_of_unit),
        ("2022", Some("persons"), ""),
        ("2022", None, ""),
    ] {
        check(&[(WORK, "/facts/-", fact(period, unit))], expected);
    }
    let with_break = [
        (WORK, "/facts/-", fact("2022", Some("reports"))),
        (INDEX, "/indicators/1/breaks", json!([2022])),
    ];
    check(&with_break, "");
}

#[test]
fn every_figure_has_a_source_with_a_name() {
    for (file, pointer, expected) in [
        (WORK, "/facts/0/source", "a text that isn't empty"),
        ("indicators/diploma.json", "/sources/0/0", "a known source"),
        (
            "sources.json",
            "/sources/0/title",
            "a text that isn't empty",
        ),
        (
            "sources.json",
            "/sources/0/publisher",
            "a text that isn't empty",
        ),
    ] {
        let found = problems(&[(file, pointer, json!(""))]);
        assert!(
            found.iter().any(|line| line.contains(expected)),
            "{file}{pointer}: {found:?}"
        );
    }
}
