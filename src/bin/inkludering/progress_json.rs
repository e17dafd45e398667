//! The JSON of `inkludering progress`; its field names are the field's words.

use inkludering::analysis::progress::{
    Assessment, ClassBasis, Estimate, Exclusion, Fit, Growth, Measured, Point, PointRole, Progress,
    Reason, Verdict,
};
use inkludering::load::files::LoadedRelease;
use inkludering::model::{Direction, Goal, IndicatorId, Number, Observation, Status};
use inkludering::take::csv::period;
use inkludering::wording::{self, Words};
use serde::Serialize;

/// One answer with all of its fields, for other programs.
#[derive(Serialize)]
pub struct ProgressJson<'a> {
    release: &'a str,
    indicator: &'a str,
    municipality: String,
    breakdown: Option<&'a str>,
    method: &'static str,
    direction: &'static str,
    asked_base: Option<i16>,
    goal: Option<GoalTold<'a>>,
    /// In words.
    verdict: String,
    class: Option<&'static str>,
    /// The worst and the best class that the published intervals leave possible.
    uncertain_between: Option<[&'static str; 2]>,
    because: Option<&'static str>,
    cannot_be_assessed: Vec<ReasonTold>,
    components: Option<Components>,
    growth_without_target: Option<GrowthTold>,
    points: Vec<PointTold>,
}

#[derive(Serialize)]
struct GoalTold<'a> {
    goal: &'a str,
    year: i16,
    target: Option<f64>,
    reference: Option<&'a str>,
    set_by: &'a str,
    why: &'a str,
    source: &'a str,
}

#[derive(Serialize)]
struct ReasonTold {
    reason: &'static str,
    year: Option<i16>,
}

#[derive(Serialize)]
struct Components {
    base: MeasuredTold,
    latest: MeasuredTold,
    years: i16,
    target: f64,
    target_year: i16,
    fit: &'static str,
    actual: Option<EstimateTold>,
    required: Option<f64>,
    ratio: Option<EstimateTold>,
    projection: Option<EstimateTold>,
}

#[derive(Serialize)]
struct MeasuredTold {
    period: String,
    year: i16,
    value: f64,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct EstimateTold {
    value: f64,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct GrowthTold {
    base: MeasuredTold,
    latest: MeasuredTold,
    growth: f64,
    class: &'static str,
}

#[derive(Serialize)]
struct PointTold {
    period: String,
    year: i16,
    part: &'static str,
    left_out: Option<&'static str>,
    /// As published.
    value: Option<f64>,
    status: Option<&'static str>,
    /// Of the group that the gap is measured against.
    reference: Option<f64>,
    /// The value that is followed, or the gap.
    measured: Option<MeasuredTold>,
}

impl<'a> ProgressJson<'a> {
    pub fn new(release: &'a LoadedRelease, progress: &'a Progress<'a>, words: &Words) -> Self {
        let (assessed, growth) = match &progress.verdict {
            Verdict::Assessed(found) => (Some(found), None),
            Verdict::CannotBeAssessed { growth, .. } => (None, growth.as_ref()),
        };
        Self {
            release: &release.dataset.release.id,
            indicator: progress.indicator.id.as_str(),
            municipality: progress.place.to_string(),
            breakdown: progress.breakdown,
            method: progress.method.id(),
            direction: word(&Direction::IDS, progress.direction),
            asked_base: progress.asked_base,
            goal: progress.goal.map(|goal| goal_told(goal, words)),
            verdict: wording::progress::verdict(words, progress),
            class: assessed.map(|found| found.class.id()),
            uncertain_between: assessed
                .and_then(|found| found.between)
                .map(|(worst, best)| [worst.id(), best.id()]),
            because: assessed.map(|found| match found.class_basis {
                ClassBasis::TargetMet => "target met",
                ClassBasis::TargetLost => "target lost",
                ClassBasis::Ratio => "ratio",
            }),
            cannot_be_assessed: progress.reasons().into_iter().map(reason_told).collect(),
            components: assessed.map(|found| components(found)),
            growth_without_target: growth.map(growth_told),
            points: progress.points.iter().map(point_told).collect(),
        }
    }
}

fn word<T: PartialEq>(all: &[(T, &'static str)], of: T) -> &'static str {
    all.iter()
        .find(|(known, _)| *known == of)
        .map_or("", |(_, word)| word)
}

fn goal_told<'a>(goal: &'a Goal, words: &Words) -> GoalTold<'a> {
    GoalTold {
        goal: &goal.id,
        year: goal.year,
        target: goal.target.map(Number::to_f64),
        reference: goal.reference.as_ref().map(IndicatorId::as_str),
        set_by: goal.set_by.get(words.tag),
        why: goal.why.get(words.tag),
        source: goal.source.as_str(),
    }
}

const fn reason_told(reason: Reason) -> ReasonTold {
    ReasonTold {
        reason: reason.id(),
        year: reason.year(),
    }
}

fn components(found: &Assessment) -> Components {
    Components {
        base: measured_told(&found.base),
        latest: measured_told(&found.latest),
        years: found.years,
        target: found.target.to_f64(),
        target_year: found.target_year,
        fit: match found.fit {
            Fit::Ends => "ends",
            Fit::WeightedLine(_) => "weighted line",
        },
        actual: found.actual.map(estimate_told),
        required: found.required,
        ratio: found.ratio.map(estimate_told),
        projection: found.projection.map(estimate_told),
    }
}

fn measured_told(of: &Measured) -> MeasuredTold {
    MeasuredTold {
        period: period(of.period),
        year: of.year,
        value: of.value.to_f64(),
        low: of.interval.map(|(low, _)| low.to_f64()),
        high: of.interval.map(|(_, high)| high.to_f64()),
    }
}

fn estimate_told(of: Estimate) -> EstimateTold {
    EstimateTold {
        value: of.value,
        low: of.interval.map(|(low, _)| low),
        high: of.interval.map(|(_, high)| high),
    }
}

fn growth_told(of: &Growth) -> GrowthTold {
    GrowthTold {
        base: measured_told(&of.base),
        latest: measured_told(&of.latest),
        growth: of.growth,
        class: of.class.id(),
    }
}

fn point_told(of: &Point<'_>) -> PointTold {
    let number = |cell: &Observation| cell.value.number().map(Number::to_f64);
    PointTold {
        period: period(of.period),
        year: of.year,
        part: match of.role {
            PointRole::Base => "base",
            PointRole::Between => "between",
            PointRole::Latest => "latest",
            PointRole::Excluded(_) => "left out",
        },
        left_out: match of.role {
            PointRole::Excluded(why) => Some(Exclusion::id(why)),
            _ => None,
        },
        value: of.cell.and_then(number),
        status: of.cell.map(|cell| word(&Status::IDS, cell.status)),
        reference: of.reference.and_then(number),
        measured: of.measured.as_ref().map(measured_told),
    }
}
