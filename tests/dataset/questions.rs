//! What may be asked of a municipality: everything that isn't known, nothing of people, and the answers find back.

use super::current;
use super::real::REAL;
use inkludering::analysis::questions::{Questions, for_municipality};
use inkludering::export::questions::write_csv;
use inkludering::load::files::{LoadedRelease, read_release};
use inkludering::model::{Area, NoInformation, Place, Value};
use inkludering::publish::{check, make_release, write_without_current};
use inkludering::validate::Severity;
use inkludering::wording::messages;
use inkludering::wording::questions::worded_questions;
use std::path::{Path, PathBuf};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data")
        .join(name)
}

fn place(code: &str) -> Place {
    Place::from_code(code).unwrap()
}

fn open_questions(release: &LoadedRelease, place: Place) -> Questions<'_> {
    for_municipality(
        &release.dataset,
        release.work.as_ref().unwrap(),
        release.answers.as_ref().unwrap(),
        place,
    )
}

/// Every id that is asked for as it isn't known, or again as it is old, with its area where it is asked area by area.
fn asked(release: &LoadedRelease, place: Place, again: bool) -> Vec<String> {
    let open = open_questions(release, place);
    worded_questions(messages(None), &release.dataset, &open)
        .iter()
        .filter(|question| question.stated_by.is_some() == again)
        .map(|question| {
            format!("{} {}", question.id, question.area)
                .trim_end()
                .to_owned()
        })
        .collect()
}

fn ids(release: &LoadedRelease, place: Place) -> Vec<String> {
    asked(release, place, false)
}

#[test]
fn what_was_stated_long_ago_is_asked_again_with_what_was_stated() {
    for (code, id, expected) in [
        // Stated in 2020, and about 2022.
        ("0136", "consultation_exists", true),
        ("0136", "consultation_meetings_year", false),
        // In which year something began stays true.
        ("1280", "consultation_start_year", false),
        ("1280", "inclusion_work_start_year", false),
        ("1440", "consultation_exists", false),
    ] {
        let ids = asked(&REAL, place(code), true);
        let found = ids.iter().any(|known| known == id);
        assert_eq!(found, expected, "{code} {id}: {ids:?}");
    }
    let open = open_questions(&REAL, place("0136"));
    let worded = worded_questions(messages(None), &REAL.dataset, &open);
    let council = worded
        .iter()
        .find(|asked| asked.id == "consultation_exists")
        .unwrap();
    assert_eq!(
        council.text,
        "Finns det ett romskt råd eller ett särskilt samråd med romer?"
    );
    assert_eq!(
        council.meaning,
        "Ja, uppgett 2020, äldre uppgift. Stämmer det än?"
    );
    let (_, text) = write_csv(messages(None), &REAL.dataset, place("0136"), &worded);
    assert!(
        text.contains("med romer? Ja, uppgett 2020, äldre uppgift. Stämmer det än?"),
        "{text}"
    );
}

#[test]
fn every_indicator_that_may_be_asked_for_is_a_question() {
    for municipality in &REAL.dataset.municipalities {
        let open = open_questions(&REAL, municipality.place);
        for language in ["sv", "en"] {
            for asked in worded_questions(messages(Some(language)), &REAL.dataset, &open) {
                // What is answered in words has its own.
                if asked.group == "answers" {
                    continue;
                }
                assert!(asked.text.ends_with('?'), "{}", asked.text);
                let is_by_name = asked.text.contains(':') && asked.group != "cycle";
                assert!(
                    !is_by_name,
                    "{} has no question of its own: {}",
                    asked.id, asked.text
                );
            }
        }
    }
}

#[test]
fn what_is_known_is_not_asked_and_the_rest_is() {
    for (code, id, expected) in [
        ("0136", "consultation_exists", false),
        ("0136", "action_plan_exists", true),
        // Stated of the area, whatever it was.
        ("0136", "area_active culture", false),
        ("0136", "area_active housing", true),
        ("0136", "area_active cross", false),
        // Its interval is known, its last time is not.
        ("0136", "council_election_held", true),
        ("1440", "council_election_held", false),
        // Planned for 2020, and nothing is known after that.
        ("0136", "follow_up_annual", true),
        ("0136", "organised", false),
        ("0136", "since", true),
        ("1283", "since", false),
        ("1283", "staff", false),
        ("1283", "council_comment", true),
        ("1440", "follow_up_annual", true),
        ("1440", "area_active education", true),
    ] {
        let ids = ids(&REAL, place(code));
        let times = ids.iter().filter(|known| *known == id).count();
        assert_eq!(times, usize::from(expected), "{code} {id}: {ids:?}");
    }
}

#[test]
fn nobody_is_asked_about_people() {
    let refused = [
        "staff_background",
        "schools_surveyed",
        "consultation_participants",
        "centre_regular_visitors",
        "health_inspirers_count",
        "attitude_interested_pct",
        "project_positive_exit_pct",
        "pilot_municipality",
        "state_grant_sek",
    ];
    for municipality in &REAL.dataset.municipalities {
        let mut ids = ids(&REAL, municipality.place);
        assert_eq!(open_questions(&REAL, municipality.place).count(), ids.len());
        ids.extend(asked(&REAL, municipality.place, true));
        for id in refused {
            assert!(!ids.iter().any(|known| known == id), "{id}");
        }
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "{}: asked twice", municipality.name);
    }
}

