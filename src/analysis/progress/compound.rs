//! The methods of compound growth: Statistics Canada's ratio of growth rates, and the UN Statistics Division's
//! projection.
//!
//! `CAGR(b, a, n) = (b / a)^(1 / n) - 1` is the compound annual growth rate. Statistics Canada, "Progress Measurement
//! for Canada's Sustainable Development Goals", which Open SDG's `sdg-build` computes too, divides the growth until
//! now by the growth that the target requires. The UN Statistics Division, technical note to the Sustainable
//! Development Goals Progress Chart, divides the change projected to the target year by the change required. Both
//! replace a target of zero by 0.001; here such a question has no answer, as the answer would depend on nothing but
//! that number.

use super::answer::{Estimate, Growth};
use super::class::{Class, Reason};
use super::pace::{Bounded, Pace};
use super::point::{Point, PointRole};
use super::trajectory::Trajectory;
use crate::model::{Direction, Method};

/// Compound growth per year, as a share. The values have the same sign, and the base isn't zero.
fn annual_growth(latest: f64, base: f64, years: i16) -> f64 {
    (latest / base).powf(1.0 / f64::from(years)) - 1.0
}

/// Whether growth from one value to another has a meaning.
const fn check_growth(base: i64, latest: i64) -> Result<(), Reason> {
    match (base, latest) {
        (0, _) => Err(Reason::ZeroBase),
        _ if base < 0 && latest > 0 || base > 0 && latest < 0 => Err(Reason::ChangeOfSign),
        _ => Ok(()),
    }
}

/// A latest value, and its growth since the base; no growth where that has no meaning.
#[derive(Clone, Copy, Debug)]
struct Grown {
    latest: f64,
    growth: Option<f64>,
}

impl Grown {
    fn new(base: i64, latest: i64, years: i16) -> Self {
        Self {
            latest: latest as f64,
            growth: check_growth(base, latest)
                .is_ok()
                .then(|| annual_growth(latest as f64, base as f64, years)),
        }
    }
}

fn grow(trajectory: &Trajectory) -> Result<Bounded<Grown>, Reason> {
    let (base, latest) = (trajectory.base(), trajectory.latest());
    check_growth(base.value, latest.value)?;
    let years = latest.year - base.year;
    let (base_worst, base_best) = trajectory.worst_and_best(base);
    let (latest_worst, latest_best) = trajectory.worst_and_best(latest);
    Ok(Bounded {
        value: Grown::new(base.value, latest.value, years),
        // The slowest growth starts from the end of the base's interval that is nearest to the target.
        worst: Grown::new(base_best, latest_worst, years),
        best: Grown::new(base_worst, latest_best, years),
    })
}

/// A quantity from each latest value that has a growth.
fn map_grown(grown: Bounded<Grown>, quantity: impl Fn(f64, f64) -> f64) -> Bounded<Option<f64>> {
    grown.map(|grown| grown.growth.map(|growth| quantity(grown.latest, growth)))
}

/// The quantity where it is finite, with its interval where intervals were published and both limits are finite.
fn to_estimate(trajectory: &Trajectory, quantity: Bounded<Option<f64>>) -> Option<Estimate> {
    let finite = quantity.map(|value| value.filter(|value| value.is_finite()));
    let value = finite.value?;
    let (worst, best) = finite.worst.zip(finite.best).unzip();
    let bounded = Bounded {
        value,
        worst: worst.unwrap_or(value),
        best: best.unwrap_or(value),
    };
    Some(bounded.to_estimate(trajectory.has_interval() && worst.is_some()))
}

/// The latest value with its growth continued to the target year.
fn project(trajectory: &Trajectory, latest: f64, growth: f64) -> f64 {
    let years = i32::from(trajectory.target_year) - i32::from(trajectory.latest().year);
    latest * (1.0 + growth).powi(years)
}

