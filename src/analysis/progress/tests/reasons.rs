//! Lost targets, every reason why there is no class, which points are used, and what several say together.

use super::*;

#[test]
fn met_at_base_and_lost_since_is_moving_away() {
    let lost = Case::new(Up, &[(2012, 82.0), (2022, 79.0)], 80.0, 2032);
    for (method, _) in Method::IDS {
        let found = lost.assessed(method);
        assert_eq!(
            (found.class, found.class_basis),
            (MovingAway, ClassBasis::TargetLost)
        );
        assert_eq!(found.ratio, None);
    }
    let back = Case::new(Up, &[(2012, 82.0), (2017, 70.0), (2022, 80.0)], 80.0, 2032);
    assert_eq!(back.class(Linear), Some(Achieved));
    // Also where growth has no meaning.
    let zero = Case::new(Down, &[(2012, 0.0), (2022, 5.0)], 3.0, 2032);
    assert_eq!(zero.class(StatCan), Some(MovingAway));
    let after = Case::new(Up, &[(2012, 70.0), (2022, 85.0)], 80.0, 2020);
    assert_eq!(after.class(Linear), Some(Achieved), "met, if late");
}

#[test]
fn a_target_not_met_in_its_year_is_not_met_by_any_method() {
    for (values, target, year) in [
        // On track by the pace, but the year has come.
        (vec![(2021, 50.0), (2024, 79.0)], 80.0, 2024),
        (vec![(2015, 10.0), (2025, 15.0)], 20.0, 2024),
        // Lost since the base, and measured after the year.
        (vec![(2012, 82.0), (2026, 79.0)], 80.0, 2024),
    ] {
        let case = Case::new(Up, &values, target, year);
        for (method, _) in Method::IDS {
            let found = case.assessed(method);
            assert_eq!(
                (found.class, found.class_basis, found.projection),
                (NotMet, ClassBasis::TargetNotMet, None),
                "{values:?} {method:?}"
            );
        }
    }
    let unsure = Case::of(
        Up,
        vec![(2021, known(50.0)), (2024, between(78.0, 79.0, 81.0))],
        Some(goal(2024, Some(80.0), None)),
    );
    assert_eq!(unsure.assessed(Linear).between, Some((NotMet, Achieved)));
    let met = Case::new(Up, &[(2021, 50.0), (2024, 81.0)], 80.0, 2024);
    assert_eq!(met.assessed(Unsd).projection, None);
}

#[test]
fn a_projection_ends_where_the_unit_does() {
    let up = Case::new(Up, &[(2020, 60.0), (2024, 90.0)], 95.0, 2032);
    let down = Case::new(Down, &[(2020, 30.0), (2024, 10.0)], 5.0, 2032);
    for (case, method, end) in [
        (&up, Linear, 100.0),
        (&up, Unsd, 100.0),
        (&down, Linear, 0.0),
    ] {
        let found = case.assessed(method);
        assert_eq!(found.projection.map(|of| of.value), Some(end));
        assert!(found.projection_reaches_end);
        assert_eq!(found.class, OnTrack);
    }
    let within = Case::new(Up, &[(2020, 60.0), (2024, 62.0)], 95.0, 2032);
    assert!(!within.assessed(Linear).projection_reaches_end);
}

