use super::*;
use crate::model::{
    Area, Collection, Day, Direction, Evidence, IndicatorId, KnownValue, Licence, Mark,
    NationSeries, Period, Release, Row, Scope, Stage, Status, Text, Thresholds, Unit, Value,
    Withheld,
};
use proptest::prelude::*;
use std::sync::Arc;

const FIRST_YEAR: i16 = 2020;

fn place(code: usize) -> Place {
    Place::from_code(&format!("{code:04}")).unwrap()
}

fn indicator(area: Option<Area>) -> Indicator {
    Indicator {
        id: IndicatorId::new("share"),
        name: Text::new("Andel"),
        finding: None,
        definition: Text::new("Andel"),
        area,
        stage: Stage::Context,
        evidence: Evidence::Residents,
        scope: Scope::Municipality,
        participation: false,
        basis: None,
        population: None,
        unit: Arc::new(Unit {
            id: "percent".into(),
            counts: None,
            one: Text::new("{} %"),
            other: Text::new("{} %"),
        }),
        decimals: 1,
        direction: Direction::Up,
        mark: Mark::Core,
        reference: None,
        breakdown: None,
        maximum: None,
        caution: None,
        breaks: Vec::new(),
        key_figure: None,
        key_figure_url: None,
        credits: Vec::new(),
        periods: Vec::new(),
        places: 1,
    }
}

fn dataset(nation: Vec<NationSeries>) -> Dataset {
    Dataset {
        release: Release {
            id: "2026-11-22".into(),
            date: Day::parse("2026-11-22").unwrap(),
        },
        licence: Licence {
            name: "CC0-1.0".into(),
            url: "https://creativecommons.org/".into(),
        },
        languages: Vec::new(),
        thresholds: Thresholds {
            persons: 5,
            pupils: 10,
            respondents: 20,
            uncertain_respondents: 50,
        },
        units: Vec::new(),
        goals: Vec::new(),
        counties: Vec::new(),
        groups: Vec::new(),
        municipalities: Vec::new(),
        cohorts: Vec::new(),
        indicators: Vec::new(),
        nation,
        answered: Vec::new(),
    }
}

fn known(scaled: i64) -> Value {
    Value::Known(KnownValue::Number(Number::new(scaled, 1)))
}

/// Rows of places 1, 2, … with a value for each year from the first; Sweden, with an extreme one, first.
fn series(rows: &[Vec<Option<Value>>]) -> Series {
    let years = rows.first().map_or(0, Vec::len);
    let cell = |value: &Option<Value>| {
        value.clone().map(|value| Observation {
            value,
            status: Status::Reported,
            year_inferred: false,
            interval: None,
            respondents: None,
            note: None,
        })
    };
    let row = |(at, values): (usize, &Vec<Option<Value>>)| Row {
        place: place(at + 1),
        breakdown: None,
        cells: values.iter().map(cell).collect(),
    };
    let sweden = Row {
        place: Place::SWEDEN,
        breakdown: None,
        cells: vec![cell(&Some(known(0))); years],
    };
    Series {
        indicator: IndicatorId::new("share"),
        collection: Collection::Census,
        periods: (0..years)
            .map(|year| Period::Year(FIRST_YEAR + year as i16))
            .collect(),
        sources: vec![Vec::new(); years],
        rows: std::iter::once(sweden)
            .chain(rows.iter().enumerate().map(row))
            .collect(),
    }
}

fn one_year(values: &[Option<i64>]) -> Series {
    let rows: Vec<_> = values.iter().map(|value| vec![value.map(known)]).collect();
    series(&rows)
}

/// Lowest, highest, how many between, of how many others.
fn apart_of(values: &[Option<i64>], chosen: &[usize]) -> Option<(usize, usize, usize, usize)> {
    let chosen: Vec<Place> = chosen.iter().map(|code| place(*code)).collect();
    let series = one_year(values);
    let indicator = indicator(None);
    let found = compare(&dataset(Vec::new()), &indicator, &series, &chosen, None);
    let code = |place: Place| place.to_string().parse::<usize>().unwrap();
    found.spread.map(|apart| {
        (
            code(apart.lowest),
            code(apart.highest),
            apart.between,
            apart.others,
        )
    })
}

