//! The straight path: the pace of change beside the pace that the target needs.
//!
//! `required = (target - base) / (target year - base year)` and
//! `actual = (latest - base) / (latest year - base year)`, as in the Sustainable Development Report of
//! the Sustainable Development Solutions Network. From four points on, `actual` is the slope of a
//! weighted least-squares line through all of them, the weight of a point being its year minus the
//! base year, plus one: the UN regional commissions' thought that what is recent tells more. The class
//! follows from `actual / required`, which is the same as how far the pace, kept from the base on,
//! comes by the target year.

use super::answer::Fit;
use super::class::Class;
use super::course::{Course, Followed};
use super::fraction::{Fraction, product};
use super::pace::{Pace, estimate};
use crate::model::Method;

/// From this many points on, the pace is that of a line through all of them.
const FEWEST_FOR_A_LINE: usize = 4;

/// By how much each value counts in the slope, and what the sum is divided by: `slope = sum of
/// weight * value / under`. Years are apart, so `under` isn't nought.
struct Slope {
    weights: Vec<i64>,
    under: i64,
    fit: Fit,
}

fn slope(course: &Course) -> Slope {
    let points = course.points();
    let years = |point: &Followed| i64::from(point.year) - i64::from(course.base().year);
    if points.len() < FEWEST_FOR_A_LINE {
        let last = points.len() - 1;
        let ends = (0..points.len()).map(|nth| match nth {
            0 => -1,
            nth if nth == last => 1,
            _ => 0,
        });
        return Slope {
            weights: ends.collect(),
            under: years(course.latest()),
            fit: Fit::Ends,
        };
    }
    let (mut all, mut first, mut second) = (0, 0, 0);
    for point in points {
        let (x, weight) = (years(point), years(point) + 1);
        all += weight;
        first += weight * x;
        second += weight * x * x;
    }
    Slope {
        weights: points
            .iter()
            .map(|point| (years(point) + 1) * (all * years(point) - first))
            .collect(),
        under: all * second - first * first,
        fit: Fit::WeightedLine(points.len()),
    }
}

impl Slope {
    fn value(&self, course: &Course) -> Fraction {
        let over = self
            .weights
            .iter()
            .zip(course.points())
            .map(|(weight, point)| product((*weight).into(), point.value.into()))
            .fold(0i128, i128::saturating_add);
        Fraction::new(over, self.under.into())
    }
}

/// The lowest and the highest pace that the published intervals of base and latest allow: from the
/// high end of the one to the low end of the other, and the other way round. A line through more
/// points is no less sure than its ends; where it lies outside of them, they are stretched to it.
fn ends(course: &Course, actual: Fraction) -> (Fraction, Fraction) {
    let (base, latest) = (course.base(), course.latest());
    let years = i128::from(latest.year - base.year);
    let between = |from: i64, to: i64| Fraction::new(i128::from(to) - i128::from(from), years);
    let low = between(base.high, latest.low);
    let high = between(base.low, latest.high);
    (low.lower(actual), high.higher(actual))
}

/// What follows from a pace, kept from the base on; the ratio has a meaning where there is a way to go.
struct Kept {
    actual: f64,
    projected: f64,
    ratio: f64,
    class: Class,
}

fn kept(course: &Course, actual: Fraction, years: i64, needed: i64) -> Kept {
    let pace = actual.to_f64();
    let ratio = actual.times(years, needed);
    Kept {
        actual: course.in_unit(pace),
        projected: course.in_unit(course.base().value as f64 + pace * years as f64),
        ratio: ratio.to_f64(),
        class: Class::of_fraction(Method::Linear, ratio),
    }
}

pub(super) fn pace(course: &Course, pace: &mut Pace) {
    let base = course.base();
    let slope = slope(course);
    let actual = slope.value(course);
    let has_interval = base.has_interval || course.latest().has_interval;
    let (low, high) = if has_interval {
        ends(course, actual)
    } else {
        (actual, actual)
    };
    let years = i64::from(course.target_year) - i64::from(base.year);
    let needed = course.target.saturating_sub(base.value);
    let (worst, best) = if course.up { (low, high) } else { (high, low) };
    let [actual, worst, best] = [actual, worst, best].map(|of| kept(course, of, years, needed));
    let told = |of: &dyn Fn(&Kept) -> f64| {
        let ends = has_interval.then(|| (of(&worst), of(&best)));
        Some(estimate(of(&actual), ends))
    };
    pace.fit = slope.fit;
    pace.actual = told(&|of| of.actual);
    // A target year that isn't later, or a base that meets the target, leaves nothing to be divided by.
    if years > 0 {
        pace.required = Some(course.in_unit(needed as f64 / years as f64));
        pace.projection = told(&|of| of.projected);
        if !course.meets(base.value) {
            pace.ratio = told(&|of| of.ratio);
            pace.class = Some(actual.class);
            pace.worst = Some(worst.class);
            pace.best = Some(best.class);
        }
    }
}