#[test]
fn every_reason_is_reached() {
    let target = |value| Some(goal(2032, Some(value), None));
    let two = || vec![(2015, known(20.0)), (2025, known(10.0))];
    let case = |cells: Vec<(i16, Option<Observation>)>| Case::of(Down, cells, target(5.0));
    let withheld = || state(Value::Withheld(Withheld::TooFewPeople));
    let none = || state(Value::NoInformation(NoInformation::NotMeasured));
    let mut other_way = case(two());
    other_way.direction = Direction::None;
    let mut broken = case(two());
    broken.breaks = vec![2020];
    let mut broken_long_ago = case(two());
    broken_long_ago.breaks = vec![2010, 2015];
    let mut late = case(two());
    late.base = Some(2016);
    let mut gap = case(two());
    gap.goal = Some(goal(2032, None, Some("all")));
    let rows: Vec<(Case, Method, &[Reason])> = vec![
        (other_way, Linear, &[Reason::NoDirection]),
        (case(vec![]), Linear, &[Reason::NoValues]),
        (
            case(vec![(2019, none()), (2020, None)]),
            Linear,
            &[Reason::NoValues],
        ),
        (
            case(vec![(2019, known(1.0))]),
            Linear,
            &[Reason::OnePoint(2019)],
        ),
        (
            case(vec![(2019, with_status(Status::SecondHand, 1.0))]),
            Linear,
            &[Reason::OnePoint(2019), Reason::SecondHand],
        ),
        (broken, Linear, &[Reason::Break(2020)]),
        (broken_long_ago, Linear, &[]),
        (
            case(vec![
                (2015, with_status(Status::SecondHand, 9.0)),
                (2019, known(8.0)),
            ]),
            Linear,
            &[Reason::SecondHand],
        ),
        (
            case(vec![
                (2015, with_status(Status::Planned, 9.0)),
                (2019, with_status(Status::Assigned, 9.0)),
            ]),
            Linear,
            &[Reason::Unsure],
        ),
        (
            case(vec![(2015, inferred(9.0)), (2019, known(8.0))]),
            Linear,
            &[Reason::InferredYear],
        ),
        (
            case(vec![(2015, known(9.0)), (2019, withheld())]),
            Linear,
            &[Reason::Withheld],
        ),
        (
            case(vec![
                (2015, withheld()),
                (2017, with_status(Status::SecondHand, 9.0)),
                (2019, known(8.0)),
            ]),
            Linear,
            &[Reason::Withheld, Reason::SecondHand],
        ),
        (gap, Linear, &[Reason::NoReference]),
        (late, Linear, &[Reason::BaseTooLate(2016)]),
        (Case::of(Down, two(), None), Linear, &[Reason::NoTarget]),
        (
            Case::of(Down, two(), Some(goal(2032, None, None))),
            Linear,
            &[Reason::NoTarget],
        ),
        (
            Case::of(Down, vec![(2019, known(1.0))], None),
            Unsd,
            &[Reason::OnePoint(2019), Reason::NoTarget],
        ),
        (Case::of(Down, two(), None), StatCan, &[Reason::NoTarget]),
        (
            Case::new(Up, &[(2015, 20.0), (2025, 10.0)], 20.0, 2032),
            Linear,
            &[Reason::TargetEqualsBase],
        ),
        (
            Case::new(Up, &[(2015, 20.0), (2025, 20.0)], 20.0, 2032),
            Linear,
            &[],
        ),
        (
            Case::new(Up, &[(2015, 0.0), (2025, 15.0)], 20.0, 2032),
            StatCan,
            &[Reason::ZeroBase],
        ),
        (
            Case::new(Up, &[(2015, 0.0), (2025, 15.0)], 20.0, 2032),
            Unsd,
            &[Reason::ZeroBase],
        ),
        (
            Case::new(Up, &[(2015, 0.0), (2025, 15.0)], 20.0, 2032),
            Linear,
            &[],
        ),
        (
            Case::new(Down, &[(2015, 20.0), (2025, 15.0)], 0.0, 2032),
            StatCan,
            &[Reason::ZeroTarget],
        ),
        (
            Case::new(Up, &[(2015, -5.0), (2025, 5.0)], 20.0, 2032),
            StatCan,
            &[Reason::ChangeOfSign],
        ),
        (
            Case::new(Up, &[(2015, -5.0), (2025, -3.0)], 20.0, 2032),
            StatCan,
            &[Reason::ChangeOfSign],
        ),
        (
            Case::new(Up, &[(2015, -5.0), (2025, 5.0)], 20.0, 2032),
            Unsd,
            &[Reason::ChangeOfSign],
        ),
    ];
    for (nth, (case, method, expected)) in rows.iter().enumerate() {
        assert_eq!(case.reasons(*method), *expected, "row {nth}");
    }
}

