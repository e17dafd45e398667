//! Every chart in both languages, narrow and wide, and a gallery of them.

use super::gallery;
use super::pages::{everything, exported};
use super::real::REAL;
use super::releases::{BORDERS, EXAMPLE, shortened};
use inkludering::analysis::progress::{Class, Query, assess_query, lookup_in};
use inkludering::analysis::{
    difference, distribution, facts_by_place, lead_indicators, national_comparison, pairs, trend,
};
use inkludering::chart::{self, Figure, svg_canvas};
use inkludering::model::{Area, Day, Evidence, IndicatorId, Mark, Method, Place};
use inkludering::view::address;
use inkludering::wording::{Messages, example_messages, messages, municipality};
use std::fmt::Write as _;

/// Every figure by its name.
pub fn figures(messages: &'static Messages) -> Vec<(String, Figure)> {
    let dataset = &REAL.dataset;
    let generation = |today: Day| chart::generation::figure(messages, dataset, today);
    let mut figures = vec![
        ("generation".to_owned(), generation(dataset.release.date)),
        (
            "generation-in-its-last-year".to_owned(),
            generation(Day {
                year: 2032,
                month: 6,
                day: 1,
            }),
        ),
    ];
    for area in Area::SIX {
        for indicator in lead_indicators::for_area(dataset, area) {
            let series = dataset.nation(&indicator.id).unwrap();
            figures.push((
                format!("trend-{}", indicator.id.as_str()),
                chart::trend::figure(messages, &trend::from_nation_series(indicator, series)),
            ));
        }
    }
    let series = |id: &str| {
        let series = REAL
            .series
            .iter()
            .find(|series| series.indicator.as_str() == id);
        let indicator = dataset
            .indicators
            .iter()
            .find(|known| known.id.as_str() == id);
        (indicator.unwrap(), series.unwrap())
    };
    let chosen = ["0136", "1440", "0180"].map(|code| Place::from_code(code).unwrap());
    for (id, year) in [
        ("gymnasieexamen-inom-4-ar", None),
        ("valdeltagande-kommunval", Some(2026)),
        ("folkmangd", None),
        ("hyresratter-per-1000", None),
    ] {
        let (indicator, series) = series(id);
        let of_year = distribution::for_year(dataset, indicator, series, year).unwrap();
        figures.push((
            format!("distribution-{id}"),
            chart::distribution::figure(messages, dataset, &of_year, &chosen),
        ));
        let trend = trend::from_nation_series(indicator, dataset.nation(&indicator.id).unwrap());
        let lines = trend::lines_with_values(indicator, series, &chosen);
        figures.push((
            format!("course-{id}"),
            chart::trend::large_figure(messages, dataset, &trend, &lines),
        ));
    }
    for (id, year) in [
        ("gymnasieexamen-inom-4-ar", None),
        ("god-sjalvskattad-halsa", Some(2022)),
    ] {
        let (indicator, series) = series(id);
        let of_year = distribution::for_year(dataset, indicator, series, year).unwrap();
        let shown = chart::map::classify_residents(messages, dataset, &of_year, &chosen);
        let figure = chart::map::figure(messages, dataset, &BORDERS, &shown);
        figures.push((format!("map-{id}"), figure));
    }
    let shown = chart::map::classify_participation(messages, dataset, &chosen);
    let figure = chart::map::figure(messages, dataset, &BORDERS, &shown);
    figures.push(("map-taking-part".to_owned(), figure));
    for id in [
        "mediators_count",
        "consultation_exists",
        "mt_romani_teachers",
        // Four amounts a year apart, whose words don't fit beside each other on a phone.
        "state_budget_year_msek",
    ] {
        let indicator = dataset
            .indicators
            .iter()
            .find(|known| known.id.as_str() == id);
        let (indicator, work) = (indicator.unwrap(), REAL.work.as_ref().unwrap());
        let stated = facts_by_place::for_indicator(dataset, work, &indicator.id);
        let figure = chart::stated::figure(messages, dataset, indicator, &stated, "title");
        figures.push((format!("stated-{id}"), figure));
    }
    for (id, reference) in [
        ("fra_children_name_calling_pct", None),
        (
            "mt_romani_not_participating_pct",
            Some("mt_minority_not_participating_pct"),
        ),
        ("hate_antiroma_reports", None),
    ] {
        let measured: Vec<_> = [Some(id), reference]
            .into_iter()
            .flatten()
            .map(series)
            .collect();
        let figure = chart::measured::figure(
            messages,
            &measured,
            (Place::SWEDEN, messages.common.sweden),
            "title",
        );
        figures.push((format!("measured-{id}"), figure));
    }
    // Eight over time in two languages, the most that are compared; some of them alone; two in one year,
    // of which one has no value.
    let eight = [
        "0136", "1440", "0180", "1480", "1280", "2418", "0560", "0114",
    ];
    let eight = eight.map(|code| Place::from_code(code).unwrap());
    for (id, year) in [
        ("trangboddhet-norm2", None),
        ("god-sjalvskattad-halsa", Some(2022)),
        ("idrottsforening-deltagartillfallen-7-20", None),
    ] {
        let (indicator, series) = series(id);
        let of = difference::compare(dataset, indicator, series, &eight, year);
        let name = |what: &str| format!("{what}-{id}");
        let figure = chart::compare::figure(messages, dataset, &of).unwrap();
        let some = chart::compare::draw_some(messages, dataset, &of, &eight[4..]);
        let of_some = Figure {
            narrow: some.unwrap().0,
            ..figure.clone()
        };
        figures.push((name("compare"), figure));
        figures.push((name("compare-some"), of_some));
        let trend = trend::for_indicator(dataset, indicator);
        let lines = trend::lines_for_places(indicator, series, &eight);
        let figure = chart::trend::large_figure(messages, dataset, &trend, &lines);
        figures.push((name("lines"), figure));
        let figure = chart::trend::multiples_figure(messages, dataset, &trend, &lines);
        figures.push((name("multiple"), figure));
    }
    // Tables as pictures: the work of two and of eight, one of whom has told nothing, that of a programme and of one by
    // area, what is measured; and the pictures of all areas as one.
    for (name, query) in [
        ("work-of-two", "view=compare&compare=0136,1283"),
        (
            "work-of-eight",
            "view=compare&compare=0136,0180,1480,1280,1283,0380,1490,1440",
        ),
        ("matrix-of-pilots", "view=matrix&peers=programme:pilot"),
        ("matrix-of-one", "view=matrix&compare=0136"),
        ("what-is-measured", "view=progress"),
    ] {
        let asked = address::parse(&format!("?{query}&lang={}", messages.tag));
        let taken = exported(&asked, &everything(), 0).unwrap();
        figures.push((name.to_owned(), taken.figure));
    }
    for (name, code) in [("haninge", "0136"), ("ale", "1440")] {
        let series = REAL
            .municipalities
            .iter()
            .find(|series| series.place.to_string() == code)
            .unwrap();
        for beside in national_comparison::for_place(dataset, series, &[Mark::Core]) {
            let title = municipality::place_name(messages, dataset, series.place);
            if let Some(figure) = chart::beside::figure(messages, &beside, &title) {
                let name = format!("beside-{name}-{}", beside.indicator.id.as_str());
                figures.push((name, figure));
            }
        }
    }
    figures
}

