//! The work of the real release side by side and area by area: every fact has its one place, and nothing else has one.

use super::loaded::loaded;
use super::real::REAL;
use inkludering::analysis::side_by_side::{Asked, SideBySide, Told, compare};
use inkludering::analysis::{coverage, matrix, search};
use inkludering::export::csv;
use inkludering::model::{Fact, Filter, Place, Work};
use inkludering::view::address;
use inkludering::view::whole_page::{taken, with_store};
use inkludering::wording::messages;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn work() -> &'static Work {
    REAL.work.as_ref().unwrap()
}

fn side_by_side(places: &[Place]) -> SideBySide<'static> {
    compare(&REAL.dataset, work(), REAL.answers.as_ref(), places)
}

fn place(code: &str) -> Place {
    Place::from_code(code).unwrap()
}

/// Any municipalities, those that something is known about among them.
fn places() -> impl Strategy<Value = Vec<Place>> {
    let known: BTreeSet<Place> = work().facts.iter().map(|fact| fact.place).collect();
    let all: BTreeSet<Place> = REAL
        .dataset
        .municipalities
        .iter()
        .map(|of| of.place)
        .collect();
    let known: Vec<Place> = known.intersection(&all).copied().collect();
    let other: Vec<Place> = all.into_iter().take(40).collect();
    let either = prop_oneof![
        3 => proptest::sample::select(known),
        1 => proptest::sample::select(other)
    ];
    proptest::collection::vec(either, 1..=8).prop_map(|mut places| {
        let mut met = BTreeSet::new();
        places.retain(|place| met.insert(*place));
        places
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn each_question_is_asked_once_whoever_is_asked(places in places()) {
        let all = side_by_side(&places);
        let name = |asked: &Asked| match asked {
            Asked::Stated(indicator, area) => format!("{} {area:?}", indicator.id.as_str()),
            Asked::InWords(question) => question.id.to_string(),
        };
        let asked = |of: &SideBySide| -> Vec<String> {
            let answered = of.answered.iter().map(|compared| name(&compared.asked));
            answered.chain(of.unanswered.iter().map(name)).collect()
        };
        let once: BTreeSet<String> = asked(&all).into_iter().collect();
        prop_assert_eq!(once.len(), asked(&all).len());
        let of_first = side_by_side(&places[..1]);
        let alone: BTreeSet<String> = asked(&of_first).into_iter().collect();
        prop_assert_eq!(once, alone);
        // One more municipality takes no answer away.
        for compared in &of_first.answered {
            prop_assert!(all.answered.iter().any(|other| other.asked == compared.asked));
        }
    }

    #[test]
    fn a_cell_has_the_newest_of_its_own_municipality_and_question(places in places()) {
        for compared in side_by_side(&places).answered {
            prop_assert_eq!(compared.cells.len(), places.len());
            prop_assert!(compared.cells.iter().any(|cell| !cell.is_empty()));
            for (cell, here) in compared.cells.iter().zip(&places) {
                for told in cell {
                    match (told, compared.asked) {
                        (Told::Stated(_, fact), Asked::Stated(indicator, area)) => {
                            prop_assert_eq!((fact.place, fact.area), (*here, area));
                            prop_assert_eq!(&fact.indicator, &indicator.id);
                            prop_assert!(!indicator.participation);
                            let is_newer = |other: &&Fact| {
                                other.place == *here && other.area == area
                                    && other.indicator == indicator.id && other.period > fact.period
                            };
                            prop_assert_eq!(work().facts.iter().find(is_newer), None);
                        }
                        (Told::InWords(answer), Asked::InWords(question)) => {
                            prop_assert_eq!(answer.place, *here);
                            prop_assert_eq!(&answer.question, &question.id);
                        }
                        mixed => return Err(TestCaseError::fail(format!("{mixed:?}"))),
                    }
                }
            }
        }
    }
}

#[test]
fn the_matrix_has_each_fact_of_the_municipalities_own_work_once_and_no_other() {
    let dataset = &REAL.dataset;
    let rows = matrix::rows(dataset, work(), None, Filter::Known);
    let mut shown: Vec<&Fact> = Vec::new();
    for row in &rows {
        for cell in &row.cells {
            assert_eq!(cell.latest.is_some(), !cell.facts.is_empty());
            let facts = cell.facts.iter().flat_map(|of| &of.facts);
            let newest = facts.clone().map(|fact| fact.period.end_year()).max();
            assert_eq!(cell.latest.map(|latest| latest.period.end_year()), newest);
            for fact in facts {
                assert_eq!((fact.place, fact.area), (row.municipality.place, cell.area));
                shown.push(fact);
            }
        }
    }
    let own = work().facts.iter();
    let own = own
        .filter(|fact| coverage::is_own_work(dataset, fact))
        .count();
    assert_eq!(shown.len(), own);
    for fact in shown {
        assert!(!dataset.indicator(&fact.indicator).unwrap().participation);
    }
}

#[test]
fn the_rows_of_the_matrix_stand_by_name_and_all_of_a_group_when_asked() {
    let dataset = &REAL.dataset;
    let county = dataset
        .municipalities
        .iter()
        .filter(|of| &*of.county == "01");
    let county: Vec<Place> = county.map(|of| of.place).collect();
    for (members, show, expected) in [
        (None, Filter::All, Some(dataset.municipalities.len())),
        (None, Filter::Known, None),
        (Some(&*county), Filter::All, Some(county.len())),
        (Some(&*county), Filter::Known, None),
        (Some(&[][..]), Filter::All, Some(0)),
    ] {
        let rows = matrix::rows(dataset, work(), members, show);
        let places: Vec<Place> = rows.iter().map(|row| row.municipality.place).collect();
        let by_name = search::sort_by_name(dataset, &places);
        let by_name: Vec<Place> = by_name.iter().map(|of| of.place).collect();
        assert_eq!(places, by_name);
        if let Some(members) = members {
            assert!(places.iter().all(|place| members.contains(place)));
        }
        match expected {
            Some(count) => assert_eq!(rows.len(), count),
            None => assert!(!rows.is_empty() && rows.len() < dataset.municipalities.len()),
        }
    }
}

/// Each is told with its source; what was answered in words too.
#[test]
fn what_is_taken_away_has_every_fact_and_answer_of_the_table() {
    let loaded = loaded(&REAL);
    for tag in ["sv", "en"] {
        let query = format!("?view=compare&compare=0136,1283,1280,1440&lang={tag}");
        let asked = address::parse(&query);
        let exported = with_store(&asked, |store| taken(store, &asked.selection, &loaded, 0));
        let exported = exported.unwrap();
        let messages = messages(Some(tag));
        let file = csv::Context {
            messages,
            dataset: &REAL.dataset,
            sources: REAL.sources.as_ref().unwrap(),
        };
        let text = csv::write_figure(&file, &exported, &[], REAL.work.as_ref()).unwrap();
        let places = ["0136", "1283", "1280", "1440"].map(place);
        let facts = work().facts.iter().filter(|fact| {
            places.contains(&fact.place) && exported.content.indicators.contains(&fact.indicator)
        });
        let answers = REAL.answers.as_ref().unwrap().answers.iter();
        let answers: Vec<_> = answers
            .filter(|answer| places.contains(&answer.place))
            .collect();
        assert!(!answers.is_empty());
        // A heading, and no line break within a cell.
        assert_eq!(text.lines().count(), 1 + facts.count() + answers.len());
        for answer in answers {
            let said = answer.answer.get(tag).replace('"', "\"\"");
            assert!(text.contains(&said), "{said}");
        }
        let ale = exported.figure.table.head.last().unwrap();
        assert_eq!(ale, "Ale");
        for row in &exported.figure.table.rows {
            assert_eq!(row.last().unwrap(), messages.overview.nothing_found);
            assert!(row.iter().all(|cell| !cell.is_empty()));
        }
    }
}