#[test]
fn how_many_lie_between() {
    let values = [Some(10), Some(20), Some(30), None, Some(40), Some(30)];
    for (chosen, expected) in [
        (&[1, 5][..], Some((1, 5, 3, 3))),
        (&[5, 1], Some((1, 5, 3, 3))),
        (&[2, 5], Some((2, 5, 2, 3))),
        (&[2, 3], Some((2, 3, 0, 3))),
        // Who has the same as an end doesn't lie between.
        (&[1, 6], Some((1, 6, 1, 3))),
        (&[3, 6], Some((3, 6, 0, 3))),
        // The others of the chosen count like anybody.
        (&[1, 2, 3, 5], Some((1, 5, 3, 3))),
        (&[1, 4], None),
        (&[1], None),
        (&[], None),
    ] {
        assert_eq!(apart_of(&values, chosen), expected, "{chosen:?}");
    }
    // Nobody else has a value.
    assert_eq!(apart_of(&[Some(1), Some(2)], &[1, 2]), Some((1, 2, 0, 0)));
}

#[test]
fn the_year_is_the_newest_that_the_first_and_most_have() {
    let some = |value| Some(known(value));
    let rows = [
        vec![some(1), some(2), some(3), some(4)],
        vec![some(5), some(6), some(7), None],
        vec![
            some(1),
            some(2),
            Some(Value::Withheld(Withheld::TooFewPeople)),
            Some(Value::NotApplicable),
        ],
        vec![None, None, None, None],
    ];
    let series = series(&rows);
    let nation = |years: &[i16]| {
        vec![NationSeries {
            indicator: IndicatorId::new("share"),
            years: years
                .iter()
                .map(|year| NationYear {
                    year: *year,
                    sweden: Some(Number::new(1, 1)),
                    middle_half: Some((Number::new(1, 1), Number::new(2, 1))),
                    median: None,
                    municipalities: 4,
                })
                .collect(),
        }]
    };
    let withheld = MissingReason::Withheld(Withheld::TooFewPeople);
    for (years_of_sweden, chosen, asked, year, lacking) in [
        (&[][..], &[1, 2][..], None, Some(2022), vec![]),
        // One of three lacks a value, and is named.
        (&[], &[1, 2, 3], None, Some(2022), vec![(3, withheld)]),
        // The first of them goes before a newer year.
        (&[], &[3, 1, 2], None, Some(2021), vec![]),
        (
            &[],
            &[4, 1, 2],
            None,
            Some(2022),
            vec![(4, MissingReason::NotPublished)],
        ),
        // Whether Sweden has one makes no difference.
        (&[2020], &[1, 2], None, Some(2022), vec![]),
        (&[2023], &[1, 2], None, Some(2022), vec![]),
        (&[], &[1, 2, 3], Some(2022), Some(2022), vec![(3, withheld)]),
        (
            &[],
            &[1, 2, 3, 4],
            Some(2023),
            Some(2023),
            vec![
                (2, MissingReason::NotPublished),
                (3, MissingReason::NotApplicable),
                (4, MissingReason::NotPublished),
            ],
        ),
        // Not another year in its place.
        (
            &[],
            &[1, 2],
            Some(1999),
            Some(1999),
            vec![
                (1, MissingReason::NotPublished),
                (2, MissingReason::NotPublished),
            ],
        ),
        (
            &[],
            &[4],
            None,
            None,
            vec![(4, MissingReason::NotPublished)],
        ),
        (
            &[],
            &[9],
            None,
            None,
            vec![(9, MissingReason::NotPublished)],
        ),
    ] {
        let chosen: Vec<Place> = chosen.iter().map(|code| place(*code)).collect();
        let indicator = indicator(None);
        let dataset = dataset(nation(years_of_sweden));
        let found = compare(&dataset, &indicator, &series, &chosen, asked);
        assert_eq!(found.year, year, "{chosen:?} {asked:?}");
        let expected: Vec<_> = lacking
            .into_iter()
            .map(|(code, why)| (place(code), why))
            .collect();
        assert_eq!(found.missing, expected, "{chosen:?} {asked:?}");
        assert_eq!(found.values.len() + found.missing.len(), chosen.len());
        assert_eq!(
            found.nation.map(|nation| nation.year),
            year.filter(|year| years_of_sweden.contains(year))
        );
        let older = years_of_sweden
            .iter()
            .filter(|of| year.is_some_and(|year| **of < year));
        assert_eq!(
            found.older_sweden.map(|(year, _)| year),
            older.max().copied()
        );
        let newer = found.newer.map(|(year, lacking)| (year, lacking.len()));
        let newest = (asked.is_none() && year.is_some_and(|year| year < 2023)).then_some(2023);
        assert_eq!(newer.map(|(year, _)| year), newest);
        // Only the first of the municipalities has a value in 2023.
        let without = chosen.iter().filter(|chosen| **chosen != place(1)).count();
        assert_eq!(newer.map(|(_, lacking)| lacking), newest.map(|_| without));
    }
}

