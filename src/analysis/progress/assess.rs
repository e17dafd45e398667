//! Assessing progress: what the methods have in common, and why progress can't be assessed.

use super::answer::{Assessment, ClassBasis, Estimate, Fit, Progress, Verdict};
use super::class::{Class, Reason};
use super::inputs::{Inputs, Target};
use super::pace::{Bounded, Pace};
use super::point::Point;
use super::points;
use super::trajectory::Trajectory;
use super::{compound, linear};
use crate::model::{Direction, Goal, Indicator, Method, Number};

/// Assesses progress toward the goal's target.
pub fn assess<'a>(inputs: &Inputs<'a>) -> Progress<'a> {
    let direction = inputs.indicator.direction;
    let target = inputs.target();
    let goal = inputs.goal.filter(|_| target.is_some());
    let mut points = points::select_points(inputs, target.as_ref());
    let mut reasons = Vec::new();
    if direction == Direction::None {
        reasons.push(Reason::NoDirection);
    }
    points::explain_too_few(&points, inputs.base, &mut reasons);
    if goal.is_none() {
        reasons.push(Reason::NoTarget);
    }
    let verdict = match (reasons.as_slice(), goal.zip(target.as_ref())) {
        ([], Some((goal, target))) => match assess_target(inputs, goal, target, &points) {
            Ok(assessment) => Verdict::Assessed(Box::new(assessment)),
            Err(reason) => cannot_be_assessed(reason, &[]),
        },
        ([], None) => cannot_be_assessed(Reason::NoTarget, &[]),
        ([Reason::NoTarget], _) if inputs.method == Method::StatCan => Verdict::CannotBeAssessed {
            reason: Reason::NoTarget,
            others: Vec::new(),
            growth: compound::growth_without_target(direction, &points),
        },
        ([first, others @ ..], _) => cannot_be_assessed(*first, others),
    };
    let uses_all = matches!(&verdict, Verdict::Assessed(assessment) if assessment.fit != Fit::Ends);
    if !uses_all {
        points::exclude_between(&mut points);
    }
    Progress {
        indicator: inputs.indicator,
        place: inputs.place,
        breakdown: inputs.breakdown,
        method: inputs.method,
        direction,
        goal: inputs.goal,
        target,
        asked_base: inputs.base,
        points,
        verdict,
    }
}

fn cannot_be_assessed(reason: Reason, others: &[Reason]) -> Verdict {
    Verdict::CannotBeAssessed {
        reason,
        others: others.to_vec(),
        growth: None,
    }
}

fn assess_target(
    inputs: &Inputs<'_>,
    goal: &Goal,
    target: &Target,
    points: &[Point<'_>],
) -> Result<Assessment, Reason> {
    let direction = inputs.indicator.direction;
    let trajectory =
        Trajectory::new(direction, target, goal.year, points).ok_or(Reason::NoValues)?;
    assess_trajectory(inputs.method, &trajectory, ends(inputs.indicator, target))
}

/// The least and the most that what is followed can be: a value is never negative, a gap may be.
fn ends(indicator: &Indicator, target: &Target) -> (f64, f64) {
    let most = indicator.most().map_or(f64::INFINITY, Number::to_f64);
    match target {
        Target::Value(_) => (0.0, most),
        Target::Reference(_) => (-most, most),
    }
}

/// What the methods have in common: a target that is met is achieved, one that isn't when its year has come is not
/// met, one that was met and no longer is counts as moving away, and where the target equals the baseline there is
/// no pace.
fn assess_trajectory(
    method: Method,
    trajectory: &Trajectory,
    ends: (f64, f64),
) -> Result<Assessment, Reason> {
    let (base, latest) = (trajectory.base(), trajectory.latest());
    let was_met = trajectory.meets(base.value);
    let class_basis = if trajectory.meets(latest.value) {
        ClassBasis::TargetMet
    } else if trajectory.is_due() {
        ClassBasis::TargetNotMet
    } else if base.value == trajectory.target {
        return Err(Reason::TargetEqualsBase);
    } else if was_met {
        ClassBasis::TargetLost
    } else {
        ClassBasis::Ratio
    };
    let pace = match method {
        Method::Linear => Ok(linear::pace(trajectory)),
        Method::StatCan => compound::statcan(trajectory),
        Method::Unsd => compound::unsd(trajectory),
    };
    let mut pace = match pace {
        // The class doesn't need a pace, and compound growth may have no meaning.
        Err(_) if class_basis != ClassBasis::Ratio => Pace::default(),
        pace => pace?,
    };
    if trajectory.is_due() {
        pace.drop_projection(method);
    }
    let (projection, projection_reaches_end) = within(pace.projection, ends);
    let class = match class_basis {
        ClassBasis::TargetMet => Class::Achieved,
        ClassBasis::TargetNotMet => Class::NotMet,
        ClassBasis::TargetLost => Class::MovingAway,
        ClassBasis::Ratio => pace.class.ok_or(Reason::ZeroBase)?.value,
    };
    Ok(Assessment {
        base: trajectory.measured(base),
        latest: trajectory.measured(latest),
        years: latest.year - base.year,
        target: trajectory.number(trajectory.target),
        target_year: trajectory.target_year,
        fit: pace.fit,
        actual: pace.actual,
        required: pace.required,
        ratio: pace.ratio,
        projection,
        projection_reaches_end,
        class,
        class_basis,
        between: uncertain_between(trajectory, pace.class),
    })
}

/// A projection no further than the ends of what a value can be, and whether the pace would lead further.
fn within(projection: Option<Estimate>, (least, most): (f64, f64)) -> (Option<Estimate>, bool) {
    let is_beyond = projection.is_some_and(|of| of.value < least || of.value > most);
    let limit = |value: f64| value.max(least).min(most);
    let limited = projection.map(|of| Estimate {
        value: limit(of.value),
        interval: of.interval.map(|(low, high)| (limit(low), limit(high))),
    });
    (limited, is_beyond)
}

/// The worst and the best class that the intervals allow, where these differ.
fn uncertain_between(
    trajectory: &Trajectory,
    by_ratio: Option<Bounded<Class>>,
) -> Option<(Class, Class)> {
    let was_met = trajectory.meets(trajectory.base().value);
    let class_at = |latest: i64, by_ratio: Option<Class>| {
        if trajectory.meets(latest) {
            Some(Class::Achieved)
        } else if trajectory.is_due() {
            Some(Class::NotMet)
        } else if was_met {
            Some(Class::MovingAway)
        } else {
            by_ratio
        }
    };
    let (worst, best) = trajectory.worst_and_best(trajectory.latest());
    class_at(worst, by_ratio.map(|class| class.worst))
        .zip(class_at(best, by_ratio.map(|class| class.best)))
        .filter(|(worst, best)| worst != best)
}
