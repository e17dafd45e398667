//! The answer to a question about progress, with everything that it was computed from.

use super::class::{Class, Reason};
use super::inputs::Target;
use super::point::{Measured, Point};
use crate::model::{Direction, Goal, Indicator, Method, Number, Place};

/// One answer, with everything that it rests on, so that a person can compute it again on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress<'a> {
    pub indicator: &'a Indicator,
    pub place: Place,
    /// The group, such as `sex:women`; none is everyone.
    pub breakdown: Option<&'a str>,
    pub method: Method,
    /// The direction of improvement of the indicator. Where the target is a reference, what is followed is the gap
    /// to it, which improves when it falls.
    pub direction: Direction,
    /// Who set the target, why, and for which year.
    pub goal: Option<&'a Goal>,
    pub target: Option<Target>,
    /// The baseline year that was asked for. The one used may be later: see [`Assessment::base`].
    pub asked_base: Option<i16>,
    /// Every period of the series, in order, used or excluded.
    pub points: Vec<Point<'a>>,
    pub verdict: Verdict,
}

impl Progress<'_> {
    fn assessment(&self) -> Option<&Assessment> {
        match &self.verdict {
            Verdict::Assessed(assessment) => Some(assessment),
            Verdict::CannotBeAssessed { .. } => None,
        }
    }

    /// The class, where progress can be assessed.
    pub fn class(&self) -> Option<Class> {
        self.assessment().map(|assessment| assessment.class)
    }

    /// The class, where the published confidence intervals leave no other possible.
    pub fn certain_class(&self) -> Option<Class> {
        self.assessment()
            .filter(|assessment| assessment.between.is_none())
            .map(|assessment| assessment.class)
    }

    /// What decided the class, where progress can be assessed.
    pub fn class_basis(&self) -> Option<ClassBasis> {
        self.assessment().map(|assessment| assessment.class_basis)
    }

    /// The baseline year that was used, where progress can be assessed.
    pub fn base_year(&self) -> Option<i16> {
        self.assessment().map(|assessment| assessment.base.year)
    }

    /// Why progress can't be assessed, the main reason first; empty where it can.
    pub fn reasons(&self) -> Vec<Reason> {
        match &self.verdict {
            Verdict::CannotBeAssessed { reason, others, .. } => {
                std::iter::once(reason).chain(others).copied().collect()
            }
            Verdict::Assessed(_) => Vec::new(),
        }
    }
}

/// The assessment, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    Assessed(Box<Assessment>),
    CannotBeAssessed {
        /// The main reason.
        reason: Reason,
        /// The reasons that would remain without it.
        others: Vec<Reason>,
        /// The growth where there is no target, by Statistics Canada's rule. It gives a direction and not a status,
        /// as a target is a choice that somebody has to answer for.
        growth: Option<Growth>,
    },
}

/// A computed number, not rounded, with the limits that the published confidence intervals give it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub value: f64,
    /// The lower and the upper limit.
    pub interval: Option<(f64, f64)>,
}

/// How the actual pace was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fit {
    /// From the baseline and the latest value alone.
    #[default]
    Ends,
    /// As the slope of a weighted least-squares line through this many points; the weight of a point is its year
    /// minus the baseline year, plus one.
    WeightedLine(usize),
}

/// What decided the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassBasis {
    /// The latest value meets the target, whatever the pace.
    TargetMet,
    /// The baseline met the target and the latest value doesn't, whatever the pace.
    TargetLost,
    /// The target's year has come and the latest value doesn't meet the target, whatever the pace.
    TargetNotMet,
    /// The ratio, by the method's limits.
    Ratio,
}

/// A class with all of its components.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The baseline that was used.
    pub base: Measured,
    pub latest: Measured,
    /// The years from the baseline to the latest.
    pub years: i16,
    /// The target for what is followed: the value, or a gap of zero.
    pub target: Number,
    pub target_year: i16,
    pub fit: Fit,
    /// The actual pace. Linear: change per year, in the indicator's unit. StatCan and UNSD: compound growth per year,
    /// as a share (0.02 is two per cent). None where growth has no meaning and the class doesn't need it.
    pub actual: Option<Estimate>,
    /// The pace that the target requires, in the same unit as `actual`. None by UNSD, which compares changes until
    /// the target year instead.
    pub required: Option<f64>,
    /// Linear and StatCan: actual over required. UNSD: projected change over required change. None where the
    /// baseline already met the target.
    pub ratio: Option<Estimate>,
    /// The value in the target year if the pace stays the same, in the indicator's unit, and no further than a value
    /// can be. None where that year has been measured.
    pub projection: Option<Estimate>,
    /// Whether the pace would lead further than a value can be.
    pub projection_reaches_end: bool,
    pub class: Class,
    pub class_basis: ClassBasis,
    /// The worst and the best class that the published confidence intervals allow, where these differ.
    pub between: Option<(Class, Class)>,
}

/// The growth of an indicator that has no target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    pub base: Measured,
    pub latest: Measured,
    /// Compound growth per year, as a share (0.02 is two per cent).
    pub growth: f64,
    /// By Statistics Canada's limits: 1.5, 0.5 and 0 per cent per year in the direction of improvement.
    pub class: Class,
}
