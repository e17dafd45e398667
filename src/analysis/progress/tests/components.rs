//! What an answer tells beside its class: components, intervals, gaps.

use super::*;

#[test]
fn every_component_is_told() {
    let found = Case::of(
        Up,
        vec![
            (2012, between(38.0, 40.0, 42.0)),
            (2022, between(56.0, 58.0, 60.0)),
        ],
        Some(goal(2032, Some(80.0), None)),
    )
    .assessed(Linear);
    assert_eq!(
        (found.base.year, found.latest.year, found.years),
        (2012, 2022, 10)
    );
    assert_eq!(
        (found.base.value, found.latest.value),
        (number(40.0), number(58.0))
    );
    assert_eq!(found.base.interval, Some((number(38.0), number(42.0))));
    assert_eq!((found.target, found.target_year), (number(80.0), 2032));
    assert_eq!(found.fit, Fit::Ends);
    // From 56-42 to 60-38 over ten years.
    let expected = |value, low, high| {
        Some(Estimate {
            value,
            interval: Some((low, high)),
        })
    };
    assert_eq!(found.actual, expected(1.8, 1.4, 2.2));
    assert_eq!(found.required, Some(2.0));
    assert_eq!(found.ratio, expected(0.9, 0.7, 1.1));
    assert_eq!(found.projection, expected(76.0, 68.0, 84.0));
    assert_eq!(found.class, TooSlow);
    assert_eq!(found.between, Some((TooSlow, OnTrack)));
}

#[test]
fn intervals_make_a_class_uncertain_only_where_they_straddle_a_limit() {
    let case = |base: Option<Observation>, latest: Option<Observation>, direction, target| {
        Case::of(
            direction,
            vec![(2012, base), (2022, latest)],
            Some(goal(2032, Some(target), None)),
        )
    };
    for (base, latest, direction, target, method, expected) in [
        (
            between(39.9, 40.0, 40.1),
            between(57.0, 57.1, 57.2),
            Up,
            80.0,
            Linear,
            None,
        ),
        (
            known(40.0),
            between(57.0, 58.0, 60.0),
            Up,
            80.0,
            Linear,
            Some((TooSlow, OnTrack)),
        ),
        // Met by the value, not by the low end: 80 - 40 is nevertheless on track.
        (
            known(40.0),
            between(78.0, 81.0, 84.0),
            Up,
            80.0,
            Linear,
            Some((OnTrack, Achieved)),
        ),
        (
            known(40.0),
            between(81.0, 82.0, 84.0),
            Up,
            80.0,
            Linear,
            None,
        ),
        // Not met by the value, but by the high end.
        (
            known(40.0),
            between(76.0, 79.0, 82.0),
            Up,
            80.0,
            Linear,
            Some((OnTrack, Achieved)),
        ),
        // Less is better: the high end is the worse.
        (
            known(60.0),
            between(40.0, 45.0, 61.0),
            Down,
            20.0,
            Linear,
            Some((MovingAway, OnTrack)),
        ),
        (
            known(50.0),
            between(53.0, 54.0, 58.0),
            Up,
            60.0,
            StatCan,
            Some((TooSlow, OnTrack)),
        ),
        (
            known(50.0),
            between(49.0, 51.0, 53.0),
            Up,
            60.0,
            Unsd,
            Some((Stalled, TooSlow)),
        ),
        // The base may be nought: growth from it has no limit.
        (
            between(0.0, 5.0, 9.0),
            between(6.0, 6.5, 7.0),
            Up,
            20.0,
            StatCan,
            Some((MovingAway, OnTrack)),
        ),
    ] {
        let found = case(base.clone(), latest.clone(), direction, target).assessed(method);
        assert_eq!(found.between, expected, "{base:?} {latest:?} {found:?}");
    }
}