/// The invented outcome beside what it is compared with: everyone, a municipality of which some is withheld,
/// and years of which one alone has both.
pub fn dumbbells(messages: &'static Messages) -> Vec<(String, Figure)> {
    let messages = example_messages(Some(messages.tag));
    let dataset = &EXAMPLE.dataset;
    let series = |id: &IndicatorId| {
        EXAMPLE
            .series
            .iter()
            .find(|of| of.indicator == *id)
            .unwrap()
    };
    let mut figures = Vec::new();
    for (id, place) in [
        ("exempel-arbete", "0000"),
        ("exempel-trangboddhet", "3105"),
        ("exempel-trangboddhet", "3222"),
        ("exempel-jamforelse-saknas", "0000"),
    ] {
        let indicator = dataset.indicator(&IndicatorId::new(id)).unwrap();
        let reference = indicator.reference.as_ref().unwrap();
        let reference = dataset.indicator(reference).unwrap();
        let (group, other) = (series(&indicator.id), series(&reference.id));
        let pairs = pairs::pair_by_period(group, other, Place::from_code(place).unwrap());
        let figure =
            chart::dumbbell::figure(messages, (indicator, reference), &pairs, ("title", "name"));
        figures.extend(figure.map(|figure| (format!("dumbbell-{id}-{place}"), figure)));
    }
    figures
}

/// One picture for each class of progress and for each first reason why there is none.
pub fn progress(messages: &'static Messages) -> Vec<(String, Figure)> {
    let messages = example_messages(Some(messages.tag));
    let (dataset, series) = (&EXAMPLE.dataset, lookup_in(&EXAMPLE.series));
    let mut figures: Vec<(String, Figure)> = Vec::new();
    let outcomes = || {
        let indicators = dataset.indicators.iter();
        indicators.filter(|indicator| indicator.evidence == Evidence::Outcome)
    };
    let places = || {
        let places = dataset.municipalities.iter().take(60);
        std::iter::once(Place::SWEDEN).chain(places.map(|municipality| municipality.place))
    };
    for (method, by) in Method::IDS {
        for place in places() {
            for indicator in outcomes() {
                let asked = Query {
                    indicator: &indicator.id,
                    place,
                    breakdown: None,
                    method,
                    base: None,
                };
                let Some(answer) = assess_query(dataset, &series, &asked) else {
                    continue;
                };
                let of = match (answer.certain_class(), answer.reasons().first()) {
                    (Some(class), _) => class.id().to_owned(),
                    (None, Some(reason)) => reason.id().to_owned(),
                    (None, None) => "uncertain".to_owned(),
                };
                let name = format!("progress-{by}-{}", of.replace(' ', "-"));
                // The reasons are the same by every method, but for those of growth.
                let has_name = |(known, _): &(String, Figure)| {
                    *known == name
                        || !answer.reasons().is_empty() && known.ends_with(&name[9 + by.len()..])
                };
                if !figures.iter().any(has_name) {
                    let compared = Some("jfr").filter(|_| {
                        dataset.goals.iter().any(|goal| {
                            goal.indicator.as_ref() == Some(&indicator.id)
                                && goal.reference.is_some()
                        })
                    });
                    let figure = chart::progress::figure(messages, &answer, "name", compared);
                    figures.push((name, figure));
                }
            }
        }
    }
    figures
}

