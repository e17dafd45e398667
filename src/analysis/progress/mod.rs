//! Progress toward a target: how far, how fast, whether fast enough, and why it can't be said.
//!
//! The three methods are those of `linear` (a straight line to the target, as the Sustainable
//! Development Solutions Network draws it) and `compound` (Statistics Canada and Open SDG; the UN
//! Statistics Division). Every answer carries all that it was computed from, so that a person can do
//! it again on paper. Where a method has no meaning the answer is a reason, never a number.

mod class;
mod compound;
mod fraction;
mod linear;
mod points;
mod query;
mod summary;
mod trajectory;

#[cfg(test)]
mod tests;

pub use class::{Class, Reason};
pub use points::{Exclusion, Point, PointRole};
pub use query::{Inputs, Query, SeriesLookup, assess_query, find_goal, lookup_in};
pub use summary::{
    ClassCounts, MIN_ASSESSED_PERCENT, Summary, summarise, summarise_area, summarise_places,
};

use crate::model::{
    Direction, Goal, Indicator, IndicatorId, Method, NoInformation, Number, Period, Place,
};
use trajectory::Trajectory;

/// What has to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// This value, in the indicator's unit.
    Value(Number),
    /// The value of this group in the same years: the gap goes to nought, also when both move.
    Reference(IndicatorId),
}

/// One question answered, with everything that the answer rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress<'a> {
    pub indicator: &'a Indicator,
    pub place: Place,
    pub breakdown: Option<&'a str>,
    pub method: Method,
    /// Which way is good; what is followed is the gap where the target is a group's value, and a gap
    /// is good when it falls.
    pub direction: Direction,
    /// Who set the target, why, and for which year.
    pub goal: Option<&'a Goal>,
    pub target: Option<Target>,
    /// The base year that was asked for. The one used may be a later one: see [`Assessment::base`].
    pub asked_base: Option<i16>,
    /// Every period of the series, in order: used, or left out and why.
    pub points: Vec<Point<'a>>,
    pub verdict: Verdict,
}

impl Progress<'_> {
    /// The class, where there is one.
    pub fn class(&self) -> Option<Class> {
        match &self.verdict {
            Verdict::Assessed(assessment) => Some(assessment.class),
            Verdict::CannotBeAssessed { .. } => None,
        }
    }

    /// The class, where there is one that the published intervals leave certain.
    pub fn certain_class(&self) -> Option<Class> {
        match &self.verdict {
            Verdict::Assessed(assessment) if assessment.between.is_none() => Some(assessment.class),
            _ => None,
        }
    }

    /// What decided the class, where there is one.
    pub fn class_basis(&self) -> Option<ClassBasis> {
        match &self.verdict {
            Verdict::Assessed(assessment) => Some(assessment.class_basis),
            Verdict::CannotBeAssessed { .. } => None,
        }
    }

    /// The year that the answer is counted from.
    pub fn base_year(&self) -> Option<i16> {
        match &self.verdict {
            Verdict::Assessed(assessment) => Some(assessment.base.year),
            Verdict::CannotBeAssessed { .. } => None,
        }
    }

    /// What stands in the way, the reason to tell first before the others; empty where nothing does.
    pub fn reasons(&self) -> Vec<Reason> {
        match &self.verdict {
            Verdict::CannotBeAssessed { reason, others, .. } => {
                std::iter::once(reason).chain(others).copied().collect()
            }
            Verdict::Assessed(_) => Vec::new(),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    Assessed(Box<Assessment>),
    CannotBeAssessed {
        /// The one to tell first.
        reason: Reason,
        /// What would stand in the way even without it.
        others: Vec<Reason>,
        /// How fast it changed by Statistics Canada's rule for what has no target. It is a direction
        /// and no status, as a target is a choice that somebody has to answer for.
        growth: Option<Growth>,
    },
}

/// A value of what is followed (the indicator's, or the gap), in the indicator's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    pub period: Period,
    /// The year that the period ends in.
    pub year: i16,
    pub value: Number,
    /// As published; of a gap, what the intervals of both groups allow.
    pub interval: Option<(Number, Number)>,
}

