//! The answer: a class with all that it was computed from, or the reasons why there is none.

use super::class::{Class, Reason};
use super::measured::{Estimate, Measured, Target};
use super::points::Point;
use crate::model::{Direction, Goal, Indicator, Method, Number, Place};

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
    pub fn because(&self) -> Option<Because> {
        match &self.verdict {
            Verdict::Assessed(assessment) => Some(assessment.because),
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
pub enum Because {
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
    pub because: Because,
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