/// What both methods say about the actual growth, which has the sign of the values.
fn actual_growth(trajectory: &Trajectory, grown: Bounded<Grown>) -> Pace {
    let mut pace = Pace {
        actual: to_estimate(trajectory, map_grown(grown, |_, growth| growth)),
        ..Pace::default()
    };
    if trajectory.target_year >= trajectory.latest().year {
        let projection = map_grown(grown, |latest, growth| {
            trajectory.in_unit(project(trajectory, latest, growth))
        });
        pace.projection = to_estimate(trajectory, projection);
    }
    pace
}

/// Statistics Canada: `R = direction * CAGR(latest, base) / |CAGR(target, base)|`, with the opposite sign where the
/// base is negative.
pub(super) fn statcan(trajectory: &Trajectory) -> Result<Pace, Reason> {
    let base = trajectory.base();
    let grown = grow(trajectory)?;
    if trajectory.target == 0 {
        return Err(Reason::ZeroTarget);
    }
    check_growth(base.value, trajectory.target)?;
    let mut pace = actual_growth(trajectory, grown);
    let years = trajectory.target_year.saturating_sub(base.year);
    if years <= 0 {
        return Ok(pace);
    }
    let required = annual_growth(trajectory.target as f64, base.value as f64, years);
    if required == 0.0 && trajectory.target != base.value {
        // So little growth that floating point can't tell it from none.
        return Err(Reason::TargetEqualsBase);
    }
    pace.required = Some(required);
    if !trajectory.meets(base.value) {
        let sign = if trajectory.up == (base.value > 0) {
            1.0
        } else {
            -1.0
        };
        let ratio = map_grown(grown, |_, growth| sign * growth / required.abs());
        set_ratio(&mut pace, trajectory, Method::StatCan, ratio);
    }
    Ok(pace)
}

/// UN Statistics Division: `q = (projected - base) / (target - base)`, where `projected` is the latest value with its
/// growth continued to the target year.
pub(super) fn unsd(trajectory: &Trajectory) -> Result<Pace, Reason> {
    let base = trajectory.base();
    let grown = grow(trajectory)?;
    let mut pace = actual_growth(trajectory, grown);
    if !trajectory.meets(base.value) && trajectory.target_year >= trajectory.latest().year {
        let needed = trajectory.target.saturating_sub(base.value) as f64;
        let ratio = map_grown(grown, |latest, growth| {
            (project(trajectory, latest, growth) - base.value as f64) / needed
        });
        set_ratio(&mut pace, trajectory, Method::Unsd, ratio);
    }
    Ok(pace)
}

fn set_ratio(
    pace: &mut Pace,
    trajectory: &Trajectory,
    method: Method,
    ratio: Bounded<Option<f64>>,
) {
    pace.ratio = to_estimate(trajectory, ratio);
    pace.class = ratio.value.map(|value| {
        // An end of an interval that growth can't reach is beyond every limit.
        let ratio = Bounded {
            value,
            worst: ratio.worst.unwrap_or(f64::NEG_INFINITY),
            best: ratio.best.unwrap_or(f64::INFINITY),
        };
        ratio.map(|ratio| Class::from_ratio(method, ratio))
    });
}

/// Statistics Canada's rule for indicators without a target: growth per year in the direction of improvement.
pub(super) fn growth_without_target(direction: Direction, points: &[Point<'_>]) -> Option<Growth> {
    let measured = |role: PointRole| points.iter().find(|point| point.role == role)?.measured;
    let (base, latest) = (measured(PointRole::Base)?, measured(PointRole::Latest)?);
    let (from, to) = (base.value.scaled, latest.value.scaled);
    check_growth(from, to).ok()?;
    let growth = annual_growth(to as f64, from as f64, latest.year - base.year);
    let up = direction == Direction::Up;
    let improvement = if up == (from > 0) { growth } else { -growth };
    Some(Growth {
        base,
        latest,
        growth,
        class: Class::from_growth(improvement),
    })
}