#[test]
fn a_gap_is_followed_year_by_year() {
    let years = |values: &[(i16, f64)]| -> Vec<(i16, Option<Observation>)> {
        values
            .iter()
            .map(|(year, value)| (*year, known(*value)))
            .collect()
    };
    let case = |direction, own: &[(i16, f64)], all: &[(i16, f64)]| Case {
        reference: years(all),
        ..Case::of(direction, years(own), Some(goal(2032, None, Some("all"))))
    };
    // 80-60 = 20 in 2015, 84-74 = 10 in 2025: both move, and the gap is what counts.
    let up = case(
        Up,
        &[(2015, 60.0), (2025, 74.0)],
        &[(2015, 80.0), (2025, 84.0)],
    );
    let found = up.assessed(Linear);
    assert_eq!(
        (found.base.value, found.latest.value),
        (number(20.0), number(10.0))
    );
    assert_eq!((found.target.scaled, found.class), (0, TooSlow));
    near(found.ratio.unwrap().value, 0.85, "10/10 by 20/17");
    // Less is better: the gap is own minus all.
    let down = case(
        Down,
        &[(2015, 30.0), (2025, 20.0)],
        &[(2015, 10.0), (2025, 10.0)],
    );
    assert_eq!(down.assessed(Linear).base.value, number(20.0));
    assert_eq!(down.class(Linear), Some(TooSlow));
    // Better, but the others more so.
    let behind = case(
        Up,
        &[(2015, 60.0), (2025, 65.0)],
        &[(2015, 70.0), (2025, 80.0)],
    );
    assert_eq!(behind.class(Linear), Some(MovingAway));
    // Closed, and more than closed.
    for latest in [84.0, 90.0] {
        let met = case(
            Up,
            &[(2015, 60.0), (2025, latest)],
            &[(2015, 80.0), (2025, 84.0)],
        );
        assert_eq!(met.class(Linear), Some(Achieved));
        assert_eq!(
            met.class(StatCan),
            Some(Achieved),
            "a met target overrides in all three"
        );
    }
    // Compound growth never comes to nought; the projection does without a growth to the target.
    assert_eq!(up.reasons(StatCan), [Reason::ZeroTarget]);
    near(
        up.assessed(Unsd).ratio.unwrap().value,
        0.6922,
        "as 20 to 10 above",
    );
    // A year that the other group lacks is left out.
    let lacking = case(
        Up,
        &[(2015, 60.0), (2018, 90.0), (2025, 74.0)],
        &[(2015, 80.0), (2025, 84.0)],
    );
    lacking.by(Linear, |progress| {
        assert_eq!(
            progress.points[1].role,
            PointRole::Excluded(Exclusion::NoReference)
        );
        assert_eq!(progress.class(), Some(TooSlow));
    });
    // The widest that both intervals allow: 82-58 and 78-62; 86-71 and 82-75.
    let uncertain = Case {
        reference: vec![
            (2015, between(78.0, 80.0, 82.0)),
            (2025, between(82.0, 84.0, 86.0)),
        ],
        ..Case::of(
            Up,
            vec![
                (2015, between(58.0, 60.0, 62.0)),
                (2025, between(71.0, 74.0, 75.0)),
            ],
            Some(goal(2032, None, Some("all"))),
        )
    };
    let found = uncertain.assessed(Linear);
    assert_eq!(found.base.interval, Some((number(16.0), number(24.0))));
    assert_eq!(found.latest.interval, Some((number(7.0), number(15.0))));
    assert_eq!(found.between, Some((FarTooSlow, OnTrack)));
}

#[test]
fn a_line_is_as_unsure_as_its_ends_and_never_outside_of_them() {
    let case = |values: [(f64, f64); 4]| {
        let cells = (2012..)
            .zip(values)
            .map(|(year, (value, reach))| (year, between(value - reach, value, value + reach)));
        Case::of(Up, cells.collect(), Some(goal(2032, Some(20.0), None))).assessed(Linear)
    };
    // The second of the lines computed by hand; (14-11)/3 and (16-9)/3.
    let found = case([(10.0, 1.0), (12.0, 3.0), (11.0, 3.0), (15.0, 1.0)]);
    assert_eq!(found.fit, Fit::WeightedLine(4));
    let actual = found.actual.unwrap();
    near(actual.value, 1.6, "160/100");
    let (low, high) = actual.interval.unwrap();
    near(low, 1.0, "3/3");
    near(high, 7.0 / 3.0, "7/3");
    // Weights 1, 2, 3, 4: sum 10, Σwx 20, Σwx² 50, Σwy 10+40+90+48 = 188, Σwxy 40+180+144 = 364;
    // slope (3640-3760)/100 = -1.2, while the ends say from 1.9/3 to 2.1/3.
    let found = case([(10.0, 0.05), (20.0, 0.05), (30.0, 0.05), (12.0, 0.05)]);
    let (low, high) = found.actual.unwrap().interval.unwrap();
    near(low, -1.2, "stretched to the line");
    near(high, 0.7, "2.1/3");
    assert_eq!(found.between, Some((MovingAway, OnTrack)));
}
