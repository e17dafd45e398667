//! The JSON of `inkludering progress`. The names of the fields are read by other programs.

use inkludering::analysis::progress::{
    Assessment, ClassBasis, Estimate, Exclusion, Fit, Growth, Measured, Point, PointRole, Progress,
    Reason, Verdict,
};
use inkludering::export::csv::format_period;
use inkludering::load::files::LoadedRelease;
use inkludering::model::{Direction, Goal, IndicatorId, Number, Observation, Status};
use inkludering::wording::{self, Messages};
use serde::Serialize;

/// Progress on one indicator, with everything that it was computed from.
#[derive(Serialize)]
pub struct ProgressJson<'a> {
    release: &'a str,
    indicator: &'a str,
    municipality: String,
    breakdown: Option<&'a str>,
    method: &'static str,
    direction: &'static str,
    asked_base: Option<i16>,
    goal: Option<GoalJson<'a>>,
    /// In words.
    verdict: String,
    class: Option<&'static str>,
    /// The worst and the best class that the published intervals leave possible.
    uncertain_between: Option<[&'static str; 2]>,
    because: Option<&'static str>,
    cannot_be_assessed: Vec<ReasonJson>,
    components: Option<ComponentsJson>,
    growth_without_target: Option<GrowthJson>,
    points: Vec<PointJson>,
    /// The same about the indicator's other goals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    other_goals: Vec<Self>,
}

#[derive(Serialize)]
struct GoalJson<'a> {
    goal: &'a str,
    year: i16,
    target: Option<f64>,
    reference: Option<&'a str>,
    set_by: &'a str,
    why: &'a str,
    source: &'a str,
}

#[derive(Serialize)]
struct ReasonJson {
    reason: &'static str,
    year: Option<i16>,
}

#[derive(Serialize)]
struct ComponentsJson {
    base: MeasuredJson,
    latest: MeasuredJson,
    years: i16,
    target: f64,
    target_year: i16,
    fit: &'static str,
    actual: Option<EstimateJson>,
    required: Option<f64>,
    ratio: Option<EstimateJson>,
    projection: Option<EstimateJson>,
    projection_reaches_end: bool,
}

#[derive(Serialize)]
struct MeasuredJson {
    period: String,
    year: i16,
    value: f64,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct EstimateJson {
    value: f64,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct GrowthJson {
    base: MeasuredJson,
    latest: MeasuredJson,
    growth: f64,
    class: &'static str,
}

#[derive(Serialize)]
struct PointJson {
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
    measured: Option<MeasuredJson>,
}

impl<'a> ProgressJson<'a> {
    pub fn new(
        release: &'a LoadedRelease,
        progress: &'a Progress<'a>,
        others: &'a [Progress<'a>],
        messages: &Messages,
    ) -> Self {
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
            direction: id_of(&Direction::IDS, progress.direction),
            asked_base: progress.asked_base,
            goal: progress.goal.map(|goal| goal_json(goal, messages)),
            verdict: wording::progress::verdict(messages, progress),
            class: assessed.map(|found| found.class.id()),
            uncertain_between: assessed
                .and_then(|found| found.between)
                .map(|(worst, best)| [worst.id(), best.id()]),
            because: assessed.map(|found| match found.class_basis {
                ClassBasis::TargetMet => "target met",
                ClassBasis::TargetNotMet => "target not met",
                ClassBasis::TargetLost => "target lost",
                ClassBasis::Ratio => "ratio",
            }),
            cannot_be_assessed: progress.reasons().into_iter().map(reason_json).collect(),
            components: assessed.map(|found| components_json(found)),
            growth_without_target: growth.map(growth_json),
            points: progress.points.iter().map(point_json).collect(),
            other_goals: others
                .iter()
                .map(|other| Self::new(release, other, &[], messages))
                .collect(),
        }
    }
}

/// The id of a value.
fn id_of<T: PartialEq>(ids: &[(T, &'static str)], value: T) -> &'static str {
    ids.iter()
        .find(|(known, _)| *known == value)
        .map_or("", |(_, id)| id)
}

fn goal_json<'a>(goal: &'a Goal, messages: &Messages) -> GoalJson<'a> {
    GoalJson {
        goal: &goal.id,
        year: goal.year,
        target: goal.target.map(Number::to_f64),
        reference: goal.reference.as_ref().map(IndicatorId::as_str),
        set_by: goal.set_by.get(messages.tag),
        why: goal.why.get(messages.tag),
        source: goal.source.as_str(),
    }
}

const fn reason_json(reason: Reason) -> ReasonJson {
    ReasonJson {
        reason: reason.id(),
        year: reason.year(),
    }
}

fn components_json(found: &Assessment) -> ComponentsJson {
    ComponentsJson {
        base: measured_json(&found.base),
        latest: measured_json(&found.latest),
        years: found.years,
        target: found.target.to_f64(),
        target_year: found.target_year,
        fit: match found.fit {
            Fit::Ends => "ends",
            Fit::WeightedLine(_) => "weighted line",
        },
        actual: found.actual.map(estimate_json),
        required: found.required,
        ratio: found.ratio.map(estimate_json),
        projection: found.projection.map(estimate_json),
        projection_reaches_end: found.projection_reaches_end,
    }
}

fn measured_json(of: &Measured) -> MeasuredJson {
    MeasuredJson {
        period: format_period(of.period),
        year: of.year,
        value: of.value.to_f64(),
        low: of.interval.map(|(low, _)| low.to_f64()),
        high: of.interval.map(|(_, high)| high.to_f64()),
    }
}

fn estimate_json(of: Estimate) -> EstimateJson {
    EstimateJson {
        value: of.value,
        low: of.interval.map(|(low, _)| low),
        high: of.interval.map(|(_, high)| high),
    }
}

fn growth_json(of: &Growth) -> GrowthJson {
    GrowthJson {
        base: measured_json(&of.base),
        latest: measured_json(&of.latest),
        growth: of.growth,
        class: of.class.id(),
    }
}

fn point_json(of: &Point<'_>) -> PointJson {
    let number = |cell: &Observation| cell.value.number().map(Number::to_f64);
    PointJson {
        period: format_period(of.period),
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
        status: of.cell.map(|cell| id_of(&Status::IDS, cell.status)),
        reference: of.reference.and_then(number),
        measured: of.measured.as_ref().map(measured_json),
    }
}