#[test]
fn two_orders() {
    let [education, health, none] =
        [Some(Area::Education), Some(Area::Health), None].map(indicator);
    let difference = |indicator, between: Option<usize>| Difference {
        indicator,
        year: between.map(|_| FIRST_YEAR),
        values: Vec::new(),
        missing: Vec::new(),
        nation: None,
        older_sweden: None,
        newer: None,
        spread: between.map(|between| Spread {
            lowest: place(1),
            highest: place(2),
            between,
            others: 10,
        }),
    };
    let mut differences = [
        difference(&none, Some(3)),
        difference(&health, None),
        difference(&health, Some(9)),
        difference(&education, Some(3)),
    ];
    let told = |differences: &[Difference]| -> Vec<(Option<Area>, Option<usize>)> {
        differences
            .iter()
            .map(|of| (of.indicator.area, of.spread.map(|apart| apart.between)))
            .collect()
    };
    sort_by_difference(&mut differences);
    assert_eq!(
        told(&differences),
        [
            (Some(Area::Health), Some(9)),
            (None, Some(3)),
            (Some(Area::Education), Some(3)),
            (Some(Area::Health), None),
        ]
    );
    sort_by_area(&mut differences);
    assert_eq!(
        told(&differences),
        [
            (Some(Area::Education), Some(3)),
            (Some(Area::Health), Some(9)),
            (Some(Area::Health), None),
            (None, Some(3)),
        ]
    );
}

proptest! {
    #[test]
    fn the_share_is_one_and_stays_it(
        values in prop::collection::vec(prop::option::weighted(0.9, -30i64..30), 2..40),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 2..8),
    ) {
        let mut chosen: Vec<usize> = Vec::new();
        for pick in picks {
            let code = pick.index(values.len()) + 1;
            if !chosen.contains(&code) {
                chosen.push(code);
            }
        }
        let found = apart_of(&values, &chosen);
        let share = |(_, _, between, others)| (between, others);

        // The order of the chosen changes nothing.
        let turned: Vec<usize> = chosen.iter().rev().copied().collect();
        prop_assert_eq!(found.map(share), apart_of(&values, &turned).map(share));

        // A growing change of scale neither; a falling one turns the ends about.
        let scaled = |change: &dyn Fn(i64) -> i64| -> Vec<Option<i64>> {
            values.iter().map(|value| value.map(change)).collect()
        };
        let cubed = apart_of(&scaled(&|value| value.pow(3) + 7), &chosen);
        prop_assert_eq!(found, cubed);
        let fallen = apart_of(&scaled(&|value| -5 * value), &chosen);
        prop_assert_eq!(found.map(share), fallen.map(share));

        if let Some((lowest, highest, between, others)) = found {
            prop_assert!(between <= others && lowest != highest);
            let share = Spread { lowest: place(lowest), highest: place(highest), between, others }.share();
            prop_assert!((0.0..=1.0).contains(&share));
            // One more chosen never makes the difference smaller by how many lie between it.
            let wider = apart_of(&values, &(1..=values.len()).collect::<Vec<_>>());
            prop_assert!(wider.is_some_and(|wider| wider.2 >= between));
        }
    }
}
