//! The linear method: the actual pace over the pace that a straight line to the target requires.
//!
//! `required = (target - base) / (target year - base year)` and
//! `actual = (latest - base) / (latest year - base year)`, as in the Sustainable Development Report of the
//! Sustainable Development Solutions Network. From four points on, `actual` is the slope of a weighted least-squares
//! line through all of them, where the weight of a point is its year minus the base year, plus one: as the UN
//! regional commissions do, recent values count for more. The class follows from `actual / required`, which equals
//! the share of the way to the target that the pace covers from the base to the target year.

use super::answer::Fit;
use super::class::Class;
use super::fraction::Fraction;
use super::pace::{Bounded, Pace};
use super::trajectory::{Trajectory, TrajectoryPoint};
use crate::model::Method;

/// From this many points on, a line is fitted through all of them.
const MIN_POINTS_FOR_LINE: usize = 4;

/// The actual pace, scaled like the trajectory, per year.
fn actual_pace(trajectory: &Trajectory) -> (Fraction, Fit) {
    let points = trajectory.points();
    if points.len() < MIN_POINTS_FOR_LINE {
        let (base, latest) = (trajectory.base(), trajectory.latest());
        let change = i128::from(latest.value) - i128::from(base.value);
        let years = i128::from(latest.year) - i128::from(base.year);
        return (Fraction::new(change, years), Fit::Ends);
    }
    // With x the years since the base and w = x + 1 the weight, the slope of weighted least squares is
    // Σ w (x Σw - Σwx) y / (Σw Σwx² - (Σwx)²). All points are in different years, so it doesn't divide by zero.
    let years = |point: &TrajectoryPoint| i64::from(point.year) - i64::from(trajectory.base().year);
    let (mut sum_w, mut sum_wx, mut sum_wx2) = (0, 0, 0);
    for x in points.iter().map(years) {
        let w = x + 1;
        sum_w += w;
        sum_wx += w * x;
        sum_wx2 += w * x * x;
    }
    let numerator = points
        .iter()
        .map(|point| {
            let x = years(point);
            let coefficient = (x + 1) * (sum_w * x - sum_wx);
            i128::from(coefficient).saturating_mul(point.value.into())
        })
        .fold(0, i128::saturating_add);
    let denominator = sum_w * sum_wx2 - sum_wx * sum_wx;
    (
        Fraction::new(numerator, denominator.into()),
        Fit::WeightedLine(points.len()),
    )
}

/// The lowest and the highest pace that the published intervals of base and latest allow: from the upper limit of
/// one to the lower limit of the other, and the other way round. A line through more points is no less certain than
/// its ends; where it lies outside these limits, they are extended to include it.
fn pace_limits(trajectory: &Trajectory, actual: Fraction) -> (Fraction, Fraction) {
    let (base, latest) = (trajectory.base(), trajectory.latest());
    let years = i128::from(latest.year - base.year);
    let between = |from: i64, to: i64| Fraction::new(i128::from(to) - i128::from(from), years);
    let low = between(base.high, latest.low);
    let high = between(base.low, latest.high);
    (actual.min(low), actual.max(high))
}

/// The components of the assessment by the linear method.
pub(super) fn pace(trajectory: &Trajectory) -> Pace {
    let base = trajectory.base();
    let (actual, fit) = actual_pace(trajectory);
    let has_interval = trajectory.has_interval();
    let (low, high) = if has_interval {
        pace_limits(trajectory, actual)
    } else {
        (actual, actual)
    };
    let (worst, best) = if trajectory.up {
        (low, high)
    } else {
        (high, low)
    };
    let actual = Bounded {
        value: actual,
        worst,
        best,
    };
    let estimate =
        |quantity: &dyn Fn(Fraction) -> f64| Some(actual.map(quantity).to_estimate(has_interval));
    let mut pace = Pace {
        fit,
        actual: estimate(&|pace| trajectory.in_unit(pace.to_f64())),
        ..Pace::default()
    };
    let years = i64::from(trajectory.target_year) - i64::from(base.year);
    // A target year that isn't later, or a base that meets the target, leaves nothing to divide by.
    if years > 0 {
        let needed = trajectory.target.saturating_sub(base.value);
        pace.required = Some(trajectory.in_unit(needed as f64 / years as f64));
        pace.projection =
            estimate(&|pace| trajectory.in_unit(base.value as f64 + pace.to_f64() * years as f64));
        if !trajectory.meets(base.value) {
            let ratio = |pace: Fraction| pace.multiply(years, needed);
            pace.ratio = estimate(&|pace| ratio(pace).to_f64());
            pace.class = Some(actual.map(|pace| Class::from_fraction(Method::Linear, ratio(pace))));
        }
    }
    pace
}