/// A hole with a kind is still a hole; what is withheld or doesn't apply is known.
#[test]
fn no_information_is_asked_for_and_other_states_are_not() {
    let ale = place("1440");
    for (value, expected) in [
        (Value::NoInformation(NoInformation::NoneFound), true),
        (Value::NoInformation(NoInformation::NotMeasured), true),
        (Value::NotApplicable, false),
        (
            Value::Withheld(inkludering::model::Withheld::TooFewPeople),
            false,
        ),
    ] {
        let mut release = REAL.clone();
        let work = release.work.as_mut().unwrap();
        let mut fact = work
            .facts
            .iter()
            .find(|fact| fact.indicator.as_str() == "action_plan_exists")
            .unwrap()
            .clone();
        fact.place = ale;
        fact.value = value.clone();
        work.facts.push(fact);
        let is_asked = ids(&release, ale).contains(&"action_plan_exists".to_owned());
        assert_eq!(is_asked, expected, "{value:?}");
    }
}

#[test]
fn areas_come_in_their_order_and_each_opens_with_whether_anything_is_done() {
    let release = &*REAL;
    let open = open_questions(release, place("1440"));
    let areas: Vec<Area> = open.work.iter().map(|missing| missing.area).collect();
    let order = |area: &Area| Area::CROSS_FIRST.iter().position(|known| known == area);
    assert!(areas.is_sorted_by_key(order), "{areas:?}");
    for area in Area::SIX {
        let first = open.work.iter().find(|missing| missing.area == area);
        assert_eq!(first.unwrap().indicator.id.as_str(), "area_active");
    }
}

/// A copy of the tables, removed when the test ends.
struct Tables(PathBuf);

impl Drop for Tables {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Filled in as a spreadsheet does, put into the tables, published: then nothing is asked any more.
#[test]
fn the_file_comes_back_as_rows_of_the_tables() {
    for (code, tag, separator) in [
        ("1440", "sv", b';'),
        ("1283", "en", b','),
        ("0136", "sv", b';'),
    ] {
        let messages = messages(Some(tag));
        let open = open_questions(&REAL, place(code));
        let questions = worded_questions(messages, &REAL.dataset, &open);
        let (name, text) = write_csv(messages, &REAL.dataset, place(code), &questions);
        let named = if tag == "sv" { "fragor" } else { "questions" };
        assert_eq!(name, format!("{named}_{code}_{}.csv", current::release()));
        let text = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .from_reader(text.as_bytes());
        assert_eq!(reader.headers().unwrap().len(), 11);

        let out =
            std::env::temp_dir().join(format!("inkludering-{}-asked-{code}", std::process::id()));
        let folder = Tables(out);
        std::fs::create_dir_all(&folder.0).unwrap();
        for table in std::fs::read_dir(data("tables")).unwrap() {
            let table = table.unwrap();
            std::fs::copy(table.path(), folder.0.join(table.file_name())).unwrap();
        }
        let mut more = [String::new(), String::new()];
        let mut rows = 0;
        for row in reader.records() {
            let row = row.unwrap();
            let cell = |at: usize| row.get(at).unwrap();
            assert_eq!(cell(1), code);
            assert!(!cell(5).is_empty() && !cell(6).is_empty());
            assert!((7..11).all(|at| cell(at).is_empty()));
            rows += 1;
            match cell(0) {
                "answers" => {
                    more[1].push_str(&format!("{code},{},2025,,Svar,Answer,S01\n", cell(3)))
                }
                "observations" => {
                    let unit = REAL
                        .dataset
                        .indicators
                        .iter()
                        .find(|known| known.id.as_str() == cell(3))
                        .map(|known| known.unit.id.to_string());
                    let value = match unit.as_deref() {
                        Some("yes/no") => "yes",
                        Some("year") => "2014",
                        Some(_) => "3",
                        // Elections have no indicator yet, as none has been stated.
                        None => continue,
                    };
                    more[0].push_str(&format!(
                        "{},{code},2025,{value},,reported,found,,S01,,{},,,,,,\n",
                        cell(3),
                        cell(4)
                    ));
                }
                other => panic!("{other}"),
            }
        }
        assert_eq!(rows, questions.len());
        for (table, more) in ["observations.csv", "answers.csv"].iter().zip(more) {
            let path = folder.0.join(table);
            let before = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, before + &more).unwrap();
        }
        let mut problems = check(&folder.0);
        problems.retain(|located| located.problem.severity() == Severity::Error);
        assert_eq!(problems, [], "{code}");
        write_without_current(&make_release(&folder.0).unwrap(), &folder.0, true).unwrap();
        let filled = read_release(&folder.0.join(current::release()))
            .unwrap()
            .dataset;
        // Where it is known now how often a council is elected, the last time is asked for.
        let mut left = ids(&filled, place(code));
        left.extend(asked(&filled, place(code), true));
        left.retain(|id| id != "council_election_held");
        assert_eq!(left, [""; 0], "{code}");
    }
}
