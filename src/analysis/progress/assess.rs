//! From a question to its answer: what the three methods have in common.

use super::answer::{Assessment, Because, Fit, Progress, Verdict};
use super::class::{Class, Reason};
use super::course::Course;
use super::pace::Pace;
use super::question::{Ask, AtHand, Question, goal_of};
use super::{compound, linear, points};
use crate::model::{Dataset, Direction, Method};

/// Answers a question; `None` where there is no such indicator.
pub fn ask<'a>(
    dataset: &'a Dataset,
    series: AtHand<'_, 'a>,
    asked: &Ask<'a>,
) -> Option<Progress<'a>> {
    let indicator = dataset.indicator(asked.indicator)?;
    let goal = goal_of(dataset, asked.indicator);
    let reference = goal
        .and_then(|goal| goal.reference.as_ref())
        .and_then(|id| Some((dataset.indicator(id)?, series(id)?)));
    Some(assess(&Question {
        indicator,
        series: series(asked.indicator),
        reference,
        goal,
        place: asked.place,
        breakdown: asked.breakdown,
        method: asked.method,
        base: asked.base,
    }))
}

/// Answers one question.
pub fn assess<'a>(question: &Question<'a>) -> Progress<'a> {
    let indicator = question.indicator;
    let target = question.target();
    let mut points = points::of(question, target.as_ref());
    let mut reasons = Vec::new();
    if indicator.direction == Direction::None {
        reasons.push(Reason::NoDirection);
    }
    points::why_too_few(&points, question.base, &mut reasons);
    let goal = question.goal.filter(|_| target.is_some());
    if goal.is_none() {
        reasons.push(Reason::NoTarget);
    }
    let verdict = match (reasons.split_first(), goal, &target) {
        (None, Some(goal), Some(target)) => {
            let judged = Course::new(indicator.direction, target, goal.year, &points)
                .ok_or(Reason::NoValues)
                .and_then(|course| judge(question.method, &course));
            match judged {
                Ok(assessment) => Verdict::Assessed(assessment),
                Err(reason) => cannot(reason, Vec::new()),
            }
        }
        (Some((Reason::NoTarget, [])), _, _) if question.method == Method::StatCan => {
            Verdict::CannotBeAssessed {
                reason: Reason::NoTarget,
                others: Vec::new(),
                growth: compound::growth_without_target(indicator.direction, &points),
            }
        }
        (Some((first, others)), _, _) => cannot(*first, others.to_vec()),
        (None, _, _) => cannot(Reason::NoTarget, Vec::new()),
    };
    let every = matches!(&verdict, Verdict::Assessed(assessment) if assessment.fit != Fit::Ends);
    points::leave_out_between(&mut points, every);
    Progress {
        indicator,
        place: question.place,
        breakdown: question.breakdown,
        method: question.method,
        direction: indicator.direction,
        goal: question.goal,
        target,
        asked_base: question.base,
        points,
        verdict,
    }
}

const fn cannot(reason: Reason, others: Vec<Reason>) -> Verdict {
    Verdict::CannotBeAssessed {
        reason,
        others,
        growth: None,
    }
}

/// What the methods have in common: a met target is achieved, a lost one is moving away, and without
/// a way to go there is no pace.
fn judge(method: Method, course: &Course) -> Result<Box<Assessment>, Reason> {
    let (base, latest) = (course.base(), course.latest());
    let met = course.meets(latest.value);
    let was_met = course.meets(base.value);
    let because = if met {
        Because::TargetMet
    } else if base.value == course.target {
        return Err(Reason::TargetEqualsBase);
    } else if was_met {
        Because::TargetLost
    } else if latest.year > course.target_year {
        return Err(Reason::TargetYearPassed(course.target_year));
    } else {
        Because::Ratio
    };
    let mut pace = Pace::default();
    let found = match method {
        Method::Linear => {
            linear::pace(course, &mut pace);
            Ok(())
        }
        Method::StatCan => compound::statcan(course, &mut pace),
        Method::Unsd => compound::unsd(course, &mut pace),
    };
    if let Err(reason) = found {
        if because == Because::Ratio {
            return Err(reason);
        }
        // The class needs no pace, and such growth has no meaning.
        pace = Pace::default();
    }
    let class = match because {
        Because::TargetMet => Class::Achieved,
        Because::TargetLost => Class::MovingAway,
        Because::Ratio => pace.class.ok_or(Reason::ZeroBase)?,
    };
    let at_end = |value: i64, of_ratio: Option<Class>| match () {
        () if course.meets(value) => Some(Class::Achieved),
        () if was_met => Some(Class::MovingAway),
        () => of_ratio,
    };
    let (worst, best) = course.ends_of(latest);
    let between = at_end(worst, pace.worst)
        .zip(at_end(best, pace.best))
        .filter(|(worst, best)| worst != best);
    Ok(Box::new(Assessment {
        base: course.measured(base),
        latest: course.measured(latest),
        years: latest.year - base.year,
        target: course.number(course.target),
        target_year: course.target_year,
        fit: pace.fit,
        actual: pace.actual,
        required: pace.required,
        ratio: pace.ratio,
        projection: pace.projection,
        class,
        because,
        between,
    }))
}