#[test]
fn there_is_a_picture_of_every_class_and_reason() {
    let names: Vec<String> = progress(messages(Some("sv")))
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let has = |end: &str| {
        names
            .iter()
            .any(|name| name.ends_with(&end.replace(' ', "-")))
    };
    for (_, class) in Class::IDS {
        assert!(has(class), "{class}: {names:?}");
    }
    for reason in [
        "no direction",
        "no values",
        "one point",
        "break",
        "second-hand",
        "unsure",
        "inferred year",
        "withheld",
        "no reference",
        "no target",
        "target equals base",
        "zero base",
        "zero target",
    ] {
        assert!(has(reason), "{reason}: {names:?}");
    }
    assert!(has("uncertain"));
}

/// The gallery is there before the first difference fails.
#[test]
fn every_chart_looks_as_stored() {
    let mut entries = Vec::new();
    for messages in ["sv", "en"].map(|tag| messages(Some(tag))) {
        let all = figures(messages).into_iter().chain(dumbbells(messages));
        for (name, figure) in all.chain(progress(messages)) {
            let mut stored = format!(
                "{}\n{}\n{}\n{:#?}\n{:#?}\n{:#?}\n\n",
                figure.title,
                figure.subtitle,
                figure.summary,
                figure.warnings,
                figure.notes,
                figure.table,
            );
            for drawing in [&figure.narrow, &figure.wide] {
                let _ = writeln!(stored, "{}", shortened(&drawing.svg).replace("><", ">\n<"));
            }
            entries.push(gallery::Entry {
                name: format!("{name}.{}", messages.tag),
                stored_now: stored,
                drawings: [figure.narrow.svg, figure.wide.svg],
            });
        }
    }
    gallery::write(&entries);
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "pictures" }, {
        for entry in &entries {
            insta::assert_snapshot!(&*entry.name, &entry.stored_now);
        }
    });
}

#[test]
fn picture_sentence_and_table_say_the_same() {
    for messages in ["sv", "en"].map(|tag| messages(Some(tag))) {
        for (name, figure) in figures(messages) {
            assert!(
                !figure.title.is_empty() && !figure.summary.is_empty(),
                "{name}"
            );
            // The values of these stand in a table of their page.
            let own_table = !name.starts_with("distribution") && !name.starts_with("beside");
            assert_eq!(!figure.table.rows.is_empty(), own_table, "{name}");
            for drawing in [&figure.narrow, &figure.wide] {
                assert!(drawing.svg.contains("role=\"img\""), "{name}");
            }
            if name.starts_with("trend") {
                let last = figure.table.rows.last().unwrap();
                for value in &last[1..4] {
                    assert!(
                        figure.narrow.svg.contains(&format!("{value}</text>")),
                        "{name}: {value}"
                    );
                }
                assert!(figure.summary.contains(&last[1]), "{name}");
            }
        }
    }
}

/// In both shapes each municipality, each question and each answer can be read, word by word as lines end anywhere.
#[test]
fn a_table_is_whole_as_a_picture() {
    for messages in ["sv", "en"].map(|tag| messages(Some(tag))) {
        let all = figures(messages).into_iter();
        for (name, figure) in
            all.filter(|(name, _)| name.contains("work-of") || name.contains("matrix"))
        {
            for drawing in [&figure.narrow, &figure.wide] {
                let said: Vec<&str> = drawing.svg.split(['>', '<', ' ']).collect();
                // A block has no heading of the names of blocks.
                let head = figure.table.head.iter().skip(1);
                for cell in head.chain(figure.table.rows.iter().flatten()) {
                    for word in cell.split(' ').filter(|word| word.chars().count() < 12) {
                        let mut word_as_written = String::new();
                        svg_canvas::escape_into(&mut word_as_written, word);
                        assert!(said.contains(&&*word_as_written), "{name}: {word}");
                    }
                }
            }
        }
    }
}
