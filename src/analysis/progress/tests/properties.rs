//! What holds for any values.

use super::*;
use proptest::prelude::*;

fn methods() -> impl Strategy<Value = Method> {
    prop::sample::select(Method::IDS.map(|(method, _)| method).to_vec())
}

/// Up to ten years with a value and how far its interval reaches, in tenths.
fn courses() -> impl Strategy<Value = Vec<(i16, i64, i64)>> {
    prop::collection::btree_map(2000i16..2030, (-300i64..1000, 0i64..40), 1..10).prop_map(
        |points| {
            points
                .into_iter()
                .map(|(year, (value, reach))| (year, value, reach))
                .collect()
        },
    )
}

fn cells(points: &[(i16, i64, i64)], sign: f64) -> Vec<(i16, Option<Observation>)> {
    points
        .iter()
        .map(|(year, value, reach)| {
            let (value, reach) = (*value as f64 / 10.0 * sign, *reach as f64 / 10.0);
            (*year, between(value - reach, value, value + reach))
        })
        .collect()
}

proptest! {
    #[test]
    fn a_met_target_is_achieved_by_every_method_and_stays_so(
        points in courses(), target in -300i64..1000, method in methods(), up in any::<bool>()
    ) {
        let (direction, sign) = if up { (Up, 1) } else { (Down, -1) };
        let mut points = points;
        let over = |by: i64| target + sign * by;
        points.push((2030, over(3), 0));
        points.push((2031, over(0), 0));
        let target = Some(goal(2032, Some(target as f64 / 10.0), None));
        let met = Case::of(direction, cells(&points, 1.0), target.clone());
        prop_assert_eq!(met.class(method), Some(Achieved));
        points.push((2032, over(20), 0));
        let still = Case::of(direction, cells(&points, 1.0), target);
        prop_assert_eq!(still.class(method), Some(Achieved));
    }

    #[test]
    fn an_earlier_point_never_changes_achieved(
        points in courses(), target in -300i64..1000, method in methods(), earlier in -300i64..1000
    ) {
        let goal = Some(goal(2032, Some(target as f64 / 10.0), None));
        let case = Case::of(Up, cells(&points, 1.0), goal.clone());
        if case.class(method) == Some(Achieved) {
            let mut more = vec![(1999, earlier, 0)];
            more.extend(points);
            prop_assert_eq!(Case::of(Up, cells(&more, 1.0), goal).class(method), Some(Achieved));
        }
    }

    #[test]
    fn mirrored_values_and_direction_keep_class_reasons_and_uncertainty(
        points in courses(), target in -300i64..1000, method in methods()
    ) {
        let target = target as f64 / 10.0;
        let plain = Case::of(Up, cells(&points, 1.0), Some(goal(2032, Some(target), None)));
        let mirrored = Case::of(Down, cells(&points, -1.0), Some(goal(2032, Some(-target), None)));
        prop_assert_eq!(plain.reasons(method), mirrored.reasons(method));
        let told = |case: &Case| case.by(method, |progress| match &progress.verdict {
            Verdict::Assessed(found) => Some((found.class, found.between, found.class_basis)),
            Verdict::CannotBeAssessed { .. } => None,
        });
        prop_assert_eq!(told(&plain), told(&mirrored));
    }

    #[test]
    fn a_gap_keeps_its_class_when_both_groups_move_alike(
        points in courses(), shift in 0i64..500
    ) {
        let reference = |shift: i64| points.iter().map(|(year, _, _)| (*year, known((900 + shift) as f64 / 10.0))).collect();
        let moved: Vec<(i16, i64, i64)> = points.iter().map(|(year, value, reach)| (*year, value + shift, *reach)).collect();
        let case = |own: &[(i16, i64, i64)], shift| Case {
            reference: reference(shift),
            ..Case::of(Up, cells(own, 1.0), Some(goal(2032, None, Some("all"))))
        };
        prop_assert_eq!(case(&points, 0).class(Linear), case(&moved, shift).class(Linear));
    }

    #[test]
    fn numbers_are_numbers_and_agree_with_each_other(
        points in courses(), target in -300i64..1000, method in methods(), base in prop::option::of(1990i16..2040)
    ) {
        let mut case = Case::of(Up, cells(&points, 1.0), Some(goal(2032, Some(target as f64 / 10.0), None)));
        case.base = base;
        let (found, used) = case.by(method, |progress| {
            let used: Vec<i16> = progress.points.iter().filter(|point| !matches!(point.role, PointRole::Excluded(_))).map(|point| point.year).collect();
            (progress.verdict.clone(), used)
        });
        let Verdict::Assessed(found) = found else { return Ok(()) };
        prop_assert_eq!((used.first(), used.last()), (Some(&found.base.year), Some(&found.latest.year)));
        prop_assert!(found.years > 0);
        for estimate in [found.actual, found.ratio, found.projection].into_iter().flatten() {
            prop_assert!(estimate.value.is_finite());
            if let Some((low, high)) = estimate.interval {
                prop_assert!(low <= estimate.value + 1e-9 && estimate.value <= high + 1e-9);
            }
        }
        let rank = |class| Class::IDS.iter().position(|(known, _)| *known == class);
        if let Some((worst, best)) = found.between {
            prop_assert!(rank(best) <= rank(found.class) && rank(found.class) <= rank(worst));
        }
        let is_free = method != StatCan && !found.projection_reaches_end;
        if let (Some(ratio), Some(projection), true) = (found.ratio, found.projection, is_free) {
            let (from, to) = (found.base.value.to_f64(), found.target.to_f64());
            prop_assert!(((projection.value - from) / (to - from) - ratio.value).abs() < 1e-6 * ratio.value.abs().max(1.0));
        }
    }
}