/// A computed number, not rounded, with how far the published intervals let it go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub value: f64,
    /// Low and high.
    pub interval: Option<(f64, f64)>,
}

/// How the actual pace was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// From the base and the latest value alone.
    Ends,
    /// The slope of a weighted least-squares line through this many points; the weight of each is
    /// its year minus the base year, plus one.
    WeightedLine(usize),
}

/// What decided the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassBasis {
    /// The latest value meets the target, whatever the pace.
    TargetMet,
    /// The base met the target and the latest value doesn't, whatever the pace.
    TargetLost,
    /// The ratio, by the method's limits.
    Ratio,
}

/// A class with all of its components.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    pub base: Measured,
    pub latest: Measured,
    /// Latest year minus base year.
    pub years: i16,
    /// The target for what is followed: the value, or a gap of nought.
    pub target: Number,
    pub target_year: i16,
    pub fit: Fit,
    /// Linear: change a year, in the unit. StatCan and UNSD: compound growth a year, as a share (0.02
    /// is two per cent). None where growth has no meaning and the class needs none.
    pub actual: Option<Estimate>,
    /// The same for the straight or compound way from base to target. UNSD has none: it compares
    /// changes until the target year.
    pub required: Option<f64>,
    /// Linear and StatCan: actual by required. UNSD: projected change by needed change. None where the
    /// base met the target already.
    pub ratio: Option<Estimate>,
    /// The value in the target year if the pace stays, from the base on.
    pub projection: Option<Estimate>,
    pub class: Class,
    pub class_basis: ClassBasis,
    /// The worst and the best class that the published intervals leave possible, where these differ:
    /// then it is uncertain between the two.
    pub between: Option<(Class, Class)>,
}

/// How fast something grew that has no target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    pub base: Measured,
    pub latest: Measured,
    /// Compound growth a year, as a share.
    pub growth: f64,
    /// By Statistics Canada's limits: 1.5, 0.5 and 0 per cent a year in the good direction.
    pub class: Class,
}

/// Answers one question.
pub fn assess<'a>(question: &Inputs<'a>) -> Progress<'a> {
    let indicator = question.indicator;
    let target = question.target();
    let mut points = points::select_points(question, target.as_ref());
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
            let judged = Trajectory::new(indicator.direction, target, goal.year, &points)
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
    points::exclude_between(&mut points, every);
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
fn judge(method: Method, course: &Trajectory) -> Result<Box<Assessment>, Reason> {
    let (base, latest) = (course.base(), course.latest());
    let met = course.meets(latest.value);
    let was_met = course.meets(base.value);
    let class_basis = if met {
        ClassBasis::TargetMet
    } else if base.value == course.target {
        return Err(Reason::TargetEqualsBase);
    } else if was_met {
        ClassBasis::TargetLost
    } else if latest.year > course.target_year {
        return Err(Reason::TargetYearPassed(course.target_year));
    } else {
        ClassBasis::Ratio
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
        if class_basis == ClassBasis::Ratio {
            return Err(reason);
        }
        // The class needs no pace, and such growth has no meaning.
        pace = Pace::default();
    }
    let class = match class_basis {
        ClassBasis::TargetMet => Class::Achieved,
        ClassBasis::TargetLost => Class::MovingAway,
        ClassBasis::Ratio => pace.class.ok_or(Reason::ZeroBase)?,
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
        class_basis,
        between,
    }))
}

/// What a method finds; nothing of it where it has no meaning and isn't needed.
#[derive(Clone, Copy, Debug)]
struct Pace {
    fit: Fit,
    actual: Option<Estimate>,
    required: Option<f64>,
    ratio: Option<Estimate>,
    projection: Option<Estimate>,
    class: Option<Class>,
    /// The classes at the ends that the published intervals leave possible.
    worst: Option<Class>,
    best: Option<Class>,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            fit: Fit::Ends,
            actual: None,
            required: None,
            ratio: None,
            projection: None,
            class: None,
            worst: None,
            best: None,
        }
    }
}

/// A number with its two other ends put in order; no interval where the ends are one.
fn estimate(value: f64, ends: Option<(f64, f64)>) -> Estimate {
    Estimate {
        value,
        interval: ends.map(|(one, other)| (one.min(other), one.max(other))),
    }
}