#[test]
fn every_point_is_told_with_its_part() {
    let mut case = Case::of(
        Up,
        vec![
            (2012, known(10.0)),
            (2013, known(11.0)),
            (2014, known(12.0)),
            (2015, with_status(Status::SecondHand, 13.0)),
            (2016, with_status(Status::Unverified, 13.0)),
            (2017, inferred(13.0)),
            (2018, state(Value::Withheld(Withheld::TooFewPeople))),
            (2019, state(Value::NotApplicable)),
            (2020, state(Value::NoInformation(NoInformation::NoneFound))),
            (2021, None),
            (2022, with_status(Status::Estimated, 16.0)),
            (2023, known(17.0)),
            (2024, known(18.0)),
            (2025, known(19.0)),
        ],
        Some(goal(2032, Some(30.0), None)),
    );
    case.breaks = vec![2013];
    case.base = Some(2014);
    let parts = |case: &Case, method| -> Vec<PointRole> {
        case.by(method, |progress| {
            progress.points.iter().map(|point| point.role).collect()
        })
    };
    let out = PointRole::Excluded;
    assert_eq!(
        parts(&case, Linear),
        [
            out(Exclusion::BeforeBreak(2013)),
            out(Exclusion::BeforeBase),
            PointRole::Base,
            out(Exclusion::SecondHand),
            out(Exclusion::Unsure(Status::Unverified)),
            out(Exclusion::InferredYear),
            out(Exclusion::Withheld),
            out(Exclusion::NotApplicable),
            out(Exclusion::NoInformation(NoInformation::NoneFound)),
            out(Exclusion::NotPublished),
            PointRole::Between,
            PointRole::Between,
            PointRole::Between,
            PointRole::Latest,
        ]
    );
    assert_eq!(case.assessed(Linear).fit, Fit::WeightedLine(5));
    assert_eq!(parts(&case, StatCan)[11], out(Exclusion::NotAnEnd));
    // A base year before the break, or without a value, becomes the next that can be compared.
    case.base = Some(2012);
    assert_eq!(case.assessed(Linear).base.year, 2013);
    case.base = Some(2015);
    assert_eq!(case.assessed(Linear).base.year, 2022);
}

#[test]
fn of_two_periods_that_end_in_one_year_the_later_counts() {
    let mut values = series(
        "own",
        &[
            (2015, known(10.0)),
            (2020, known(12.0)),
            (2020, known(14.0)),
        ],
    );
    values.periods = vec![
        Period::Year(2015),
        Period::SchoolYear(2020),
        Period::Span(2019, 2020),
    ];
    let (own, goal) = (indicator("own", Up, &[]), goal(2032, Some(20.0), None));
    let progress = assess(&Inputs {
        indicator: &own,
        series: Some(&values),
        reference: None,
        goal: Some(&goal),
        place: Place::SWEDEN,
        breakdown: None,
        method: Linear,
        base: None,
    });
    assert_eq!(
        progress.points[1].role,
        PointRole::Excluded(Exclusion::SameYear)
    );
    assert_eq!(progress.class(), Some(OnTrack));
}

#[test]
fn a_roll_up_keeps_its_parts_and_tells_no_classes_of_few() {
    let own = indicator("own", Up, &[]);
    let goal = goal(2032, Some(80.0), None);
    let of = |latest: f64| series("own", &[(2012, known(40.0)), (2022, known(latest))]);
    let all = [
        of(90.0),
        of(60.0),
        of(30.0),
        series("own", &[]),
        series("own", &[]),
    ];
    let part = |values| {
        assess(&Inputs {
            indicator: &own,
            series: Some(values),
            reference: None,
            goal: Some(&goal),
            place: Place::SWEDEN,
            breakdown: None,
            method: Linear,
            base: None,
        })
    };
    let enough = summarise(all.iter().map(part).collect());
    assert_eq!(
        (enough.parts.len(), enough.assessed),
        (5, 3),
        "60 per cent is enough"
    );
    let distribution = enough.distribution.unwrap();
    assert_eq!(
        distribution.certain,
        [
            (Achieved, 1),
            (OnTrack, 1),
            (TooSlow, 0),
            (FarTooSlow, 0),
            (Stalled, 0),
            (MovingAway, 1),
            (NotMet, 0)
        ]
    );
    let few = summarise(all.iter().skip(1).map(part).collect());
    assert_eq!(
        (few.parts.len(), few.assessed, few.distribution),
        (4, 2, None)
    );
    assert_eq!(summarise(Vec::new()).distribution, None);
}
